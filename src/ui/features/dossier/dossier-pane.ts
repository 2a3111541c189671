import { setIcon } from 'obsidian';
import type { Dossier } from '../../../views/dossier';
import { KIND_ICONS } from '../../kit/kinds';
import { TEXT } from '../../../text';
import type { DossierDesk, DossierReading } from './desk';
import { askForSentence } from './grades';
import { drawLink } from './links';
import { drawSections, guarded, type OpenSections, type PaneActions } from './section';
import { drawOrigins } from './origins';
import { DOSSIER_SECTIONS } from './sections';
import { DossierArticles } from './timeline';
import type { Fresh } from './visit-book';

const T = TEXT.dossier;

/** One dossier, drawn into the pane. */
export class DossierPane {
  private readonly timeline: DossierArticles;
  private readonly dossier: Dossier;
  private readonly shown = new AbortController();

  constructor(
    private readonly el: HTMLElement,
    reading: DossierReading,
    private readonly fresh: Fresh | null,
    desk: DossierDesk,
    private readonly actions: PaneActions,
    sections: OpenSections,
  ) {
    this.dossier = reading.dossier;
    const { rows } = this.dossier;
    el.empty();
    this.drawHead();
    const { signal } = this.shown;
    drawSections(
      el,
      DOSSIER_SECTIONS,
      { dossier: this.dossier, reading, desk, actions, open: actions.open, signal },
      sections,
    );
    el.createEl('h3', { text: T.note.timeline });
    const only = el.createDiv({ cls: 'dateline-dossier-only' });
    this.timeline = new DossierArticles(el.createDiv(), el, fresh?.ids ?? NONE, {
      open: actions.open,
      cite: (article, quote) => desk.host.go(desk.cite(article, quote)),
      grade: ({ path }, quote, shown) => askForSentence(desk, path, quote, shown),
      chosen: (row, quote) => actions.chosen(row, quote),
      quotesOf: (path) => reading.quotesOf(path),
      origins: (part, path) => drawOrigins(part, { path, desk, signal, open: actions.open }),
      go: desk.host.go,
    });
    if (rows.length === 0) this.drawNoArticles();
    else guarded(el, desk, () => this.timeline.show(rows));
    if (fresh !== null && fresh.ids.size > 0) this.drawOnlyFresh(only, fresh);
  }

  close(): void {
    this.shown.abort();
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

  private drawNoArticles(): void {
    const { subjects, which } = this.dossier;
    this.el.createEl('p', { cls: 'dateline-hint', text: T.noArticles[subjects.length > 1 ? which : 'one'] });
  }
}

const NONE: ReadonlySet<string> = new Set();
