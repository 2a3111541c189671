import { Modal, Notice, Platform, type App } from 'obsidian';
import type { ReviewArticle, ReviewItem, ReviewOutcome, ReviewSession } from '../../../workflow/review/model';
import { confirm, lines } from '../../kit/confirm';
import { TEXT } from '../../../text';
import { Foot, TopBar, type BarGestures } from './bars';
import { FindingsView } from './findings-view';
import { Judging, type Bench } from './judging';
import { registerKeys } from './keys';
import { Panes } from './panes';
import { entityOf, rowKeyOf, type ReviewRow } from './rows';
import type { MarkedSpan } from './segments';
import type { MapSource } from './small-map';
import { ArticleTextView } from './text-view';
import { WhyBubble } from './why-bubble';

const T = TEXT.review;

export interface ReviewChoices {
  readonly title: string;
  readonly session: ReviewSession;
  /** It is a note that is there already. */
  readonly isNote: boolean;
  readonly map: MapSource;
  /** All that is to be filed is; resolves when the session is as it is afterwards. */
  file(): Promise<void>;
  /** The user closed it. */
  stop(): void;
  /** Something was decided: there may be room to read on. */
  settled(): void;
  go(step: Promise<void>): void;
}

/** Shows an article's text beside what was found in it, one article after the other, and lets everything be decided by keys. */
export class ReviewModal extends Modal {
  private readonly session: ReviewSession;
  private readonly text: ArticleTextView;
  private readonly findings: FindingsView;
  private readonly bubble: WhyBubble;
  private readonly top: TopBar;
  private readonly foot: Foot;
  private readonly panes: Panes;
  private readonly judging = new Judging(() => this.bench());
  private key: string | null = null;
  private article: ReviewArticle | null = null;
  private selection: ReturnType<ArticleTextView['selection']> = null;
  private readonly adder: HTMLButtonElement;
  private readonly endings: (() => void)[] = [];
  private isFiling = false;
  /** All that is there is decided, and there may be more. */
  private isWaiting = false;
  private isLeaving = false;

  constructor(
    app: App,
    private readonly choices: ReviewChoices,
  ) {
    super(app);
    this.session = choices.session;
    this.modalEl.addClass('dateline-review');
    this.setTitle(choices.title);
    this.bubble = new WhyBubble(this.modalEl);
    const gestures = this.barGestures();
    this.top = new TopBar(this.contentEl, gestures);
    this.panes = new Panes(this.modalEl, this.contentEl, () => this.bubble.hide());
    this.adder = this.panes.el.createEl('button', { cls: 'dateline-review-adder', attr: { type: 'button' } });
    this.adder.addEventListener('click', () => this.judging.create());
    this.foot = new Foot(this.contentEl, gestures);
    this.text = new ArticleTextView(this.panes.text, {
      look: (span, el) => this.explain(span, el),
      focused: (span) => this.showRowOf(span),
      pressed: (span, event) => this.press(span, event),
      selected: (selection) => this.select(selection),
    });
    this.findings = new FindingsView(app, this.panes.findings, choices.map, {
      accept: (row) => this.judge(() => this.judging.accept(row)),
      reject: (row) => this.judge(() => this.judging.reject(row)),
      edit: (row) => this.judge(() => this.judging.change(row)),
      use: (row, at) => this.judge(() => this.judging.use(row, at)),
      menu: (row, event) => this.judging.menu(row, event),
      moved: (row) => this.highlight(row),
      dropEventDate: (value) => this.judging.dropEventDate(value),
      go: (step) => choices.go(step),
    });
  }

  override onOpen(): void {
    registerKeys(this.scope, {
      step: (by) => (this.text.hasFocus ? this.text.step(by) : this.findings.step(by)),
      toText: () => this.toText(),
      toFindings: () => this.toFindings(),
      accept: () => this.onCurrent((row) => this.acceptAndGoOn(row)),
      reject: () => this.onCurrent((row) => this.judging.reject(row)),
      use: (candidate) => this.onCurrent((row) => this.judging.use(row, candidate)),
      change: () => this.onCurrent((row) => this.judging.change(row)),
      retype: () => this.onCurrent((row) => this.judging.retype(row)),
      ignore: () => this.onCurrent((row) => this.judging.ignore(row)),
      create: () => this.judging.create(),
      date: () => this.judging.edit('date'),
      source: () => this.judging.edit('source'),
      location: () => this.judging.edit('location'),
      takeBack: () => this.judging.takeBack(),
      go: (by) => this.goBy(by),
      skip: () => this.settle('skip'),
      later: () => this.settle('later'),
      approve: () => this.approve(),
      help: () => this.top.toggleHelp(),
      isOnFinding: () => this.findings.isOnRow || this.text.hasFocus || this.isOnNothing,
    });
    this.endings.push(this.session.onChange(() => this.refresh()));
    this.text.el.addEventListener('scroll', () => this.bubble.hide());
    this.refresh();
  }

  override onClose(): void {
    for (const end of this.endings.splice(0)) end();
    this.findings.close();
    this.contentEl.empty();
    this.choices.stop();
  }

  /** Asks before decisions are lost. */
  override close(): void {
    const decisions = this.session.items.reduce((sum, item) => sum + item.decisions + chosen(item), 0);
    if (this.isLeaving || decisions === 0) return super.close();
    this.choices.go(this.askToLeave(decisions));
  }

  /** Without a question: all is decided. */
  leave(): void {
    this.isLeaving = true;
    this.close();
  }

  private async askToLeave(decisions: number): Promise<void> {
    const { title, body, action } = T.leave;
    const agreed = await confirm(this.app, { title, body: lines([body(decisions)]), action, destructive: true });
    if (agreed) this.leave();
  }

  private barGestures(): BarGestures {
    return {
      go: (by) => this.goBy(by),
      later: () => this.settle('later'),
      skip: () => this.settle('skip'),
      approve: () => this.approve(),
      file: () => this.file(),
      takeBack: () => this.judging.takeBack(),
      acceptAbove: (confidence, all) => {
        if (this.key === null) return;
        const count = this.session.acceptAbove(confidence, all ? undefined : this.key);
        this.redraw();
        new Notice(T.accepted(count));
      },
    };
  }

  private bench(): Bench | null {
    const { app, session, article, selection } = this;
    if (article === null) return null;
    return {
      app,
      session,
      article,
      form: this.text.focusedSpan?.mention.form ?? null,
      selection,
      decided: () => this.redraw(),
      say: (what) => void new Notice(what),
    };
  }

  /** The session went on: there may be a first article, or more of them. */
  private refresh(): void {
    if (this.key === null || this.item === undefined) this.goTo(this.firstOpen() ?? this.session.items[0]);
    else if (this.isWaiting) this.goOn();
    else this.drawBars();
  }

  private get item(): ReviewItem | undefined {
    return this.session.items.find(({ key }) => key === this.key);
  }

  private firstOpen(): ReviewItem | undefined {
    return this.session.items.find(({ outcome }) => outcome === null);
  }

  private goTo(item: ReviewItem | undefined): void {
    this.key = item?.key ?? null;
    this.article = this.key === null ? null : this.session.article(this.key);
    this.select(null);
    this.bubble.hide();
    if (this.article !== null) {
      this.text.draw(this.article);
      this.findings.draw(this.article);
      this.text.el.scrollTop = 0;
      if (!Platform.isPhone) this.findings.focus();
      this.findings.el.scrollTop = 0;
    }
    this.drawBars();
  }

  private goBy(by: number): void {
    const { items } = this.session;
    const next = items[items.findIndex(({ key }) => key === this.key) + by];
    if (next !== undefined) this.goTo(next);
  }

  /** After a decision: the same article, as it is now. */
  private redraw(): void {
    const { key } = this;
    this.article = key === null ? null : this.session.article(key);
    if (this.article === null) return;
    const start = this.text.focusedSpan?.start ?? null;
    const wasInText = this.text.hasFocus;
    const scroll = this.text.el.scrollTop;
    this.select(null);
    this.text.draw(this.article);
    this.findings.draw(this.article);
    this.text.el.scrollTop = scroll;
    if (wasInText && start !== null) this.text.focusAt(start);
    else if (!Platform.isPhone) this.findings.focus();
    this.drawBars();
  }

  private drawBars(): void {
    const { session, key, choices } = this;
    const standing = { items: session.items, key, isRead: session.isRead, isNote: choices.isNote };
    this.top.draw(standing);
    this.foot.draw(standing);
  }

  private get isOnNothing(): boolean {
    const { activeElement, body } = this.contentEl.doc;
    return activeElement === null || activeElement === body || activeElement === this.modalEl;
  }

  private onCurrent(act: (row: ReviewRow) => void): void {
    const row = this.findings.current;
    if (row !== null) act(row);
  }

  private judge(act: () => void): void {
    this.bubble.hide();
    act();
  }

  /** What is right leads on to the next. */
  private acceptAndGoOn(row: ReviewRow): void {
    const wasInText = this.text.hasFocus;
    this.judging.accept(row);
    if (wasInText) this.text.step(1);
    else this.findings.step(1);
  }

  private toText(): void {
    this.panes.turnTo('text');
    this.text.step(0);
  }

  private toFindings(): void {
    this.panes.turnTo('findings');
    this.findings.focus();
  }

  private settle(outcome: ReviewOutcome): void {
    const { key, choices } = this;
    if (key === null || choices.isNote) return;
    this.session.settle(key, outcome);
    choices.settled();
    this.goOn();
  }

  /** To the next that is not decided; where there is none, to what files them: what was alone is filed at once. */
  private goOn(): void {
    const { items, isRead } = this.session;
    const at = items.findIndex(({ key }) => key === this.key);
    const isOpen = ({ outcome }: ReviewItem): boolean => outcome === null;
    const next = items.slice(at + 1).find(isOpen) ?? items.find(isOpen);
    this.isWaiting = next === undefined && !isRead;
    if (next !== undefined) return this.goTo(next);
    this.drawBars();
    if (this.isWaiting) return;
    if (items.every(({ outcome }) => outcome === 'skip')) this.leave();
    else if (items.length === 1 && items[0]?.outcome === 'file') this.file();
    else this.foot.focusFile();
  }

  /** It is right; when there is nothing left to decide, all is filed. */
  private approve(): void {
    const { key, session, choices } = this;
    if (key === null) return;
    const isDecided = session.isRead && this.firstOpen() === undefined;
    if (isDecided && session.items.some(({ outcome }) => outcome === 'file')) return this.file();
    session.settle(key, 'file');
    choices.settled();
    this.goOn();
  }

  private file(): void {
    if (this.isFiling) return;
    this.isFiling = true;
    const { choices, session } = this;
    const filed = choices.file().finally(() => (this.isFiling = false));
    choices.go(filed.then(() => (session.isRead && session.items.length === 0 ? this.leave() : this.refresh())));
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
  }

  private select(selection: ReturnType<ArticleTextView['selection']>): void {
    this.selection = selection;
    this.adder.toggle(selection !== null);
    if (selection !== null) this.adder.setText(T.act(T.acts.addAs, selection.text.slice(0, 40)));
  }
}

const chosen = ({ outcome, decisions }: ReviewItem): number => (outcome !== null && decisions === 0 ? 1 : 0);
