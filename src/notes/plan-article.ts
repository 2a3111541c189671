import type { Analysis, Article, ArticleReport, NotePlan, Outcome, Problem, Settings } from '../model';
import { ok } from '../model';
import { linkedEntities, planEntities } from './article-entities';
import type { LinkedEntities } from './article-entities';
import { withMarks } from './article-marks';
import { articleFile } from './article-name';
import { articleProperties } from './article-properties';
import { linkedReport, unresolvedReport } from './article-report';
import { bracket, placeLinks } from './body-links';
import type { Placement } from './body-links';
import { bodyTargets } from './body-targets';
import { carry } from './carried';
import type { CurrentNote } from '../format/current-note';
import type { Kept } from './kept';
import { editFrontmatter, readFrontmatter } from '../format/frontmatter';
import type { FrontmatterChanges } from '../format/frontmatter';
import { editInPlace, inPlaceChanges } from './in-place';
import { basename } from '../format/links';
import { ARTICLE_KEYS, LAST_KEYS } from '../format/managed';
import { NoteNames } from './note-names';
import { idIn, texts } from '../format/note-record';
import { fillContent, fillTokens } from './template';
import type { TargetOf } from './plan-entity';
import type { VaultIndex } from '../index/vault-index';
import { writtenTargets } from './written-targets';
import type { YamlValue } from '../format/yaml-value';

export interface ArticlePlanning {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly index: VaultIndex;
  /** The note of a known article (`index.findArticle`), or the note that is filed where it stands; else null. */
  readonly current: CurrentNote | null;
  /** The article this one is a copy of, and how that shows, for the report. */
  readonly copyOf?: { readonly path: string; readonly why: string } | null;
  /** It was decided to be another article than the one known by its address. */
  readonly isAnother?: boolean;
  /** What a person decided of it in a review. */
  readonly kept?: Kept;
  /** Text of the user's template note, or null. */
  readonly template: string | null;
  readonly settings: Settings;
  /** Local wall clock, `YYYY-MM-DDTHH:mm:ss`. */
  readonly now: string;
}

export interface PlannedArticle {
  /** Entity notes first, the article last: a run that stops between leaves no link without a note. */
  readonly plans: readonly NotePlan[];
  readonly path: string;
  readonly id: string;
  readonly status: 'created' | 'copy' | 'updated' | 'unchanged';
  /** What shows that it is a copy, or a new version of a known article. */
  readonly why?: string;
  readonly linked: ArticleReport['linked'];
  readonly unresolved: ArticleReport['unresolved'];
  /** What the user should hear of, one sentence each: properties left behind. */
  readonly notices: readonly string[];
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
  if (current) {
    const read = readFrontmatter(current.text, current.path);
    if (!read.ok) return read;
    const id = idIn(read.value.data, ARTICLE_KEYS.id);
    if (id !== null) return ok(unchanged(current.path, id, []));
  }
  const known = planning.isAnother === true ? null : index.findArticle(article);
  if (known) {
    const notice = `“${current?.path ?? ''}” is the article of “${known.path}”, which has its note already.`;
    return ok(unchanged(known.path, known.id, current && current.path !== known.path ? [notice] : []));
  }
  return planNotes(planning);
}

const unchanged = (path: string, id: string, notices: readonly string[]): PlannedArticle => ({
  plans: [],
  path,
  id,
  status: 'unchanged',
  linked: [],
  unresolved: [],
  notices,
  namesakes: [],
});

/** The plan that gives the note of the article with that id its new text. */
export const articleUpdate = ({ path, text }: CurrentNote, after: string, id: string, why: string): NotePlan => ({
  action: 'update',
  path,
  before: text,
  after,
  subject: { kind: 'article', id, name: basename(path) },
  why,
});

interface Drafting extends ArticlePlanning {
  readonly names: NoteNames;
  readonly linked: LinkedEntities;
  readonly targetOf: TargetOf;
  readonly properties: FrontmatterChanges;
  readonly placements: readonly Placement[];
}

interface Draft {
  readonly plan: NotePlan;
  readonly notices: readonly string[];
}

function planNotes(planning: ArticlePlanning): Outcome<PlannedArticle> {
  const { article, analysis, index, settings, now, current, copyOf } = planning;
  const names = new NoteNames(index, settings, analysis);
  const linked = linkedEntities(analysis);
  const entityPlans = planEntities(linked, analysis, names, settings);
  const id = index.freeArticleId(article);
  const named = (entity: string): string | null => names.targetOf(entity);
  const targetOf = current === null ? named : writtenTargets(dataOf(current), index, settings, named);
  const properties = articleProperties({
    id,
    article,
    analysis,
    linked,
    targetOf,
    copyOf: copyOf?.path ?? null,
    linkTo: (path) => index.linkTarget(path),
    settings,
    now,
    ...(planning.kept === undefined ? {} : { kept: planning.kept }),
  });
  const placements = placeLinks(
    article.body,
    analysis.mentions,
    bodyTargets(planning, linked, names, article.body.markdown),
  );
  const drafting: Drafting = { ...planning, names, linked, targetOf, properties, placements };
  const draft = current ? draftInPlace(drafting, current, id) : draftNew(drafting, id);
  if (!draft.ok) return draft;
  return ok({
    plans: [...entityPlans, draft.value.plan],
    path: draft.value.plan.path,
    id,
    status: current ? 'updated' : copyOf ? 'copy' : 'created',
    ...(copyOf ? { why: copyOf.why } : {}),
    linked: linkedReport(linked, article, analysis),
    unresolved: unresolvedReport(analysis),
    notices: draft.value.notices,
    namesakes: names.namesakes,
  });
}

/** Properties of a note; none where they cannot be read, which is said when they are to be changed. */
function dataOf({ path, text }: CurrentNote): Readonly<Record<string, unknown>> {
  const read = readFrontmatter(text, path);
  return read.ok ? read.value.data : {};
}

function draftInPlace(drafting: Drafting, current: CurrentNote, id: string): Outcome<Draft> {
  const { article, properties, placements, settings, linked, targetOf } = drafting;
  const read = readFrontmatter(current.text, current.path);
  if (!read.ok) return read;
  const added = inPlaceChanges(properties, read.value.data, settings);
  const changes = withMarks(added, read.value.data, linked, targetOf, settings);
  const edited = editInPlace(current.text, changes, article.body.markdown, placements, current.path);
  if (!edited.ok) return edited;
  return ok({ plan: articleUpdate(current, edited.value, id, 'filed where it stands'), notices: [] });
}

function draftNew(drafting: Drafting, id: string): Outcome<Draft> {
  const { article, properties, placements, settings, template, names, now } = drafting;
  const file = articleFile(article, settings.articles.fileName, settings.folders.articles);
  const path = names.planNote(file.folder, file.name, id);
  const filled = fillTokens(template ?? '', { title: basename(path), now });
  const base = readFrontmatter(filled, settings.articles.template);
  if (!base.ok) return base;
  const carried = carry(article.frontmatter, properties, Object.keys(base.value.data), settings);
  const tags = allTags(properties[ARTICLE_KEYS.tags], base.value.data[ARTICLE_KEYS.tags], carried.tags);
  const changes = inOrder({ ...properties, ...tags }, carried.properties);
  const edited = editFrontmatter(filled, changes, settings.articles.template);
  if (!edited.ok) return edited;
  const plan: NotePlan = {
    action: 'create',
    path,
    after: withBody(edited.value, bracket(article.body.markdown, placements)),
    subject: { kind: 'article', id, name: article.title?.value ?? basename(path) },
    why: drafting.copyOf?.why ?? 'new article',
  };
  return ok({ plan, notices: carried.notices });
}

/** Dateline's tag, the template's, the document's: each once. */
function allTags(...lists: readonly unknown[]): Readonly<Record<string, YamlValue>> {
  const tags = [...new Set(lists.flatMap(texts))];
  return tags.length > 0 ? { [ARTICLE_KEYS.tags]: tags } : {};
}

/** What the document brought along stands between what it says and what Dateline notes about it. */
function inOrder(properties: FrontmatterChanges, carried: Readonly<Record<string, YamlValue>>): FrontmatterChanges {
  const entries = Object.entries(properties);
  return Object.fromEntries([
    ...entries.filter(([key]) => !LAST_KEYS.includes(key)),
    ...Object.entries(carried),
    ...LAST_KEYS.flatMap((key) => (properties[key] === undefined ? [] : [[key, properties[key]] as const])),
  ]);
}

/** The note's text with the article where the template wants it; properties are left as they are. */
function withBody(note: string, markdown: string): string {
  const content = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
  const read = readFrontmatter(note, '');
  const body = read.ok ? read.value.body : '';
  return note.slice(0, note.length - body.length) + fillContent(body, content);
}
