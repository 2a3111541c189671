import type { Body, Exclusion } from '../../model';
import { withExclusions } from './inline-furniture';

/** Code units at the head and the foot of a text where its author signs. */
const EDGE = 700;

/** A body that leaves out the full names of those who wrote it near its head and foot: there they sign, and do not act. */
export function withoutAuthors(body: Body, authors: readonly string[]): Body {
  const { text } = body;
  const foot = Math.max(0, text.length - EDGE);
  const found = authors
    .filter((name) => /\p{L}\s+\p{L}/u.test(name))
    .flatMap((name) => [...placesOf(text.slice(0, EDGE), name, 0), ...placesOf(text.slice(foot), name, foot)]);
  return withExclusions(body, found);
}

/** Where a name stands by itself, in any case; `from` is where the part of the text begins. */
function placesOf(part: string, name: string, from: number): Exclusion[] {
  const found: Exclusion[] = [];
  const [folded, wanted] = [part.toLowerCase(), name.toLowerCase()];
  if (folded.length !== part.length) return found;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (/\p{L}/u.test(part.charAt(at - 1) + part.charAt(end))) continue;
    found.push({ start: from + at, end: from + end, reason: 'who wrote it' });
  }
  return found;
}
