import type { Analysis, Article, NotePlan, Outcome, Settings } from '../../model';
import { failed, ok, sureDay } from '../../model';
import { readManaged, type CurrentNote } from '../../format/current-note';
import { eventDateValues } from '../../format/event-dates';
import { ownValue, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { ARTICLE_KEYS, articleOrder } from '../../format/managed';
import { marksIn, marksValue, STATEMENT_LISTS } from '../../format/marks';
import { parseNote, texts, type ArticleRecord } from '../../format/note-record';
import { refuseUnwritable } from '../../format/unwritable';
import { hasNoValue, type YamlValue } from '../../format/yaml-value';
import { presentId } from '../../index/form-lines';
import type { VaultIndex } from '../../index/vault-index';
import { bodyTargets } from './body';
import { linkedEntities, linkedWhere, MANAGED_LISTS, type LinkedEntities } from './linked';
import { marksOf, mergeLists } from './managed-lists';
import { KEPT_LISTS, keptLists } from './merge';
import { originalAt } from './original';
import { withSourcingMark } from './sourcing';
import {
  mergeStatementLists,
  statementLinks,
  withStatementLists,
  type StatementLinks,
  type StatementListPlanning,
} from './statement-lists';
import { articleUpdate, editNote } from './update';
import { wantedNote, type Kept, type WantedNote } from './wanted';

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
  const { current, text, settings, before, after } = planning;
  const { path } = current;
  const read = readManaged({ path, text });
  if (!read.ok) return read;
  const { data, body } = read.value;
  const parsed = parseNote(path, text, settings);
  if (!parsed.ok) return parsed;
  const record = parsed.value;
  if (record?.kind !== 'article') return notAnArticle(path);
  const facts = { ...planning, ...after };
  const linked = linkedEntities(after.analysis);
  const were = new Set(Object.values(linkedEntities(before.analysis)).flat());
  const fresh = linkedWhere(linked, (id) => !were.has(id));
  const wanted = wantedNote({ ...facts, record, id: record.id, linked, needed: fresh });
  const changes = changesOf(planning, record, data, wanted, fresh);
  const refused = refuseUnwritable(data, changes, KEPT_LISTS, path);
  if (refused !== null) return refused;
  const targets = bodyTargets(facts, fresh, wanted, body);
  const edited = editNote(facts, { path, text }, changes, targets, articleOrder(settings));
  if (!edited.ok) return edited;
  const isSame = edited.value.after === current.text;
  const update = isSame ? [] : [articleUpdate(current, edited.value.after, record.id, 'reviewed')];
  return ok([...wanted.entityPlans, ...update]);
}

const notAnArticle = (subject: string): Outcome<never> =>
  failed({ code: 'not-an-article', subject, message: 'This note is no article of Dateline’s.' });

/** `fresh`: what the note links now and did not before. */
function changesOf(
  planning: ReviewPlanning,
  record: ArticleRecord,
  data: NoteData,
  wanted: WantedNote,
  fresh: LinkedEntities,
): FrontmatterChanges {
  const { kept, index, settings } = planning;
  const { analysis } = planning.after;
  const named = new Set(MANAGED_LISTS.flatMap((list) => analysis[list].map(({ entity }) => entity)));
  const lists = mergeLists({
    linked: wanted.linked,
    // What stands in any list stays in the one where it stands.
    belongs: (id) => named.has(id),
    analysis,
    index,
    targetOf: wanted.targetOf,
    record: withoutMarks(record, fresh, index),
    data: withoutAnswers(data, fresh, settings),
    settings,
    onlyAdd: false,
  });
  const marked = unmarked(lists.changes, kept, data);
  const changes = { ...marked, ...keptLists(kept, data, index), ...decidedProperties(planning, record, data, wanted) };
  const stated = mergeStatementLists({
    ...decidedLinks(planning, record, wanted),
    ...{ data, index, settings, said: kept.lists },
  });
  const all = withStatementLists(changes, stated, data, articleOrder(settings));
  // What a person says it rests on has no mark.
  return kept.sourcing === undefined ? withSourcingMark(all, data, settings) : all;
}

/** What the lists that its statements give link now and did not before, or the other way round. */
function decidedLinks(
  { before, settings, index }: ReviewPlanning,
  record: ArticleRecord,
  { statements, targetOf }: WantedNote,
): Pick<StatementListPlanning, 'wanted' | 'only'> {
  const { article, analysis } = before;
  const links = statementLinks({
    ...{ analysis, index, linked: linkedEntities(analysis), targetOf, date: article.date?.value ?? null },
    certainty: settings.claims.certainty,
    original: originalAt(record.copyOf[0], index),
  });
  const coming = ({ toldBy, cites }: StatementLinks): StatementLinks => ({
    toldBy: toldBy.filter(({ comes }) => comes),
    cites: cites.filter(({ comes }) => comes),
  });
  const [were, are] = [coming(links), coming(statements)];
  const decided = STATEMENT_LISTS.flatMap((list) => [
    ...were[list].filter(({ id }) => !are[list].some((each) => each.id === id)),
    ...are[list].filter(({ id }) => !were[list].some((each) => each.id === id)),
  ]);
  return { wanted: are, only: new Set(decided.map(({ id }) => id)) };
}

/** Whoever accepts what a mark says was taken out wants it back. */
function withoutMarks(record: ArticleRecord, fresh: LinkedEntities, index: VaultIndex): ArticleRecord {
  const gone = Object.values(fresh)
    .flat()
    .flatMap((id) => marksOf({ id, sameAs: index.entity(id)?.sameAs ?? [] }));
  return { ...record, marks: new Set([...record.marks].filter((mark) => !gone.includes(mark))) };
}

/** A list that was left empty takes what is accepted. */
function withoutAnswers(data: NoteData, fresh: LinkedEntities, { properties }: Settings): NoteData {
  const asked = MANAGED_LISTS.filter((list) => fresh[list].length > 0).map((list) => properties[list]);
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => !(asked.includes(key) && hasNoValue(value))));
}

/** What no word of the text tells stands there as if by hand. */
function unmarked(changes: FrontmatterChanges, { own }: Kept, data: NoteData): FrontmatterChanges {
  if (own.length === 0 || changes[ARTICLE_KEYS.marks] === undefined) return changes;
  const had = marksIn(ownValue(data, ARTICLE_KEYS.marks));
  const gone = own.flatMap((id) => marksOf({ id, sameAs: [] })).filter((mark) => !had.has(mark));
  const left = [...marksIn(changes[ARTICLE_KEYS.marks])].filter((mark) => !gone.includes(mark));
  return { ...changes, [ARTICLE_KEYS.marks]: marksValue(left) };
}

/** Place, outlet, day, day of the main event and dates of events, where they were decided to be others. */
function decidedProperties(
  { before, after, kept, index, settings }: ReviewPlanning,
  record: ArticleRecord,
  data: NoteData,
  wanted: WantedNote,
): FrontmatterChanges {
  const { location, coordinates, source, date, published, publishedOffset, eventDate, sourcing } = settings.properties;
  const isOther = (one: string | null | undefined, other: string | null | undefined): boolean =>
    presentId(one ?? '', index) !== presentId(other ?? '', index);
  const [were, are] = [before, after];
  const day = are.article.date?.value;
  const isOtherDay = were.article.date?.value !== day;
  const [moment] = texts(ownValue(data, published));
  const dates = [were, are].map(({ analysis }) => eventDateValues(analysis.eventDates));
  const taken = [
    ...(isOther(were.analysis.location?.entity, are.analysis.location?.entity) ? [location, coordinates] : []),
    ...(isOther(were.analysis.source, are.analysis.source) ? [source] : []),
    ...(isOtherDay ? [date] : []),
    ...(sureDay(were.analysis.mainDate) !== sureDay(are.analysis.mainDate) ? [eventDate] : []),
    // What a person wrote there stays.
    ...(kept.sourcing !== undefined ||
    (were.analysis.sourcing !== are.analysis.sourcing && (record.sourcing ?? 'none stated') === were.analysis.sourcing)
      ? [sourcing]
      : []),
  ];
  const gone = isOtherDay && moment?.startsWith(day ?? '-') === false ? [published, publishedOffset] : [];
  return {
    ...Object.fromEntries(taken.map((key) => [key, wanted.properties[key]])),
    ...Object.fromEntries(gone.map((key) => [key, undefined])),
    ...datesChange(record, dates[0] ?? [], dates[1] ?? []),
  };
}

/** A date that a hand wrote, or the text does not tell any more, stays. */
function datesChange(
  { eventDates }: ArticleRecord,
  were: readonly string[],
  are: readonly string[],
): FrontmatterChanges {
  if (String(were) === String(are) || eventDates.length === 0) return {};
  const left = [...eventDates.filter((value) => !were.includes(value) || are.includes(value)), ...are];
  const values: YamlValue = [...new Set(left)];
  return { [ARTICLE_KEYS.eventDates]: values.length > 0 ? values : undefined };
}
