import type { RunControl } from '../../../model';
// Not from the index: the pane's view is there at start-up, and all of the workflow would be.
import { originsView, type OriginLeaf, type OriginsView, type OriginTree } from '../../../views/dossier/origins';
import { labelled } from '../../kit/label';
import { problemText } from '../../kit/problem-words';
import { TEXT } from '../../../text';
import type { DossierDesk } from './desk';
import { drawLink, type OpenNote } from './links';
import type { PaneSection, StoryContext } from './section';

const T = TEXT.origins;

/** What the articles of the open article's story lead back to: read when it is opened. */
export const STORY_ORIGINS: PaneSection<StoryContext> = {
  id: 'origins',
  title: T.title,
  draw: (el, { path, desk, signal, open }) => drawOrigins(el, path, { desk, signal, open }),
};

export interface OriginsContext {
  readonly desk: DossierDesk;
  /** Aborted when what is drawn is there no more. */
  readonly signal: AbortSignal;
  readonly open: OpenNote;
}

/** Finds the origins of an article's story, and draws them; until then progress, and a button that gives up. */
export function drawOrigins(el: HTMLElement, path: string, context: OriginsContext): void {
  const { desk, signal } = context;
  el.empty();
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(), { once: true });
  const said = el.createEl('p', { cls: 'dateline-hint', attr: { role: 'status' }, text: TEXT.dossier.reading });
  const cancel = el.createEl('button', { text: T.cancel });
  cancel.addEventListener('click', () => {
    stop.abort();
    drawAgain(el, path, T.cancelled, context);
  });
  const control: RunControl = {
    signal: stop.signal,
    progress: ({ done, total }) => said.setText(T.reading(done, total)),
  };
  const show = async (): Promise<void> => {
    const found = await desk.origins(path, control);
    if (stop.signal.aborted) return;
    if (found === 'busy') return void drawAgain(el, path, TEXT.common.busy, context);
    if (!found.ok) return void drawAgain(el, path, problemText(found.problem), context);
    el.empty();
    drawView(el, originsView(found.value), context.open);
    for (const problem of found.value.problems) el.createEl('p', { cls: 'dateline-hint', text: problemText(problem) });
  };
  desk.host.go(show());
}

function drawAgain(el: HTMLElement, path: string, why: string, context: OriginsContext): void {
  if (context.signal.aborted) return;
  const hadFocus = el.contains(el.doc.activeElement);
  el.empty();
  el.createEl('p', { cls: 'dateline-hint', attr: { role: 'status' }, text: why });
  const button = el.createEl('button', { text: T.find });
  button.addEventListener('click', () => drawOrigins(el, path, context));
  if (hadFocus) button.focus();
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
  const heading = el.createEl('h4', { text: who });
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
