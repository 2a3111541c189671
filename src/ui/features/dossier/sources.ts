import type { DossierSource } from '../../../views/dossier';
// Not from the index: the pane's view is there at start-up, and all of the workflow would be.
import { independentOutlets } from '../../../views/dossier/sources';
import { drawSteps } from '../../kit/lazy-list';
import { TEXT } from '../../../text';
import { drawNamed, type OpenNote } from './links';
import type { DossierContext, PaneSection } from './section';

const T = TEXT.dossier;

/** Outlets: what each told first, apart from what it repeated. */
export const SOURCES: PaneSection<DossierContext> = {
  id: 'sources',
  title: T.note.sources,
  isFor: ({ dossier: { sources } }) => sources.length > 0,
  draw: (el, { dossier: { sources }, open }) => {
    const copies = sources.reduce((sum, source) => sum + source.copies, 0);
    el.createEl('p', { cls: 'dateline-hint', text: T.sources.head(independentOutlets(sources), copies) });
    drawSources(el, sources, open);
  },
};

function drawSources(el: HTMLElement, sources: readonly DossierSource[], open: OpenNote): void {
  const list = el.createDiv({ attr: { role: 'list' } });
  drawSteps(list, sources, (rows, { source, independent, copies }) => {
    const row = rows.createDiv({ cls: 'dateline-dossier-source', attr: { role: 'listitem' } });
    if (source === null) row.createSpan({ text: T.note.noSource });
    else drawNamed(row, source, open);
    if (independent > 0) row.createSpan({ cls: 'dateline-badge', text: T.sources.independent(independent) });
    if (copies > 0) row.createSpan({ cls: 'dateline-badge', text: T.sources.copies(copies) });
  });
}
