import { setIcon } from 'obsidian';
import type { StatementQuery, ToldStatement } from '../../../views/dossier';
import { readable } from '../../../workflow/readable';
import { Cancelled } from '../../../workflow/cancel';
import { labelled } from '../../kit/label';
import { paced } from '../../kit/known-vault';
import { TEXT } from '../../../text';
import { drawLink, drawNamed } from './links';
import type { DossierContext, PaneSection } from './section';
import { StatementSearch } from './statement-search';

const T = TEXT.statements;

/** Statements shown before more are asked for. */
const SHOWN = 10;
/** Characters of a sentence in the label of its button. */
const LABEL = 60;

const idsOf = ({ dossier }: DossierContext): readonly string[] => dossier.subjects.map(({ id }) => id);
const hasArticles = ({ dossier: { rows } }: DossierContext): boolean => rows.length > 0;

/** What those the dossier is about said, or their spokesmen. */
export const SAID_BY: PaneSection<DossierContext> = {
  id: 'said-by',
  title: T.saidBy,
  isFor: hasArticles,
  draw: (el, context) => new StatementList(el, context, { by: idsOf(context), about: [] }).start(),
};

/** What others, and they themselves, said that names them. */
export const SAID_OF: PaneSection<DossierContext> = {
  id: 'said-of',
  title: T.saidOf,
  isFor: hasArticles,
  draw: (el, context) => new StatementList(el, context, { by: [], about: idsOf(context) }).start(),
};

/** Statements by time, looked up some at a time. */
class StatementList {
  private readonly list: HTMLElement;
  private readonly told: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly search: StatementSearch;
  /** Found, and not shown yet. */
  private waiting: ToldStatement[] = [];
  /** Found and not sure: shown behind a click. */
  private readonly unsure: ToldStatement[] = [];
  private readonly aside: HTMLButtonElement;
  private shown = 0;
  /** What was drawn last, and its line of badges. */
  private last: { readonly told: ToldStatement; readonly head: HTMLElement } | null = null;
  private isOver = false;
  /** Of the look that is going on. */
  private looking: AbortController | null = null;

  constructor(
    el: HTMLElement,
    private readonly context: DossierContext,
    query: StatementQuery,
  ) {
    this.list = labelled(el.createDiv({ cls: 'dateline-dossier-said-list', attr: { role: 'list' } }), T.list);
    this.told = el.createEl('p', { cls: 'dateline-hint', attr: { role: 'status' } });
    this.button = el.createEl('button', { cls: 'dateline-dossier-more' });
    this.button.addEventListener('click', () => (this.looking === null ? this.start() : this.looking.abort()));
    this.aside = el.createEl('button', { cls: 'dateline-dossier-more' });
    this.aside.hide();
    this.aside.addEventListener('click', () => this.showUnsure());
    this.search = new StatementSearch(
      context.desk.host,
      query,
      paced(() => performance.now()),
    );
    context.signal.addEventListener('abort', () => this.looking?.abort());
  }

  start(): void {
    this.context.desk.host.go(this.look());
  }

  private async look(): Promise<void> {
    const looking = new AbortController();
    this.looking = looking;
    const until = this.shown + SHOWN;
    this.button.setText(T.stop);
    let why = '';
    try {
      why = await this.lookUntil(until, looking.signal);
    } catch (error) {
      // A run that ends lets all workers go.
      why = error instanceof Cancelled ? TEXT.common.busy : TEXT.dossier.broken;
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      this.looking = null;
      if (!this.context.signal.aborted) this.rest(why);
    }
  }

  /** Resolves to what there is to say, where it did not find all it could. */
  private async lookUntil(until: number, signal: AbortSignal): Promise<string> {
    this.show(until);
    while (this.shown < until && !this.isOver && !signal.aborted) {
      const step = await this.search.next(signal);
      if (this.context.signal.aborted) return '';
      if (step === 'busy') return TEXT.common.busy;
      this.waiting.push(...step.found);
      this.unsure.push(...step.unsure);
      this.isOver = step.read === step.of;
      this.show(until);
      this.told.setText(T.progress(step.read, step.of));
    }
    return '';
  }

  /** What is said, and can be done, when nothing is looked up. */
  private rest(why: string): void {
    const isAll = this.isOver && this.waiting.length === 0;
    if (why !== '') this.told.setText(why);
    else if (isAll) this.told.setText(this.shown === 0 ? T.none : '');
    this.aside.toggle(this.unsure.length > 0);
    this.aside.setText(T.showUnsure(this.unsure.length));
    this.button.toggle(!isAll);
    this.button.setText(T.more);
  }

  private show(until: number): void {
    for (const told of this.waiting.splice(0, Math.max(0, until - this.shown))) {
      this.shown += 1;
      // One within another, of one speaker, is the same sentence.
      if (this.last !== null && isSameSentence(this.last.told, told)) drawBadges(this.last.head, told, this.last.told);
      else this.draw(this.list.createDiv({ cls: 'dateline-dossier-statement', attr: { role: 'listitem' } }), told);
    }
  }

  private showUnsure(): void {
    for (const told of this.unsure.splice(0))
      this.draw(
        this.list.createDiv({ cls: 'dateline-dossier-statement mod-unsure', attr: { role: 'listitem' } }),
        told,
        true,
      );
    this.aside.hide();
  }

  private draw(el: HTMLElement, told: ToldStatement, isUnsure = false): void {
    const { row, quote, speaker, source, chain, statement } = told;
    const { open, actions, desk } = this.context;
    const head = el.createDiv({ cls: 'dateline-dossier-head' });
    head.createSpan({ cls: 'dateline-dossier-date', text: row.date ?? TEXT.dossier.note.undated });
    if (speaker === null) head.createSpan({ text: source ?? T.nobody });
    else drawNamed(head, speaker, open);
    drawBadges(head, told, null);
    if (isUnsure) head.createSpan({ cls: 'dateline-badge', text: T.notSure(statement.sureness?.certainty ?? 0) });
    this.last = { told, head };
    const line = el.createDiv({ cls: 'dateline-dossier-quoted' });
    drawLink(line, quote.text, (pane) => open(row.path, quote.line, pane)).addClass('dateline-dossier-quote');
    const label = TEXT.dossier.buttons.cite(quote.text.slice(0, LABEL));
    const cite = line.createEl('button', {
      cls: 'clickable-icon dateline-dossier-cite',
      attr: { 'aria-label': label },
    });
    setIcon(cite, 'quote');
    cite.addEventListener('click', () => desk.host.go(desk.cite(row, quote)));
    line.addEventListener('focusin', () => actions.chosen(row, quote));
    const aside = el.createDiv({ cls: 'dateline-dossier-aside' });
    const by = statement.sureness?.by;
    if (by != null && source !== null) aside.createSpan({ text: `${source} → ${readable(told.text.slice(by.start, by.end))}` }); // prettier-ignore
    if (chain.length > 0) aside.createSpan({ text: T.chain(chain) });
    if (row.source !== null) drawNamed(aside.createSpan(), row.source, open);
    drawLink(aside.createSpan(), row.title, (pane) => open(row.path, 0, pane));
  }
}

const isSameSentence = (one: ToldStatement, other: ToldStatement): boolean =>
  one.row.path === other.row.path &&
  one.quote.line === other.quote.line &&
  one.quote.text === other.quote.text &&
  (one.speaker === null
    ? other.speaker === null && one.source === other.source && String(one.chain) === String(other.chain)
    : one.speaker.path === other.speaker?.path);

/** What kind of source that is where nobody known speaks, and how it is said; without what stands there of another. */
function drawBadges(el: HTMLElement, told: ToldStatement, other: ToldStatement | null): void {
  const had = other === null ? [] : badgesOf(other);
  for (const text of badgesOf(told)) if (!had.includes(text)) el.createSpan({ cls: 'dateline-badge', text });
}

const badgesOf = ({ speaker, source, kind, attitude, hedged }: ToldStatement): readonly string[] => [
  ...(speaker === null && source !== null ? [T.kinds[kind]] : []),
  T.attitudes[attitude],
  ...(hedged ? [T.hedged] : []),
];
