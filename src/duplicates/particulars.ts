import type { Replacement } from './alignment';
import { figure } from './story';
import type { Story } from './story';

/** How often two stories that read alike say something else: other numbers, other names in the same place. */
export interface Contradictions {
  readonly numbers: number;
  readonly names: number;
}

/**
 * Counts places where both have a number, or both a name, that the other has not: a number not in that place, a name
 * nowhere. A replacement that comes again (`Mr. Kim` for `Kim Jong Un`) counts once.
 */
export function contradictions(replaced: readonly Replacement[], story: Story, other: Story): Contradictions {
  const numbers = new Set<string>();
  const names = new Set<string>();
  const [words, otherWords] = [new Set(story.words), new Set(other.words)];
  for (const { here, there } of replaced) {
    const [ownNumbers, otherNumbers] = [told('n', story, here), told('n', other, there)];
    const [a, b] = [without(ownNumbers, new Set(otherNumbers)), without(otherNumbers, new Set(ownNumbers))];
    if (a.length > 0 && b.length > 0) numbers.add(`${a.join(' ')}/${b.join(' ')}`);
    const [c, d] = [without(told('N', story, here), otherWords), without(told('N', other, there), words)];
    if (c.length > 0 && d.length > 0) names.add(`${c.join(' ')}/${d.join(' ')}`);
  }
  return { numbers: numbers.size, names: names.size };
}

const told = (what: 'n' | 'N', { words, tells }: Story, [start, end]: readonly [number, number]): readonly string[] =>
  words
    .slice(start, end)
    .filter((_word, at) => tells[start + at] === what)
    .map(figure);

const without = (some: readonly string[], others: ReadonlySet<string>): readonly string[] =>
  some.filter((one) => !others.has(one));
