import type { Analysis, Article, NotePlan, Outcome, Settings } from '../model';
import { failed, ok } from '../model';
import { linkedEntities, planEntities, type LinkedEntities } from './article-entities';
import { articleProperties } from './article-properties';
import { bracket, placeInNote } from './body-links';
import { bodyTargets } from './body-targets';
import type { CurrentNote } from '../format/current-note';
import { eventDateValues } from '../format/event-dates';
import { presentId } from '../index/form-lines';
import { editFrontmatter, readFrontmatter, type FrontmatterChanges } from '../format/frontmatter';
import { KEPT_LISTS, keptLists, type Kept } from './kept';
import { ARTICLE_KEYS, articleOrder, FORMAT_VERSION } from '../format/managed';
import { markOf } from '../format/marks';
import { NoteNames } from './note-names';
import { parseNote, texts, type ArticleRecord } from '../format/note-record';
import { articleUpdate } from './plan-article';
import { changedMeanwhile } from './plan-relink';
import { newerFormat } from './plan-relations';
import { planLists, type ListPlanning } from './relink-lists';
import { refuseUnwritable } from '../format/unwritable';
import type { VaultIndex } from '../index/vault-index';
import type { YamlValue } from '../format/yaml-value';

export interface ReviewPlanning {
  /** The note read in place from `text`, as it stands and as it was decided. */
  readonly before: { readonly article: Article; readonly analysis: Analysis };
  readonly after: { readonly article: Article; readonly analysis: Analysis };
  readonly kept: Kept;
  readonly index: VaultIndex;
  /** The note as it stands. */
  readonly current: CurrentNote;
  /** The same without the brackets of what was refused. */
  readonly text: string;
  readonly settings: Settings;
}

/**
 * Decides what a review changes in an article's note: only what was decided. Items of its lists that Dateline put there,
 * brackets around what was refused and around what comes in, and its managed keys; words, the user's items and other keys
 * stay to the byte. Notes of entities first, the article last. Problems: `invalid-yaml`, `unusual-yaml`, `newer-format`,
 * `not-an-article`, `changed-meanwhile`.
 */
export function planReviewed(planning: ReviewPlanning): Outcome<readonly NotePlan[]> {
  const { current, text, index, settings, after } = planning;
  const read = readFrontmatter(text, current.path);
  if (!read.ok) return read;
  const { data, body } = read.value;
  const format = data[ARTICLE_KEYS.format];
  if (typeof format === 'number' && format > FORMAT_VERSION) return newerFormat(current.path, format);
  const parsed = parseNote(current.path, text, settings);
  if (!parsed.ok) return parsed;
  if (parsed.value?.kind !== 'article') return notAnArticle(current.path);
  const drafting = draft(planning, parsed.value, data);
  const { linked, names, fresh, changes } = drafting;
  const refused = refuseUnwritable(data, changes, KEPT_LISTS, current.path);
  if (refused !== null) return refused;
  const targets = bodyTargets({ ...after, index, settings }, only(linked, fresh), names, body);
  const bodyAt = text.length - body.length;
  const placed = placeInNote(after.article.body, after.analysis.mentions, targets, { body, bodyAt });
  if (placed === null) return changedMeanwhile(current.path);
  const edited = editFrontmatter(bracket(text, placed), changes, current.path, articleOrder(settings));
  if (!edited.ok) return edited;
  const isSame = edited.value === current.text;
  const update = isSame ? [] : [articleUpdate(current, edited.value, parsed.value.id, 'reviewed')];
  return ok([...drafting.entityPlans, ...update]);
}

const notAnArticle = (subject: string): Outcome<never> =>
  failed({ code: 'not-an-article', subject, message: 'This note is no article of Dateline’s.' });

type Data = Readonly<Record<string, unknown>>;

interface Drafting {
  readonly linked: LinkedEntities;
  readonly names: NoteNames;
  readonly entityPlans: readonly NotePlan[];
  readonly changes: FrontmatterChanges;
  /** Ids of what the note links now and did not before. */
  readonly fresh: ReadonlySet<string>;
}

function draft(planning: ReviewPlanning, record: ArticleRecord, data: Data): Drafting {
  const { before, after, kept, index, settings } = planning;
  const { analysis } = after;
  const names = new NoteNames(index, settings, analysis);
  const linked = linkedEntities(analysis);
  const were = new Set(Object.values(linkedEntities(before.analysis)).flat());
  const fresh = new Set(
    Object.values(linked)
      .flat()
      .filter((id) => !were.has(id)),
  );
  const entityPlans = planEntities(only(linked, fresh), analysis, names, settings);
  const lists = planLists({
    linked,
    found: foundIn(analysis),
    analysis,
    index,
    names,
    record: withoutMarks(record, fresh, index),
    data: withoutAnswers(data, linked, fresh, settings),
    settings,
    onlyAdd: false,
  });
  const marked = unmarked(lists.changes, kept, data);
  const changes = { ...marked, ...keptLists(kept, data, index), ...stated(planning, { record, data, linked, names }) };
  return { linked, names, entityPlans, changes, fresh };
}

const only = (linked: LinkedEntities, ids: ReadonlySet<string>): LinkedEntities => {
  const some = (list: readonly string[]): readonly string[] => list.filter((id) => ids.has(id));
  const { source, location, actors, places, themes } = linked;
  return {
    source: some(source),
    location: some(location),
    actors: some(actors),
    places: some(places),
    themes: some(themes),
  };
};

/** What stands in any list stays in the one where it stands. */
function foundIn({ actors, places, themes }: Analysis): ListPlanning['found'] {
  const all = new Set([...actors, ...places, ...themes].map(({ entity }) => entity));
  return { actors: all, places: all, themes: all };
}

/** Whoever accepts what a mark says was taken out wants it back. */
function withoutMarks(record: ArticleRecord, fresh: ReadonlySet<string>, index: VaultIndex): ArticleRecord {
  const ids = [...fresh].flatMap((id) => [id, ...(index.entity(id)?.sameAs ?? [])]);
  const gone = new Set(ids.map(markOf));
  return { ...record, marks: new Set([...record.marks].filter((mark) => !gone.has(mark))) };
}

/** A list that was left empty takes what is accepted. */
function withoutAnswers(
  data: Data,
  linked: LinkedEntities,
  fresh: ReadonlySet<string>,
  { properties }: Settings,
): Data {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const asked = (['actors', 'places', 'themes'] as const).filter((list) => linked[list].some((id) => fresh.has(id)));
  const gone = new Set(asked.map((list) => properties[list]).filter((key) => isEmpty(data[key])));
  return gone.size === 0 ? data : Object.fromEntries(Object.entries(data).filter(([key]) => !gone.has(key)));
}

/** What no word of the text tells stands there as if by hand. */
function unmarked(changes: FrontmatterChanges, { own }: Kept, data: Data): FrontmatterChanges {
  const marks = changes[ARTICLE_KEYS.marks];
  if (typeof marks !== 'string' || own.length === 0) return changes;
  const had = new Set(texts(data[ARTICLE_KEYS.marks]).flatMap((value) => value.split(' ')));
  const gone = new Set(own.map(markOf));
  const left = marks.split(' ').filter((mark) => had.has(mark) || !gone.has(mark));
  return { ...changes, [ARTICLE_KEYS.marks]: left.length > 0 ? left.join(' ') : undefined };
}

interface Reading {
  readonly record: ArticleRecord;
  readonly data: Data;
  readonly linked: LinkedEntities;
  readonly names: NoteNames;
}

/** Place, outlet, day, day of the main event and dates of events, where they were decided to be others. */
function stated(
  { before, after, kept, index, settings }: ReviewPlanning,
  { record, data, linked, names }: Reading,
): FrontmatterChanges {
  const { properties } = settings;
  const all = articleProperties({
    id: record.id,
    article: after.article,
    analysis: after.analysis,
    linked,
    targetOf: (id) => names.targetOf(id),
    copyOf: null,
    linkTo: () => null,
    kept,
    settings,
    now: '',
  });
  const changes: Record<string, YamlValue | undefined> = {};
  const take = (...keys: readonly string[]): void => keys.forEach((key) => (changes[key] = all[key]));
  const isOther = (one: string | null | undefined, other: string | null | undefined): boolean =>
    presentId(one ?? '', index) !== presentId(other ?? '', index);
  if (isOther(before.analysis.location?.entity, after.analysis.location?.entity))
    take(properties.location, properties.coordinates);
  if (isOther(before.analysis.source, after.analysis.source)) take(properties.source);
  if (before.article.date?.value !== after.article.date?.value) {
    take(properties.date);
    const [published] = texts(data[properties.published]);
    if (published?.startsWith(after.article.date?.value ?? '-') === false)
      for (const key of [properties.published, properties.publishedOffset]) changes[key] = undefined;
  }
  if (before.analysis.mainDate.value !== after.analysis.mainDate.value) take(properties.eventDate);
  const [were, are] = [before, after].map(({ analysis }) => eventDateValues(analysis.eventDates));
  if (String(were) !== String(are) && record.eventDates.length > 0)
    changes[ARTICLE_KEYS.eventDates] = datesLeft(record, were ?? [], are ?? []);
  return changes;
}

/** A date that a hand wrote, or the text does not tell any more, stays. */
function datesLeft(
  { eventDates }: ArticleRecord,
  were: readonly string[],
  are: readonly string[],
): YamlValue | undefined {
  const left = [...eventDates.filter((value) => !were.includes(value) || are.includes(value)), ...are];
  const values = [...new Set(left)];
  return values.length > 0 ? values : undefined;
}
