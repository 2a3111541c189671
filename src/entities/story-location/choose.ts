import type { Entity } from '../../model';
import type { Scored } from './evidence';
import type { Atlas, StorySources } from './sources';
import type { StoryView } from './view';

/** Least score of a story's location: one passing mention is none. */
const LEAST = 1.4;
/** Share of a larger place's score a place inside it needs to be taken instead. */
const INSIDE = 0.6;
/** The same for a capital in its country, which is named for what its government does. */
const SEAT = 0.8;
/** The same for the place of a dateline that is the scene. */
const SCENE = 0.4;
/** More than this a larger place cannot ask of a place inside it: a country is named at every turn. */
const ENOUGH = 5.5;
/** Places inside one division this close to the best of them share the story: then it plays in the division. */
const ALIKE = 0.8;
const MANY = 3;
/** What the country of the outlet gains where its own bodies act: news of home seldom says where home is. */
const HOME = 0.5;
/** The same where the beginning names a leader without saying of what country. */
const LEADER = 1;
/** What is left of a country that only acts while the beginning tells that something happens elsewhere. */
const OFFSTAGE = 0.65;

/** What stands for one country, or for a place that lies in none. */
interface Realm {
  readonly members: readonly Scored[];
  readonly score: number;
}

/** The best place first, then those that lost, best first; empty where nothing stands out. */
export function choose(
  scored: readonly Scored[],
  atlas: Atlas,
  sources: StorySources,
  view: StoryView,
): readonly Scored[] {
  // The only place of an article may be the one it was written at.
  const only = scored.length === 1 && (scored[0]?.mentioned ?? false);
  const counted = withInner(scored, atlas);
  const weighed = only ? counted : counted.filter(({ passing }) => !passing);
  const realm = realmsOf(weighed, sources, view)[0];
  const best = realm === undefined ? undefined : narrowed(realm.members, atlas);
  if (best === undefined || (best.score < LEAST && !only)) return [];
  return [best, ...counted.filter((other) => other !== best)];
}

/** Places grouped by country, the strongest group first. */
function realmsOf(scored: readonly Scored[], sources: StorySources, view: StoryView): Realm[] {
  const groups = new Map<string, Scored[]>();
  for (const one of scored) {
    const key = one.entity.country ?? one.entity.id;
    const members = groups.get(key);
    if (members) members.push(one);
    else groups.set(key, [one]);
  }
  const home = homeOf(sources);
  const staged = scored.some(({ happens, score }) => happens && score >= LEAST);
  return [...groups]
    .map(([key, members]): Realm => {
      const [first, ...rest] = members;
      const more = rest.reduce((sum, one) => sum + Math.max(0, one.score) * (isCountry(one) ? ACTORS : OTHERS), 0);
      const atHome =
        key === home ? (members.some(({ acts }) => acts) ? HOME : 0) + (view.hasOwnLeader ? LEADER : 0) : 0;
      const offstage = staged && !members.some(({ happens }) => happens) ? OFFSTAGE : 1;
      return { members, score: ((first?.score ?? 0) + Math.min(2, more) + atHome) * offstage };
    })
    .sort((a, b) => b.score - a.score || ((a.members[0]?.entity.id ?? '') < (b.members[0]?.entity.id ?? '') ? -1 : 1));
}

/** What the country adds to a place in it, and any other place there, of its score. */
const ACTORS = 0.25;
const OTHERS = 0.12;

const isCountry = ({ entity }: Scored): boolean => entity.placeKind === 'country';

/** The country the outlet sits in: it is named in every one of its stories. */
function homeOf({ article, registry }: StorySources): string | undefined {
  return article.source === null ? undefined : registry.byForm(article.source.value)[0]?.entity.country;
}

/**
 * From the best place down to one inside it that scores nearly as much. Where several inside it are alike, the story
 * plays in all of them, and so in what is around them.
 */
function narrowed(scored: readonly Scored[], atlas: Atlas): Scored | undefined {
  const divisions = scored.filter(({ entity }) => entity.placeKind === 'admin1').length;
  const lies = (inner: Scored, outer: Scored): boolean =>
    atlas.liesWithin(inner.entity, outer.entity) || (divisions === 1 && isIn(inner.entity, outer.entity));
  const [top] = scored;
  const narrow = scored.filter(({ narrow: isNarrow }) => isNarrow);
  const shared = top === undefined || isCountry(top) ? [] : sharers(top, scored.filter(isTown), atlas);
  if (shared.length >= MANY) {
    const around = scored.filter((outer) => shared.every((inner) => lies(inner, outer)));
    return around.find((outer) => !isCountry(outer)) ?? around[0] ?? top;
  }
  let best = top;
  for (let outer = best; outer !== undefined;) {
    best = outer;
    const around = outer;
    const inside = narrow.filter((other) => other !== around && lies(other, around));
    const first = inside.find(
      (other) => other.score >= Math.max(LEAST, shareNeeded(other) * Math.min(around.direct, ENOUGH)),
    );
    outer = first === undefined || sharers(first, inside, atlas).length >= MANY ? undefined : first;
  }
  return best;
}

/** The places, this one among them, that have as good a claim, none lying in another. */
const sharers = (first: Scored, among: readonly Scored[], atlas: Atlas): Scored[] =>
  among.filter((other) => other.score >= ALIKE * first.score && isApart(other, first, atlas));

const isTown = (one: Scored): boolean => !isCountry(one);

/** A place of the article alone, known by its country: it lies in the one division the article names. */
const isIn = (inner: Entity, outer: Entity): boolean =>
  inner.origin === 'article' &&
  inner.admin1 === undefined &&
  outer.placeKind === 'admin1' &&
  inner.country === outer.country;

const shareNeeded = ({ capital, settled, entity }: Scored): number =>
  settled ? SCENE : capital || entity.placeKind === 'facility' ? SEAT : INSIDE;

const isApart = (a: Scored, b: Scored, atlas: Atlas): boolean =>
  !atlas.liesWithin(a.entity, b.entity) && !atlas.liesWithin(b.entity, a.entity);

/** What the places inside a place say for it: a story that names many of them plays there. Best first. */
function withInner(scored: readonly Scored[], atlas: Atlas): Scored[] {
  const held = new Map<string, number>();
  for (const { entity } of scored)
    for (const id of atlas.around(entity)) if (id !== entity.id) held.set(id, (held.get(id) ?? 0) + 1);
  return scored
    .map((outer) => {
      const inside = held.get(outer.entity.id) ?? 0;
      const each = outer.entity.placeKind === 'country' ? 0.15 : 0.35;
      return inside < 2 ? outer : { ...outer, score: outer.score + each * Math.min(4, inside) };
    })
    .sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
}
