import { covered, replacements, sharedRuns, withEnds, type WordReplacement } from './alignment';
import { onceFor } from '../model';
import { figure, type Story } from './story';

/**
 * - `same-text`: the same words, whatever the quotes, dashes, case and spacing.
 * - `near-duplicate`: one story told once: edited, cut, merged with another, framed otherwise.
 * - `two-stories`: anything else, also one formula with other names or an account with later figures.
 */
export type LikenessKind = 'same-text' | 'near-duplicate' | 'two-stories';

export interface DuplicateMatch {
  readonly kind: LikenessKind;
  /** Share of the words of the one of the two that the other holds more of, 0 to 1. */
  readonly share: number;
  /** The same of the other one: low where one is only the beginning of the other. */
  readonly shareOfOther: number;
  /** Whether one of them is so short that its words may be any site's. */
  readonly isShort: boolean;
}

/** Chosen on the tuning half of the pairs (docs/decisions/duplicates.md). */
const THRESHOLDS = {
  /** So much of one in the other is enough … */
  share: 0.68,
  /** … or so much, if both shares come to `both`. */
  least: 0.56,
  both: 1.15,
  /** Under so many words (twice as many characters) only the same text is the same story. */
  shortest: 40,
  /** Contradictions in a text of so many shared words or fewer count each. */
  brief: 100,
  /** Other numbers: at least two, and so many for each shared word. */
  numbers: 0.0012,
  /** Other names: at least three, and so many for each shared word. */
  names: 0.01,
} as const;

/** Compares two stories word by word. The same answer whichever comes first. */
export function compare(one: Story, other: Story): DuplicateMatch {
  const [forth, back] = [sharedRuns(one, other), sharedRuns(other, one)];
  const [shareOfOne, shareOfOther] = [covered(forth, one, other), covered(back, other, one)];
  const [share, less] = [Math.max(shareOfOne, shareOfOther), Math.min(shareOfOne, shareOfOther)];
  const short = isShort(one) || isShort(other);
  if (isSame(one, other)) return { kind: 'same-text', share: 1, shareOfOther: 1, isShort: short };
  const likeness = { share, shareOfOther: less, isShort: short };
  if (!isEnough(share, less) || short) return { kind: 'two-stories', ...likeness };
  const [runs, story, held] = shareOfOne >= shareOfOther ? [forth, one, other] : [back, other, one];
  const { numbers, names } = contradictions(replacements(withEnds(runs, story, held)), story, held);
  const differs = isContradicted(numbers, names, share * story.words.length);
  return { kind: differs ? 'two-stories' : 'near-duplicate', ...likeness };
}

/** Whether another story holds every word of one, in runs or at least in the whole. */
export function isHeld(story: Story, other: Story): boolean {
  const runs = sharedRuns(story, other);
  let end = 0;
  for (const run of runs) {
    if (run.start > end) break;
    end = Math.max(end, run.end);
  }
  return end >= story.words.length || ` ${other.words.join(' ')} `.includes(` ${story.words.join(' ')} `);
}

/** Share of a story's words that another holds, 0 to 1. */
export const shareHeld = (story: Story, other: Story): number => covered(sharedRuns(story, other), story, other);

/** Letters from which a word tells what a story is about. */
const TELLING = 5;

/** Share of a story's telling words, each once, that another has anywhere: numbers, names and long words, or pairs of characters. */
export function tellingHeld(story: Story, other: Story): number {
  if (story.characterwise !== other.characterwise) return 0;
  const [own, others] = [tellingWords(story), tellingWords(other)];
  let held = 0;
  for (const word of own) if (others.has(word)) held += 1;
  return own.size === 0 ? 0 : held / own.size;
}

/** Made once of a story: it is compared with many. */
const tellingWords = onceFor(({ words, tells, characterwise }: Story): ReadonlySet<string> => {
  if (characterwise) return new Set(words.slice(1).map((word, before) => `${words[before] ?? ''}${word}`));
  return new Set(words.filter((word, at) => tells[at] !== '' || word.length >= TELLING));
});

const isSame = ({ words }: Story, other: Story): boolean =>
  words.length > 0 && words.length === other.words.length && words.every((word, at) => word === other.words[at]);

const isEnough = (share: number, less: number): boolean =>
  share >= THRESHOLDS.share || (share >= THRESHOLDS.least && share + less >= THRESHOLDS.both);

/** Words of a story, where characters take their place half of them. */
export const sizeOf = ({ words, characterwise }: Story): number => words.length / (characterwise ? 2 : 1);

const isShort = (story: Story): boolean => sizeOf(story) < THRESHOLDS.shortest;

function isContradicted(numbers: number, names: number, shared: number): boolean {
  if (shared <= THRESHOLDS.brief) return numbers + names > 0;
  return (numbers >= 2 && numbers / shared >= THRESHOLDS.numbers) || (names >= 3 && names / shared >= THRESHOLDS.names);
}

/** How often two stories that read alike say something else: other numbers, other names in the same place. */
interface Contradictions {
  readonly numbers: number;
  readonly names: number;
}

/**
 * Counts places where both have a number, or both a name, that the other has not: a number not in that place, a name
 * nowhere. A replacement that comes again (`Mr. Kim` for `Kim Jong Un`) counts once.
 */
function contradictions(replaced: readonly WordReplacement[], story: Story, other: Story): Contradictions {
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
