import { Platform, type App, type Modal } from 'obsidian';
import type { ReviewArticle } from '../../../workflow/review/model';
import { TEXT } from '../../../text';
import { FindingsView } from './findings-view';
import type { Judging } from './judging';
import { Panes } from './panes';
import { entityOf, rowKeyOf, type ReviewRow } from './rows';
import { partsOfStatement, type MarkedSpan } from './segments';
import type { MapSource } from './small-map';
import { ArticleTextView } from './text-view';
import { WhyBubble } from './why-bubble';

const T = TEXT.review;

/** An article's text beside what was found in it: what is looked at in one is shown in the other. */
export class ArticlePanes {
  private readonly text: ArticleTextView;
  private readonly findings: FindingsView;
  private readonly bubble: WhyBubble;
  private readonly panes: Panes;
  private readonly adder: HTMLButtonElement;
  private article: ReviewArticle | null = null;
  selection: ReturnType<ArticleTextView['selection']> = null;

  constructor(
    app: App,
    private readonly modal: Pick<Modal, 'modalEl' | 'contentEl'>,
    { map, go }: { readonly map: MapSource; readonly go: (step: Promise<void>) => void },
    private readonly judging: Judging,
  ) {
    this.bubble = new WhyBubble(modal.modalEl);
    this.panes = new Panes(modal.modalEl, modal.contentEl, () => this.bubble.hide());
    this.adder = this.panes.el.createEl('button', { cls: 'dateline-review-adder', attr: { type: 'button' } });
    this.adder.addEventListener('click', () => judging.create());
    this.text = new ArticleTextView(this.panes.text, {
      look: (span, el) => this.explain(span, el),
      focused: (span) => this.showRowOf(span),
      pressed: (span, event) => this.press(span, event),
      selected: (selection) => this.select(selection),
    });
    this.findings = new FindingsView(app, this.panes.findings, map, {
      accept: (row) => this.judge(() => this.judging.accept(row)),
      reject: (row) => this.judge(() => this.judging.reject(row)),
      edit: (row) => this.judge(() => this.judging.change(row)),
      use: (row, at) => this.judge(() => this.judging.use(row, at)),
      menu: (row, event) => this.judging.menu(row, event),
      moved: (row) => this.highlight(row),
      dropEventDate: (value) => this.judging.dropEventDate(value),
      go: (step) => go(step),
    });
    this.text.el.addEventListener('scroll', () => this.bubble.hide());
  }

  /** The form in the text that has the focus, where one has it. */
  get form(): string | null {
    return this.text.focusedSpan?.mention.form ?? null;
  }

  /** Whether arrows and Enter are the review's: the focus is on a finding, in the text or on nothing. */
  get isOnFinding(): boolean {
    return this.findings.isOnRow || this.text.hasFocus || this.isOnNothing;
  }

  /** Another article, or none. */
  show(article: ReviewArticle | null): void {
    this.article = article;
    this.select(null);
    this.bubble.hide();
    if (article === null) return;
    this.text.draw(article);
    this.findings.draw(article);
    this.text.el.scrollTop = 0;
    if (!Platform.isPhone) this.findings.focus();
    this.findings.el.scrollTop = 0;
  }

  /** After a decision: the same article, as it is now. */
  redraw(article: ReviewArticle): void {
    this.article = article;
    const start = this.text.focusedSpan?.start ?? null;
    const wasInText = this.text.hasFocus;
    const scroll = this.text.el.scrollTop;
    this.select(null);
    this.text.draw(article);
    this.findings.draw(article);
    this.text.el.scrollTop = scroll;
    if (wasInText && start !== null) this.text.focusAt(start);
    else if (!Platform.isPhone) this.findings.focus();
  }

  close(): void {
    this.findings.close();
  }

  step(by: number): void {
    if (this.text.hasFocus) this.text.step(by);
    else this.findings.step(by);
  }

  private get isOnNothing(): boolean {
    const { activeElement, body } = this.modal.contentEl.doc;
    return activeElement === null || activeElement === body || activeElement === this.modal.modalEl;
  }

  onCurrent(act: (row: ReviewRow) => void): void {
    const row = this.findings.current;
    if (row !== null) act(row);
  }

  private judge(act: () => void): void {
    this.bubble.hide();
    act();
  }

  /** What is right leads on to the next. */
  acceptAndGoOn(row: ReviewRow): void {
    const wasInText = this.text.hasFocus;
    this.judging.accept(row);
    if (wasInText) this.text.step(1);
    else this.findings.step(1);
  }

  toText(): void {
    this.panes.turnTo('text');
    this.text.step(0);
  }

  toFindings(): void {
    this.panes.turnTo('findings');
    this.findings.focus();
  }

  private explain(span: MarkedSpan | null, el: HTMLElement | null): void {
    if (span === null || el === null || this.article === null) this.bubble.hide();
    else this.bubble.show(span, this.article, el);
  }

  private showRowOf({ entity, mention }: MarkedSpan): void {
    const { article } = this;
    if (this.findings.show(rowKeyOf(entity, mention.form)) || article === null) return;
    if (article.location?.entity === entity) this.findings.show('location');
    else this.findings.show('source');
  }

  private press(span: MarkedSpan, event: MouseEvent): void {
    this.showRowOf(span);
    this.bubble.hide();
    this.onCurrent((row) => this.judging.menu(row, event));
  }

  private highlight(row: ReviewRow): void {
    const { article } = this;
    if (article === null) return;
    const id = entityOf(row, article)?.id ?? null;
    const isChosen = ({ entity, mention }: MarkedSpan): boolean =>
      row.is === 'open' ? entity === null && rowKeyOf(null, mention.form) === row.key : id !== null && entity === id;
    this.text.highlight(isChosen, !this.text.hasFocus);
    this.text.showStatement(
      row.is === 'statement' && !row.isHeadline ? partsOfStatement(row.statement) : [],
      !this.text.hasFocus,
    );
  }

  private select(selection: ReturnType<ArticleTextView['selection']>): void {
    this.selection = selection;
    this.adder.toggle(selection !== null);
    if (selection !== null) this.adder.setText(T.act(T.acts.addAs, selection.text.slice(0, 40)));
  }
}
