import { englishWords, pattern } from '../../../data/lexicon';
import { readDay } from '../../../model';
import { isMoney, isHappening, isTopic } from '../quantities';
import type { ToldPoint, PointRelation, ToldPoints } from '../difference-point';
import { areContrasted, excludes, isNearer, isSame } from '../difference-point';

/** Two points of two articles that tell of the same. */
export interface PointPair {
  readonly a: ToldPoint;
  readonly b: ToldPoint;
  readonly relation: PointRelation;
}

/** How far two articles' points are from one another in time: hours from `a` to `b`, null where one is not dated. */
interface Apart {
  readonly hours: number | null;
  /** Whether their days may be told in different zones. */
  readonly otherZone: boolean;
  /** Days of publication. */
  readonly days: { readonly a: number | null; readonly b: number | null };
}

interface Candidate extends PointPair {
  readonly score: number;
}

/** Points of two articles of one story that tell of the same, each at most once, and how they stand to one another. */
export function comparePoints(a: ToldPoints, b: ToldPoints): PointPair[] {
  const apart = apartOf(a.published, b.published);
  const candidates: Candidate[] = [];
  const told = [...a.points, ...b.points];
  for (const one of a.points) {
    for (const other of b.points) {
      if (one.unit !== other.unit) continue;
      const score = likeness(one, other, a, b, apart);
      if (score === 0) continue;
      const relation = relationOf(one, other, score, apart, told);
      if (relation !== null) candidates.push({ a: one, b: other, relation, score });
    }
  }
  return best(candidates);
}

/** What agrees comes first, since whatever else is like it then tells of something else. */
function best(candidates: readonly Candidate[]): PointPair[] {
  const rank = ({ relation, score }: Candidate): number =>
    score + (relation === 'same' ? 4 : relation === 'narrower' ? 1 : 0);
  const taken = new Set<ToldPoint>();
  const pairs: PointPair[] = [];
  for (const { a, b, relation } of [...candidates].sort((x, y) => rank(y) - rank(x))) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a);
    taken.add(b);
    pairs.push({ a, b, relation });
  }
  return pairs.sort((x, y) => x.a.start - y.a.start);
}

const HOUR = 3_600_000;

function apartOf(a: string | null, b: string | null): Apart {
  const [one, other] = [a === null ? NaN : Date.parse(a), b === null ? NaN : Date.parse(b)];
  const hours = (other - one) / HOUR;
  const zone = (value: string | null): string => /[+-]\d\d:?\d\d$|Z$/.exec(value ?? '')?.[0] ?? '';
  return {
    hours: Number.isNaN(hours) ? null : hours,
    otherZone: zone(a) !== zone(b),
    days: { a: dayOf(a), b: dayOf(b) },
  };
}

const dayOf = (moment: string | null): number | null => (moment === null ? null : readDay(moment.slice(0, 10)));

/** How sure it is that two points tell of the same, 0 where they do not. */
function likeness(a: ToldPoint, b: ToldPoint, inA: ToldPoints, inB: ToldPoints, apart: Apart): number {
  if (a.role === 'former' || b.role === 'former' || isAside(a.role) !== isAside(b.role)) return 0;
  if (a.per !== null && b.per !== null && a.per !== b.per) return 0;
  if (isElsewhere(a, b, inA, inB) || isOtherTime(a, b, apart)) return 0;
  const nouns = nounsAlike(a, b);
  const isOneAct = a.act !== null && a.act === b.act;
  if (a.unit === 'date' && areHappenings(a, b)) return 0;
  if (nouns === 0 || (a.unit === 'count' && a.act !== null && b.act !== null && !isOneAct)) return 0;
  let shared = sharedWords(a, b);
  const share = shared / Math.max(1, Math.min(a.words.size, b.words.size));
  if (shared === 0) return 0;
  if (a.unit !== 'count') return share < 0.3 || (a.unit !== 'date' && areOfOthers(a, b)) ? 0 : shared + share;
  if (isOneAct && areOfOneTime(a, b) && nouns === 2) shared += 1;
  if (isOneAct) return shared + share + (shared > 1 || share >= 0.5 ? 1 + nouns : 0.5);
  return nouns === 2 && a.noun !== 'person' ? shared + share + 1 : Math.min(shared + share, SURE.count - 0.1);
}

/** Whether two measures are of two things: the price of rice and that of corn. */
function areOfOthers(a: ToldPoint, b: ToldPoint): boolean {
  const own = (one: ToldPoint, other: ToldPoint): boolean =>
    [...one.words].some((word) => isTopic(word) && word !== one.unit && !other.words.has(word));
  return own(a, b) && own(b, a);
}

/** Whether the sentences of two days tell of two happenings: an arrest and a trial. */
function areHappenings(a: ToldPoint, b: ToldPoint): boolean {
  const one = [...a.words].filter(isHappening);
  const other = [...b.words].filter(isHappening);
  return one.length > 0 && other.length > 0 && !one.some((word) => other.includes(word));
}

const isAside = (role: ToldPoint['role']): string => (role === 'added' || role === 'whole' ? role : '');

/** 2 for the same noun, 1 where one may stand for the other, 0 for two things. */
function nounsAlike(a: ToldPoint, b: ToldPoint): number {
  if (a.unit !== 'count') return 1;
  if (a.isPerson !== b.isPerson) return 0;
  if (a.noun === b.noun) return a.noun === null ? 1 : 2;
  if (a.noun === null || b.noun === null) return 1;
  return a.isPerson && (a.noun === 'person' || b.noun === 'person') ? 1 : 0;
}

/** Words of both sentences but what is counted, and what happens to it. */
function sharedWords(a: ToldPoint, b: ToldPoint): number {
  let shared = 0;
  for (const word of a.words) if (b.words.has(word) && !isOwn(a, word) && !isOwn(b, word)) shared += 1;
  return shared;
}

const isOwn = ({ unit, noun, act }: ToldPoint, word: string): boolean =>
  word === noun || word === unit || (isMoney(word) && !isMoney(unit)) || (unit === 'count' && word === act);

/** Whether each is said to be in a place that the other article does not name. */
function isElsewhere(a: ToldPoint, b: ToldPoint, inA: ToldPoints, inB: ToldPoints): boolean {
  const own = (names: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    [...names].some((name) => !others.has(name));
  return own(a.places, inB.names) && own(b.places, inA.names);
}

function isOtherTime(a: ToldPoint, b: ToldPoint, { otherZone }: Apart): boolean {
  if (a.unit === 'date' || a.when === null || b.when === null || a.isUpdate || b.isUpdate) return false;
  const slack = otherZone ? 1 : 0;
  return a.when.last + slack < b.when.first || b.when.last + slack < a.when.first;
}

/** What goes on while it is told. */
const GROWING = englishWords('acts-that-go-on');
/** Hours within which a greater number is no later one. */
const QUICK = 3;
/** How sure it must be that two points tell of the same, to say that they cannot both be true, or that one is nearer. */
const SURE = { count: 4, measure: 2.5, date: 2.5, nearer: 1.3 };

function relationOf(
  a: ToldPoint,
  b: ToldPoint,
  score: number,
  apart: Apart,
  told: readonly ToldPoint[],
): PointRelation | null {
  const [early, late] = apart.hours !== null && apart.hours < 0 ? [b, a] : [a, b];
  if (isSame(a, b)) return 'same';
  if (score < SURE.nearer || isPartBeyond(a, b) || isPartBeyond(b, a)) return null;
  const isLate = apart.hours === null ? a.isUpdate || b.isUpdate : late.isUpdate;
  if (!excludes(a, b)) {
    const isRaised = early.exactness === 'at least' && late.low > early.low;
    if (isRaised && (isLate || hasGrown(early, late, apart))) return 'updates';
    return isNearer(a, b) || isNearer(b, a) ? 'narrower' : 'same';
  }
  if (isLate || (a.unit === 'date' && late.isMoment)) return 'updates';
  const sure = a.unit === 'count' || a.unit === 'date' ? SURE[a.unit] : SURE.measure;
  const isSure = score >= sure && !areContrasted(a.contrasts, b.contrasts);
  if (a.unit === 'date') return datesRelation(a, b, isSure, apart);
  if (isPartOf(a, b, told) || isPartOf(b, a, told)) return 'narrower';
  if (isRest(a, b, told)) return 'same';
  // In which order they were told is not known, and it may be what explains them.
  if (apart.hours === null && a.act !== null && GROWING.has(a.act)) return null;
  if (hasMoved(early, late, apart)) return 'updates';
  if (a.per !== b.per || a.unit === 'age' || !(areClose(apart) || areOfOneTime(a, b))) return null;
  return isSure ? 'differs' : null;
}

function datesRelation(a: ToldPoint, b: ToldPoint, isSure: boolean, apart: Apart): PointRelation | null {
  if (isOtherZone(a, b, apart)) return 'same';
  // A month or a season may be told of another of the like.
  if (a.exactness !== 'exact' || b.exactness !== 'exact') return null;
  return isSure && isOneDay(a, b, apart) && areClose(apart) ? 'differs' : null;
}

/** Whether time explains two numbers: what was counted went on meanwhile, or they are told of two moments. */
function hasMoved(early: ToldPoint, late: ToldPoint, apart: Apart): boolean {
  const hours = Math.abs(apart.hours ?? Infinity);
  const isOfMoment = early.isMoment || late.isMoment || CHANGING.test(late.unit);
  if (early.isMoment && late.isMoment && hours >= 1) return true;
  return (isOfMoment && hours >= LONG && !areOfOneTime(early, late)) || hasGrown(early, late, apart);
}

/** Measures that are told as they stand. */
const CHANGING = /^(?:percent|celsius|km\/h)$/;
const LONG = 6;

/** Whether both sentences name the days that they tell of, and these meet. */
const areOfOneTime = (a: ToldPoint, b: ToldPoint): boolean =>
  a.when !== null && b.when !== null && a.when.first <= b.when.last && b.when.first <= a.when.last;

/** Whether both were published within three days, so that they tell of one time where their sentences do not say so. */
const areClose = ({ hours }: Apart): boolean => Math.abs(hours ?? Infinity) <= 72;

/** Whether a later number is greater, of what may have gone on; fewer of those who are missing. */
function hasGrown(early: ToldPoint, late: ToldPoint, { hours }: Apart): boolean {
  if (late.unit !== 'count' || Math.abs(hours ?? Infinity) < QUICK || late.act === null) return false;
  if (late.act === 'miss') return true;
  if (areOfOneTime(early, late) && !GROWING.has(late.act)) return false;
  return late.low > early.low && (late.when === null || late.isMoment || GROWING.has(late.act));
}

/** Whether two days next to each other are one, told by the clocks of two places. */
const isOtherZone = (a: ToldPoint, b: ToldPoint, { otherZone }: Apart): boolean =>
  otherZone && Math.abs(a.low - b.low) === 1 && a.words.has('tim') && b.words.has('tim');

/** Days within which two that are over are taken for one: else it happened again. */
const LIKE = 10;

/** Whether two days can be meant for one: neither told in another zone, nor of what came after the other was told. */
function isOneDay(a: ToldPoint, b: ToldPoint, { otherZone, days }: Apart): boolean {
  const gap = Math.max(a.low - b.high, b.low - a.high);
  if (gap === 1 && (otherZone || (a.isNight && b.isNight))) return false;
  const [first, second] = a.low < b.low ? [{ point: a, told: days.a }, b] : [{ point: b, told: days.b }, a];
  if (first.told !== null && second.low <= first.told && gap > LIKE) return false;
  return first.told === null || first.point.low > first.told || second.low <= first.told;
}

const isOf = (one: ToldPoint, other: ToldPoint): boolean =>
  one.sentence.start === other.sentence.start && one !== other;

/** Whether two numbers make up a third that one of their sentences has: 1,400 kept and 600 paid of 2,000. */
const isRest = (a: ToldPoint, b: ToldPoint, told: readonly ToldPoint[]): boolean =>
  told.some(
    (all) => all.unit === a.unit && all.low === a.low + b.low && (isOf(all, a) || isOf(all, b) || all.role === 'whole'),
  );

/** Whether the smaller number counts some of those that the greater one does: of them, of one place, of a shorter time. */
function isPartOf(a: ToldPoint, b: ToldPoint, told: readonly ToldPoint[]): boolean {
  if (a.high >= b.low) return false;
  if (a.role === 'part' || a.isPart || b.isPart) return true;
  if (b.isWide && !a.isWide && a.places.size > 0) return true;
  if (a.when !== null && b.when !== null && isWithin(a.when, b.when) && !isWithin(b.when, a.when)) return true;
  const isOfKind = a.isPerson && (b.noun === 'person' || b.noun === null) && a.noun !== null && a.noun !== 'person';
  // Who a report calls all by their trade are no part of those who are more at least, where nobody tells of more.
  return isOfKind && (b.exactness !== 'at least' || SOME.test(a.noun) || told.some((all) => isMore(all, a, b)));
}

/** People of whom a count is one of some: of an age or a sex. */
const SOME = pattern('^(?:{stems-of-persons-of-an-age-or-a-sex})');

/** Whether another number than `b` counts more of those whom `a` counts. */
const isMore = (all: ToldPoint, a: ToldPoint, b: ToldPoint): boolean =>
  all !== b && all.isPerson && all.act === a.act && all.role !== 'part' && all.low > a.low && all.low !== b.low;

/** Whether some of others are more than another number: what that leaves open is of the others, who are not told. */
const isPartBeyond = (part: ToldPoint, other: ToldPoint): boolean =>
  part.role === 'part' && other.role !== 'part' && part.low > other.low;

const isWithin = (one: NonNullable<ToldPoint['when']>, other: NonNullable<ToldPoint['when']>): boolean =>
  other.first <= one.first && one.last <= other.last;
