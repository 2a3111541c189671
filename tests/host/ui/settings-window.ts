import type { App } from '../app';
import { Modal } from './modal';
import type { SettingTab } from './setting-tab';

/** The app's settings: a list of tabs, one of them open. */
export class SettingsWindow extends Modal {
  readonly #headersEl: HTMLElement;
  readonly #tabEl: HTMLElement;
  #current: SettingTab | null = null;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.modalEl.removeAttribute('aria-labelledby');
    this.modalEl.setAttribute('aria-label', 'Settings');
    this.contentEl.addClass('vertical-tabs-container');
    const sidebar = this.contentEl.createDiv('vertical-tab-header');
    sidebar.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    this.#headersEl = sidebar.createDiv({
      cls: 'vertical-tab-header-group-items',
      attr: { role: 'tablist', 'aria-label': 'Community plugins' },
    });
    this.#tabEl = this.contentEl.createDiv('vertical-tab-content-container');
  }

  /** Opens the tab of a plugin, by its id. */
  openTab(id: string): void {
    const tab = this.app.registry.settingTabs.find((each) => each.id === id);
    if (!tab) throw new Error(`No settings tab “${id}”.`);
    this.#current?.hide();
    this.#current = tab;
    tab.containerEl.setAttribute('data-tab', id);
    this.#tabEl.replaceChildren(tab.containerEl);
    tab.show();
    for (const header of this.#headersEl.findAll('.vertical-tab-nav-item'))
      header.toggleClass('is-active', header.getAttr('data-setting-id') === id);
  }

  override onOpen(): void {
    for (const { id, name } of this.app.registry.settingTabs) {
      const header = this.#headersEl.createDiv({
        cls: 'vertical-tab-nav-item tappable',
        text: name,
        attr: { 'data-setting-id': id, role: 'tab' },
      });
      header.addEventListener('click', () => this.openTab(id));
    }
  }

  override onClose(): void {
    this.#current?.hide();
    this.#current = null;
  }
}
