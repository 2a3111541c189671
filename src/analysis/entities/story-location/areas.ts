import { FeatureBag, type Features } from '../../language/log-linear';
import type { Alternative } from './alternatives';
import type { PlaceMention } from './reading';
import { isLead, isSoon, shareOf, stageOf, sumOf, zoneOf, type Area, type LocatedStory, type Zone } from './story';
import type { StoryView } from './view';

/** Ways in which a text speaks of a country. */
type Kind =
  | 'named there'
  | 'named'
  | 'named as topic'
  | 'places in it'
  | 'its adjective'
  | 'its adjective as topic'
  | 'its bodies'
  | 'bodies of places in it'
  | 'its politics'
  | 'its public life';
type Ranked = { readonly rank: number };

const ROLE_KINDS: Readonly<Record<string, Kind>> = {
  scene: 'named there',
  arrival: 'named there',
  topic: 'named as topic',
  path: 'named as topic',
  envoy: 'named as topic',
};

/** Mentions of each kind in each zone, of all kinds in each zone, and of all. */
type Counts = ReadonlyMap<string, number>;
const ALL = 'all';
const allIn = (zone: Zone): string => `all in the ${zone}`;

function countsOf({ head, places }: Area): Counts {
  const counts = new Map<string, number>();
  const count = (kind: Kind, spots: readonly Ranked[]): void => {
    for (const { rank } of spots) {
      const zone = zoneOf(rank);
      for (const key of [`${kind} in the ${zone}`, allIn(zone), ALL]) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  for (const reading of head.named) count(ROLE_KINDS[reading.role] ?? 'named', [reading]);
  for (const place of places) {
    if (place === head) continue;
    count('places in it', place.named);
    count('bodies of places in it', place.bodies);
  }
  count(
    'its adjective',
    head.people.filter(({ topical }) => !topical),
  );
  count(
    'its adjective as topic',
    head.people.filter(({ topical }) => topical),
  );
  count('its bodies', head.bodies);
  count('its politics', head.politics);
  count('its public life', head.life);
  return counts;
}

/** What all areas have together, and the most one has. */
type Totals = ReadonlyMap<string, { readonly sum: number; readonly most: number }>;

function totalsOf(counts: readonly Counts[]): Totals {
  const totals = new Map<string, { readonly sum: number; readonly most: number }>();
  for (const own of counts)
    for (const [key, count] of own) {
      const { sum, most } = totals.get(key) ?? { sum: 0, most: 0 };
      totals.set(key, { sum: sum + count, most: Math.max(most, count) });
    }
  return totals;
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
    addCounts(bag, counts[at] ?? new Map<string, number>(), totals);
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

function addCounts(bag: FeatureBag, own: Counts, totals: Totals): void {
  for (const [key, count] of own) {
    const { sum, most } = totals.get(key) ?? { sum: count, most: count };
    bag.add(`share of ${key}`, count / sum);
    if (key.startsWith(ALL)) bag.add(`most of ${key}`, count === most);
    else bag.add(key, Math.log1p(count));
  }
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
  const offsets = places.flatMap(({ named }) => named.map(({ mention }) => mention.start));
  for (const { at } of [...head.people, ...head.bodies, ...head.politics, ...head.life]) offsets.push(at);
  return offsets.reduce((first, at) => (at >= start && at < end ? Math.min(first, at) : first), Infinity);
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

function addKinds(bag: FeatureBag, { head }: Area, { kinds, areas }: LocatedStory): void {
  const acts = (one: Alternative): number => one.bodies.length + one.politics.length;
  const share =
    acts(head) /
    Math.max(
      1,
      sumOf(areas, (area) => acts(area.head)),
    );
  for (const [kind, value] of kinds) {
    bag.add(`acts in a story of ${kind}`, value * share);
  }
}

function noneFeatures(story: LocatedStory, totals: Totals, title: readonly number[]): Features {
  const bag = new FeatureBag();
  bag.add('none', 1);
  bag.add('none: evidence', Math.log1p(totals.get(ALL)?.sum ?? 0));
  bag.add('none: nothing in the headline', story.hasTitle && title.length === 0);
  bag.add('none: nothing in the lead', !totals.has(allIn('lead')));
  for (const [kind, value] of story.kinds) bag.add(`none: in a story of ${kind}`, value);
  return bag.features;
}
