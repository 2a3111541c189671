import type { Outcome } from '../model';
import { failed, ok } from '../model';
import { linkedEntities, planEntities } from './article-entities';
import type { LinkedEntities, LinkedList } from './article-entities';
import { withMarks } from './article-marks';
import { articleProperties } from './article-properties';
import { linkedReport, unresolvedReport } from './article-report';
import { bracket, placeLinks } from './body-links';
import { bodyTargets } from './body-targets';
import { editFrontmatter, readFrontmatter } from '../format/frontmatter';
import type { FrontmatterChanges } from '../format/frontmatter';
import { ARTICLE_KEYS, articleOrder, FORMAT_VERSION } from '../format/managed';
import { markOf } from '../format/marks';
import { NoteNames } from './note-names';
import type { ArticleRecord } from '../format/note-record';
import { articleUpdate } from './plan-article';
import type { CurrentNote } from '../format/current-note';
import type { ArticlePlanning, PlannedArticle } from './plan-article';
import { keptLists, NOTHING_KEPT } from './kept';
import { asSaid } from './rejected';
import { versionChanges } from './version-changes';
import { writtenTargets } from './written-targets';

export interface VersionPlanning extends Omit<ArticlePlanning, 'current' | 'template' | 'copyOf'> {
  readonly current: CurrentNote;
  readonly record: ArticleRecord;
  /** Ids of entities the note's present text would link: those its lists lack were taken out by hand, and stay out. */
  readonly known: ReadonlySet<string>;
  /** Heading under which the new text is put below the note's; null: the text stays as it is. */
  readonly append: string | null;
  /** What is told of the change. */
  readonly why: string;
}

/**
 * Decides what a new version of a known article adds to its note: absent properties, items lists lack, a later day of
 * change, and where asked for the new text below everything that stands. Nothing that stands is rewritten or goes, but the
 * mark that only the free beginning was known, once the text is there. Problems: `invalid-yaml`, `unusual-yaml`,
 * `newer-format`.
 */
export function planVersion(given: VersionPlanning): Outcome<PlannedArticle> {
  const { article, index, settings, current, record, why } = given;
  const read = readFrontmatter(current.text, current.path);
  if (!read.ok) return read;
  const analysis = asSaid(given.analysis, read.value.data, index, article.body);
  const planning = { ...given, analysis };
  const format = read.value.data[ARTICLE_KEYS.format];
  if (typeof format === 'number' && format > FORMAT_VERSION) return newerFormat(current.path, format);
  const names = new NoteNames(index, settings, analysis);
  const linked = additions(planning, read.value.data);
  const entityPlans = planEntities(linked, analysis, names, settings);
  const targetOf = writtenTargets(read.value.data, index, settings, (id) => names.targetOf(id));
  const properties = articleProperties({ ...planning, id: record.id, linked, targetOf, copyOf: null, linkTo: () => null }); // prettier-ignore
  const added = versionChanges(properties, read.value.data, planning.append !== null, settings);
  const { kept = NOTHING_KEPT } = planning;
  const said = keptLists(kept, read.value.data, index);
  const changes = withMarks({ ...added, ...said }, read.value.data, linked, targetOf, settings, kept.own);
  const edited = edit(planning, changes, read.value.body, linked, names);
  if (!edited.ok) return edited;
  return ok({
    plans: [...entityPlans, articleUpdate(current, edited.value, record.id, why)],
    path: current.path,
    id: record.id,
    status: 'updated',
    why,
    linked: linkedReport(linked, article, analysis),
    unresolved: unresolvedReport(analysis),
    notices: [],
    namesakes: names.namesakes,
  });
}

const newerFormat = (path: string, version: number): Outcome<never> =>
  failed({
    code: 'newer-format',
    message: `The note has version ${version} of the vault format; this Dateline writes version ${FORMAT_VERSION}. Update Dateline.`,
    subject: path,
  });

/** What the new version links, without what a hand took out of the lists, and one place and outlet only where none stands. */
function additions(
  { analysis, index, record, known, settings }: VersionPlanning,
  data: Readonly<Record<string, unknown>>,
): LinkedEntities {
  const present = new Set(index.entitiesOf(record.id));
  const linked = linkedEntities(analysis);
  // Before there were marks, what the text names and no list links was taken out by hand, as far as can be told.
  const wasLinked = (id: string): boolean => (record.marks.size > 0 ? record.marks.has(markOf(id)) : known.has(id));
  const wanted = (list: LinkedList): readonly string[] =>
    linked[list].filter((id) => present.has(id) || !wasLinked(id));
  const absent = (list: 'source' | 'location'): readonly string[] =>
    Object.hasOwn(data, settings.properties[list])
      ? []
      : linked[list].filter((id) => present.has(id) || !known.has(id));
  return {
    source: absent('source'),
    location: absent('location'),
    actors: wanted('actors'),
    places: wanted('places'),
    themes: wanted('themes'),
  };
}

function edit(
  planning: VersionPlanning,
  changes: FrontmatterChanges,
  body: string,
  linked: LinkedEntities,
  names: NoteNames,
): Outcome<string> {
  const { article, analysis, current, append, settings } = planning;
  const edited = editFrontmatter(current.text, changes, current.path, articleOrder(settings));
  if (!edited.ok || append === null) return edited;
  const targets = bodyTargets(planning, linked, names, `${body}\n${article.body.markdown}`);
  const placements = placeLinks(article.body, analysis.mentions, targets);
  return ok(below(edited.value, append, bracket(article.body.markdown, placements)));
}

/** A text with a section at its end, in its own line ends; every byte that stands stays. */
function below(text: string, heading: string, markdown: string): string {
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const gap = /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  const section = `## ${heading}\n\n${markdown.replace(/^\ufeff/, '').trim()}\n`;
  return text + gap + section.replace(/\r?\n/g, eol);
}
