import { setIcon } from 'obsidian';
import type { Credibility, Grade } from '../../../format/grades';
import type { DossierRow, Quote, RowQuotes } from '../../../views/dossier';
import { drawOnOpen } from '../../kit/lazy-list';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { LazyBlocks } from './lazy-blocks';
import { drawLink, drawNamed, type OpenNote } from './links';
import { QuoteQueue } from './quote-queue';

const T = TEXT.dossier;
const G = TEXT.grade;

/** Sentences of one article that are shown at once. */
const FIRST = 3;
/** Characters of a sentence in the label of its button. */
const LABEL = 60;

export interface TimelineActions {
  readonly open: OpenNote;
  readonly cite: (article: DossierRow, quote: Quote) => void;
  /** Asks how far a sentence is believed; `shown` hears of what was given. */
  readonly grade: (row: DossierRow, quote: Quote, shown: (grade: Grade<Credibility>) => void) => void;
  /** A sentence has the focus: what the command cites. */
  readonly chosen: (row: DossierRow, quote: Quote) => void;
  readonly quotesOf: (path: string) => Promise<RowQuotes | null>;
  /** Draws what the articles of a row's story lead back to. */
  readonly origins: (el: HTMLElement, path: string) => void;
  readonly go: (step: Promise<void>) => void;
}

/** The articles of a dossier, the newest first, with the sentences that name what it is about. */
export class DossierArticles {
  private readonly queue: QuoteQueue;
  private blocks: LazyBlocks<DossierRow> | null = null;

  /** `fresh`: ids of rows that are new. */
  constructor(
    private readonly el: HTMLElement,
    private readonly scroller: HTMLElement,
    private readonly fresh: ReadonlySet<string>,
    private readonly actions: TimelineActions,
  ) {
    this.queue = new QuoteQueue(actions.quotesOf, actions.go);
  }

  show(rows: readonly DossierRow[]): void {
    this.close();
    this.el.empty();
    const list = this.el.createDiv({ cls: 'dateline-dossier-timeline', attr: { role: 'list' } });
    labelled(list, T.loadingTimeline);
    this.blocks = new LazyBlocks(list, this.scroller, { items: rows, draw: (el, row) => this.drawRow(el, row) });
  }

  close(): void {
    this.blocks?.close();
    this.blocks = null;
  }

  private drawRow(el: HTMLElement, row: DossierRow): void {
    const { open } = this.actions;
    const head = el.createDiv({ cls: 'dateline-dossier-head' });
    head.createSpan({ cls: 'dateline-dossier-date', text: row.happened?.value ?? T.note.undated });
    if (this.fresh.has(row.id)) head.createSpan({ cls: 'dateline-badge dateline-dossier-new', text: T.fresh.badge });
    drawLink(head, row.title, (pane) => open(row.path, 0, pane));
    const aside = el.createDiv({ cls: 'dateline-dossier-aside' });
    if (row.source !== null) drawNamed(aside.createSpan(), row.source, open);
    if (row.date !== null && row.date !== row.happened?.value) aside.createSpan({ text: T.note.published(row.date) });
    if (row.copies.length > 0) this.drawCopies(el, row);
    const origins = el.createEl('details', { cls: 'dateline-dossier-copies' });
    origins.createEl('summary', { text: TEXT.origins.title });
    drawOnOpen(origins, () => this.actions.origins(origins.createDiv(), row.path));
    const quotes = el.createDiv({ cls: 'dateline-dossier-quotes' });
    quotes.createSpan({ cls: 'dateline-hint', text: T.readingArticle });
    this.queue.ask(row.path, quotes, (read) => this.drawQuotes(quotes, row, read));
  }

  private drawCopies(el: HTMLElement, { copies, title }: DossierRow): void {
    const details = el.createEl('details', { cls: 'dateline-dossier-copies' });
    details.createEl('summary', { text: T.copies(copies.length) });
    drawOnOpen(details, () => {
      const list = labelled(details.createEl('ul'), T.copiesOf(title));
      for (const { path, title: name, source, date } of copies) {
        const item = list.createEl('li');
        drawLink(item, name, (pane) => this.actions.open(path, 0, pane));
        const aside = [source?.name, date].filter((part) => part != null);
        if (aside.length > 0) item.createSpan({ cls: 'dateline-dossier-aside', text: ` ${aside.join(', ')}` });
      }
    });
  }

  private drawQuotes(el: HTMLElement, row: DossierRow, read: RowQuotes | null): void {
    el.empty();
    if (read === null) return void el.createSpan({ cls: 'dateline-hint', text: T.gone });
    if (!read.isNamed) el.createDiv({ cls: 'dateline-dossier-aside', text: T.note.filed });
    for (const quote of read.quotes.slice(0, FIRST)) this.drawQuote(el, row, quote);
    const rest = read.quotes.slice(FIRST);
    if (rest.length === 0) return;
    const more = el.createEl('button', { cls: 'dateline-dossier-more', text: T.moreQuotes(rest.length) });
    more.addEventListener('click', () => {
      more.remove();
      const [first] = rest.map((quote) => this.drawQuote(el, row, quote));
      first?.focus();
    });
  }

  private drawQuote(el: HTMLElement, row: DossierRow, quote: Quote): HTMLElement {
    const { open, cite, chosen } = this.actions;
    const line = el.createDiv({ cls: 'dateline-dossier-quoted' });
    const link = drawLink(line, quote.text, (pane) => open(row.path, quote.line, pane));
    link.addClass('dateline-dossier-quote');
    const button = drawIcon(line, 'quote', T.buttons.cite(quote.text.slice(0, LABEL)));
    button.addEventListener('click', () => cite(row, quote));
    this.drawGrade(line, row, quote);
    line.addEventListener('focusin', () => chosen(row, quote));
    return link;
  }

  /** What was given, and the way to give another. */
  private drawGrade(line: HTMLElement, row: DossierRow, { line: at, text, grades = [] }: Quote): void {
    const button = drawIcon(line, 'scale', G.ofSentence(text.slice(0, LABEL)));
    const shown = line.createDiv({ cls: 'dateline-dossier-graded' });
    let given = grades;
    const show = (): void => {
      const grade = given.at(-1)?.grade ?? null;
      shown.toggle(grade !== null);
      shown.setText(grade === null ? '' : G.named(grade, G.credibility[grade]));
    };
    show();
    button.addEventListener('click', () =>
      this.actions.grade(row, { line: at, text, grades: given }, (grade) => {
        given = [...given, grade];
        show();
      }),
    );
  }
}

function drawIcon(line: HTMLElement, icon: string, label: string): HTMLElement {
  const button = line.createEl('button', {
    cls: 'clickable-icon dateline-dossier-cite',
    attr: { 'aria-label': label },
  });
  setIcon(button, icon);
  return button;
}
