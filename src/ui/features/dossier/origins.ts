// Not from the index: the pane's view is there at start-up, and all of the workflow would be.
import { originsView, type OriginLeaf, type OriginsView, type OriginTree } from '../../../views/dossier/origins';
import type { OriginsReport } from '../../../workflow/origins/find';
import { labelled } from '../../kit/label';
import { problemText } from '../../kit/problem-words';
import { TEXT } from '../../../text';
import { drawLink, type OpenNote } from './links';
import type { PaneSection, StoryContext } from './section';
import { drawStoryReading } from './story-reading';

const T = TEXT.origins;

/** What the articles of the open article's story lead back to: read when it is opened. */
export const STORY_ORIGINS: PaneSection<StoryContext> = { id: 'origins', title: T.title, draw: drawOrigins };

/** The origins of an article's story. */
export function drawOrigins(el: HTMLElement, context: StoryContext): void {
  const { path, desk, open } = context;
  const draw = (part: HTMLElement, found: OriginsReport): void => {
    drawView(part, originsView(found), open);
    for (const problem of found.problems) part.createEl('p', { cls: 'dateline-hint', text: problemText(problem) });
  };
  drawStoryReading(el, { words: T, read: (control) => desk.origins(path, control), draw }, context);
}

function drawView(el: HTMLElement, { articles, outlets, origins, unknown }: OriginsView, open: OpenNote): void {
  el.createEl('p', { attr: { role: 'status' }, text: T.head(articles, outlets, origins.length) });
  for (const origin of origins) drawTree(el, origin, open);
  if (unknown.length === 0) return;
  el.createEl('h4', { text: T.unknown(unknown.length) });
  const list = el.createEl('ul', { cls: 'dateline-origins' });
  for (const { article, reason } of unknown) {
    const item = list.createEl('li');
    drawArticle(item, article, T.unknownReasons[reason], open);
  }
}

function drawTree(el: HTMLElement, { kind, source, outlet, leaves }: OriginTree, open: OpenNote): void {
  const who = source ?? (outlet === null ? T.nobody : T.observed(outlet));
  const heading = el.createEl('h4', { text: `${who} ` });
  heading.createSpan({ cls: 'dateline-badge', text: T.kinds[kind] });
  drawLeaves(labelled(el.createEl('ul', { cls: 'dateline-origins' }), T.tree(who)), leaves, open);
}

function drawLeaves(list: HTMLElement, leaves: readonly OriginLeaf[], open: OpenNote): void {
  for (const { article, reason, detail, leaning } of leaves) {
    const item = list.createEl('li');
    drawArticle(item, article, T.reason(reason, detail), open);
    if (leaning.length > 0) drawLeaves(item.createEl('ul', { cls: 'dateline-origins' }), leaning, open);
  }
}

function drawArticle(
  el: HTMLElement,
  { path, title, outlet, date }: OriginLeaf['article'],
  why: string,
  open: OpenNote,
): void {
  drawLink(el, title, (pane) => open(path, 0, pane));
  const facts = [outlet, date, why].filter((fact) => fact !== null);
  el.createDiv({ cls: 'dateline-dossier-aside', text: facts.join(' · ') });
}
