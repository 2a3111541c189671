import { englishWords } from '../../data/lexicon';
import type { Entity, ResolvedMention, StoryLocation, ThemeFinding, Traced } from '../../model';
import type { Certainty } from './model';

/** From which confidence on a finding is in a band; below the last it is `unsure`. */
export const CERTAINTY = { sure: 0.8, likely: 0.6 } as const;

export const certaintyOf = (confidence: number): Certainty =>
  confidence >= CERTAINTY.sure ? 'sure' : confidence >= CERTAINTY.likely ? 'likely' : 'unsure';

const rounded = (share: number): number => Number(Math.min(1, Math.max(0, share)).toFixed(3));

/** What is left of a mention's score where it could have meant something else, and what decided is worth less. */
const WITH_RIVALS = 0.9;
const BEST_KNOWN = 0.7;
/** What is left of it where nothing knew the entity before, and what a mention without an entity is worth at most. */
const [NEW, OPEN] = [0.9, 0.5];

/** Decisions that go by which of several is the best known, or by where such things mostly are. */
const BY_HABIT = new Set(['main-country', 'habit']);

/** How far one mention can be relied on: that it is one, and that it means this entity. What a person said is certain. */
export function mentionConfidence(mention: ResolvedMention, entity: Entity | null): number {
  const { score, losers, resolution } = mention;
  if (resolution.rule === 'meant') return 1;
  if (entity === null) return rounded(Math.min(OPEN, score));
  const isByHabit = BY_HABIT.has(resolution.rule) || (losers.length > 0 && /best known/.test(resolution.detail));
  const rivals = isByHabit ? BEST_KNOWN : losers.length > 0 ? WITH_RIVALS : 1;
  return rounded(score * rivals * (entity.origin === 'article' ? NEW : 1));
}

export const themeConfidence = ({ score }: ThemeFinding): number => rounded(score);

export const locationConfidence = ({ probability }: StoryLocation): number => rounded(probability);

/** Where values are stated for machines, then where a page or mail always has them; anything else was found in the text. */
const [STATED, USUAL] = [englishWords('where-values-are-stated'), englishWords('where-values-usually-stand')];

/** How far a property can be relied on, by where it was read. */
export function valueConfidence(traced: Traced<string> | null): number {
  if (traced === null) return 0;
  const from = traced.from.toLowerCase();
  const isOf = (places: ReadonlySet<string>) => [...places].some((place) => from.startsWith(place));
  return from === 'url' || isOf(STATED) ? 0.95 : isOf(USUAL) ? 0.8 : 0.65;
}
