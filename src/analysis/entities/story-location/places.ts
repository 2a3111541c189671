import { FeatureBag, type Features } from '../../language/log-linear';
import {
  type Alternative,
  type Area,
  isEarly,
  isLead,
  isSoon,
  levelOf,
  type LocatedStory,
  sumOf,
  zoneOf,
  ZONES,
} from './alternatives';
import { addRoles, addSentences } from './areas';

/** What a place of an area is compared by with the others in it. */
interface Within {
  readonly area: Area;
  readonly story: LocatedStory;
  /** Mentions of places of the area. */
  readonly total: number;
  /** Mentions of its people, bodies and politics. */
  readonly acting: number;
}

/** What speaks for each place of an area, its country among them. */
export function placeFeatures(area: Area, story: LocatedStory): Features[] {
  const { head, places } = area;
  const within: Within = {
    area,
    story,
    total: sumOf(places, ({ named }) => named.length),
    acting: head.people.length + head.bodies.length + head.politics.length,
  };
  return places.map((one) => {
    const bag = new FeatureBag();
    bag.add(`level: ${one === head ? 'country' : levelOf(one.entity)}`, 1);
    bag.add(`kind: ${one.entity.placeKind ?? 'city'}`, 1);
    bag.add('a capital', story.atlas.isCapital(one.entity));
    bag.add('a body sits there', story.atlas.isBody(one.entity));
    bag.add('unknown to the gazetteer', one.entity.origin === 'article');
    addMentions(bag, one, within);
    addEvents(bag, one);
    addRoles(bag, 'role', one.named);
    addSentences(bag, one.named, story.view);
    if (story.hasTitle) addTitle(bag, one, within);
    addDateline(bag, one, within);
    addInner(bag, one);
    if (one !== head) addOuter(bag, one, within);
    addArea(bag, one, within);
    for (const [kind, value] of story.kinds) bag.add(`in a story of ${kind}`, value);
    return bag.features;
  });
}

const firstZone = (readings: readonly { readonly rank: number }[]): string =>
  readings.length === 0
    ? 'nowhere'
    : `in the ${ZONES[zoneOf(readings.reduce((first, { rank }) => Math.min(first, rank), Infinity))] ?? ''}`;
const innerNamed = ({ inner }: Alternative): Alternative['named'] => inner.flatMap(({ named }) => named);

function addMentions(bag: FeatureBag, one: Alternative, { area: { places }, total }: Within): void {
  const { entity, named, inner } = one;
  const below = innerNamed(one);
  const alike = places.filter((other) => other !== one && levelOf(other.entity) === levelOf(entity));
  bag.add('mentions', Math.log1p(named.length));
  bag.add('share of mentions', named.length / Math.max(1, total));
  bag.add('share of mentions with what lies in it', (named.length + below.length) / Math.max(1, total));
  bag.add('most of its level', named.length > 0 && alike.every((other) => other.named.length <= named.length));
  bag.add('others of its level as often', Math.log1p(alike.filter((other) => other.named.length >= named.length && other.named.length > 0 && !other.inner.includes(one)).length)); // prettier-ignore
  bag.add('named once', named.length === 1);
  bag.add('not named', named.length === 0);
  bag.add(`first named ${firstZone(named)}`, 1);
  if (inner.length > 0) bag.add(`what lies in it first named ${firstZone(below)}`, 1);
}

function addEvents(bag: FeatureBag, { inner }: Alternative): void {
  const inside = inner.flatMap(({ named }) => named);
  const leads = inside.filter(isLead);
  const isScene = ({ role }: Alternative['named'][number]): boolean => role === 'scene' || role === 'arrival';
  bag.add('something happens in a place in it, in the lead', leads.some(({ event }) => event)); // prettier-ignore
  bag.add('something is in a place in it, in the lead', leads.some(isScene));
  bag.add('something is in a place in it, early', inside.filter(isSoon).some(isScene));
}

function addTitle(bag: FeatureBag, one: Alternative, { area: { head, places }, story }: Within): void {
  const { namings, headline } = story;
  const isTitled = (other: Alternative): boolean => (namings.get(other) ?? null) !== null;
  const naming = namings.get(one) ?? null;
  const words = headline.wordsOf(head.entity.country ?? '');
  bag.add('headline', naming !== null);
  bag.add('headline: something is there', naming?.scene === true);
  bag.add('headline: what it is about', naming?.topic === true);
  bag.add('headline: a place in it', one.inner.some(isTitled));
  bag.add('headline: what lies around it', naming === null && places.some((other) => other.inner.includes(one) && isTitled(other))); // prettier-ignore
  bag.add('headline: its country’s adjective', words.adjectives > 0);
  bag.add('headline: its country’s politics', words.politics > 0);
  bag.add('headline: no place of its country', !places.some(isTitled));
}

function addDateline(bag: FeatureBag, one: Alternative, { area: { places }, story }: Within): void {
  const { written, atlas } = story;
  const here = written === one;
  const below = written !== undefined && one.inner.includes(written);
  bag.add('dateline', here);
  bag.add('dateline: told as here', here ? Math.log1p(story.here) : 0);
  bag.add('dateline: a capital', here && atlas.isCapital(one.entity));
  bag.add('dateline: a place in it', below);
  const inArea = written !== undefined && places.includes(written);
  bag.add('dateline: elsewhere in the country', inArea && !here && !below);
  bag.add('dateline: in another country', written !== undefined && !inArea);
}

/** How what lies in a place shares the story. */
function addInner(bag: FeatureBag, one: Alternative): void {
  const inside = one.inner.filter(({ named }) => named.length > 0);
  if (inside.length === 0) return;
  const most = Math.max(...inside.map(({ named }) => named.length));
  const early = inside.filter((each) => each.named.some(isEarly) && !each.inner.some(({ named }) => named.some(isEarly))); // prettier-ignore
  bag.add('places in it', Math.log1p(inside.length));
  bag.add('one place in it early', early.length === 1);
  bag.add('several places in it early', early.length > 1);
  bag.add('largest share of a place in it', most / (one.named.length + innerNamed(one).length));
  bag.add('a place in it named as often', most >= one.named.length);
  bag.add('places in it named alike', Math.log1p(inside.filter(({ named }) => named.length >= most / 2).length));
}

/** How it stands to the division and district around it. */
function addOuter(bag: FeatureBag, one: Alternative, { area: { head, places } }: Within): void {
  const around = places.filter((other) => other !== head && other.inner.includes(one));
  const [division] = around;
  bag.add(
    'what lies around it is named',
    around.some(({ named }) => named.length > 0),
  );
  bag.add('something is in what lies around it, in the lead', around.some(({ named }) => named.some((reading) => reading.role === 'scene' && isLead(reading)))); // prettier-ignore
  if (division !== undefined)
    bag.add('share of what lies around it', one.named.length / Math.max(1, division.named.length + innerNamed(division).length)); // prettier-ignore
  bag.add('bodies of it', Math.log1p(one.bodies.length));
  bag.add('bodies of it early', Math.log1p(one.bodies.filter(isEarly).length));
}

function addArea(bag: FeatureBag, one: Alternative, { area: { head }, acting, total }: Within): void {
  bag.add('its country acts', Math.log1p(acting));
  bag.add('its country acts, share', acting / Math.max(1, acting + total));
  bag.add('its country named more', head.named.length > one.named.length);
  bag.add('its country in the lead', head.named.some(isLead));
}
