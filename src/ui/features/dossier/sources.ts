import type { DossierSource } from '../../../views/dossier';
import { drawSteps } from '../../kit/lazy-list';
import { TEXT } from '../../../text';
import { drawNamed, type OpenNote } from './links';

const T = TEXT.dossier;

/** Outlets: what each told first, apart from what it repeated. */
export function drawSources(el: HTMLElement, sources: readonly DossierSource[], open: OpenNote): void {
  const list = el.createDiv({ attr: { role: 'list' } });
  drawSteps(list, sources, (rows, { source, independent, copies }) => {
    const row = rows.createDiv({ cls: 'dateline-dossier-source', attr: { role: 'listitem' } });
    if (source === null) row.createSpan({ text: T.note.noSource });
    else drawNamed(row, source, open);
    if (independent > 0) row.createSpan({ cls: 'dateline-badge', text: T.sources.independent(independent) });
    if (copies > 0) row.createSpan({ cls: 'dateline-badge', text: T.sources.copies(copies) });
  });
}
