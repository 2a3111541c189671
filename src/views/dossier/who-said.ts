import { failed, isSure, ok, type Outcome, type RunControl, type SourceKind } from '../../model';
import { knownVault } from '../../index/known-vault';
import { entityName } from '../../index/entity-name';
import { scanNotes } from '../../index/scan-notes';
import type { VaultIndex } from '../../index/vault-index';
import { uncancelled } from '../../workflow/cancel';
import { readable, unmarked } from '../../workflow/readable';
import type { NoteWorkspace } from '../../workflow/review/read-note';
import { StatementReader } from '../../workflow/statements/statement-reader';
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

/** Letters and digits that words must have at least: fewer are found everywhere. A syllable or an ideograph counts for two. */
const FEWEST = 12;
/** Sentences that are given at most. */
const MOST = 20;

/**
 * Finds the sentences of articles that have some words, whatever their marks, case and spaces, and says who says them: the
 * newest first. Nothing is written but what is kept of statements. Null where it was cancelled. Problem: `too-few-words`.
 */
export async function whoSaid(
  selected: string,
  workspace: NoteWorkspace,
  { control }: { readonly control?: RunControl } = {},
): Promise<Outcome<readonly SaidSentence[]> | null> {
  const words = unmarked(selected);
  if (weightOf(bare(words)) < FEWEST)
    return failed({ code: 'too-few-words', subject: words, message: 'Select more words of what was said.' });
  const { index } = await knownVault(workspace);
  const having: CiteRequest['article'][] = [];
  const rows = new RowMaker([], index);
  const mayHave = quickly(words);
  const stopped = await scanNotes(workspace.vault, control, (path, text) => {
    const record = index.recordAt(path);
    if (record?.kind !== 'article' || !mayHave(text)) return null;
    if (new NoteSentences(text, path).spelling(words, bare).length > 0) having.push(rows.article(record));
    return null;
  });
  if (stopped !== null) return null;
  const newest = having.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const reader = await StatementReader.open(workspace, index, control?.signal);
  const found: SaidSentence[] = [];
  const isWhole = await uncancelled(async () => {
    for (const article of newest) {
      if (found.length >= MOST) break;
      const read = await reader.of(article.path);
      if (read !== null)
        found.push(
          ...sentencesOf(
            article,
            words,
            { ...read, statements: read.statements.filter((each) => isSure(each, reader.certainty)) },
            index,
          ),
        );
    }
  });
  await reader.save();
  return isWhole ? ok(found.slice(0, MOST)) : null;
}

/** Letters and digits alone, in small letters. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const weightOf = (text: string): number =>
  text.length + (text.match(/[\p{Script=Hangul}\p{Script=Han}]/gu)?.length ?? 0);

/** Letters a long word is looked for by: a link or an ending may divide the rest from them. */
const BEGINNING = 4;

/**
 * A look that costs a tenth of folding all sentences of a note: whether it has the beginnings of two of the three longest
 * words, or of the only one.
 */
function quickly(words: string): (text: string) => boolean {
  const found =
    words
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const isDense = /\p{Script=Hangul}|\p{Script=Han}/u.test(words);
  const length = isDense ? BEGINNING / 2 : BEGINNING;
  const longest = [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, 3);
  const beginnings = [...new Set(longest.map((word) => word.slice(0, length)))];
  const enough = Math.min(2, beginnings.length);
  return (text) => {
    const folded = text.normalize('NFC').toLowerCase();
    return beginnings.filter((beginning) => folded.includes(beginning)).length >= enough;
  };
}

/** Share of the words that somebody must say for them to be that person's. */
const SAID = 0.5;

/** The sentences that have the words, or, where they go over several, the first of these. */
function sentencesOf(
  article: CiteRequest['article'],
  words: string,
  { text, statements }: NoteStatements,
  index: VaultIndex,
): readonly SaidSentence[] {
  const note = new NoteSentences(text, article.path);
  const wanted = bare(words);
  /** How much of the words is in what is said there. */
  const shareOf = ({ content }: NoteStatement, start: number, end: number): number => {
    const parts = content.filter((part) => part.start < end && start < part.end);
    const said = parts.map((part) => bare(unmarked(text.slice(part.start, part.end))));
    if (said.some((each) => each.includes(wanted))) return 1;
    return said.reduce((sum, each) => sum + (wanted.includes(each) ? each.length : 0), 0) / wanted.length;
  };
  return note.spelling(words, bare).map(({ quote, start, end }) => {
    const [best] = statements
      .map((statement) => ({ statement, share: shareOf(statement, start, end) }))
      .sort((a, b) => b.share - a.share);
    if (best === undefined || best.share < SAID) return { article, quote, speaker: null, kind: null };
    return { article, quote, speaker: speakerOf(best.statement, text, index), kind: best.statement.kind };
  });
}

function speakerOf({ speaker, source }: NoteStatement, text: string, index: VaultIndex): string | null {
  const record = speaker === null ? null : index.entity(speaker);
  if (record !== null) return entityName(record);
  return source === null ? null : readable(text.slice(source.start, source.end));
}
