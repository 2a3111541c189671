import { MarkdownRenderer, type ItemView } from 'obsidian';
import { LANGUAGE } from '../../../text/language';
import type { HelpSection } from '../../../views/help/help';
import { mark, unmark } from './marks';

/** The page whose tables say what the codes of problems mean. */
const PROBLEMS = 'problems';

interface Drawn {
  readonly el: HTMLElement;
  readonly heading: HTMLElement;
  readonly body: HTMLElement;
}

/** All pages one after the other, drawn by the app; what does not hold the words that are sought is hidden. */
export class HelpPages {
  private readonly el: HTMLElement;
  private readonly drawn: readonly Drawn[];
  private found: ReadonlySet<number> | null = null;

  constructor(
    private readonly view: ItemView,
    parent: HTMLElement,
    private readonly sections: readonly HelpSection[],
    goTo: (number: number) => void,
  ) {
    this.el = parent.createDiv('dateline-help-pages markdown-rendered');
    this.drawn = sections.map(({ level, heading }) => {
      const el = this.el.createEl('section', { cls: `dateline-help-section mod-${level}` });
      const tag = (['h1', 'h2', 'h3', 'h4'] as const)[level - 1] ?? 'h4';
      const title = el.createEl(tag, { text: heading, attr: { tabindex: '-1' } });
      const body = el.createDiv();
      // Only headings are translated.
      if (!LANGUAGE.startsWith('en')) body.setAttr('lang', 'en');
      return { el, heading: title, body };
    });
    view.registerDomEvent(this.el, 'click', (event) => {
      const link = (event.target as HTMLElement).closest<HTMLElement>('a.dateline-help-link');
      if (link === null) return;
      event.preventDefault();
      goTo(Number(link.dataset.section));
    });
  }

  async draw(): Promise<void> {
    for (const [at, { body }] of this.drawn.entries()) {
      await MarkdownRenderer.render(this.view.app, this.sections[at]?.markdown ?? '', body, '', this.view);
      ownLinks(body);
      for (const table of body.findAll('table')) scrolled(table);
    }
  }

  /** Hides all but what was found, and marks the words in that. */
  show(found: ReadonlySet<number>, words: readonly string[]): void {
    this.found = found;
    for (const [at, { el }] of this.drawn.entries()) {
      unmark(el);
      el.toggle(found.has(at));
      if (found.has(at)) mark(el, words);
    }
    this.el.scrollTop = 0;
  }

  isShown(number: number): boolean {
    return this.found?.has(number) !== false;
  }

  goTo(number: number): void {
    const section = this.drawn[number];
    if (section === undefined) return;
    section.el.scrollIntoView();
    section.heading.focus({ preventScroll: true });
  }

  /** Shows the row that says what a code means; false where there is none. */
  goToCode(code: string): boolean {
    const rows = this.drawn
      .filter((_, at) => this.sections[at]?.page === PROBLEMS)
      .flatMap(({ body }) => body.findAll('tr'));
    const row = rows.find((each) => each.findAll('td:first-child code').some((name) => name.textContent === code));
    if (row === undefined) return false;
    for (const each of rows) each.toggleClass('is-meant', each === row);
    row.setAttr('tabindex', '-1');
    row.scrollIntoView({ block: 'center' });
    row.focus({ preventScroll: true });
    return true;
  }
}

/** The app would look for a note where a link leads to a section. */
function ownLinks(body: HTMLElement): void {
  for (const link of body.findAll('a')) {
    const section = /^#(\d+)$/.exec(link.getAttr('href') ?? '')?.[1];
    if (section === undefined) continue;
    const own = createEl('a', { cls: 'dateline-help-link', href: '#', attr: { 'data-section': section } });
    own.append(...link.childNodes);
    link.replaceWith(own);
  }
}

/** A table may be wider than the pane; then it is moved by finger or keys. */
function scrolled(table: HTMLElement): void {
  const holder = createDiv({ cls: 'dateline-help-table', attr: { tabindex: '0' } });
  table.replaceWith(holder);
  holder.append(table);
}
