import { Keymap, Modal, type App, type PaneType } from 'obsidian';
import type { EntityKind, Problem } from '../../../model';
import type { RelatedReport, RelatedTie } from '../../../workflow/related';
import type { TieEvidence } from '../../../workflow/related-evidence';
import { drawOnOpen } from '../../kit/lazy-list';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';

const T = TEXT.related;

/** Articles shown at a time. */
const STEP = 5;

/** What tells why, one article after another: each is read when it is asked for. */
export interface RelatedReading {
  evidenceOf(report: RelatedReport, tie: RelatedTie): AsyncIterator<TieEvidence>;
}

export interface RelatedActions {
  /** Opens a note; `line` counts from 0. */
  open(path: string, line: number, pane: PaneType | boolean): void;
  /** Starts a step that is not waited for; what goes wrong is shown. */
  go(step: Promise<void>): void;
}

/** What is related to an entity, and in which sentences of which articles. */
export class RelatedModal extends Modal {
  private readonly stand: HTMLElement;
  private readonly list: HTMLElement;
  private isClosed = false;

  constructor(
    app: App,
    name: string,
    private readonly actions: RelatedActions,
  ) {
    super(app);
    this.modalEl.addClass('dateline-related');
    this.setTitle(T.title(name));
    const { contentEl } = this;
    this.stand = contentEl.createEl('p', { cls: 'dateline-hint', text: T.wait, attr: { 'aria-live': 'polite' } });
    this.list = contentEl.createDiv({ cls: 'dateline-related-list' });
  }

  override onClose(): void {
    this.isClosed = true;
    this.contentEl.empty();
  }

  refused({ message }: Problem): void {
    this.stand.setText(message);
    this.stand.addClass('dateline-report-warning');
  }

  ready(report: RelatedReport, reading: RelatedReading): void {
    if (this.isClosed) return;
    this.stand.setText(T.about(T.head(report.stories, report.total)));
    if (report.related.length === 0) return void this.list.createEl('p', { text: T.nothing });
    let kind: EntityKind | null = null;
    for (const tie of report.related) {
      if (tie.kind !== kind) this.list.createEl('h2', { text: T.kinds[tie.kind] });
      kind = tie.kind;
      this.drawTie(tie, report, reading);
    }
    this.list.querySelector('summary')?.focus();
  }

  private drawTie(tie: RelatedTie, report: RelatedReport, reading: RelatedReading): void {
    const details = this.list.createEl('details', { cls: 'dateline-report-article' });
    const summary = details.createEl('summary');
    summary.createSpan({ cls: 'dateline-report-name', text: tie.name });
    const { relation, standing } = tie;
    const facts = [
      ...(relation === null ? [] : [T.relations[relation.kind][relation.direction]]),
      ...(standing === 'listed' ? [] : [T.standing[standing]]),
      T.articles(tie.tie.together),
    ];
    for (const text of facts) summary.createSpan({ cls: 'dateline-badge', text });
    drawOnOpen(details, (el) => this.drawWhy(el, tie, reading.evidenceOf(report, tie)));
  }

  private drawWhy(el: HTMLElement, { tie, path, name }: RelatedTie, evidence: AsyncIterator<TieEvidence>): void {
    el.createEl('p', { cls: 'dateline-related-counts', text: T.together(tie) });
    this.drawLink(el.createEl('p'), T.openNote(name), path, 0);
    const rows = labelled(el.createDiv({ attr: { role: 'list' } }), T.evidenceOf(name));
    const more = el.createEl('button', { cls: 'dateline-report-more' });
    const draw = (): void => this.actions.go(this.drawArticles(rows, more, evidence, tie.together));
    more.addEventListener('click', draw);
    draw();
  }

  private async drawArticles(
    rows: HTMLElement,
    more: HTMLButtonElement,
    evidence: AsyncIterator<TieEvidence>,
    count: number,
  ): Promise<void> {
    if (more.ariaDisabled !== null) return;
    // Not `disabled`: whoever pressed it by key would lose their place.
    more.ariaDisabled = 'true';
    more.setText(T.wait);
    let isAll = false;
    for (let drawn = 0; drawn < STEP && !isAll; drawn += 1) {
      const next = await evidence.next();
      if (this.isClosed) return;
      if (next.done === true) isAll = true;
      else this.drawArticle(rows, next.value);
    }
    const drawn = rows.childElementCount;
    if (drawn === 0) rows.createEl('p', { text: count === 0 ? T.none : T.gone });
    if (isAll || drawn >= count) {
      more.remove();
      return;
    }
    more.ariaDisabled = null;
    more.setText(T.more(Math.min(STEP, count - drawn), count - drawn));
  }

  private drawArticle(rows: HTMLElement, { path, title, date, sentences }: TieEvidence): void {
    const item = rows.createDiv({ cls: 'dateline-related-article', attr: { role: 'listitem' } });
    const head = item.createDiv({ cls: 'dateline-related-title' });
    if (date !== null) head.createSpan({ cls: 'dateline-related-date', text: date });
    this.drawLink(head, title, path, sentences[0]?.line ?? 0);
    for (const { line, text } of sentences) {
      this.drawLink(item, text, path, line).addClass('dateline-related-sentence');
    }
  }

  private drawLink(el: HTMLElement, text: string, path: string, line: number): HTMLElement {
    const link = el.createEl('a', { text, href: '#' });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.close();
      this.actions.open(path, line, Keymap.isModEvent(event) || 'tab');
    });
    return link;
  }
}
