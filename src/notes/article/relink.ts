import type { Analysis, NotePlan, Outcome, Problem, Sourcing } from '../../model';
import { markdownOffset, ok, segmentAt, sureDay } from '../../model';
import { readManaged, type CurrentNote } from '../../format/current-note';
import { eventDateValues } from '../../format/event-dates';
import { readFrontmatter, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { linkTargets } from '../../format/links';
import { ARTICLE_KEYS, articleOrder } from '../../format/managed';
import { marksValue, waitingMarkOf } from '../../format/marks';
import type { ArticleRecord } from '../../format/note-record';
import { presentId } from '../../index/form-lines';
import type { VaultIndex } from '../../index/vault-index';
import { bodyTargets, type Placement } from './body';
import { linkedEntities, linkedWhere, MANAGED_LISTS, type LinkedEntities } from './linked';
import { mergeLists, type ListChange, type ListPlanning, type MergedLists } from './managed-lists';
import { relinkedProperties } from './merge';
import { relinkedSourcing, withSourcingMark } from './sourcing';
import { mergeStatementLists, withStatementLists, type StatementChange } from './statement-lists';
import { articleUpdate, editNote } from './update';
import { asSaid, withoutUnlinkable, type Unlinked } from './user-edits';
import { wantedNote, type ArticleFacts, type WantedNote } from './wanted';

/** The note read in place, from `text`, and what present knowledge says of it. */
export interface RelinkPlanning extends ArticleFacts {
  readonly record: ArticleRecord;
  /** The note as it stands. */
  readonly current: CurrentNote;
  /** The same without the brackets of refused mentions, see `withoutRejectedLinks`. */
  readonly text: string;
  readonly unlinked: readonly Unlinked[];
  /** Only what these entities add; null: everything. */
  readonly only: ReadonlySet<string> | null;
}

/** One change of an article's note. */
export type RelinkChange =
  | (ListChange & { readonly kind: 'list'; readonly seen: NoteSpan | null })
  | {
      readonly kind: 'link';
      readonly entity: string;
      readonly name: string;
      readonly target: string;
      readonly at: NoteSpan;
    }
  | {
      readonly kind: 'unlink';
      readonly entity: string;
      readonly name: string;
      readonly at: NoteSpan;
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
    }
  | {
      readonly kind: 'sources';
      /** Items of `told-by` and `cites` that come or go. */
      readonly items: readonly StatementChange[];
      /** What the story rests on, where that key comes or changes; `none stated` where it goes. */
      readonly sourcing: Sourcing | null;
    };

/** A stretch of the note as it stood before. */
export interface NoteSpan {
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
 * Decides what present knowledge changes in an article's note: items of its marked lists (`mergeLists`), brackets around
 * the first mentions of what comes into them, the lists that its statements give (`mergeStatementLists`), and `location`,
 * `source`, `event-date` and `event-dates` where those keys are absent, and `sourcing` (`relinkedSourcing`). Nothing else: words, brackets that stand and other keys stay to the byte. Problems: `invalid-yaml`, `unusual-yaml`,
 * `newer-format`, `changed-meanwhile`.
 */
export function planRelink(planning: RelinkPlanning): Outcome<PlannedRelink> {
  const { article, current, text, index, settings, record } = planning;
  const { path } = current;
  const read = readManaged({ path, text });
  if (!read.ok) return read;
  const { data, body } = read.value;
  const said = asSaid(planning.analysis, data, index, article.body);
  const draft = draftOf({ ...planning, analysis: withoutUnlinkable(said, index) }, data);
  const targets = bodyTargets(draft, toBracket(draft), draft.wanted, body);
  const edited = editNote(draft, { path, text }, draft.changes, targets, articleOrder(settings));
  if (!edited.ok) return edited;
  const { after, placed, bodyAt } = edited.value;
  const update = after === current.text ? [] : [articleUpdate(current, after, record.id, 'relinked')];
  return ok({
    plans: [...draft.wanted.entityPlans, ...update],
    changes: changesOf(draft, placed, bodyAt),
    keptOut: draft.lists.keptOut,
    namesakes: draft.wanted.names.namesakes,
  });
}

interface Draft extends RelinkPlanning {
  readonly wanted: WantedNote;
  readonly lists: MergedLists;
  readonly stated: readonly StatementChange[];
  readonly changes: FrontmatterChanges;
}

function draftOf(planning: RelinkPlanning, data: NoteData): Draft {
  const { article, analysis, record, settings, only } = planning;
  const mayLink = allowed(planning, data);
  const merging = { ...planning, belongs: belongingTo(analysis), data, onlyAdd: only !== null };
  // Their notes first, so that what has none yet has a name; what turns out to be kept out gets none.
  const { keptOut } = mergeLists({ ...merging, linked: mayLink, targetOf: () => null });
  const linked = linkedWhere(mayLink, (id, list) => list === 'source' || !keptOut.has(id));
  // Only an outlet that has a note comes: its name is what the note states.
  const wanted = wantedNote({ ...planning, article: { ...article, source: null }, id: record.id, linked });
  const lists = { ...mergeLists({ ...merging, linked, targetOf: wanted.targetOf }), keptOut };
  const single = {
    ...relinkedProperties(wanted.properties, data, only === null, settings),
    ...(only === null ? relinkedSourcing(wanted.properties, data, settings) : {}),
  };
  const stated = mergeStatementLists({
    ...{ wanted: wanted.statements, data, index: planning.index, settings, onlyAdd: only !== null },
    ...(only === null ? {} : { only: new Set([...only].map((id) => presentId(id, planning.index))) }),
  });
  const changes = { ...single, ...lists.changes, ...waitingChange(lists, wanted, planning) };
  const all = withStatementLists(changes, stated, data, articleOrder(settings));
  return { ...planning, wanted, lists, stated: stated.items, changes: withSourcingMark(all, data, settings) };
}

/** What the note may link: one place and outlet only where their keys are absent. */
function allowed({ analysis, index, only, settings }: RelinkPlanning, data: NoteData): LinkedEntities {
  const linked = only === null ? linkedEntities(analysis) : namedEntities(analysis);
  return linkedWhere(linked, (id, list) => {
    const isFree = (list !== 'source' && list !== 'location') || !Object.hasOwn(data, settings.properties[list]);
    return isFree && (only === null || isOne(id, only, index));
  });
}

/** The same with what is named in passing: who asks for the mentions of one entity means all of them. */
function namedEntities(analysis: Analysis): LinkedEntities {
  const all = (findings: Analysis['actors']): Analysis['actors'] =>
    findings.map((finding) => ({ ...finding, linked: true }));
  return linkedEntities({ ...analysis, actors: all(analysis.actors), places: all(analysis.places) });
}

const isOne = (id: string, only: ReadonlySet<string>, index: VaultIndex): boolean =>
  only.has(id) || [...only].some((one) => presentId(id, index) === presentId(one, index));

function belongingTo(analysis: Analysis): ListPlanning['belongs'] {
  const [actors, places, themes] = MANAGED_LISTS.map((list) => new Set(analysis[list].map(({ entity }) => entity)));
  const found = { actors, places, themes };
  return (id, list) => found[list]?.has(id) === true;
}

/** Who waits, as an import would write it; where one entity is asked for, who is listed now waits no more. */
function waitingChange(lists: MergedLists, wanted: WantedNote, { record, only }: RelinkPlanning): FrontmatterChanges {
  const listed = lists.items.flatMap(({ change, entity }) => (change === 'added' ? waitingMarkOf(entity) : []));
  const left = marksValue([...record.waiting].filter((mark) => !listed.includes(mark)));
  const value = only === null ? wanted.properties[ARTICLE_KEYS.waiting] : left;
  return value === marksValue(record.waiting) ? {} : { [ARTICLE_KEYS.waiting]: value };
}

/** What is newly linked gets brackets; for one entity that was asked for, also where only the lists had it. */
function toBracket({ wanted, lists, changes, only, settings }: Draft): LinkedEntities {
  const added = new Set(lists.items.flatMap(({ change, entity }) => (change === 'added' ? [entity] : [])));
  const isPlaced = changes[settings.properties.location] !== undefined;
  const isFresh = (id: string): boolean => added.has(id) || (isPlaced && wanted.linked.location.includes(id));
  return linkedWhere(wanted.linked, (id) => (only === null ? isFresh(id) : !lists.keptOut.has(id)));
}

function changesOf(draft: Draft, placed: readonly Placement[], bodyAt: number): readonly RelinkChange[] {
  const { lists, unlinked, analysis, wanted, changes, settings } = draft;
  const nameOf = (id: string): string => analysis.entities[id]?.name ?? id;
  const before = spanBefore(unlinked);
  return [
    ...unlinked.map(({ start, length, words, entity }): RelinkChange => {
      return { kind: 'unlink', entity, name: nameOf(entity), words, at: { start, length } };
    }),
    ...lists.items.map((item): RelinkChange => ({
      ...item,
      kind: 'list',
      seen: seenAt(draft, item, bodyAt, before),
    })),
    ...placed.map(({ start, length, entity, target }): RelinkChange => {
      return { kind: 'link', entity, name: nameOf(entity), target, at: before({ start, length }) };
    }),
    ...(['source', 'location'] as const).flatMap((property): RelinkChange[] => {
      const [entity] = wanted.linked[property];
      const isSet = entity !== undefined && changes[settings.properties[property]] !== undefined;
      return isSet ? [{ kind: 'property', property, entity, name: nameOf(entity) }] : [];
    }),
    ...dateChanges(draft),
    ...sourceChanges(draft),
  ];
}

/** Both keys of dates are one change: when it happened. */
function dateChanges({ analysis, changes, settings }: Draft): readonly RelinkChange[] {
  const { mainDate, eventDates } = analysis;
  const values = [
    ...(changes[settings.properties.eventDate] === undefined ? [] : [sureDay(mainDate) ?? '']),
    ...(changes[ARTICLE_KEYS.eventDates] === undefined ? [] : eventDateValues(eventDates)),
  ];
  return values.length > 0 ? [{ kind: 'dates', values: [...new Set(values)] }] : [];
}

/** All that says who says so is one change. */
function sourceChanges({ analysis, changes, stated, settings }: Draft): readonly RelinkChange[] {
  const sourcing = Object.hasOwn(changes, settings.properties.sourcing) ? analysis.sourcing : null;
  return stated.length > 0 || sourcing !== null ? [{ kind: 'sources', items: stated, sourcing }] : [];
}

/** Where a stretch stood before brackets went. */
const spanBefore =
  (unlinked: readonly Unlinked[]) =>
  ({ start, length }: NoteSpan): NoteSpan => {
    let shift = 0;
    for (const gone of unlinked) if (gone.start < start + shift) shift += gone.length - gone.words.length;
    return { start: start + shift, length };
  };

/** Where the text names what comes into a list first, as far as its words stand in the note as they were read. */
function seenAt(
  { article, analysis }: Draft,
  { entity, change }: ListChange,
  bodyAt: number,
  before: (span: NoteSpan) => NoteSpan,
): NoteSpan | null {
  if (change === 'removed') return null;
  const { body } = article;
  for (const mention of analysis.mentions) {
    if (mention.entity !== entity) continue;
    const segment = segmentAt(body.segments, mention.start);
    if (segment === undefined || mention.end > segment.text + segment.length) continue;
    const start = bodyAt + markdownOffset(body, mention.start);
    return before({ start, length: mention.text.length });
  }
  return null;
}

/** Whether an article has an entity in its lists and, but for themes, as a link in its text: then nothing is to be linked. */
export function isLinkedFor(entityId: string, record: ArticleRecord, text: string, index: VaultIndex): boolean {
  const entity = index.entity(entityId);
  if (entity === null) return false;
  const links = (targets: readonly string[]): boolean =>
    targets.some((target) => index.resolve(target) === entity.path);
  if (!MANAGED_LISTS.some((list) => links(record[list]))) return false;
  const read = readFrontmatter(text, record.path);
  return entity.type === 'theme' || links(linkTargets(read.ok ? read.value.body : text));
}
