import * as v from 'valibot';
import { ATTITUDES, ENTITY_KINDS, FORMAT_IDS, SOURCE_KINDS, SOURCINGS, STORY_PARTS, TENSES } from '../../model';

/** Characters of a text, of a short value such as a name, and items of a list, at most. */
const LONGEST = 20_000_000;
const LONGEST_VALUE = 100_000;
const MOST = 500_000;

const words = v.pipe(v.string(), v.maxLength(LONGEST_VALUE));
const text = v.pipe(v.string(), v.maxLength(LONGEST));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000));
const optional = v.exactOptional;

const list = <S extends v.GenericSchema>(item: S): v.GenericSchema<v.InferInput<S>[], v.InferOutput<S>[]> =>
  v.pipe(v.array(item), v.maxLength(MOST));
const traced = <S extends v.GenericSchema>(value: S) =>
  v.nullable(v.object({ value, from: words, evidence: optional(text) }));
const matching = (pattern: RegExp) => v.pipe(v.string(), v.maxLength(100), v.regex(pattern));

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]{2,20}$/;

const body = v.object({
  markdown: text,
  text,
  segments: list(v.object({ text: offset, markdown: offset, length: offset, linkable: v.boolean() })),
  excluded: list(v.object({ start: offset, end: offset, reason: words })),
});

const flat = v.union([v.string(), v.number(), v.boolean(), v.null()]);

/** `Article` of the model. */
const article = v.object({
  name: words,
  format: v.picklist(FORMAT_IDS),
  title: traced(words),
  date: traced(matching(DAY)),
  published: traced(matching(MOMENT)),
  publishedOffset: v.nullable(matching(/^(?:Z|[+-]\d\d:\d\d)$/)),
  source: traced(words),
  authors: traced(v.pipe(list(words), v.minLength(1))),
  modified: traced(words),
  section: traced(words),
  kind: traced(v.picklist(['paywall-stub', 'live-blog'])),
  url: traced(words),
  archive: v.optional(traced(words), null),
  dateline: traced(words),
  language: matching(/^[a-z]{2,3}$/),
  body,
  removals: list(v.object({ what: words, why: words, count: offset })),
  frontmatter: v.record(words, v.union([flat, list(flat)])),
});

const coordinates = v.object({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

const name = v.pipe(words, v.regex(/\S/));

/** `Entity` of the model. */
const entity = v.object({
  id,
  kind: v.picklist(ENTITY_KINDS),
  name,
  aliases: list(name),
  origin: v.picklist(['vault', 'pack', 'gazetteer', 'article']),
  parent: optional(id),
  location: optional(id),
  coordinates: optional(coordinates),
  country: optional(matching(/^[A-Z]{2}$/)),
  admin1: optional(words),
  placeKind: optional(v.picklist(['country', 'admin1', 'admin2', 'city', 'region', 'water', 'facility'])),
  population: optional(v.number()),
  placesFile: optional(words),
  broader: optional(id),
  terms: optional(list(words)),
  url: optional(words),
  match: optional(v.picklist(['exact', 'case', 'off'])),
});

const reason = v.object({ rule: words, detail: words });
const span = { start: offset, end: offset };

const mention = v.object({
  ...span,
  text: words,
  type: v.picklist(['person', 'organization', 'agency', 'place']),
  form: v.picklist(['name', 'description']),
  score: v.number(),
  reason,
  agency: optional(
    v.object({
      function: words,
      head: words,
      level: optional(v.picklist(['national', 'province', 'city', 'county'])),
      place: optional(v.object(span)),
    }),
  ),
  entity: v.nullable(id),
  resolution: reason,
  roles: optional(list(v.object({ ...span, text: words }))),
});

const finding = v.object({
  entity: id,
  count: offset,
  salience: v.number(),
  linked: v.boolean(),
  part: v.optional(v.picklist(STORY_PARTS), 'repeated'), // versions before did not tell
  worth: optional(share),
  why: words,
  roles: optional(list(words)),
});

const theme = v.object({
  entity: id,
  id: words,
  score: share,
  phrases: list(v.object(span)),
  evidence: optional(list(v.object({ term: words, weight: v.number(), count: offset, headline: offset }))),
});

const PRECISIONS = ['day', 'days', 'week', 'part', 'month', 'months', 'season', 'year', 'years'] as const;

const dates = matching(/^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/);

const mainDate = v.object({
  value: v.nullable(dates),
  precision: v.nullable(v.picklist(PRECISIONS)),
  probability: share,
  reason,
});

const eventDate = v.object({
  ...span,
  text: words,
  value: dates,
  precision: v.picklist(PRECISIONS),
  approximate: v.boolean(),
});

const sureness = v.object({ certainty: share, because: list(words), by: v.nullable(v.object(span)) });

const statement = v.object({
  source: v.nullable(v.object(span)),
  cue: v.nullable(v.object(span)),
  content: list(v.object(span)),
  speaker: v.nullable(id),
  kind: v.picklist(SOURCE_KINDS),
  attitude: v.picklist(ATTITUDES),
  tense: v.optional(v.nullable(v.picklist(TENSES)), null),
  hedged: v.boolean(),
  sureness: v.exactOptional(sureness),
  chain: list(v.object({ ...span, speaker: v.nullable(id) })),
});

/** `Analysis` of the model, without what lost: a note says nothing of that. */
const analysis = v.object({
  mentions: list(mention),
  entities: v.record(id, entity),
  actors: list(finding),
  places: list(finding),
  themes: list(theme),
  location: v.nullable(v.object({ entity: id, coordinates: v.nullable(coordinates), probability: optional(share), reason })), // prettier-ignore
  source: v.nullable(id),
  // Lines of an earlier version say nothing of them.
  mainDate: optional(mainDate),
  eventDates: optional(list(eventDate)),
  statements: optional(list(statement)),
  sourcing: v.optional(v.picklist(SOURCINGS), 'none stated'),
  cites: v.optional(list(id), []),
  sureness: v.exactOptional(
    v.object({
      sourcing: v.nullable(v.object({ ...sureness.entries, value: v.picklist(SOURCINGS) })),
      cites: v.record(id, sureness),
    }),
  ),
  outletTraits: v.optional(v.record(id, list(words)), {}),
  headlineStatements: optional(list(statement)),
});

export const filingSchema = v.object({ article, analysis });
export type Filing = v.InferOutput<typeof filingSchema>;
