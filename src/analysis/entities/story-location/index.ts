import { type DecisionTree, readTree, TreeRanker, chancesOf, type Features } from '../../language/log-linear';
import {
  type Candidate,
  type Coordinates,
  type Entity,
  type Finding,
  kilometres,
  type ResolvedMention,
  type StoryLocation,
} from '../../../model';
import { candidate } from '../decision';
import { type Alternative, alternativesOf, type Area, levelOf, storyOf } from './alternatives';
import { areaFeatures } from './areas';
import { placeFeatures } from './places';
import { type Atlas, atlasOf, type StorySources, storyView } from './view';

/** The fitted part of locating a story: which area it plays in, and which place of that area. */
export interface LocationModel {
  readonly areas: TreeRanker;
  readonly places: TreeRanker;
  /** How likely an answer is right that is given this chance, 0 to 1: both were compared on stories the fit had not seen. */
  calibrate(chance: number): number;
}

/**
 * Reads `story-location.tsv`: `feature` lines name features in their order, `area` and `place` lines hold the trees that ask
 * about them by number, `calibration` the two numbers of a logistic curve over the log odds. Throws for any other line.
 */
export function parseLocationModel(table: string): LocationModel {
  const features: string[] = [];
  const trees = { area: [] as DecisionTree[], place: [] as DecisionTree[] };
  let curve = [0, 1];
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [what, first = '', second = ''] = line.split('\t');
    if (what === 'feature') features.push(first);
    else if (what === 'area' || what === 'place') trees[what].push(readTree(first));
    else if (what === 'calibration') curve = [Number(first), Number(second)];
    else throw new Error(`story-location: unknown line “${line.slice(0, 40)}”`);
  }
  const [shift = 0, slope = 1] = curve;
  return {
    areas: new TreeRanker(features, trees.area),
    places: new TreeRanker(features, trees.place),
    calibrate: (chance) => 1 / (1 + Math.exp(-shift - slope * oddsOf(chance))),
  };
}

/** Log odds, within what a logistic curve can still tell apart. */
export function oddsOf(chance: number): number {
  const bounded = Math.min(1 - 1e-4, Math.max(1e-4, chance));
  return Math.log(bounded / (1 - bounded));
}

export type { StorySources } from './view';

/** What can be the answer, with all that speaks for it; the fit reads the same. */
export interface WeighedStory {
  readonly areas: readonly Area[];
  /** Of each area, and last of none of them. */
  readonly areaFeatures: readonly Features[];
  /** Of each place of an area, by its number; found when asked for, since only what is likely is looked into. */
  placeFeatures(area: number): readonly Features[];
  readonly atlas: Atlas;
}

export function weighStory(
  mentions: readonly ResolvedMention[],
  places: readonly Finding[],
  sources: StorySources,
): WeighedStory {
  const atlas = atlasOf(sources);
  const view = storyView(sources.document, sources.article, mentions);
  const story = storyOf(alternativesOf(mentions, places, sources, atlas, view), sources, atlas, view);
  const known: (readonly Features[])[] = [];
  return {
    areas: story.areas,
    areaFeatures: areaFeatures(story),
    placeFeatures: (at) => {
      const area = story.areas[at];
      return area === undefined ? [] : (known[at] ??= placeFeatures(area, story));
    },
    atlas,
  };
}

/** One answer that was weighed: a place of an area; `area` is null for none at all. */
export interface Answer {
  readonly area: number | null;
  readonly place: number;
  /** Its own chance and that of places near it: whoever names the station is right where the town is meant. */
  readonly chance: number;
}

/** Answers, most likely first, `enough` of them: the chance of the area times that of the place in it. */
export function answersOf(
  weighed: WeighedStory,
  { areas, places }: Pick<LocationModel, 'areas' | 'places'>,
  enough = Infinity,
): Answer[] {
  const chances = chancesOf(weighed.areaFeatures.map((features) => areas.score(features)));
  const answers: Answer[] = [{ area: null, place: 0, chance: chances[chances.length - 1] ?? 0 }];
  const likely = weighed.areas.map((area, at) => ({ area, at, chance: chances[at] ?? 0 }));
  for (const { area, at, chance } of likely.sort((a, b) => b.chance - a.chance)) {
    // No place of an area is likelier than the area.
    if (chance < (answers[enough - 1]?.chance ?? 0)) break;
    const own = chancesIn(at, weighed, places).map((each) => each * chance);
    const points = area.places.map(({ entity }) => pointOf(entity, weighed.atlas));
    withNear(own, points).forEach((each, place) => answers.push({ area: at, place, chance: each }));
    answers.sort((a, b) => b.chance - a.chance || orderOf(a) - orderOf(b) || a.place - b.place);
  }
  return answers;
}

const orderOf = ({ area }: Answer): number => area ?? Infinity;

const chancesIn = (area: number, weighed: WeighedStory, places: TreeRanker): readonly number[] =>
  weighed.areas[area]?.places.length === 1
    ? [1]
    : chancesOf(weighed.placeFeatures(area).map((features) => places.score(features)));

/** Kilometres within which two places of a town are one answer: the town, its station, its prison. */
const NEAR = 25;

/** Chances of places with those of what lies near them; of two near each other the likelier keeps its lead. */
export function withNear(chances: readonly number[], points: readonly (Coordinates | null)[]): number[] {
  return chances.map((chance, at) => {
    const [own, least] = [points[at], chance];
    if (own == null) return chance;
    const all = chances.reduce((sum, other, index) => {
      const point = points[index];
      if (index === at || point == null || kilometres(own, point) > NEAR) return sum;
      return sum + (other <= least ? other : other * LESS);
    }, chance);
    return Math.min(1, all);
  });
}
/** So that the less likely of two near places never draws level. */
const LESS = 0.999;

/** Where a site, town or district is; null for what is no point on the ground. */
function pointOf(entity: Entity, atlas: Atlas): Coordinates | null {
  const level = levelOf(entity);
  if (level === 'country' || level === 'division' || level === 'wide') return null;
  return entity.coordinates ?? coordinatesAround(entity, atlas);
}

const LOSERS = 3;

/**
 * The one place the story is about: which country it plays in, by all that speaks of one, and which place of that country.
 * Null where most likely none is meant.
 */
export function locateStory(
  mentions: readonly ResolvedMention[],
  places: readonly Finding[],
  sources: StorySources,
  model: LocationModel,
): StoryLocation | null {
  const weighed = weighStory(mentions, places, sources);
  const [best, ...others] = answersOf(weighed, model, LOSERS + 2);
  const entity = best === undefined ? undefined : entityOf(best, weighed);
  if (best === undefined || entity === undefined) return null;
  const losers = others.filter(({ area }) => area !== null).slice(0, LOSERS);
  const [rival] = losers;
  return {
    entity: entity.id,
    coordinates: entity.coordinates ?? coordinatesAround(entity, weighed.atlas),
    probability: Number(model.calibrate(best.chance).toFixed(3)),
    reason: {
      rule: 'story-location',
      detail: rival === undefined ? 'the only place' : whyOf(best, rival, weighed, model),
    },
    losers: losers.flatMap((loser) => toLoser(loser, best, weighed, model)),
  };
}

function alternativeOf({ area, place }: Answer, { areas }: WeighedStory): Alternative | undefined {
  return area === null ? undefined : areas[area]?.places[place];
}

const entityOf = (answer: Answer, weighed: WeighedStory): Entity | undefined => alternativeOf(answer, weighed)?.entity;

function toLoser(loser: Answer, best: Answer, weighed: WeighedStory, model: LocationModel): Candidate[] {
  const entity = entityOf(loser, weighed);
  if (entity === undefined) return [];
  const why = whyOf(loser, best, weighed, model);
  return [candidate(entity, Number(loser.chance.toFixed(2)), why === '' ? 'nothing that the winner lacks' : why)];
}

/** What is said for one answer. */
const REASONS = 3;

/** What speaks for one answer against another: of two areas what tells them apart, in one area the places. */
function whyOf(answer: Answer, other: Answer, weighed: WeighedStory, model: LocationModel): string {
  const areas = weighed.areaFeatures;
  const named = (ranker: TreeRanker, one?: Features, two?: Features): string =>
    ranker
      .advantages(one ?? new Map(), two ?? new Map())
      .slice(0, REASONS)
      .map(([name]) => name)
      .join('; ');
  if (answer.area !== other.area) return named(model.areas, areas[answer.area ?? -1], areas[other.area ?? -1]);
  const own = weighed.placeFeatures(answer.area ?? -1);
  return named(model.places, own[answer.place], own[other.place]);
}

/** A place of the article alone has no point: that of the division around it, if that is narrow enough to be one. */
function coordinatesAround(entity: Entity, atlas: Atlas): StoryLocation['coordinates'] {
  const around = entity.location === undefined ? undefined : atlas.find(entity.location);
  return around === undefined || around.placeKind === 'country' ? null : (around.coordinates ?? null);
}
