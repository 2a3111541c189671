import {
  failed,
  message,
  ok,
  problemOf,
  type ImportReport,
  type NotePlan,
  type Outcome,
  type VaultPort,
} from '../../model';
import { anchorAt } from '../../format/block-id';
import { editFrontmatter, readFrontmatter } from '../../format/frontmatter';
import { gradedSentences } from '../../format/graded-sentences';
import { credibilityLine, historyIn, reasonLine, type Credibility } from '../../format/grades';
import { basename } from '../../format/links';
import { ARTICLE_KEYS, articleOrder } from '../../format/managed';
import { idIn } from '../../format/note-record';
import { lookInto, readIfThere } from '../../index/load-index';
import { reasonFault } from '../../workflow/grade';
import { neverBegun } from '../../workflow/run';
import type { RunOptions, VaultWorkspace } from '../../workflow/workspace';
import { NoteSentences, type Quote } from './quotes';

export interface CredibilityRequest {
  /** Path of the article's note. */
  readonly path: string;
  readonly quote: Quote;
  /** Null takes the grade back. */
  readonly grade: Credibility | null;
  readonly reason: string;
}

/**
 * Says how far a sentence of an article is believed, or takes that back: the only place that writes one. The article's note
 * gets a line, those before stay; the block of the sentence gets an id where it can have one, as for a citation. One entry of
 * the journal; nothing where the same grade was given for the same reason last. Problems: `note-missing`, `not-an-article`,
 * `quote-gone`, `no-reason`, and what hinders a write.
 */
export const gradeSentence = (
  request: CredibilityRequest,
  workspace: VaultWorkspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  workspace.writer.inSession('grade', workspace, options, async (held) => {
    const planned = await planCredibility(request, held);
    if (!planned.ok) return { ...neverBegun(options), cancelled: false, problems: [planned.problem] };
    const plans = planned.value === null ? [] : [planned.value];
    return held.writer.carryOut('grade', plans, held, { ...options, together: true });
  });

/** Null where nothing would change. */
async function planCredibility(
  { path, quote, grade, reason }: CredibilityRequest,
  { vault, clock, settings }: VaultWorkspace,
): Promise<Outcome<NotePlan | null>> {
  const before = await readIfThere(vault, path);
  if (before === null)
    return failed({ code: 'note-missing', message: 'The note was moved or deleted meanwhile.', subject: path });
  const read = readFrontmatter(before, path);
  if (!read.ok) return read;
  const id = idIn(read.value.data, ARTICLE_KEYS.id);
  if (id === null)
    return failed({
      code: 'not-an-article',
      message: 'This note is no article of Dateline’s: file it first.',
      subject: path,
    });
  const note = new NoteSentences(before, path);
  const offset = note.offsetOf(quote);
  if (offset === null)
    return failed({ code: 'quote-gone', message: 'The sentence is no longer in the note.', subject: path });
  const words = reasonLine(reason);
  const fault = reasonFault(words, grade !== null, path);
  if (fault !== null) return failed(fault);
  const history = historyIn(read.value.data, ARTICLE_KEYS.credibility, path);
  if (!history.ok) return history;
  const lines = history.value;
  const last = gradedSentences(note.body, lines).at.get(offset)?.at(-1);
  const isSame = grade === null || last?.reason === words;
  if ((last?.grade ?? null) === grade && isSame) return ok(null);
  const anchor = anchorAt(note.body, offset);
  const [block, body] = anchor.kind === 'block' ? [anchor.id, anchor.body] : [null, note.body];
  const line = credibilityLine({
    day: clock.now().slice(0, 10),
    grade,
    reason: words,
    block,
    ...note.printsAt(offset),
  });
  const changes = { [ARTICLE_KEYS.credibility]: [...lines, line] };
  const after = editFrontmatter(before.slice(0, note.before) + body, changes, path, articleOrder(settings));
  if (!after.ok) return after;
  const subject = { kind: 'article' as const, id, name: basename(path) };
  const why = grade === null ? 'the credibility of a sentence was taken back' : `credibility ${grade} of a sentence`;
  return ok({ action: 'update', path, before, after: after.value, subject, why });
}

/** The sentence of an article's note that holds some words. Problems: `note-missing`, `quote-gone`, `ambiguous-sentence`, and why it cannot be read. */
export async function sentenceHolding(words: string, path: string, vault: VaultPort): Promise<Outcome<Quote>> {
  const read = await lookInto(vault, path);
  if (!read.ok) return read;
  const text = read.value;
  if (text === null)
    return failed({
      code: 'note-missing',
      message: 'There is no note at that path. To grade a sentence, give the path of its article’s note.',
      subject: path,
    });
  const [only, ...others] = new NoteSentences(text, path).holding(words);
  if (only === undefined || words.trim() === '')
    return failed({ code: 'quote-gone', message: 'No sentence of the note has these words.', subject: path });
  if (others.length === 0) return ok(only);
  const lines = [only, ...others].map(({ line }) => line + 1).join(', ');
  return failed(
    problemOf(
      'ambiguous-sentence',
      path,
      message`Several sentences have these words, in lines ${lines}: give more of them.`,
    ),
  );
}
