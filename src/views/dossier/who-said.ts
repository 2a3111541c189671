import { failed, ok, type Outcome, type RunControl, type SourceKind } from '../../model';
import { knownVault } from '../../index/known-vault';
import { entityName } from '../../index/entity-name';
import { scanNotes } from '../../index/scan-notes';
import type { VaultIndex } from '../../index/vault-index';
import { readable } from '../../workflow/readable';
import { StatementReader, type StatementWorkspace } from '../../workflow/statements/statement-reader';
import type { NoteStatement, NoteStatements } from '../../workflow/statements/model';
import type { CiteRequest } from './cite';
import { NoteSentences } from './quotes';
import { RowMaker } from './rows';

/** A sentence of an article that has words somebody quotes. */
export interface SaidSentence extends CiteRequest {
  /** Who says it, by name or as the article words it; null where it is said by nobody but the article. */
  readonly speaker: string | null;
  readonly kind: SourceKind | null;
}

/** Letters and digits that words must have at least: fewer are found everywhere. */
const FEWEST = 12;
/** Sentences that are given at most. */
const MOST = 20;

/**
 * Finds the sentences of articles that have some words, whatever their marks, case and spaces, and says who says them: the
 * newest first. Nothing is written but what is kept of statements. Null where it was cancelled. Problem: `too-few-words`.
 */
export async function whoSaid(
  words: string,
  workspace: StatementWorkspace,
  { control }: { readonly control?: RunControl } = {},
): Promise<Outcome<readonly SaidSentence[]> | null> {
  if (bare(words).length < FEWEST)
    return failed({ code: 'too-few-words', subject: words.trim(), message: 'Select more words of what was said.' });
  const { index } = await knownVault(workspace);
  const having: CiteRequest['article'][] = [];
  const rows = new RowMaker([], index);
  // The longest word is looked for first: folding all sentences of a note costs ten times as much.
  const probe = longestWord(words);
  const stopped = await scanNotes(workspace.vault, control, (path, text) => {
    const record = index.recordAt(path);
    if (record?.kind !== 'article' || !text.toLowerCase().includes(probe)) return null;
    if (new NoteSentences(text, path).spelling(words, bare).length > 0) having.push(rows.article(record));
    return null;
  });
  if (stopped !== null) return null;
  const newest = having.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const reader = await StatementReader.open(workspace, index, control?.signal);
  const found: SaidSentence[] = [];
  for (const article of newest) {
    if (found.length >= MOST) break;
    const read = await reader.of(article.path);
    if (read !== null) found.push(...sentencesOf(article, words, read, index));
  }
  await reader.save();
  return ok(found.slice(0, MOST));
}

/** Letters and digits alone, in small letters. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const longestWord = (words: string): string =>
  (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).reduce(
    (one, other) => (other.length > one.length ? other : one),
    '',
  );

/** The sentences that have the words, or, where they go over several, the first of these. */
function sentencesOf(
  article: CiteRequest['article'],
  words: string,
  { text, statements }: NoteStatements,
  index: VaultIndex,
): readonly SaidSentence[] {
  const note = new NoteSentences(text, article.path);
  return note.spelling(words, bare).map(({ quote, start, end }) => {
    const at = statements.find((statement) => statement.content.some((part) => part.start < end && start < part.end));
    return { article, quote, speaker: at === undefined ? null : speakerOf(at, text, index), kind: at?.kind ?? null };
  });
}

function speakerOf({ speaker, source }: NoteStatement, text: string, index: VaultIndex): string | null {
  const record = speaker === null ? null : index.entity(speaker);
  if (record !== null) return entityName(record);
  return source === null ? null : readable(text.slice(source.start, source.end));
}
