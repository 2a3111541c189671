import { ItemView } from 'obsidian';
import { unpackText } from '../../../data/inflate';
import { TEXT } from '../../../text';
import { LANGUAGE } from '../../../text/language';
import { readHelp, searchWords, sectionsWith, type HelpSection } from '../../../views/help/help';
import { labelled } from '../../kit/label';
import { watchRoom } from '../../kit/room';
import { HelpContents } from './contents';
import { HelpPages } from './pages';

export const HELP_VIEW = 'dateline-help';

const T = TEXT.help;

/** Below so many pixels the contents stand above the pages, and fold. */
const NARROW = 560;

interface Parts {
  readonly sections: readonly HelpSection[];
  readonly search: HTMLInputElement;
  readonly status: HTMLElement;
  readonly contents: HelpContents;
  readonly pages: HelpPages;
}

/** The help in one pane: a search, the table of contents, and all pages one after the other. */
export class HelpView extends ItemView {
  override icon = 'circle-help';
  override navigation = true;
  private parts: Parts | null = null;
  private isDrawn: Promise<void> = Promise.resolve();

  getViewType(): string {
    return HELP_VIEW;
  }

  getDisplayText(): string {
    return T.title;
  }

  override async onOpen(): Promise<void> {
    const { default: packed } = await import('help:text');
    const { contentEl } = this;
    const sections = readHelp(unpackText(packed), LANGUAGE);
    contentEl.addClass('dateline-help');
    const head = contentEl.createDiv('dateline-help-head');
    const main = contentEl.createDiv('dateline-help-main');
    const search = labelled(head.createEl('input', { type: 'search', placeholder: T.search }), T.search);
    const status = head.createDiv({ cls: 'dateline-help-status', attr: { role: 'status' } });
    const goTo = (number: number): void => this.goTo(number);
    const contents = new HelpContents(this, main, sections, { goTo, leave: () => search.focus() });
    const pages = new HelpPages(this, main, sections, goTo);
    this.parts = { sections, search, status, contents, pages };
    this.listen(this.parts);
    watchRoom(this, contentEl, () => this.fit(contents));
    this.isDrawn = pages.draw();
    await this.isDrawn;
  }

  override async onClose(): Promise<void> {
    this.parts = null;
    this.contentEl.empty();
  }

  /** Puts the cursor into the search, or shows what a problem of a code means. */
  async show(code: string | null): Promise<void> {
    await this.isDrawn;
    if (code !== null) this.look('');
    if (code === null || this.parts?.pages.goToCode(code) !== true) this.parts?.search.focus();
  }

  private listen({ search, contents }: Parts): void {
    this.registerDomEvent(search, 'input', () => this.find(search.value));
    this.registerDomEvent(search, 'keydown', (event) => {
      // Enter and arrows are also how a word is put together.
      if (event.isComposing) return;
      if (event.key === 'ArrowDown') contents.focus(0);
      else if (event.key === 'Enter') contents.goToFirst();
      else return;
      event.preventDefault();
    });
    this.registerDomEvent(this.contentEl, 'keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.look('');
      search.focus();
    });
  }

  private look(query: string): void {
    if (this.parts === null || this.parts.search.value === query) return;
    this.parts.search.value = query;
    this.find(query);
  }

  private find(query: string): void {
    if (this.parts === null) return;
    const { sections, contents, pages, status } = this.parts;
    const words = searchWords(query);
    const found = sectionsWith(sections, words);
    pages.show(found, words);
    contents.show(found);
    contents.fold(words.length === 0 && this.isNarrow);
    const told = found.size === 0 ? T.none : T.found(found.size);
    status.setText(words.length === 0 ? '' : told);
  }

  private goTo(number: number): void {
    if (this.parts === null) return;
    const { contents, pages } = this.parts;
    if (!pages.isShown(number)) this.look('');
    contents.fold(this.isNarrow);
    pages.goTo(number);
  }

  private get isNarrow(): boolean {
    return this.contentEl.hasClass('is-narrow');
  }

  private fit(contents: HelpContents): void {
    const isNarrow = this.contentEl.clientWidth < NARROW;
    if (isNarrow === this.isNarrow) return;
    this.contentEl.toggleClass('is-narrow', isNarrow);
    contents.fold(isNarrow);
  }
}
