import type { NameSuggestion, NoteSurroundings, Span, SuggestionRequest } from '../../model';
import type { KnownNameTable } from './known-name-table';
import { endOfName, foldName, isWordAt } from './name-words';
import { matchTyped } from './typed-match';

interface Ranked {
  readonly name: number;
  readonly score: number;
}

/** Characters of what may be a name. */
const LONGEST = 200;
/** Beyond these a place in what was opened last says nothing. */
const RECENT = 20;
/** From the inside of a word to its beginning, `match` makes a step of 3.5, which what the note is about can make up for. */
const WEIGHTS = { match: 10, title: 0.5, link: 4, neighbour: 3, folder: 0.5, recent: 3, stories: 0.1, letter: 0.02 };

/**
 * The notes that what was typed may mean, the likeliest first, each by the name it goes with best; for nothing typed, those
 * that the note is about. Looks at all names: some 10 ms for 100,000.
 */
export function suggestNames(
  table: KnownNameTable,
  { typed, near, limit }: Omit<SuggestionRequest, 'place'>,
): readonly NameSuggestion[] {
  const folded = foldName(typed.normalize('NFC'));
  if ((folded === '' && typed.trim() !== '') || folded.length > LONGEST) return [];
  const match = folded === '' ? () => 0 : matchTyped(folded);
  const nearness = nearnessOf(near);
  const best = new Map<number, Ranked>();
  for (let name = 0; name < table.end; name += 1) {
    const note = table.noteOf(name);
    if (note < 0) continue;
    const quality = match(table.foldAt(name));
    const close = folded !== '' && quality === 0 ? 0 : nearness(table.pathOf(note));
    if (folded === '' ? close === 0 || !table.isTitle(name) : quality === 0) continue;
    const title = table.isTitle(name) ? WEIGHTS.title : 0;
    const common = Math.log2(1 + table.storiesOf(note)) * WEIGHTS.stories;
    const score = quality * WEIGHTS.match + close + title + common - table.foldAt(name).length * WEIGHTS.letter;
    if (score > (best.get(note)?.score ?? -Infinity)) best.set(note, { name, score });
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || (pathOf(table, a) < pathOf(table, b) ? -1 : 1));
  return ranked.slice(0, limit).map(({ name }) => suggestion(table, name, folded));
}

const pathOf = (table: KnownNameTable, { name }: Ranked): string => table.pathOf(table.noteOf(name));

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
  for (let start = 0; folded !== '' && start < name.length; start += 1) {
    const end = endOfName(folded, name, start);
    if (end < 0) continue;
    if (!isWordAt(name, start - 1)) return { start, end };
    inside ??= { start, end };
  }
  return inside;
}
