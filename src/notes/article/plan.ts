import {
  detailOf,
  message,
  ok,
  type Analysis,
  type Article,
  type ArticleReport,
  type Finding,
  type Message,
  type NotePlan,
  type Outcome,
  type Problem,
} from '../../model';
import { readManaged, type CurrentNote } from '../../format/current-note';
import { editFrontmatter, readFrontmatter, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { ARTICLE_KEYS, articleOrder } from '../../format/managed';
import { markOf } from '../../format/marks';
import { idIn, type ArticleRecord } from '../../format/note-record';
import { bodyTargets, bracket, placeLinks } from './body';
import { linkedEntities, linkedWhere, LINKED_LISTS, type LinkedEntities, type LinkedList } from './linked';
import { withMarks } from './managed-lists';
import { filedProperties, keptLists, versionProperties } from './merge';
import { newNote, type NewNote, type PlannedNote } from './new-note';
import { withSourcingMark } from './sourcing';
import { mergeStatementLists, withStatementLists, type StatementListPlanning } from './statement-lists';
import { articleUpdate, editNote } from './update';
import { asSaid } from './user-edits';
import { NOTHING_KEPT, wantedNote, type ArticleFacts, type Kept, type WantedNote } from './wanted';

export interface ArticlePlanning extends NewNote {
  /** The note of a known article (`index.findArticle`), or the note that is filed where it stands; else null. */
  readonly current: CurrentNote | null;
  /** It was decided to be another article than the one known by its address. */
  readonly isAnother?: boolean;
}

export interface PlannedArticle {
  /** Entity notes first, the article last: a run that stops between leaves no link without a note. */
  readonly plans: readonly NotePlan[];
  readonly path: string;
  readonly id: string;
  readonly status: 'created' | 'copy' | 'updated' | 'unchanged';
  /** What shows that it is a copy, or a new version of a known article. */
  readonly why?: Message;
  readonly linked: ArticleReport['linked'];
  readonly unresolved: ArticleReport['unresolved'];
  /** What the user should hear of, one sentence each: properties left behind. */
  readonly notices: readonly Message[];
  /** `namesake`: names taken by notes of the user's own. */
  readonly namesakes: readonly Problem[];
}

/**
 * Decides the notes of one article. An article that has its note already gives no plans at all, whatever the user did
 * to that note. Problems: `invalid-yaml` and `unusual-yaml` in the note that is filed or in the template,
 * `changed-meanwhile`.
 */
export function planArticle(planning: ArticlePlanning): Outcome<PlannedArticle> {
  const { article, index, current } = planning;
  const read = readFrontmatter(current?.text ?? '', current?.path ?? '');
  if (!read.ok) return read;
  const id = idIn(read.value.data, ARTICLE_KEYS.id);
  if (current && id !== null) return ok(unchanged(current.path, id, []));
  const known = planning.isAnother === true ? null : index.findArticle(article);
  if (known) {
    const notice = `“${current?.path ?? ''}” is the article of “${known.path}”, which has its note already.`;
    return ok(unchanged(known.path, known.id, current && current.path !== known.path ? [notice] : []));
  }
  return planNotes(planning, read.value.data);
}

const unchanged = (path: string, id: string, notices: readonly Message[]): PlannedArticle => ({
  plans: [],
  path,
  id,
  status: 'unchanged',
  linked: [],
  unresolved: [],
  notices,
  namesakes: [],
});

function planNotes(planning: ArticlePlanning, data: NoteData): Outcome<PlannedArticle> {
  const { article, analysis, index, current, copyOf } = planning;
  const id = index.freeArticleId(article);
  const linked = linkedEntities(analysis);
  const original = copyOf ? index.linkTarget(copyOf.path) : null;
  const wanted = wantedNote({ ...planning, id, linked, original, data });
  const targets = bodyTargets(planning, linked, wanted, article.body.markdown);
  const note = current
    ? filedNote(planning, { current, data, id }, wanted, targets)
    : newNote(planning, id, wanted, targets);
  if (!note.ok) return note;
  const { plan, notices } = note.value;
  const status = current ? 'updated' : copyOf ? 'copy' : 'created';
  return ok({ ...planned(planning, wanted, plan, status), ...(copyOf ? { why: copyOf.why } : {}), notices });
}

/** With the items that the lists lack which its statements give, and the mark of what the story rests on. */
function withStatements(
  changes: FrontmatterChanges,
  { wanted, kept, ...planning }: Omit<StatementListPlanning, 'wanted' | 'said'> & { readonly wanted: WantedNote; readonly kept: Kept }, // prettier-ignore
): FrontmatterChanges {
  const merged = mergeStatementLists({ ...planning, wanted: wanted.statements, said: kept.lists, onlyAdd: true });
  const listed = withStatementLists(changes, merged, planning.data, articleOrder(planning.settings));
  // What a person says it rests on has no mark.
  return kept.sourcing === undefined ? withSourcingMark(listed, planning.data, planning.settings) : listed;
}

interface Filed {
  readonly current: CurrentNote;
  readonly data: NoteData;
  readonly id: string;
}

/** The note that is filed where it stands. */
function filedNote(
  planning: ArticlePlanning,
  { current, data, id }: Filed,
  wanted: WantedNote,
  targets: ReadonlyMap<string, string>,
): Outcome<PlannedNote> {
  const { settings, kept, index } = planning;
  const added = filedProperties(wanted.properties, data, settings);
  const marked = withMarks(added, data, wanted, settings, kept?.own);
  const changes = withStatements(marked, { wanted, data, index, settings, kept: kept ?? NOTHING_KEPT, fills: true });
  const edited = editNote(planning, current, changes, targets);
  if (!edited.ok) return edited;
  return ok({ plan: articleUpdate(current, edited.value.after, id, 'filed where it stands'), notices: [] });
}

const planned = (
  { article, analysis }: ArticleFacts,
  { linked, entityPlans, names }: WantedNote,
  plan: NotePlan,
  status: PlannedArticle['status'],
): PlannedArticle => ({
  plans: [...entityPlans, plan],
  path: plan.path,
  id: plan.subject.id,
  status,
  linked: linkedReport(linked, article, analysis),
  unresolved: unresolvedReport(analysis),
  notices: [],
  namesakes: names.namesakes,
});

export interface VersionPlanning extends Omit<ArticlePlanning, 'current' | 'template' | 'copyOf'> {
  readonly current: CurrentNote;
  readonly record: ArticleRecord;
  /** Ids of entities the note's present text would link: those its lists lack were taken out by hand, and stay out. */
  readonly known: ReadonlySet<string>;
  /** Heading under which the new text is put below the note's; null: the text stays as it is. */
  readonly append: string | null;
  /** What is told of the change. */
  readonly why: Message;
}

/**
 * Decides what a new version of a known article adds to its note: absent properties, items lists lack, a later day of
 * change, and where asked for the new text below everything that stands. Nothing that stands is rewritten or goes, but the
 * mark that only the free beginning was known, once the text is there. Problems: `invalid-yaml`, `unusual-yaml`,
 * `newer-format`.
 */
export function planVersion(given: VersionPlanning): Outcome<PlannedArticle> {
  const { article, index, settings, current, record, kept = NOTHING_KEPT, append, why } = given;
  const read = readManaged(current);
  if (!read.ok) return read;
  const { data, body } = read.value;
  const lists = keptLists(kept, data, index);
  // What was decided now counts over what the note says of the same.
  const planning = { ...given, analysis: asSaid(given.analysis, { ...data, ...lists }, index, article.body) };
  const wanted = wantedNote({ ...planning, id: record.id, linked: addedBy(planning, data), data });
  const added = versionProperties(wanted.properties, data, append !== null, settings);
  const marked = withMarks({ ...added, ...lists }, data, wanted, settings, kept.own);
  const changes = withStatements(marked, { wanted, data, index, settings, kept });
  const edited = editFrontmatter(current.text, changes, current.path, articleOrder(settings));
  if (!edited.ok) return edited;
  const after = append === null ? edited.value : below(edited.value, append, linkedText(planning, wanted, body));
  const plan = articleUpdate(current, after, record.id, why);
  return ok({ ...planned(planning, wanted, plan, 'updated'), why });
}

/** What the new version links, without what a hand took out of the lists, and one place and outlet only where none stands. */
function addedBy({ analysis, index, record, known, settings }: VersionPlanning, data: NoteData): LinkedEntities {
  const present = new Set(index.entitiesOf(record.id));
  // Before there were marks, what the text names and no list links was taken out by hand, as far as can be told.
  const wasListed = (id: string): boolean => (record.marks.size > 0 ? record.marks.has(markOf(id)) : known.has(id));
  return linkedWhere(linkedEntities(analysis), (id, list) =>
    list === 'source' || list === 'location'
      ? !Object.hasOwn(data, settings.properties[list]) && (present.has(id) || !known.has(id))
      : present.has(id) || !wasListed(id),
  );
}

/** The version's text with brackets around what neither it nor the note's body links yet. */
function linkedText(facts: ArticleFacts, wanted: WantedNote, standing: string): string {
  const { body } = facts.article;
  const targets = bodyTargets(facts, wanted.linked, wanted, `${standing}\n${body.markdown}`);
  return bracket(body.markdown, placeLinks(body, facts.analysis.mentions, targets));
}

/** A text with a section at its end, in its own line ends; every byte that stands stays. */
function below(text: string, heading: string, markdown: string): string {
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const gap = /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  const section = `## ${heading}\n\n${markdown.replace(/^\ufeff/, '').trim()}\n`;
  return text + gap + section.replace(/\r?\n/g, eol);
}

/** What a report says was linked, list by list, each with what decided. */
function linkedReport(linked: LinkedEntities, article: Article, analysis: Analysis): ArticleReport['linked'] {
  return LINKED_LISTS.flatMap((kind) =>
    linked[kind].map((id) => ({
      kind,
      name: analysis.entities[id]?.name ?? id,
      why: whyLinked(kind, id, article, analysis),
    })),
  );
}

function whyLinked(kind: LinkedList, id: string, article: Article, analysis: Analysis): Message {
  const finding = (findings: readonly Finding[]): Message => findings.find(({ entity }) => entity === id)?.why ?? '';
  switch (kind) {
    case 'source':
      return article.source ? message`stated: ${article.source.from}` : '';
    case 'location':
      return analysis.location?.reason.detail ?? '';
    case 'actors':
      return finding(analysis.actors);
    case 'places':
      return finding(analysis.places);
    case 'themes':
      return phrases(id, article, analysis);
  }
}

function phrases(id: string, article: Article, analysis: Analysis): string {
  const spans = analysis.themes.find(({ entity }) => entity === id)?.phrases ?? [];
  const fired = spans.map(({ start, end }) => `“${article.body.text.slice(start, end)}”`);
  return [...new Set(fired)].slice(0, 5).join(', ');
}

/** Surface forms that stay without link, each once: what could not be decided, then what was decided against. */
function unresolvedReport(analysis: Analysis): ArticleReport['unresolved'] {
  const undecided = analysis.mentions
    .filter((mention) => mention.entity === null)
    .map((mention) => ({ form: mention.text, why: detailOf(mention.resolution) }));
  const leftAlone = [...analysis.actors, ...analysis.places]
    .filter((finding) => !finding.linked)
    .map((finding) => ({ form: analysis.entities[finding.entity]?.name ?? finding.entity, why: finding.why }));
  const seen = new Set<string>();
  return [...undecided, ...leftAlone].filter(({ form }) => !seen.has(form) && seen.add(form));
}
