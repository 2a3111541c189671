import { setIcon } from 'obsidian';
import type { Dossier, DossierRow, DossierSubject, Quote, Which } from '../../../views/dossier';
// Not from the index: the pane's view is there at start-up, and all of the workflow would be.
import { independentOutlets } from '../../../views/dossier/sources';
import { KIND_ICONS } from '../../kit/kinds';
import { TEXT } from '../../../text';
import type { DossierDesk, DossierReading } from './desk';
import { drawFacts } from './facts';
import { drawLink, type OpenNote } from './links';
import { drawSources } from './sources';
import { drawTies } from './ties';
import { DossierArticles } from './timeline';
import { drawTrend } from './trend-chart';
import type { Fresh } from './visit-book';

const T = TEXT.dossier;

export interface PaneActions {
  readonly open: OpenNote;
  /** Shows the dossier of one entity. */
  show(path: string): void;
  remove(subject: DossierSubject): void;
  which(which: Which): void;
  markSeen(): void;
  chosen(row: DossierRow, quote: Quote): void;
}

/** Parts of the pane that are folded, by the user's hand. */
export type Folded = Record<'known' | 'trend' | 'related' | 'sources', boolean>;

/** One dossier, drawn into the pane. */
export class DossierPane {
  private readonly timeline: DossierArticles;
  private readonly dossier: Dossier;

  constructor(
    private readonly el: HTMLElement,
    private readonly reading: DossierReading,
    private readonly fresh: Fresh | null,
    private readonly desk: DossierDesk,
    private readonly actions: PaneActions,
    private readonly folded: Folded,
  ) {
    this.dossier = reading.dossier;
    const { subjects, rows, trend, sources, related } = this.dossier;
    el.empty();
    this.drawHead();
    this.part('known', T.note.known, (part) => this.drawKnown(part, subjects));
    if (rows.length > 0) this.part('trend', T.note.trend, (part) => drawTrend(part, trend));
    if (related.length > 0) this.part('related', T.note.related, (part) => this.drawRelated(part));
    if (sources.length > 0) this.part('sources', T.note.sources, (part) => this.drawSources(part));
    el.createEl('h3', { text: T.note.timeline });
    const only = el.createDiv({ cls: 'dateline-dossier-only' });
    this.timeline = new DossierArticles(el.createDiv(), el, fresh?.ids ?? NONE, {
      open: actions.open,
      cite: (article, quote) => desk.host.go(desk.cite(article, quote)),
      chosen: (row, quote) => actions.chosen(row, quote),
      quotesOf: (path) => reading.quotesOf(path),
      go: desk.host.go,
    });
    if (rows.length === 0) this.drawNoArticles();
    else this.guard(el, () => this.timeline.show(rows));
    if (fresh !== null && fresh.ids.size > 0) this.drawOnlyFresh(only, fresh);
  }

  close(): void {
    this.timeline.close();
  }

  private drawHead(): void {
    const { subjects, rows, total, which } = this.dossier;
    const [only, ...others] = subjects;
    if (only !== undefined && others.length === 0) {
      const heading = this.el.createEl('h2', { cls: 'dateline-dossier-title' });
      setIcon(heading.createSpan({ cls: 'dateline-dossier-icon' }), KIND_ICONS[only.kind]);
      drawLink(heading, only.name, (pane) => this.actions.open(only.path, 0, pane));
    } else this.drawSubjects();
    const about = others.length === 0 ? T.about(rows.length, total) : T.aboutSeveral(rows.length, total, which);
    this.el.createEl('p', { cls: 'dateline-hint', text: about });
    if (this.fresh !== null) this.drawFresh(this.fresh);
  }

  /** Those it is about, each to be taken out, and whether articles have to name all of them. */
  private drawSubjects(): void {
    const { subjects, which } = this.dossier;
    this.el.createEl('h2', { cls: 'dateline-dossier-title', text: T.severals(subjects.length) });
    const list = this.el.createEl('ul', { cls: 'dateline-dossier-subjects' });
    for (const subject of subjects) {
      const item = list.createEl('li');
      setIcon(item.createSpan({ cls: 'dateline-dossier-icon' }), KIND_ICONS[subject.kind]);
      drawLink(item, subject.name, (pane) => this.actions.open(subject.path, 0, pane));
      const remove = item.createEl('button', {
        cls: 'clickable-icon',
        attr: { 'aria-label': T.buttons.remove(subject.name) },
      });
      setIcon(remove, 'x');
      remove.addEventListener('click', () => this.actions.remove(subject));
    }
    const choice = this.el.createEl('select', { cls: 'dropdown', attr: { 'aria-label': T.which.label } });
    for (const value of ['all', 'any'] as const) choice.createEl('option', { value, text: T.which[value] });
    choice.value = which;
    choice.addEventListener('change', () => this.actions.which(choice.value === 'any' ? 'any' : 'all'));
  }

  private drawFresh({ at, ids }: Fresh): void {
    const line = this.el.createDiv({ cls: 'dateline-dossier-fresh' });
    line.createSpan({ text: ids.size === 0 ? T.fresh.none(at) : T.fresh.since(ids.size, at) });
    if (ids.size === 0) return;
    const mark = line.createEl('button', { text: T.fresh.mark });
    mark.addEventListener('click', () => this.actions.markSeen());
  }

  private drawOnlyFresh(el: HTMLElement, { ids }: Fresh): void {
    const label = el.createEl('label');
    const box = label.createEl('input', { attr: { type: 'checkbox' } });
    label.appendText(T.fresh.only);
    box.addEventListener('change', () => {
      const { rows } = this.dossier;
      this.timeline.show(box.checked ? rows.filter(({ id }) => ids.has(id)) : rows);
    });
  }

  /** A part that folds, drawn when it is opened first. */
  private part(name: keyof Folded, title: string, draw: (el: HTMLElement) => void): void {
    const details = this.el.createEl('details', { cls: 'dateline-dossier-part' });
    details.open = !this.folded[name];
    details.createEl('summary').createEl('h3', { text: title });
    let isDrawn = false;
    const drawOnce = (): void => {
      if (isDrawn || !details.open) return;
      isDrawn = true;
      this.guard(details.createDiv(), draw);
    };
    drawOnce();
    details.addEventListener('toggle', () => {
      this.folded[name] = !details.open;
      drawOnce();
    });
  }

  /** A part that fails says so, and leaves the others. */
  private guard(el: HTMLElement, draw: (el: HTMLElement) => void): void {
    try {
      draw(el);
    } catch (error) {
      el.createEl('p', { cls: 'dateline-hint', text: T.broken });
      this.desk.host.go(Promise.reject(error instanceof Error ? error : new Error(String(error))));
    }
  }

  private drawKnown(el: HTMLElement, subjects: readonly DossierSubject[]): void {
    for (const subject of subjects) {
      if (subjects.length > 1) el.createEl('h4', { text: subject.name });
      drawFacts(el, subject, this.actions.open);
    }
  }

  private drawRelated(el: HTMLElement): void {
    drawTies(el, this.dossier.related, {
      open: this.actions.open,
      show: (path) => this.actions.show(path),
      evidenceOf: (tie) => this.reading.evidenceOf(tie),
      go: this.desk.host.go,
    });
  }

  private drawSources(el: HTMLElement): void {
    const { sources } = this.dossier;
    const copies = sources.reduce((sum, source) => sum + source.copies, 0);
    el.createEl('p', { cls: 'dateline-hint', text: T.sources.head(independentOutlets(sources), copies) });
    drawSources(el, sources, this.actions.open);
  }

  private drawNoArticles(): void {
    const { subjects, which } = this.dossier;
    this.el.createEl('p', { cls: 'dateline-hint', text: T.noArticles[subjects.length > 1 ? which : 'one'] });
  }
}

const NONE: ReadonlySet<string> = new Set();
