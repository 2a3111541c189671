import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import type { Feeds } from './feeds';
import { TEXT } from '../../../text';
import { fetchableUrl } from '../import/url';
import { drawFoot } from '../../kit/foot';
import { problemText } from '../../kit/problem-words';

const T = TEXT.feeds;

/** Asks for an address, says whom it will ask, and offers the feeds found there. */
export class FeedModal extends Modal {
  private address = '';
  private readonly setting: Setting;
  private readonly note: HTMLElement;
  private readonly found: HTMLElement;
  private find: ButtonComponent | null = null;
  private readonly abort = new AbortController();

  constructor(
    app: App,
    private readonly feeds: Feeds,
    private readonly given: { readonly address?: string; readonly onAdded?: () => void } = {},
  ) {
    super(app);
    this.modalEl.addClass('dateline-feed');
    this.setTitle(T.addTitle);
    const { contentEl } = this;
    contentEl.createEl('label', { cls: 'dateline-hint', text: T.addHint, attr: { for: 'dateline-feed-url' } });
    this.setting = new Setting(contentEl).setClass('dateline-prompt');
    this.note = contentEl.createEl('p', { cls: 'dateline-url-note', attr: { 'aria-live': 'polite' } });
    this.found = contentEl.createDiv({ cls: 'dateline-found' });
  }

  override onOpen(): void {
    this.setting.addText((field) => {
      field
        .setPlaceholder(T.addPlaceholder)
        .setValue(this.given.address ?? '')
        .onChange((text) => this.typed(text));
      field.inputEl.id = 'dateline-feed-url';
      field.inputEl.type = 'url';
      field.inputEl.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        void this.search();
      });
      field.inputEl.focus();
    });
    this.find = drawFoot(this, T.find, () => void this.search(), TEXT.common.close);
    this.typed(this.given.address ?? '');
  }

  override onClose(): void {
    this.abort.abort();
    this.contentEl.empty();
  }

  private typed(text: string): void {
    const given = text.trim();
    const address = fetchableUrl(/^[a-z][a-z\d+.-]*:/i.test(given) ? given : `https://${given}`);
    this.address = address.ok && given !== '' ? address.value : '';
    const problem = address.ok || given === '' ? '' : problemText(address.problem);
    this.say(this.address === '' ? problem : T.willAsk(new URL(this.address).host), problem !== '');
    this.find?.setDisabled(this.address === '');
  }

  private say(text: string, isWarning = false): void {
    this.note.setText(text);
    this.note.toggleClass('dateline-report-warning', isWarning);
  }

  private async search(): Promise<void> {
    const { address } = this;
    if (address === '') return;
    this.find?.setDisabled(true);
    this.found.empty();
    this.say(T.finding);
    const found = await this.feeds.discover(address, this.abort.signal);
    if (this.abort.signal.aborted) return;
    this.find?.setDisabled(false);
    if (!found.ok) return void this.say(problemText(found.problem), true);
    this.say(T.found(found.value.length));
    for (const { url, title } of found.value) this.offer(url, title);
    this.found.querySelector('button')?.focus();
  }

  private offer(url: string, title: string): void {
    const setting = new Setting(this.found).setName(title).setDesc(url);
    if (this.feeds.has(url)) return void setting.setDesc(T.known);
    setting.addButton((button) =>
      button
        .setButtonText(T.add)
        .setCta()
        .onClick(async () => {
          await this.feeds.add(url, title);
          button.setButtonText(T.added).setDisabled(true);
          this.given.onAdded?.();
        }),
    );
  }
}
