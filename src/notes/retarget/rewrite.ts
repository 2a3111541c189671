import type { Span } from '../../model';
import { basename, nameKey } from '../../format/links';
import { linksInBody, displayOf, type WrittenLink } from './links-in';
import type { Redirection } from './redirection';

/** A replacement in a text. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Which note a link is to mean: the one it means now, or another. `shown`: the words a reader sees; null for an embed.
 * `key`: the property it stands in; null in the body.
 */
export type Fate = (path: string, shown: string | null, key: string | null) => string;

export interface Rewriting {
  readonly redirection: Redirection;
  readonly fate: Fate;
  /** Where the note stands now, and where it will. */
  readonly source: string;
  readonly sourceAfter: string;
}

/** A link that is written anew, for a preview. */
export interface Retargeted {
  readonly before: string;
  readonly after: string;
}

/** A text with its links written anew. */
export interface Rewritten {
  readonly text: string;
  readonly links: readonly Retargeted[];
}

/**
 * The target a link needs: null where it means the right note as it is, or means none. A link is only written anew where
 * it would mean another note afterwards than it should.
 */
export function newTarget(
  { target, shown }: WrittenLink,
  key: string | null,
  { redirection, fate, source, sourceAfter }: Rewriting,
): { readonly path: string; readonly target: string } | null {
  const path = redirection.before(target, source);
  if (path === null) return null;
  const wanted = fate(path, shown, key);
  if (redirection.after(target, sourceAfter) === wanted) return null;
  const written = redirection.targetAfter(wanted);
  return written === null ? null : { path: wanted, target: written };
}

/** A body with its links written anew; the words shown stay, and so does every other byte. */
export function rewriteBody(body: string, rewriting: Rewriting): Rewritten {
  const edits = linksInBody(body).map((link) => {
    const wanted = newTarget(link, null, rewriting);
    return wanted === null ? null : { link, edits: linkEdits(body, link, wanted.target) };
  });
  const made = edits.filter((edit) => edit !== null);
  return {
    text: applyEdits(
      body,
      made.flatMap(({ edits: own }) => own),
    ),
    links: made.map(({ link, edits: own }) => retargeted(body, link, own)),
  };
}

/** How one link's text changes. `quote`: how text is written inside the scalar or body it stands in. */
export function linkEdits(
  text: string,
  link: WrittenLink,
  target: string,
  quote: (text: string) => string = (plain) => plain,
): readonly Edit[] {
  if (link.kind === 'markdown') return [{ ...link.name, text: quote(address(target, link)) }];
  const name = { ...link.name, text: quote(target) };
  const subpath = link.written.includes('#') ? link.written.slice(link.written.indexOf('#')) : '';
  if (link.wordsAt === null || displayOf(target + subpath) === link.shown) return [name];
  const words = displayOf(link.written);
  const hasBar = text[link.wordsAt] !== ']';
  const at = hasBar ? link.end - 2 : link.wordsAt;
  return [name, { start: at, end: at, text: hasBar ? words : link.bar + words }];
}

/** The address of a Markdown link: with its extension, percent-encoded as Obsidian writes it. */
function address(target: string, { isBracketed }: WrittenLink): string {
  const path = `${target}.md`;
  const encoded = isBracketed ? /[<>%\\]/g : /[\s<>()[\]%\\"]/g;
  return path.replace(encoded, encodeURIComponent);
}

function retargeted(text: string, { whole }: WrittenLink, edits: readonly Edit[]): Retargeted {
  const within = edits.map((edit) => ({ ...edit, start: edit.start - whole.start, end: edit.end - whole.start }));
  const before = text.slice(whole.start, whole.end);
  return { before, after: applyEdits(before, within) };
}

/** Edits do not overlap; of two at one place the first comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  let result = '';
  let from = 0;
  for (const { start, end, text: put } of inOrder) {
    result += text.slice(from, start) + put;
    from = end;
  }
  return result + text.slice(from);
}

/** Whether a link's words are somebody's own, not only the name of the note it leads to. */
export const hasOwnWords = (shown: string | null, path: string): shown is string =>
  shown !== null && nameKey(shown) !== nameKey(basename(path));
