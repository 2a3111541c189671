import { setIcon, setTooltip, type App } from 'obsidian';
import type { ReviewArticle } from '../../../workflow/review/model';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { drawDetails, drawRow, type RowGestures } from './row-view';
import { partsOf, type PartName, type ReviewRow } from './rows';
import { markedAt, SmallMap, type MapSource } from './small-map';

const T = TEXT.review;

export interface FindingGestures extends RowGestures {
  /** Another row is looked at. */
  moved(row: ReviewRow): void;
  dropEventDate(value: string): void;
  go(step: Promise<void>): void;
}

/** What was found in an article, row by row; one row is looked at, is the stop of the tab key, and explains itself. */
export class FindingsView {
  private article: ReviewArticle | null = null;
  private rows: { readonly row: ReviewRow; readonly el: HTMLElement }[] = [];
  private details: HTMLElement | null = null;
  private at = 0;
  private map: SmallMap | null = null;
  /** What the map shows: it is drawn anew only for another place. */
  private mapped = '';
  private mapEl: HTMLElement | null = null;

  constructor(
    private readonly app: App,
    readonly el: HTMLElement,
    private readonly mapSource: MapSource,
    private readonly gestures: FindingGestures,
  ) {}

  get current(): ReviewRow | null {
    return this.rows[this.at]?.row ?? null;
  }

  /** Whether a row itself has the focus, and not a button of it. */
  get isOnRow(): boolean {
    return this.rows.some(({ el }) => el === el.doc.activeElement);
  }

  /** Draws it anew; the row that was looked at stays so, else its place is kept. */
  draw(article: ReviewArticle): void {
    const isSame = this.article?.key === article.key;
    const key = isSame ? this.current?.key : undefined;
    const scroll = isSame ? this.el.scrollTop : 0;
    this.article = article;
    this.el.empty();
    this.rows = [];
    for (const { name, rows } of partsOf(article)) this.drawPart(name, rows, article);
    this.drawProblems(article);
    const kept = this.rows.findIndex(({ row }) => row.key === key);
    this.look(kept !== -1 ? kept : isSame ? Math.min(this.at, this.rows.length - 1) : this.firstFinding());
    this.el.scrollTop = scroll;
  }

  close(): void {
    this.map?.close();
  }

  step(by: number): void {
    this.moveTo(this.at + by);
  }

  focus(): void {
    this.moveTo(this.at);
  }

  /** Looks at the row of that key, without giving it the focus; false where there is none. */
  show(key: string): boolean {
    const at = this.rows.findIndex(({ row }) => row.key === key);
    if (at === -1) return false;
    if (at !== this.at) this.look(at);
    this.rows[at]?.el.scrollIntoView({ block: 'nearest' });
    return true;
  }

  private firstFinding(): number {
    return Math.max(
      0,
      this.rows.findIndex(({ row }) => row.is === 'entity'),
    );
  }

  private moveTo(to: number): void {
    this.look(Math.max(0, Math.min(to, this.rows.length - 1)));
    const el = this.rows[this.at]?.el;
    el?.focus({ preventScroll: true });
    el?.scrollIntoView({ block: 'nearest' });
  }

  private look(at: number): void {
    const { article } = this;
    this.mark(false);
    this.details?.remove();
    this.at = at;
    const looked = this.rows[at];
    if (looked === undefined || article === null) return;
    this.mark(true);
    this.details = drawDetails(looked.el, looked.row, article, this.gestures);
    this.gestures.moved(looked.row);
  }

  /** Its buttons are stops of the tab key as long as it is looked at. */
  private mark(isCurrent: boolean): void {
    const el = this.rows[this.at]?.el;
    if (el === undefined) return;
    el.toggleClass('is-current', isCurrent);
    el.setAttr('aria-current', isCurrent ? 'true' : null);
    for (const stop of [el, ...el.querySelectorAll('button')]) stop.setAttr('tabindex', isCurrent ? '0' : '-1');
  }

  private drawPart(name: PartName, rows: readonly ReviewRow[], article: ReviewArticle): void {
    const part = this.el.createEl('section', { cls: `dateline-review-part mod-${name}` });
    const heading = part.createEl('h2', { text: T.parts[name] });
    if (name !== 'article') heading.createSpan({ cls: 'dateline-review-count', text: String(rows.length) });
    const list = labelled(part.createDiv({ attr: { role: 'list' } }), T.parts[name]);
    for (const row of rows) this.drawOne(list, row, article);
    if (name === 'article') {
      this.drawMap(part, article);
      this.drawEventDates(part, article);
    }
  }

  private drawProblems({ problems }: ReviewArticle): void {
    if (problems.length === 0) return;
    const part = this.el.createEl('section', { cls: 'dateline-review-part' });
    part.createEl('h2', { text: T.parts.problems });
    for (const { message } of problems) part.createDiv({ cls: 'dateline-review-where', text: message });
  }

  private drawOne(list: HTMLElement, row: ReviewRow, article: ReviewArticle): void {
    const el = drawRow(list, row, article, this.gestures);
    const at = this.rows.push({ row, el }) - 1;
    el.addEventListener('focusin', () => {
      if (at !== this.at) this.look(at);
    });
    el.addEventListener('click', (event) => {
      if ((event.target as Element).closest('button') === null) this.moveTo(at);
    });
  }

  private drawMap(part: HTMLElement, { key, location }: ReviewArticle): void {
    if (location === null) return;
    const { name, coordinates, losers } = location;
    if (coordinates === null) return void part.createDiv({ cls: 'dateline-review-where', text: T.map.none });
    const shown = [key, location.entity, ...losers.map(({ id }) => id)].join(' ');
    if (shown === this.mapped && this.mapEl !== null) return void part.append(this.mapEl);
    this.map?.close();
    const el = part.createDiv();
    const places = {
      chosen: { id: location.entity, name, coordinates },
      others: losers.flatMap((loser) => markedAt(loser.name, loser.coordinates)),
    };
    const map = new SmallMap(this.app, el, places);
    [this.map, this.mapEl, this.mapped] = [map, el, shown];
    this.gestures.go(map.show(this.mapSource));
  }

  private drawEventDates(part: HTMLElement, { eventDates }: ReviewArticle): void {
    const kept = eventDates.filter(({ dropped, value }, at) => {
      return !dropped && eventDates.findIndex((other) => other.value === value) === at;
    });
    if (kept.length === 0) return;
    const line = part.createDiv({ cls: 'dateline-review-dates' });
    line.createSpan({ cls: 'dateline-review-field', text: T.fields.eventDates });
    for (const { value, form, approximate } of kept) {
      const chip = line.createSpan({ cls: 'dateline-badge' });
      chip.createSpan({ text: T.eventDate(value, approximate) });
      setTooltip(chip, T.why.mention(form));
      const drop = chip.createEl('button', {
        cls: 'clickable-icon',
        attr: { type: 'button', 'aria-label': T.acts.drop(value) },
      });
      setIcon(drop, 'x');
      drop.addEventListener('click', () => this.gestures.dropEventDate(value));
    }
  }
}
