import type { Dossier, DossierRow, DossierSubject, Quote, Which } from '../../../views/dossier';
import { TEXT } from '../../../text';
import type { DossierDesk, DossierReading } from './desk';
import type { OpenNote } from './links';

/** A part of the pane: it folds, and is drawn when it is opened first. */
export interface PaneSection<C> {
  /** Its own; what is folded is remembered by it. */
  readonly id: string;
  readonly title: string;
  /** Whether it is open before a user opens or folds it. */
  readonly isOpen?: boolean;
  /** Whether there is anything to show; without it there always is. */
  readonly isFor?: (context: C) => boolean;
  readonly draw: (el: HTMLElement, context: C) => void;
}

interface PaneContext {
  readonly desk: DossierDesk;
  /** Aborted when the pane shows something else, is drawn anew, or is shut. */
  readonly signal: AbortSignal;
  readonly open: OpenNote;
}

/** What a part of a dossier is drawn with. */
export interface DossierContext extends PaneContext {
  readonly dossier: Dossier;
  readonly reading: DossierReading;
  readonly actions: PaneActions;
}

/** What a part that tells of one article and its story is drawn with. */
export interface StoryContext extends PaneContext {
  /** Of the article's note. */
  readonly path: string;
}

export interface PaneActions {
  readonly open: OpenNote;
  /** Shows the dossier of one entity. */
  showOnly(path: string): void;
  remove(subject: DossierSubject): void;
  which(which: Which): void;
  markSeen(): void;
  /** A sentence has the focus: what the command cites. */
  chosen(row: DossierRow, quote: Quote): void;
}

/** Ids of parts that a user opened or folded, and whether they are open. */
export type OpenSections = Map<string, boolean>;

export function drawSections<C extends PaneContext>(
  el: HTMLElement,
  sections: readonly PaneSection<C>[],
  context: C,
  open: OpenSections,
): void {
  for (const section of sections)
    if (section.isFor?.(context) ?? true) drawSection(el.createEl('details'), section, context, open);
}

function drawSection<C extends PaneContext>(
  details: HTMLDetailsElement,
  { id, title, isOpen = false, draw }: PaneSection<C>,
  context: C,
  open: OpenSections,
): void {
  details.addClass('dateline-dossier-part');
  details.open = open.get(id) ?? isOpen;
  details.createEl('summary').createEl('h3', { text: title });
  let isDrawn = false;
  const drawOnce = (): void => {
    if (isDrawn || !details.open) return;
    isDrawn = true;
    guarded(details.createDiv(), context.desk, (el) => draw(el, context));
  };
  drawOnce();
  details.addEventListener('toggle', () => {
    open.set(id, details.open);
    drawOnce();
  });
}

/** A part that fails says so, and leaves the others. */
export function guarded(el: HTMLElement, { host }: Pick<DossierDesk, 'host'>, draw: (el: HTMLElement) => void): void {
  try {
    draw(el);
  } catch (error) {
    el.createEl('p', { cls: 'dateline-hint', text: TEXT.dossier.broken });
    host.go(Promise.reject(error instanceof Error ? error : new Error(String(error))));
  }
}
