import type { Entity, PlaceKind } from '../../model';
import { isTopicNoun } from './cues';
import { datelineWorth, TOWN } from './dateline';
import type { Headline, HeadlineNaming } from './headline';
import { readMention, type Reading } from './reading';
import type { Atlas } from './sources';
import type { StoryView } from './view';
import type { Witness } from './witnesses';

type Part = readonly [weight: number, what: string];

/** What speaks for a place, part by part. */
export interface Scored {
  readonly entity: Entity;
  readonly score: number;
  /** The score without what only says that the place acts. */
  readonly direct: number;
  readonly capital: boolean;
  readonly mentioned: boolean;
  /** Whether something is told to happen there at the beginning. */
  readonly happens: boolean;
  /** Whether the dateline is the scene. */
  readonly settled: boolean;
  /** Whether bodies of it act more than once. */
  readonly acts: boolean;
  /** What it counts, part by part; see `whyOf`. */
  readonly parts: readonly Part[];
  /** Small enough, and told to be where something is, to be the answer instead of what it lies in. */
  readonly narrow: boolean;
  /** Named once, neither early nor in the headline. */
  readonly passing: boolean;
}

/** Worth of the first mention by the sentence it stands in. */
const EARLY: readonly number[] = [2.5, 1.6, 1.2, 0.8, 0.5];
const NARROW: Readonly<Record<PlaceKind, number>> = {
  country: 0,
  admin1: 0.6,
  admin2: 1,
  city: 1,
  region: 0.2,
  water: 0.3,
  facility: 0.8,
};
/** What a mention of a country or capital counts that is not its scene: it stands for a government. */
const ACTING = 0.6;
/** Oceans, seas and continents are where a story plays only if nothing else is. */
const WIDE = /\b(?:Ocean|Sea)$/;
/** An ocean lies around half the world: any gulf or coast named with it says more. */
const OCEAN = /\bOcean$/;
/** Least weight of a mention in a scene that counts as one. */
const SCENE = 0.5;

/** What weighing looks at besides the witness. */
export interface Bench {
  readonly view: StoryView;
  readonly atlas: Atlas;
  readonly headline: Headline;
  readonly naming: (HeadlineNaming & { readonly countries: number }) | null;
}

/** The parts that count, readable. */
export const whyOf = ({ parts }: Scored): string =>
  parts.flatMap(([part, what]) => (part > 0 && what !== '' ? [what] : [])).join(', ');

export function weigh(witness: Witness, bench: Bench): Scored {
  const { view, atlas } = bench;
  const { entity, mentions, demonyms, bodies } = witness;
  const kind = entity.placeKind ?? 'city';
  const capital = atlas.isCapital(entity);
  const speaks = kind === 'country' || capital || atlas.isBody(entity);
  const readings = mentions.map((mention) => readMention(mention, view, speaks));
  const told = readings.filter(({ role }) => role !== 'dateline');
  const scenes = told.filter(isScene);
  const first = firstOf(told);
  const titled = bench.naming !== null && !bench.naming.topic;
  const dateline = readings.length > told.length ? datelineWorth(entity, { capital, titled }, view) : 0;
  const settled = dateline >= SETTLED;
  const direct = directParts({ kind, speaks, told, scenes, first, dateline, entity }, bench);
  const parts = [...direct, ...actingParts(witness, bench)];
  const early = first !== undefined && first.rank < EARLY.length;
  return {
    entity,
    score: sum(parts),
    direct: sum(direct),
    parts,
    narrow: settled || isNarrow(kind, scenes.length, first, speaks),
    capital,
    happens: scenes.some(({ event, rank }) => event && rank < 2) || dateline >= TOWN,
    settled,
    acts: bodies.length > 1,
    mentioned: mentions.length > 0,
    passing:
      !witness.leads &&
      told.length + demonyms.length + bodies.length < 2 &&
      bench.naming === null &&
      !settled &&
      !early,
  };
}

/** Worth of a dateline that is the scene. */
const SETTLED = 1.5;

/** A place as its mentions tell of it. */
interface Told {
  readonly entity: Entity;
  readonly kind: PlaceKind;
  readonly speaks: boolean;
  readonly told: readonly Reading[];
  readonly scenes: readonly Reading[];
  readonly first: Reading | undefined;
  readonly dateline: number;
}

function directParts({ entity, kind, speaks, told, scenes, first, dateline }: Told, { naming }: Bench): Part[] {
  // A place nobody knows, and of which the text says no more than a country, may be none.
  const unknown = entity.origin === 'article' && entity.admin1 === undefined ? -1 : 0;
  const wide = OCEAN.test(entity.name)
    ? -1.5
    : WIDE.test(entity.name)
      ? -0.5
      : entity.country === undefined && kind === 'region'
        ? -1
        : 0;
  return [
    [mentionWorth(told, speaks), told.length === 1 ? 'mentioned once' : `mentioned ${told.length} times`],
    [naming === null ? 0 : headlineWorth(speaks, kind, naming), 'in the headline'],
    [earlyWorth(first, speaks), first?.rank === 0 ? 'in the first sentence' : 'named early'],
    [sceneWorth(scenes), 'after a preposition of place'],
    [scenes.some(({ event, rank }) => event && rank < 4) ? 0.5 : 0, 'where something happened'],
    [dateline, 'dateline'],
    [narrowness(kind, speaks, scenes.length), ''],
    [wide + unknown, ''],
  ];
}

function actingParts(witness: Witness, { view, headline }: Bench): Part[] {
  const { entity } = witness;
  const first = witness.leads ? (view.isMessage ? MESSAGE : LEAD) : 0;
  const titled = entity.placeKind === 'country' && headline.leading === entity.country ? TITLED : 0;
  return [
    [peopleWorth(witness, view, headline), 'its people named'],
    [bodiesWorth(witness, view), 'its bodies act'],
    [first + titled, 'acts first'],
    [witness.written ? 1 : 0, 'written there'],
  ];
}

/** What it counts to be named first in the lead or in the headline, and to be who makes a statement or sends a message. */
const LEAD = 0.8;
const TITLED = 0.5;
const MESSAGE = 2.2;

function sum(parts: readonly Part[]): number {
  let total = 0;
  for (const [part] of parts) total += part;
  return total;
}

const isScene = ({ role, weight }: Reading): boolean => (role === 'scene' || role === 'arrival') && weight >= SCENE;

/** What stands further down counts less. */
const depth = (rank: number): number => (rank < 3 ? 1 : rank < 6 ? 0.8 : rank < 12 ? 0.65 : 0.5);

function mentionWorth(told: readonly Reading[], speaks: boolean): number {
  let total = 0;
  for (const one of told) total += one.weight * depth(one.rank) * (speaks && one.role === 'named' ? ACTING : 1);
  return 1.1 * Math.log2(1 + total);
}

function sceneWorth(scenes: readonly Reading[]): number {
  let [most, total] = [0, 0];
  for (const one of scenes) {
    const weight = one.weight * depth(one.rank);
    most = Math.max(most, weight);
    total += weight;
  }
  return 0.7 * most + 0.3 * Math.min(4, total);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Who is named first acts; who is named later is what it acts on, unless something happens there. */
function headlineWorth(
  speaks: boolean,
  kind: PlaceKind,
  { scene, first, topic, countries }: NonNullable<Bench['naming']>,
): number {
  if (scene) return speaks && kind === 'country' ? 2.1 : 3;
  if (topic) return kind === 'country' ? 0.7 : 1.5;
  if (speaks && kind === 'facility') return 1;
  if (kind !== 'country') return speaks && first ? 1.7 : 2.7;
  // A headline that lists countries tells who takes part, not where.
  return (first ? 2.1 : 1.4) * (countries > 2 ? 0.5 : 1);
}

/** The first mention that says where something is. */
const firstOf = (told: readonly Reading[]): Reading | undefined =>
  told.reduce<Reading | undefined>((best, one) => {
    if (one.weight < 0.3) return best;
    const earlier = best === undefined || one.rank < best.rank || (one.rank === best.rank && one.weight > best.weight);
    return earlier ? one : best;
  }, undefined);

function earlyWorth(first: Reading | undefined, speaks: boolean): number {
  if (first === undefined) return 0;
  const worth = (EARLY[first.rank] ?? 0) * (1 - 0.3 * first.depth);
  if (first.role === 'scene' || first.role === 'arrival') return worth * (0.6 + 0.4 * first.weight);
  if (first.role === 'named') return worth * (speaks ? 0.6 : 0.85);
  return worth * (first.role === 'beside' ? 0.7 : first.role === 'biography' ? 0.5 : 0.25);
}

const narrowness = (kind: PlaceKind, speaks: boolean, scenes: number): number =>
  scenes === 0 ? 0.3 * NARROW[kind] : speaks && kind === 'city' ? 0.3 : NARROW[kind];

/** A bay or pass is as narrow as a town where something happens there. */
const isNarrow = (kind: PlaceKind, scenes: number, first: Reading | undefined, speaks: boolean): boolean =>
  (NARROW[kind] >= 0.6 || (scenes > 0 && kind !== 'country')) &&
  (scenes > 0 || (first !== undefined && first.rank < 1)) &&
  !(speaks && scenes === 0);

/** `Iranian`, `Syrian`: a country's adjectives speak for it a little. */
function peopleWorth({ demonyms, entity }: Witness, view: StoryView, headline: Headline): number {
  if (entity.placeKind !== 'country') return 0;
  const weights = demonyms.map((at) => (view.rankAt(at) < 3 ? 0.35 : 0.17) * (isTopical(at, view) ? TOPICAL : 1));
  const titled = headline.demonyms(entity.country ?? '') > 0 ? 0.4 : 0;
  return Math.min(1.3, sumOf(weights)) + titled;
}

/** What a nationality counts before what others deal with: `Russian election meddling`. */
const TOPICAL = 0.3;

function isTopical(start: number, view: StoryView): boolean {
  const { tokens } = view.document;
  const at = view.tokenAt(start);
  return [1, 2].some((step) => isTopicNoun(tokens[at + step]?.fold ?? ''));
}

/** Bodies of a place that do something: `Hoeryong police`, for a country its ministries and courts. */
function bodiesWorth({ bodies, entity }: Witness, view: StoryView): number {
  const weights = bodies.map(({ start }) => (view.rankAt(start) < 3 ? 0.6 : 0.3));
  return Math.min(2.5, (entity.placeKind === 'country' ? 1 : 1.1) * Math.log2(1 + sumOf(weights)));
}
