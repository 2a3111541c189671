import { Shape } from './shape';
import type { TokenDraft } from './tokens';

/** Letters that each half of two words glued together has at least: `DeVos` and `McCain` are one word. */
const HALF = 3;
/** Parts of words that are written with a capital inside: `MacArthur`, `ObamaCare`. */
const INNER_CAPITAL = /^(?:Mac|Fitz|Von|Van|Del|Las|San|Care|Gate)$/;
const IN_WORD = /[\p{L}\p{M}\p{N}'’-]/u;
const LONGEST = 40;
/** Words looked at in one text: each may be looked up in all of it. */
const MOST = 200;
/** Before a name that is written as one word on purpose, and behind the name of a site. */
const HANDLE = /[@#/_.&=]/;
const SITE = /^\.\p{Ll}/u;

/** Names that KCNA's pages set apart from the words around them by bold print alone, which a text of them loses. */
const LEADERS = /Kim (?:Il Sung|Jong Il|Jong Un)/g;

/**
 * Where two words stand as one because a page lost what was between them: `O'RourkeBeto`, `MarshalKim Jong Un`. A capital
 * behind a small letter tells, where both halves stand by themselves elsewhere in the text and the whole does not: so
 * `YouTube` and `DiCaprio` stay, and so do handles; around a leader's name (`thatKim Jong Un`, `Kim Jong Unreceived`) any
 * small letter does. Offsets of the second words, in order.
 */
export function gluedWords(text: string, tokens: readonly TokenDraft[]): readonly number[] {
  const leaders = text.includes('Kim ') ? aroundLeaders(text) : [];
  const names = gluedNames(text, tokens);
  return leaders.length === 0 ? names : [...new Set([...leaders, ...names])].sort((a, b) => a - b);
}

function aroundLeaders(text: string): readonly number[] {
  return [...text.matchAll(LEADERS)].flatMap(({ index, 0: name }) =>
    [index, index + name.length].filter((at) => /^\p{L}\p{L}$/u.test(text.slice(at - 1, at + 1))),
  );
}

function gluedNames(text: string, tokens: readonly TokenDraft[]): readonly number[] {
  const found: number[] = [];
  let done = 0;
  let looked = 0;
  for (const { shape, start: index } of tokens) {
    if ((shape & Shape.innerCapital) === 0 || index < done) continue;
    if ((looked += 1) > MOST) break;
    const [start, end] = wordAround(text, index);
    done = end;
    if (end - start > LONGEST || HANDLE.test(text.charAt(start - 1)) || SITE.test(text.slice(end, end + 2))) continue;
    found.push(...jointsOf(text, start, end));
  }
  return found;
}

function wordAround(text: string, at: number): [start: number, end: number] {
  let [start, end] = [at, at];
  while (start > 0 && at - start <= LONGEST && IN_WORD.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at <= LONGEST && IN_WORD.test(text.charAt(end))) end += 1;
  return [start, end];
}

/** Where a word falls into parts that stand by themselves; nowhere where one of them does not, or the whole does. */
function jointsOf(text: string, start: number, end: number): number[] {
  const word = text.slice(start, end);
  const joints = [...word.matchAll(/\p{Ll}(?=\p{Lu}\p{Ll})/gu)].map(({ index }) => index + 1);
  const parts = [0, ...joints].map((from, at) => word.slice(from, joints[at] ?? word.length));
  if (parts.some((part) => part.length < HALF || INNER_CAPITAL.test(part))) return [];
  const isGlued = parts.every((part) => stands(text, part, start)) && !stands(text, word, start);
  return isGlued ? joints.map((joint) => start + joint) : [];
}

/** Whether a word stands in a text, by itself and elsewhere than at an offset. */
function stands(text: string, word: string, elsewhere: number): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at !== elsewhere && !IN_WORD.test(text.charAt(at - 1)) && !IN_WORD.test(text.charAt(at + word.length)))
      return true;
  }
  return false;
}
