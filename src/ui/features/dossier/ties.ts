import { setIcon } from 'obsidian';
import type { EntityKind } from '../../../model';
import type { DossierTie } from '../../../views/dossier';
import type { TieEvidence } from '../../../workflow/related-evidence';
import { KIND_ICONS } from '../../kit/kinds';
import { drawOnOpen } from '../../kit/lazy-list';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { drawLink, type OpenNote } from './links';
import type { DossierContext, PaneSection } from './section';

const T = TEXT.dossier;

/** Articles shown at a time. */
const STEP = 3;

interface TieActions {
  readonly open: OpenNote;
  /** Shows the dossier of another entity. */
  show(path: string): void;
  evidenceOf(tie: DossierTie): AsyncIterator<TieEvidence>;
  /** Starts a step that is not waited for; what goes wrong is shown. */
  go(step: Promise<void>): void;
}

/** What is related, by kind, with counts; each opens to the sentences that say so. */
export const RELATED: PaneSection<DossierContext> = {
  id: 'related',
  title: T.note.related,
  isFor: ({ dossier: { related } }) => related.length > 0,
  draw: (el, { dossier, reading, actions, open, desk }) =>
    drawTies(el, dossier.related, {
      open,
      show: (path) => actions.showOnly(path),
      evidenceOf: (tie) => reading.evidenceOf(tie),
      go: desk.host.go,
    }),
};

function drawTies(el: HTMLElement, ties: readonly DossierTie[], actions: TieActions): void {
  let kind: EntityKind | null = null;
  let list = el;
  for (const tie of ties) {
    if (tie.kind !== kind) {
      const heading = el.createEl('h4');
      setIcon(heading.createSpan({ cls: 'dateline-dossier-icon' }), KIND_ICONS[tie.kind]);
      heading.createSpan({ text: T.note.kinds[tie.kind] });
      list = el.createEl('ul', { cls: 'dateline-dossier-ties' });
    }
    kind = tie.kind;
    drawTie(list.createEl('li'), tie, actions);
  }
}

function drawTie(el: HTMLElement, tie: DossierTie, actions: TieActions): void {
  const { name, relation, stories } = tie;
  const details = el.createEl('details');
  const summary = details.createEl('summary');
  summary.createSpan({ cls: 'dateline-dossier-name', text: name });
  const how = relation === null ? [] : [T.note.relations[relation.kind][relation.direction]];
  for (const text of [...how, T.note.stories(stories)]) summary.createSpan({ cls: 'dateline-badge', text });
  drawOnOpen(details, () => drawWhy(details.createDiv({ cls: 'dateline-dossier-why' }), tie, actions));
}

function drawWhy(el: HTMLElement, tie: DossierTie, actions: TieActions): void {
  const { name, path, closest } = tie;
  const close = T.closest(closest.sentence, closest.paragraph);
  if (close !== '') el.createEl('p', { cls: 'dateline-hint', text: close });
  const links = el.createEl('p');
  drawLink(links, T.openDossier(name), () => actions.show(path));
  const rows = labelled(el.createDiv({ attr: { role: 'list' } }), TEXT.related.evidenceOf(name));
  const more = el.createEl('button', { cls: 'dateline-dossier-more' });
  const evidence = actions.evidenceOf(tie);
  const draw = (): void => actions.go(drawSome(rows, more, evidence, actions.open));
  more.addEventListener('click', draw);
  draw();
}

async function drawSome(
  rows: HTMLElement,
  more: HTMLButtonElement,
  evidence: AsyncIterator<TieEvidence>,
  open: OpenNote,
): Promise<void> {
  if (more.ariaDisabled !== null) return;
  // Not `disabled`: whoever pressed it by key would lose their place.
  more.ariaDisabled = 'true';
  more.setText(T.readingArticle);
  for (let drawn = 0; drawn < STEP; drawn += 1) {
    const next = await evidence.next();
    if (next.done === true) return void more.remove();
    drawEvidence(rows.createDiv({ cls: 'dateline-dossier-evidence', attr: { role: 'listitem' } }), next.value, open);
  }
  more.ariaDisabled = null;
  more.setText(T.moreArticles);
}

function drawEvidence(el: HTMLElement, { path, title, date, sentences }: TieEvidence, open: OpenNote): void {
  const head = el.createDiv({ cls: 'dateline-dossier-head' });
  if (date !== null) head.createSpan({ cls: 'dateline-dossier-date', text: date });
  drawLink(head, title, (pane) => open(path, sentences[0]?.line ?? 0, pane));
  for (const { line, text } of sentences)
    drawLink(el, text, (pane) => open(path, line, pane)).addClass('dateline-dossier-quote');
}
