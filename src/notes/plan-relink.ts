import type { Analysis, Article, NotePlan, Outcome, Problem, Settings } from '../model';
import { failed, ok } from '../model';
import { linkedEntities, planEntities } from './article-entities';
import type { LinkedEntities, LinkedList } from './article-entities';
import { articleProperties } from './article-properties';
import { bracket, placeInNote } from './body-links';
import type { Placement } from './body-links';
import { bodyTargets } from './body-targets';
import { eventDateValues } from '../format/event-dates';
import { editFrontmatter, readFrontmatter } from '../format/frontmatter';
import type { FrontmatterChanges } from '../format/frontmatter';
import { ARTICLE_KEYS, articleOrder, FORMAT_VERSION } from '../format/managed';
import { marksValue, waitingMarkOf } from '../format/marks';
import { NoteNames } from './note-names';
import type { ArticleRecord } from '../format/note-record';
import { articleUpdate } from './plan-article';
import type { CurrentNote } from '../format/current-note';
import { newerFormat } from './plan-relations';
import { presentId } from '../index/form-lines';
import { asSaid, withoutSilenced } from './rejected';
import type { Unlinked } from './rejected';
import { planLists } from './relink-lists';
import type { ListChange, ListPlanning, PlannedLists } from './relink-lists';
import type { VaultIndex } from '../index/vault-index';

export interface RelinkPlanning {
  /** The note read in place, from `text`. */
  readonly article: Article;
  /** By present knowledge. */
  readonly analysis: Analysis;
  readonly index: VaultIndex;
  readonly record: ArticleRecord;
  /** The note as it stands. */
  readonly current: CurrentNote;
  /** The same without the brackets of refused mentions, see `withoutRejectedLinks`. */
  readonly text: string;
  readonly unlinked: readonly Unlinked[];
  /** Only what these entities add; null: everything. */
  readonly only: ReadonlySet<string> | null;
  readonly settings: Settings;
}

/** One change of an article's note. */
export type RelinkChange =
  | (ListChange & { readonly kind: 'list'; readonly seen: Span | null })
  | {
      readonly kind: 'link';
      readonly entity: string;
      readonly name: string;
      readonly target: string;
      readonly at: Span;
    }
  | {
      readonly kind: 'unlink';
      readonly entity: string;
      readonly name: string;
      readonly at: Span;
      readonly words: string;
    }
  | {
      readonly kind: 'property';
      readonly property: 'source' | 'location';
      readonly entity: string;
      readonly name: string;
    }
  | {
      readonly kind: 'dates';
      /** Of `event-dates`, or of `event-date` alone. */
      readonly values: readonly string[];
    };

/** A stretch of the note as it stood before. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

export interface PlannedRelink {
  /** Notes of entities first, the article last; none where nothing changes. */
  readonly plans: readonly NotePlan[];
  readonly changes: readonly RelinkChange[];
  /** Ids of entities that the text names and a person took out. */
  readonly keptOut: ReadonlySet<string>;
  /** As of `PlannedArticle`. */
  readonly namesakes: readonly Problem[];
}

/**
 * Decides what present knowledge changes in an article's note: items of its marked lists (`planLists`), brackets around
 * the first mentions of what comes into them, and `location`, `source`, `event-date` and `event-dates` where those keys are
 * absent. Nothing else: words, brackets that stand and other keys stay to the byte. Problems: `invalid-yaml`, `unusual-yaml`, `newer-format`,
 * `changed-meanwhile`.
 */
export function planRelink(planning: RelinkPlanning): Outcome<PlannedRelink> {
  const { current, text, index, settings, record } = planning;
  const read = readFrontmatter(text, current.path);
  if (!read.ok) return read;
  const format = read.value.data[ARTICLE_KEYS.format];
  if (typeof format === 'number' && format > FORMAT_VERSION) return newerFormat(current.path, format);
  const said = asSaid(planning.analysis, read.value.data, index, planning.article.body);
  const analysis = withoutSilenced(said, index);
  const drafting = draft({ ...planning, analysis }, read.value.data);
  const bodyAt = text.length - read.value.body.length;
  const placed = placements(drafting, read.value.body, bodyAt);
  if (placed === null) return changedMeanwhile(current.path);
  const bracketed = bracket(text, placed);
  const edited = editFrontmatter(bracketed, drafting.changes, current.path, articleOrder(settings));
  if (!edited.ok) return edited;
  const { entityPlans, lists, names } = drafting;
  const update = edited.value === current.text ? [] : [articleUpdate(current, edited.value, record.id, 'relinked')];
  return ok({
    plans: [...entityPlans, ...update],
    changes: changesOf(drafting, placed, bodyAt),
    keptOut: lists.keptOut,
    namesakes: names.namesakes,
  });
}

export const changedMeanwhile = (path: string): Outcome<never> =>
  failed({
    code: 'changed-meanwhile',
    message: 'The note is not the one that was read: it changed meanwhile. Try again.',
    subject: path,
  });

type Data = Readonly<Record<string, unknown>>;

interface Drafting extends RelinkPlanning {
  readonly names: NoteNames;
  readonly linked: LinkedEntities;
  readonly entityPlans: readonly NotePlan[];
  readonly lists: PlannedLists;
  readonly changes: FrontmatterChanges;
  /** Ids of what the note links now and did not before. */
  readonly fresh: ReadonlySet<string>;
}

function draft(planning: RelinkPlanning, data: Data): Drafting {
  const { analysis, index, record, settings, only } = planning;
  const names = new NoteNames(index, settings, analysis);
  const linked = allowed(planning, data);
  // Their notes first, so that what has none yet has a name; what turns out to be kept out gets none.
  const found = foundIn(analysis);
  const reading = { linked, found, analysis, index, names, record, data, settings, onlyAdd: only !== null };
  const keptOut = planLists(reading).keptOut;
  const wanted = without(linked, keptOut);
  const entityPlans = planEntities(wanted, analysis, names, settings);
  const lists = { ...planLists({ ...reading, linked: without(linked, keptOut) }), keptOut };
  const single = singleValues(planning, wanted, names);
  const added = lists.items.filter(({ change }) => change === 'added').map(({ entity }) => entity);
  const fresh = new Set([
    ...added,
    ...wanted.location.filter(() => single[settings.properties.location] !== undefined),
  ]);
  return {
    ...planning,
    names,
    linked: wanted,
    entityPlans,
    lists,
    changes: { ...single, ...lists.changes, ...waitingChange(lists, record) },
    fresh,
  };
}

/** Who is listed now waits no more. */
function waitingChange({ items }: PlannedLists, { waiting }: ArticleRecord): FrontmatterChanges {
  const listed = new Set(items.flatMap(({ change, entity }) => (change === 'added' ? [waitingMarkOf(entity)] : [])));
  const left = [...waiting].filter((mark) => !listed.has(mark));
  return left.length === waiting.size ? {} : { [ARTICLE_KEYS.waiting]: marksValue(left) };
}

/** What the note may link: one place and outlet only where their keys are absent. */
function allowed({ analysis, index, only, settings }: RelinkPlanning, data: Data): LinkedEntities {
  const linked = only === null ? linkedEntities(analysis) : namedEntities(analysis);
  const wanted = (list: LinkedList): readonly string[] =>
    linked[list].filter((id) => only === null || isOne(id, only, index));
  const absent = (list: 'source' | 'location'): readonly string[] =>
    Object.hasOwn(data, settings.properties[list]) ? [] : wanted(list);
  return {
    source: absent('source'),
    location: absent('location'),
    actors: wanted('actors'),
    places: wanted('places'),
    themes: wanted('themes'),
  };
}

/** The same with what is named in passing: who asks for the mentions of one entity means all of them. */
function namedEntities(analysis: Analysis): LinkedEntities {
  const all = (findings: Analysis['actors']): Analysis['actors'] =>
    findings.map((finding) => ({ ...finding, linked: true }));
  return linkedEntities({ ...analysis, actors: all(analysis.actors), places: all(analysis.places) });
}

function foundIn({ actors, places, themes }: Analysis): ListPlanning['found'] {
  const ids = (findings: readonly { readonly entity: string }[]): ReadonlySet<string> =>
    new Set(findings.map(({ entity }) => entity));
  return { actors: ids(actors), places: ids(places), themes: ids(themes) };
}

const isOne = (id: string, only: ReadonlySet<string>, index: VaultIndex): boolean =>
  only.has(id) || [...only].some((one) => presentId(id, index) === presentId(one, index));

function without(linked: LinkedEntities, out: ReadonlySet<string>): LinkedEntities {
  const rest = (ids: readonly string[]): readonly string[] => ids.filter((id) => !out.has(id));
  const { source, location, actors, places, themes } = linked;
  return {
    source,
    location: rest(location),
    actors: rest(actors),
    places: rest(places),
    themes: rest(themes),
  };
}

/** `source`, `location` and its `coordinates`, `event-date` and `event-dates`, where the note has no such key. */
function singleValues(planning: RelinkPlanning, linked: LinkedEntities, names: NoteNames): FrontmatterChanges {
  const { article, analysis, record, settings, only } = planning;
  const { source, location, coordinates } = settings.properties;
  const all = articleProperties({
    id: record.id,
    article: { ...article, source: null },
    analysis,
    linked,
    targetOf: (id) => names.targetOf(id),
    settings,
    copyOf: null,
    linkTo: () => null,
    now: '',
  });
  const data = readFrontmatter(planning.text, planning.current.path);
  const isFree = (key: string): boolean => data.ok && !Object.hasOwn(data.value.data, key) && all[key] !== undefined;
  const dates = only === null ? [settings.properties.eventDate, ARTICLE_KEYS.eventDates] : [];
  return Object.fromEntries(
    [source, location, coordinates, ...dates].filter(isFree).map((key) => [key, all[key]] as const),
  );
}

/**
 * Brackets for what is newly linked; offsets into the note's text. For one entity that was asked for, also where only the
 * lists had it. Null where the body is not what was read.
 */
function placements(drafting: Drafting, body: string, bodyAt: number): readonly Placement[] | null {
  const { article, analysis, linked, names, fresh, only, lists } = drafting;
  const wanted = (id: string): boolean => (only === null ? fresh.has(id) : !lists.keptOut.has(id));
  const some: LinkedEntities = {
    ...linked,
    actors: linked.actors.filter(wanted),
    places: linked.places.filter(wanted),
    location: linked.location.filter(wanted),
  };
  return placeInNote(article.body, analysis.mentions, bodyTargets(drafting, some, names, body), { body, bodyAt });
}

function changesOf(drafting: Drafting, placed: readonly Placement[], bodyAt: number): readonly RelinkChange[] {
  const { lists, unlinked, analysis, linked, changes, settings } = drafting;
  const nameOf = (id: string): string => analysis.entities[id]?.name ?? id;
  const before = spanBefore(unlinked);
  return [
    ...unlinked.map(({ start, length, words, entity }): RelinkChange => {
      return { kind: 'unlink', entity, name: nameOf(entity), words, at: { start, length } };
    }),
    ...lists.items.map((item): RelinkChange => ({
      ...item,
      kind: 'list',
      seen: seenAt(drafting, item, bodyAt, before),
    })),
    ...placed.map(({ start, length, entity, target }): RelinkChange => {
      return { kind: 'link', entity, name: nameOf(entity), target, at: before({ start, length }) };
    }),
    ...(['source', 'location'] as const).flatMap((property): RelinkChange[] => {
      const [entity] = linked[property];
      const isSet = entity !== undefined && changes[settings.properties[property]] !== undefined;
      return isSet ? [{ kind: 'property', property, entity, name: nameOf(entity) }] : [];
    }),
    ...dateChanges(drafting),
  ];
}

/** Both keys of dates are one change: when it happened. */
function dateChanges({ analysis, changes, settings }: Drafting): readonly RelinkChange[] {
  const { mainDate, eventDates } = analysis;
  const values = [
    ...(changes[settings.properties.eventDate] === undefined ? [] : [mainDate.value ?? '']),
    ...(changes[ARTICLE_KEYS.eventDates] === undefined ? [] : eventDateValues(eventDates)),
  ];
  return values.length > 0 ? [{ kind: 'dates', values: [...new Set(values)] }] : [];
}

/** Where a stretch stood before brackets went. */
const spanBefore =
  (unlinked: readonly Unlinked[]) =>
  ({ start, length }: Span): Span => {
    let shift = 0;
    for (const gone of unlinked) if (gone.start < start + shift) shift += gone.length - gone.words.length;
    return { start: start + shift, length };
  };

/** Where the text names what comes into a list first, as far as its words stand in the note as they were read. */
function seenAt(
  { article, analysis }: Drafting,
  { entity, change }: ListChange,
  bodyAt: number,
  before: (span: Span) => Span,
): Span | null {
  if (change === 'removed') return null;
  const { segments } = article.body;
  for (const mention of analysis.mentions) {
    if (mention.entity !== entity) continue;
    const segment = segments.find(({ text, length }) => text <= mention.start && mention.end <= text + length);
    if (segment === undefined) continue;
    const start = bodyAt + segment.markdown + mention.start - segment.text;
    return before({ start, length: mention.text.length });
  }
  return null;
}
