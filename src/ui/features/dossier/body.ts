import type { DossierSubject } from '../../../views/dossier';
import type { DossierDesk, DossierReading } from './desk';
import { DossierPane } from './dossier-pane';
import { drawEmpty, drawNamed, type EmptyActions } from './empty';
import { drawSections, type OpenSections, type PaneActions } from './section';
import { STORY_SECTIONS } from './sections';
import type { Fresh } from './visit-book';

/** What stands below the buttons: a dossier, what an article names, or why there is neither. */
export class DossierBody {
  /** For screen readers. */
  private readonly said: HTMLElement;
  private readonly el: HTMLElement;
  private readonly open: OpenSections = new Map();
  private shown: { readonly pane: DossierPane; readonly reading: DossierReading } | null = null;
  private story = new AbortController();

  constructor(
    containerEl: HTMLElement,
    private readonly desk: DossierDesk,
    private readonly actions: PaneActions & EmptyActions,
  ) {
    this.said = containerEl.createDiv({ cls: 'dateline-dossier-said', attr: { role: 'status' } });
    this.el = containerEl.createDiv({ cls: 'dateline-dossier-body' });
  }

  /** The dossier that is shown. */
  get reading(): DossierReading | null {
    return this.shown?.reading ?? null;
  }

  /** Whether what is shown is all that another reading has. */
  shows(reading: DossierReading): boolean {
    return this.reading !== null && JSON.stringify(this.reading.dossier) === JSON.stringify(reading.dossier);
  }

  say(text: string): void {
    if (this.said.textContent !== text) this.said.setText(text);
  }

  /** Says it, and shows it where there is no dossier. */
  tell(text: string): void {
    this.say(text);
    if (this.shown !== null) return;
    this.close();
    this.el.empty();
    this.el.createEl('p', { cls: 'dateline-hint', text });
  }

  /** One of what is shown already stays where it is scrolled to. */
  showDossier(reading: DossierReading, fresh: Fresh | null): void {
    const isSameSubject = this.reading !== null && idsOf(this.reading) === idsOf(reading);
    const scroll = isSameSubject ? this.el.scrollTop : 0;
    this.close();
    this.shown = { pane: new DossierPane(this.el, reading, fresh, this.desk, this.actions, this.open), reading };
    this.el.scrollTop = scroll;
  }

  /** `path`: of the article that names them. */
  showNamed(path: string, named: readonly DossierSubject[]): void {
    this.close();
    this.story = new AbortController();
    drawNamed(this.el, named, this.actions);
    const { desk, actions, story } = this;
    drawSections(this.el, STORY_SECTIONS, { path, desk, signal: story.signal, open: actions.open }, this.open);
  }

  showEmpty(why: string): void {
    this.close();
    drawEmpty(this.el, why, this.actions);
  }

  refuse(why: string): void {
    this.say(why);
    this.showEmpty(why);
  }

  close(): void {
    this.story.abort();
    this.shown?.pane.close();
    this.shown = null;
  }
}

const idsOf = ({ dossier }: DossierReading): string => dossier.subjects.map(({ id }) => id).join('\n');
