import { failed, ok, type Message, type NotePlan, type Outcome } from '../../model';
import type { CurrentNote } from '../../format/current-note';
import {
  editFrontmatter,
  readFrontmatter,
  ownValue,
  type FrontmatterChanges,
  type NoteData,
} from '../../format/frontmatter';
import { basename, propertyLink } from '../../format/links';
import { ARTICLE_KEYS, articleOrder } from '../../format/managed';
import type { ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { bracket, placeInNote, type Placement } from './body';
import { leansOn, type Original } from './original';
import { mergeStatementLists, originalLinkOf, withStatementLists, type StatementListPlanning } from './statement-lists';
import type { ArticleFacts } from './wanted';

/** The plan that gives the note of the article with that id its new text. */
export const articleUpdate = ({ path, text }: CurrentNote, after: string, id: string, why: Message): NotePlan => ({
  action: 'update',
  path,
  before: text,
  after,
  subject: { kind: 'article', id, name: basename(path) },
  why,
});

/** A note as it is to be, and where brackets came in. */
interface EditedNote {
  readonly after: string;
  readonly placed: readonly Placement[];
  /** Where its body stood before. */
  readonly bodyAt: number;
}

/**
 * A note with its properties changed and brackets around the first mentions of the targets; every other byte stays.
 * Problems: `invalid-yaml`, `unusual-yaml`; `changed-meanwhile` where brackets are to come in and it is not the note that the
 * article was read from.
 */
export function editNote(
  { article, analysis }: ArticleFacts,
  { path, text }: CurrentNote,
  changes: FrontmatterChanges,
  targets: ReadonlyMap<string, string>,
  order: readonly string[] = [],
): Outcome<EditedNote> {
  const read = readFrontmatter(text, path);
  if (!read.ok) return read;
  const { body } = read.value;
  const bodyAt = text.length - body.length;
  const placed = placeInNote(article.body, analysis.mentions, targets, { body, bodyAt });
  if (placed === null) return changedMeanwhile(path);
  const edited = editFrontmatter(bracket(text, placed), changes, path, order);
  return edited.ok ? ok({ after: edited.value, placed, bodyAt }) : edited;
}

export const changedMeanwhile = (subject: string): Outcome<never> =>
  failed({
    code: 'changed-meanwhile',
    message: 'The note is not the one that was read: it changed meanwhile. Try again.',
    subject,
  });

/**
 * Makes the note of an article a copy of another, which turned out to be the first that told its story. Null where it says so already, where the user emptied the key, which is an answer, and where its properties
 * cannot be changed.
 */
export function planCopyOf(
  record: ArticleRecord,
  current: CurrentNote,
  original: Original,
  index: VaultIndex,
): NotePlan | null {
  const { settings } = index;
  const { path, text } = current;
  const read = readFrontmatter(text, path);
  const data = read.ok ? read.value.data : {};
  const said = read.ok ? ownValue(data, ARTICLE_KEYS.copyOf) : null;
  if (said === null || said === '') return null;
  const order = articleOrder(settings);
  const cited = mergeStatementLists(citesOfCopy(record, original, data, index));
  const changes = { [ARTICLE_KEYS.copyOf]: propertyLink(original.target) };
  const edited = editFrontmatter(text, withStatementLists(changes, cited, data, order), path, order);
  if (!edited.ok || edited.value === text) return null;
  return articleUpdate(current, edited.value, record.id, 'a copy of an earlier article');
}

/** What a copy cites: the article it is a copy of, if it cites that one's outlet, and no other article for it. */
function citesOfCopy(
  record: ArticleRecord,
  original: Original,
  data: NoteData,
  index: VaultIndex,
): StatementListPlanning {
  const cited = record.cites.flatMap((each) => index.recordAt(index.resolve(each) ?? '') ?? []);
  const ids = (kind: 'entity' | 'article'): string[] => cited.flatMap((each) => (each.kind === kind ? [each.id] : []));
  const cites = leansOn(ids('entity'), record.date, original, index) ? [originalLinkOf(original)] : [];
  const only = new Set([...ids('article'), ...cites.map(({ id }) => id)]);
  return { wanted: { toldBy: [], cites }, data, index, settings: index.settings, only };
}
