import { Modal, Notice, type App } from 'obsidian';
import type { ReviewArticle, ReviewItem, ReviewOutcome, ReviewSession } from '../../../workflow/review/model';
import { confirm, lines } from '../../kit/confirm';
import { TEXT } from '../../../text';
import { ArticlePanes } from './article-panes';
import { Foot, TopBar, type BarGestures } from './bars';
import type { Bench } from './bench';
import { Judging } from './judging';
import { registerKeys } from './keys';
import type { MapSource } from './small-map';

const T = TEXT.review;

export interface ReviewChoices {
  readonly title: string;
  readonly session: ReviewSession;
  /** It is a note that is there already. */
  readonly isNote: boolean;
  readonly map: MapSource;
  /** All that is to be filed is, with notes removed that it leaves over or without; resolves when the session is as it is afterwards. */
  file(removesLeft: boolean): Promise<void>;
  /** The user closed it. */
  stop(): void;
  /** Something was decided: there may be room to read on. */
  settled(): void;
  go(step: Promise<void>): void;
}

/** Shows an article's text beside what was found in it, one article after the other, and lets everything be decided by keys. */
export class ReviewModal extends Modal {
  private readonly session: ReviewSession;
  private readonly top: TopBar;
  private readonly foot: Foot;
  private readonly panes: ArticlePanes;
  private readonly judging = new Judging(() => this.bench());
  private key: string | null = null;
  private article: ReviewArticle | null = null;
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
    const gestures = this.barGestures();
    this.top = new TopBar(this.contentEl, gestures);
    this.panes = new ArticlePanes(app, this, choices, this.judging);
    this.foot = new Foot(this.contentEl, gestures);
  }

  override onOpen(): void {
    const { panes } = this;
    registerKeys(this.scope, {
      step: (by) => panes.step(by),
      toText: () => panes.toText(),
      toFindings: () => panes.toFindings(),
      accept: () => panes.onCurrent((row) => panes.acceptAndGoOn(row)),
      reject: () => panes.onCurrent((row) => this.judging.reject(row)),
      use: (candidate) => panes.onCurrent((row) => this.judging.use(row, candidate)),
      change: () => panes.onCurrent((row) => this.judging.change(row)),
      retype: () => panes.onCurrent((row) => this.judging.retype(row)),
      ignore: () => panes.onCurrent((row) => this.judging.ignore(row)),
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
      isOnFinding: () => panes.isOnFinding,
    });
    this.endings.push(this.session.onChange(() => this.refresh()));
    this.refresh();
  }

  override onClose(): void {
    for (const end of this.endings.splice(0)) end();
    this.panes.close();
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
    const { app, session, article, panes } = this;
    if (article === null) return null;
    return {
      app,
      session,
      article,
      form: panes.form,
      selection: panes.selection,
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
    this.panes.show(this.article);
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
    this.panes.redraw(this.article);
    this.drawBars();
  }

  private drawBars(): void {
    const { session, key, choices } = this;
    const standing = { items: session.items, key, isRead: session.isRead, isNote: choices.isNote };
    this.top.draw(standing);
    this.foot.draw(standing);
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
    const filed = choices.file(this.foot.removesLeft).finally(() => (this.isFiling = false));
    choices.go(filed.then(() => (session.isRead && session.items.length === 0 ? this.leave() : this.refresh())));
  }
}

const chosen = ({ outcome, decisions }: ReviewItem): number => (outcome !== null && decisions === 0 ? 1 : 0);
