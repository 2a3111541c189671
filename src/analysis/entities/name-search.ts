import { foldForm } from '../../model';

/** Names of things that are found by the beginnings of their words. */
export interface Searched {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** How well a name fits what was typed: the smaller the better; null where it does not. */
export type Fit = 0 | 1 | 2 | 3 | null;

/** All names of one thing, folded, each on a line of its own: one look finds where what is typed begins a word. */
export const searchLine = ({ name, aliases }: Searched): string => `\n${[name, ...aliases].map(foldForm).join('\n')}\n`;

/** 0: it is a name; 1: the name begins with it; 2: an alias does; 3: a word of one does. `typed` is folded and not empty. */
export function fitOf(line: string, typed: string): Fit {
  const at = line.indexOf(`\n${typed}`);
  if (at === -1) return line.includes(` ${typed}`) ? 3 : null;
  if (line.includes(`\n${typed}\n`)) return 0;
  return at === 0 ? 1 : 2;
}

/** The best of what fits, the best fit first, and of one fit what `rank` puts highest. Empty words find nothing. */
export function bestNamed<T>(
  typed: string,
  items: Iterable<readonly [line: string, item: T]>,
  rank: (item: T) => number,
  most: number,
): T[] {
  const words = foldForm(typed);
  if (words === '') return [];
  const found: { readonly item: T; readonly fit: number; readonly rank: number }[] = [];
  for (const [line, item] of items) {
    const fit = fitOf(line, words);
    if (fit !== null) found.push({ item, fit, rank: rank(item) });
  }
  return found
    .sort((a, b) => a.fit - b.fit || b.rank - a.rank)
    .slice(0, most)
    .map(({ item }) => item);
}
