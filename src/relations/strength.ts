import { closeness, storiesIn, THEME_CLOSENESS, type Together } from './closeness';
import { likelihoodRatio, SIGNIFICANT } from './likelihood';
import { middleOf, type Step } from './steps';

/** What is counted for the tie of one entity, in whose lists it would stand, to another. */
export interface Tie {
  /** Stories that name the one, and those of them that were looked at. */
  readonly own: number;
  readonly seen: number;
  /** Of those looked at. */
  readonly together: Together;
  readonly other: Step;
  readonly all: Step;
  /** A theme is part of it. */
  readonly isThematic: boolean;
  /** One is stated to be the other's superior body, place or broader theme. */
  readonly isTyped: boolean;
}

/** What more than this part of all stories name says nothing, unless chance is most unlikely to explain it. */
const COMMON = 0.2;
/** With fewer stories nothing could be told apart from chance; then only what more than half of them name is common. */
const FEW_STORIES = 64;
const HALF = 0.5;
/** With fewer than this nothing is: the subject of the first stories of a vault is no background yet. */
const FIRST_STORIES = 8;
/**
 * Stories of the world outside, in which neither is named: they make the only article of a vault say something, and
 * weigh nothing in a large one.
 */
const BACKGROUND = 100;
/** One story is enough for an entity that no more stories name. */
const RARE = 3;
/** Stories together below which nothing is said, whatever else is counted, of an entity that so many name. */
export const leastStories = (own: number): number => (own > RARE ? 2 : 1);

/** With fewer expected stories than this, falling short of chance means nothing. */
const CHANCE_MATTERS = 2;

/** How strongly an entity is tied to another, 0 to 1 (exclusive); 0 where there is too little evidence. */
export function strengthOf(tie: Tie): number {
  const close = tie.isThematic ? THEME_CLOSENESS : closeness(tie.together);
  return isCommonByChance(tie) || !hasEvidence(tie, close) ? 0 : bounded(size(tie) * close);
}

/**
 * The size of the effect: Ochiai coefficient (together / √(first · second)), times the information of the more frequent
 * one (log2(1 + stories / its stories)), times the discount for small counts of Pantel and Lin (2002). What is in every
 * story is tied to nothing; what always comes together without being everywhere, most.
 */
function size(tie: Tie): number {
  const { first, second, together, stories } = estimates(tie);
  const overlap = together / Math.sqrt(first * second);
  const information = Math.log2(1 + stories / Math.max(first, second));
  return overlap * information * discount(together) * discount(Math.min(first, second));
}

const discount = (count: number): number => count / (count + 1);

/** Nine digits are the same on every machine. */
const bounded = (strength: number): number => Math.round((strength / (1 + strength)) * 1e9) / 1e9;

interface Estimates {
  readonly first: number;
  readonly second: number;
  readonly together: number;
  readonly stories: number;
}

/** Counts of stories as far as steps and samples tell them. */
function estimates({ own, seen, together, other, all }: Tie): Estimates {
  const both = (storiesIn(together) * own) / seen;
  const second = Math.max(both, middleOf(other));
  return { first: own, second, together: both, stories: Math.max(own + second - both, middleOf(all)) };
}

/**
 * More than one story, except for what is named in so few, and a likelihood ratio that, weighed by how close the two
 * stand, chance reaches once in twenty times; what is stated needs one story.
 */
function hasEvidence(tie: Tie, close: number): boolean {
  const stories = storiesIn(tie.together);
  if (tie.isTyped) return stories > 0;
  if (stories < leastStories(tie.own)) return false;
  const { first, second, together, stories: all } = estimates(tie);
  if ((first * second) / all >= CHANCE_MATTERS && together * all < first * second) return false;
  const counts = { first: tie.seen, second, together: stories, stories: all + BACKGROUND };
  return likelihoodRatio(counts) * close >= SIGNIFICANT.oneIn20;
}

/** Whether the other may stand in more than a fifth of all stories, taking the bounds of the steps. */
function isCommon({ other, all }: Tie): boolean {
  if (all.low < FIRST_STORIES) return false;
  if (all.low < FEW_STORIES) return middleOf(other) > middleOf(all) * HALF;
  return other.high > all.low * COMMON;
}

/**
 * Whether it may, and the tie be chance. The bounds of the steps are taken so that with exact counts the likelihood ratio
 * can only be greater.
 */
function isCommonByChance(tie: Tie): boolean {
  const { seen, together, other, all } = tie;
  const counts = { first: seen, second: other.high, together: storiesIn(together), stories: all.low };
  return isCommon(tie) && likelihoodRatio(counts) < SIGNIFICANT.oneIn1000;
}
