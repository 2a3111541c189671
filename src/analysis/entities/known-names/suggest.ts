import type { NameSuggestion, NoteSurroundings, Span, SuggestionRequest } from '../../../model';
import type { KnownNameTable } from './known-name-table';
import { endOfName, foldName, isWordAt, LONGEST_NAME } from './name-words';
import { leastMatch, matchTyped } from './typed-match';

interface Ranked {
  readonly name: number;
  readonly note: number;
  readonly score: number;
}

/** Beyond these a place in what was opened last says nothing. */
const RECENT = 20;
/** From the inside of a word to its beginning, `match` makes a step of 3.5, which what the note is about can make up for. */
const WEIGHTS = { match: 10, title: 0.5, link: 4, neighbour: 3, folder: 0.5, recent: 3, stories: 0.1, letter: 0.02 };

/** The notes that what was typed may mean, the likeliest first, each by the name it goes with best. Looks at all names. */
export function suggestNames(
  table: KnownNameTable,
  { typed, near, limit, isWord = false }: Omit<SuggestionRequest, 'place'>,
): readonly NameSuggestion[] {
  const folded = foldName(typed.normalize('NFC'));
  if (folded === '' || folded.length > LONGEST_NAME) return [];
  const [match, least] = [matchTyped(folded), leastMatch(typed, isWord)];
  const nearness = nearnessOf(near);
  const first: Ranked[] = [];
  let best: Ranked | null = null;
  for (let name = 0; name < table.end; name += 1) {
    const quality = match(table.foldAt(name));
    const note = quality < least ? -1 : table.noteOf(name);
    if (note < 0) continue;
    const title = table.isTitle(name) ? WEIGHTS.title : 0;
    const common = Math.log2(1 + table.storiesOf(note)) * WEIGHTS.stories;
    const close = nearness(table.pathOf(note));
    const score = quality * WEIGHTS.match + close + title + common - table.foldAt(name).length * WEIGHTS.letter;
    // The names of a note follow each other.
    if (best !== null && best.note !== note) rank(first, best, table, limit);
    if (best === null || best.note !== note || score > best.score) best = { name, note, score };
  }
  if (best !== null) rank(first, best, table, limit);
  return first.map(({ name }) => suggestion(table, name, folded));
}

/** Puts one in its place among the likeliest, of which there are `limit` at most. */
function rank(first: Ranked[], given: Ranked, table: KnownNameTable, limit: number): void {
  const isBefore = (other: Ranked): boolean =>
    given.score > other.score || (given.score === other.score && table.pathOf(given.note) < table.pathOf(other.note));
  let at = first.length;
  for (let other = first[at - 1]; other !== undefined && isBefore(other); other = first[at - 1]) at -= 1;
  if (at >= limit) return;
  first.splice(at, 0, given);
  first.length = Math.min(first.length, limit);
}

/** How near a note is to what is being written. */
function nearnessOf({ links, neighbours = [], folder, recent }: NoteSurroundings): (path: string) => number {
  const linked = new Set(links);
  const related = new Set(neighbours);
  const last = new Map(recent.slice(0, RECENT).map((path, at) => [path, 1 - at / RECENT]));
  const inFolder = folder === '' ? null : `${folder}/`;
  return (path) =>
    (linked.has(path) ? WEIGHTS.link : related.has(path) ? WEIGHTS.neighbour : 0) +
    (last.get(path) ?? 0) * WEIGHTS.recent +
    (inFolder !== null && path.startsWith(inFolder) ? WEIGHTS.folder : 0);
}

function suggestion(table: KnownNameTable, number: number, folded: string): NameSuggestion {
  const name = table.nameAt(number);
  const note = table.noteOf(number);
  const where = table.whereOf(note);
  return {
    ...{ name, path: table.pathOf(note), kind: table.kindOf(note), ...(where === null ? {} : { where }) },
    ...{ alias: !table.isTitle(number), typed: typedIn(name, folded) },
  };
}

/** Where a name has what was typed, at a word's beginning if it can be; null where it has its letters apart. */
function typedIn(name: string, folded: string): Span | null {
  let inside: Span | null = null;
  for (let start = 0; start < name.length; start += 1) {
    const end = endOfName(folded, name, start);
    if (end < 0) continue;
    if (!isWordAt(name, start - 1)) return { start, end };
    inside ??= { start, end };
  }
  return inside;
}
