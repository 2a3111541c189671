import type * as api from 'obsidian';
import { setIcon } from './icons';
import { Setting, SettingGroup } from './setting';
import { addControl, type ControlOwner } from './settings-control';

type Item = api.SettingDefinitionItem;

export interface SettingsOwner extends ControlOwner {
  readonly containerEl: HTMLElement;
}

const holds = (value: boolean | (() => boolean) | undefined, otherwise: boolean): boolean =>
  typeof value === 'function' ? value() : (value ?? otherwise);
const read = <T>(value: T | (() => T)): T => (typeof value === 'function' ? (value as () => T)() : value);

/** Turns setting definitions into rows, groups, lists and pages, as the app has done since 1.13. */
export class SettingsRenderer {
  readonly #owner: SettingsOwner;
  /** Names of the pages that are open, outermost first. */
  #trail: string[] = [];
  #checks: (() => void)[] = [];
  #cleanups: (() => void)[] = [];

  constructor(owner: SettingsOwner) {
    this.#owner = owner;
  }

  render(items: readonly Item[]): void {
    const { containerEl } = this.#owner;
    const scroll = containerEl.scrollTop;
    this.clear();
    this.#page(items);
    containerEl.scrollTop = scroll;
  }

  refresh(): void {
    for (const check of this.#checks) check();
  }

  clear(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.#checks = [];
    this.#owner.containerEl.empty();
  }

  #page(items: readonly Item[]): void {
    const open = findPage(items, this.#trail);
    if (!open) this.#trail = [];
    else this.#titlebar(items);
    const el = this.#owner.containerEl.createDiv('setting-page-content');
    if (open?.page) this.#custom(open.page(), el);
    else this.#items(open ? (open.items ?? []) : items, el, items);
    this.refresh();
  }

  #titlebar(items: readonly Item[]): void {
    const bar = this.#owner.containerEl.createDiv('setting-page-titlebar');
    const back = bar.createDiv({
      cls: 'clickable-icon setting-page-back',
      attr: { 'aria-label': 'Back', role: 'button' },
    });
    setIcon(back, 'chevron-left');
    back.addEventListener('click', () => this.#go(this.#trail.slice(0, -1), items));
    bar.createDiv({ cls: 'setting-page-title', text: this.#trail.at(-1) ?? '' });
  }

  #custom(page: api.SettingPage, el: HTMLElement): void {
    el.append(page.containerEl);
    page.display();
    this.#cleanups.push(() => page.hide());
  }

  #go(trail: readonly string[], items: readonly Item[]): void {
    this.#trail = [...trail];
    this.render(items);
  }

  #items(items: readonly Item[], el: HTMLElement, root: readonly Item[]): void {
    let loose: SettingGroup | null = null;
    for (const item of items) {
      if ('type' in item && item.type !== 'page') {
        loose = null;
        this.#group(item, el, root);
        continue;
      }
      loose ??= new SettingGroup(el);
      this.#row(item, loose, root, 0);
    }
  }

  #group(group: api.SettingDefinitionGroup | api.SettingDefinitionList, el: HTMLElement, root: readonly Item[]): void {
    const rendered = new SettingGroup(el);
    if (group.heading !== undefined) rendered.setHeading(group.heading);
    if (group.cls) rendered.addClass(...group.cls.split(' '));
    for (const extra of group.extraButtons ?? []) rendered.addExtraButton(extra);
    const rows = (group.items ?? []).map((item, index) => ({ item, setting: this.#row(item, rendered, root, index) }));
    if (group.search) this.#search(rendered, group.search, rows);
    if (group.type === 'list')
      this.#list(
        group as api.SettingDefinitionList,
        rendered,
        rows.map(({ setting }) => setting),
      );
    this.#checks.push(() => rendered.groupEl.toggle(holds(group.visible, true)));
  }

  #search(
    group: SettingGroup,
    { placeholder, match }: NonNullable<api.SettingDefinitionGroup['search']>,
    rows: readonly { item: api.SettingGroupItem; setting: Setting }[],
  ): void {
    const show = (query: string): void => {
      for (const { item, setting } of rows) setting.settingEl.toggle(query === '' || match(item, query));
    };
    group.addSearch((search) => search.setPlaceholder(placeholder ?? 'Search').onChange(show));
  }

  #list(list: api.SettingDefinitionList, group: SettingGroup, rows: readonly Setting[]): void {
    group.addClass('mod-list');
    const { addItem, emptyState, onDelete, onReorder } = list;
    if (rows.length === 0 && emptyState !== undefined) group.listEl.createDiv('setting-list-empty').setText(emptyState);
    if (addItem)
      group.addExtraButton((button) =>
        button
          .setIcon('plus')
          .setTooltip(addItem.name)
          .onClick(() => addItem.action(button.extraSettingsEl)),
      );
    rows.forEach((row, index) => {
      if (onReorder && index > 0)
        row.addExtraButton((button) =>
          button
            .setIcon('arrow-up')
            .setTooltip('Move up')
            .onClick(() => onReorder(index, index - 1)),
        );
      if (onDelete)
        row.addExtraButton((button) =>
          button
            .setIcon('trash-2')
            .setTooltip('Delete')
            .onClick(() => onDelete(index)),
        );
    });
  }

  #row(item: api.SettingGroupItem, group: SettingGroup, root: readonly Item[], index: number): Setting {
    const setting = new Setting(group.listEl);
    setting.setName(item.name);
    if (item.desc !== undefined) setting.setDesc(item.desc);
    this.#checks.push(() => setting.settingEl.toggle(holds(item.visible, true)));
    if ('type' in item) this.#pageEntry(item, setting, root);
    else if (item.control) this.#control(item.control, setting);
    else if (item.render) this.#keepCleanup(item.render(setting, group));
    else if (item.action) this.#action(item, setting, index);
    return setting;
  }

  #keepCleanup(cleanup: void | (() => void)): void {
    if (cleanup) this.#cleanups.push(cleanup);
  }

  #control(control: api.SettingControl, setting: Setting): void {
    addControl(this.#owner, setting, control, () => this.refresh());
    this.#checks.push(() => void setting.setDisabled(holds(control.disabled, false)));
  }

  #action({ action, disabled }: api.SettingDefinitionAction, setting: Setting, index: number): void {
    setting.setClass('mod-clickable');
    setting.settingEl.setAttrs({ role: 'button', tabindex: 0 });
    setting.settingEl.addEventListener('click', () => {
      if (!holds(disabled, false)) action(setting.settingEl, index);
    });
    this.#checks.push(() => void setting.setDisabled(holds(disabled, false)));
  }

  #pageEntry(page: api.SettingDefinitionPage, setting: Setting, root: readonly Item[]): void {
    setting.setClass('mod-navigable');
    // Not the row: the buttons of a list stand in it.
    setting.infoEl.setAttrs({ role: 'button', tabindex: 0 });
    setting.settingEl.addEventListener('click', ({ target }) => {
      const onButton = target instanceof Element && target.closest('.clickable-icon') !== null;
      if (!onButton) this.#go([...this.#trail, page.name], root);
    });
    setting.addDisplayValue((value) => {
      if (page.displayValue !== undefined) value.setValue(read(page.displayValue));
      if (page.status !== undefined) value.setStatus(read(page.status));
    });
    setIcon(setting.controlEl.createDiv('setting-item-chevron'), 'chevron-right');
  }
}

/** The page a trail of names leads to; null at the top or where a name is gone. */
function findPage(items: readonly Item[], trail: readonly string[]): api.SettingDefinitionPage | null {
  const [name, ...rest] = trail;
  if (name === undefined) return null;
  const found = pagesIn(items).find((page) => page.name === name) ?? null;
  return rest.length === 0 || !found ? found : findPage(found.items ?? [], rest);
}

const pagesIn = (items: readonly Item[]): api.SettingDefinitionPage[] =>
  items.flatMap((item) => {
    if (!('type' in item)) return [];
    return item.type === 'page' ? [item] : pagesIn(item.items ?? []);
  });
