import { setIcon } from 'obsidian';
import type { EntityCard } from '../../../views/card/card';
import type { FactName } from '../../../views/dossier/words';
import { KIND_ICONS } from '../../kit/kinds';
import { labelledBy } from '../../kit/label';
import { TEXT } from '../../../text';
import { drawFacts } from '../dossier/facts';
import { drawLink, type OpenNote } from '../dossier/links';

const T = TEXT.card;

/** Of what is known, what tells at a glance what and where it is. */
const AT_A_GLANCE: ReadonlySet<FactName> = new Set(['kind', 'parents', 'location', 'broader', 'country']);

export interface CardActions {
  readonly open: OpenNote;
  /** Shows the dossier of the entity of a note. */
  readonly dossier: (path: string) => void;
}

/** What an entity is, where, how often it is named and where last, with a way to all of it. */
export function drawCard(el: HTMLElement, { subject, last, total }: EntityCard, actions: CardActions): void {
  const { name, kind, path, stories } = subject;
  const head = el.createDiv({ cls: 'dateline-card-name' });
  setIcon(head.createSpan({ cls: 'dateline-dossier-icon' }), KIND_ICONS[kind]);
  labelledBy(
    el,
    drawLink(head, name, (pane) => actions.open(path, 0, pane)),
  );
  const facts = drawFacts(el, subject, actions.open, (fact) => AT_A_GLANCE.has(fact));
  if (last !== null) {
    facts.createEl('dt', { text: T.last });
    const told = facts.createEl('dd');
    if (last.date !== null) told.createSpan({ cls: 'dateline-dossier-date', text: last.date });
    told.appendText(' ');
    drawLink(told, last.title, (pane) => actions.open(last.path, 0, pane));
  }
  el.createEl('p', { cls: 'dateline-hint', text: TEXT.dossier.about(stories, total) });
  el.createEl('button', { text: TEXT.dossier.commands.open }).addEventListener('click', () => actions.dossier(path));
}
