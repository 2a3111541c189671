import { linksInBody } from '../retarget/links-in';
import { startOfBody, type Note } from '../retarget/note';
import type { Redirection } from '../retarget/redirection';
import { applyEdits, type Edit, type Retargeted } from '../retarget/rewrite';

/** A text without some of its brackets, and what was there and is. */
export interface UnlinkedText {
  readonly text: string;
  readonly links: readonly Retargeted[];
}

/**
 * A note without the brackets in its body that lead to some notes; the words they show stay. Embeds stay: they show no
 * words. `isGone`: whether the note at a path goes.
 */
export function unlinked(
  { path, text }: Pick<Note, 'path' | 'text'>,
  isGone: (path: string) => boolean,
  redirection: Redirection,
): UnlinkedText {
  const bodyStart = startOfBody(text, path);
  const body = text.slice(bodyStart);
  const edits: Edit[] = [];
  const links: Retargeted[] = [];
  for (const { whole, shown, target } of linksInBody(body)) {
    const to = shown === null ? null : redirection.before(target, path);
    if (shown === null || to === null || !isGone(to)) continue;
    edits.push({ ...whole, text: shown });
    links.push({ before: body.slice(whole.start, whole.end), after: shown });
  }
  return { text: text.slice(0, bodyStart) + applyEdits(body, edits), links };
}
