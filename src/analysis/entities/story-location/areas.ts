import { FeatureBag, type Features } from '../../language/log-linear';
import type { PlaceMention, PlaceRole } from './reading';
import { isLead, isSoon, shareOf, stageOf, sumOf, zoneOf, ZONES, type Area, type LocatedStory } from './alternatives';
import type { StoryView } from './view';

/** Ways in which a text speaks of a country. */
const KINDS = [
  'named',
  'named there',
  'named as topic',
  'places in it',
  'its adjective',
  'its adjective as topic',
  'its bodies',
  'bodies of places in it',
  'its politics',
  'its public life',
] as const;
type Kind = (typeof KINDS)[number];

const ROLE_KINDS: Readonly<Partial<Record<PlaceRole, Kind>>> = {
  scene: 'named there',
  arrival: 'named there',
  topic: 'named as topic',
  path: 'named as topic',
  envoy: 'named as topic',
};

/** What is counted: mentions of each kind in each zone, of all kinds in each zone, and of all. */
const COUNTED = [
  ...KINDS.flatMap((kind) => ZONES.map((zone) => `${kind} in the ${zone}`)),
  ...ZONES.map((zone) => `all in the ${zone}`),
  'all',
];
const BY_ZONE = KINDS.length * ZONES.length;
const ALL = COUNTED.length - 1;
/** Names of the features of each count: its share, and what it is itself or whether it is the most. */
const COUNT_FEATURES = COUNTED.map(
  (name, at) => [`share of ${name}`, at < BY_ZONE ? name : `most of ${name}`] as const,
);

function countsOf({ head, places }: Area): Int32Array {
  const counts = new Int32Array(COUNTED.length);
  const count = (kind: Kind, rank: number): void => {
    const zone = zoneOf(rank);
    for (const at of [KINDS.indexOf(kind) * ZONES.length + zone, BY_ZONE + zone, ALL])
      counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const { role, rank } of head.named) count(ROLE_KINDS[role] ?? 'named', rank);
  for (const place of places) {
    if (place === head) continue;
    for (const { rank } of place.named) count('places in it', rank);
    for (const { rank } of place.bodies) count('bodies of places in it', rank);
  }
  for (const { rank, topical } of head.people) count(topical ? 'its adjective as topic' : 'its adjective', rank);
  for (const { rank } of head.bodies) count('its bodies', rank);
  for (const { rank } of head.politics) count('its politics', rank);
  for (const { rank } of head.life) count('its public life', rank);
  return counts;
}

/** What all areas have together, and the most one has, of each count. */
interface Totals {
  readonly sum: Int32Array;
  readonly most: Int32Array;
}

function totalsOf(all: readonly Int32Array[]): Totals {
  const [sum, most] = [new Int32Array(COUNTED.length), new Int32Array(COUNTED.length)];
  for (const counts of all)
    counts.forEach((count, at) => {
      sum[at] = (sum[at] ?? 0) + count;
      most[at] = Math.max(most[at] ?? 0, count);
    });
  return { sum, most };
}

/** What speaks for each area of a story, and last for none of them. */
export function areaFeatures(story: LocatedStory): Features[] {
  const { areas } = story;
  const counts = areas.map(countsOf);
  const totals = totalsOf(counts);
  const titles = areas.map((area) => titleOf(area, story));
  const lead = orderOf(areas.map((area) => firstInLead(area, story)));
  const title = orderOf(titles.map(({ first }) => first));
  const features = areas.map((area, at) => {
    const bag = new FeatureBag();
    bag.add(`kind: ${area.head.entity.placeKind ?? 'place'}`, 1);
    addCounts(bag, counts[at] ?? new Int32Array(COUNTED.length), totals);
    bag.add('the only one', areas.length === 1);
    if (story.hasTitle) addTitle(bag, titles[at]);
    if (story.hasTitle) addOrder(bag, 'headline', title, at);
    addOrder(bag, 'lead', lead, at);
    addReadings(bag, area, story);
    addDateline(bag, area, story);
    addKinds(bag, area, story);
    return bag.features;
  });
  return [...features, noneFeatures(story, totals, title)];
}

function addCounts(bag: FeatureBag, counts: Int32Array, { sum, most }: Totals): void {
  COUNT_FEATURES.forEach(([share, name], at) => {
    const count = counts[at] ?? 0;
    if (count === 0) return;
    bag.add(share, count / (sum[at] ?? count));
    bag.add(name, at < BY_ZONE ? Math.log1p(count) : count === most[at]);
  });
}

/** How a headline speaks of an area. */
interface Titled {
  readonly names: readonly string[];
  /** Offset at which it first does; infinite where it never does. */
  readonly first: number;
}

function titleOf({ head, places }: Area, { namings, headline }: LocatedStory): Titled {
  const named = namings.get(head) ?? null;
  const inner = places.flatMap((one) => (one === head ? [] : (namings.get(one) ?? [])));
  const country = head.entity.placeKind === 'country' ? (head.entity.country ?? '') : '';
  const words = headline.wordsOf(country);
  const names = [
    ...(named === null ? [] : ['by name', ...(named.topic ? ['what it is about'] : [])]),
    ...(named?.scene === true || inner.some(({ scene }) => scene) ? ['something is there'] : []),
    ...(inner.length > 0 ? ['a place in it'] : []),
    ...(words.adjectives > 0 ? ['its adjective'] : []),
    ...(words.politics > 0 ? ['its politics'] : []),
    ...(words.life > 0 ? ['its public life'] : []),
  ];
  return { names, first: Math.min(named?.at ?? Infinity, words.first, ...inner.map(({ at }) => at)) };
}

function addTitle(bag: FeatureBag, title: Titled | undefined): void {
  bag.add('headline', (title?.names.length ?? 0) > 0);
  for (const name of title?.names ?? []) bag.add(`headline: ${name}`, 1);
}

/** Areas in the order in which they are first spoken of; those that never are, are left out. */
const orderOf = (firsts: readonly number[]): number[] =>
  [...firsts.keys()]
    .filter((at) => (firsts[at] ?? Infinity) < Infinity)
    .sort((a, b) => (firsts[a] ?? 0) - (firsts[b] ?? 0));

function addOrder(bag: FeatureBag, where: string, order: readonly number[], at: number): void {
  const place = order.indexOf(at);
  bag.add(`${where}: alone`, place === 0 && order.length === 1);
  bag.add(`${where}: first of several`, place === 0 && order.length > 1);
  bag.add(`${where}: second`, place === 1);
  bag.add(`${where}: later`, place > 1);
  bag.add(`${where}: another`, place === -1 && order.length > 0);
}

function firstInLead({ head, places }: Area, { view: { lead } }: LocatedStory): number {
  const [start, end] = [lead[0]?.start ?? 0, lead[lead.length - 1]?.end ?? 0];
  let first = Infinity;
  const see = (at: number): void => {
    if (at >= start && at < end && at < first) first = at;
  };
  for (const { named } of places) for (const { mention } of named) see(mention.start);
  for (const spots of [head.people, head.bodies, head.politics, head.life]) for (const { at } of spots) see(at);
  return first;
}

function addReadings(bag: FeatureBag, { head, places }: Area, { view }: LocatedStory): void {
  const inside = places.flatMap((one) => (one === head ? [] : one.named));
  addRoles(bag, 'role', head.named);
  addRoles(bag, 'role of a place in it', inside);
  addSentences(bag, [...head.named, ...inside], view);
  bag.add('places in it', Math.log1p(places.length - 1));
}

/** What the sentences of readings tell. */
export function addSentences(bag: FeatureBag, readings: readonly PlaceMention[], view: StoryView): void {
  const events = readings.filter(({ event }) => event);
  const share = (test: (reading: PlaceMention) => boolean): number => shareOf(readings, test);
  const isCaption = ({ mention }: PlaceMention): boolean => view.isCaption(mention.start);
  const isQuoted = ({ mention }: PlaceMention): boolean => view.isQuoted(mention.start);
  const isBackground = ({ background }: PlaceMention): boolean => background;
  bag.add('something happens there in the lead', events.some(isLead));
  bag.add('something happens there early', events.some(isSoon));
  bag.add('something happens there', Math.log1p(events.length));
  bag.add('in captions', share(isCaption));
  bag.add('quoted', share(isQuoted));
  bag.add('of earlier times', share(isBackground));
}

export function addRoles(bag: FeatureBag, name: string, readings: readonly PlaceMention[]): void {
  const counts = new Map<string, number>();
  for (const { role, rank } of readings) {
    const key = `${name}: ${role} ${stageOf(rank)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) bag.add(key, Math.log1p(count));
}

function addDateline(
  bag: FeatureBag,
  { places, head }: Area,
  { written, home, atlas, here: heres }: LocatedStory,
): void {
  const here = written !== undefined && places.includes(written);
  bag.add('dateline', here);
  bag.add('dateline: told as here', here ? Math.log1p(heres) : 0);
  bag.add('dateline: no capital', here && !atlas.isCapital(written.entity));
  bag.add('dateline: elsewhere', written !== undefined && !here);
  bag.add('home of the outlet', home !== undefined && home === head.entity.country);
}

const actsOf = ({ head }: Area): number => head.bodies.length + head.politics.length;

function addKinds(bag: FeatureBag, area: Area, { kinds, areas }: LocatedStory): void {
  const acts = actsOf(area);
  if (acts === 0) return;
  const share = acts / sumOf(areas, actsOf);
  for (const [kind, value] of kinds) bag.add(`acts in a story of ${kind}`, value * share);
}

function noneFeatures(story: LocatedStory, totals: Totals, title: readonly number[]): Features {
  const bag = new FeatureBag();
  bag.add('none', 1);
  bag.add('none: evidence', Math.log1p(totals.sum[ALL] ?? 0));
  bag.add('none: nothing in the headline', story.hasTitle && title.length === 0);
  bag.add('none: nothing in the lead', totals.sum[BY_ZONE] === 0);
  for (const [kind, value] of story.kinds) bag.add(`none: in a story of ${kind}`, value);
  return bag.features;
}
