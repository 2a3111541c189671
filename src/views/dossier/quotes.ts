import { readFrontmatter } from '../../format/frontmatter';
import { gradedSentences, sentencePrints, type GradedSentences } from '../../format/graded-sentences';
import type { Credibility, Grade } from '../../format/grades';
import { ARTICLE_KEYS } from '../../format/managed';
import { texts, type ArticleRecord } from '../../format/note-record';
import { type VaultIndex } from '../../index/vault-index';
import { namedTargets } from '../../index/packed-record';
import { sentenceAt } from '../../format/quotation';
import { passageAt, passagesIn, type Passages } from '../../format/passages';
import { linkedEntity } from '../../notes/related-items';
import { spotsIn } from '../../format/spots';
import { readIfThere } from '../../index/load-index';
import type { Span, VaultPort } from '../../model';
import { readable } from '../../workflow/readable';

/** A sentence of an article. */
export interface Quote {
  /** Line of the note, from 0. */
  readonly line: number;
  /** As it is read: links show their words. */
  readonly text: string;
  /** What a person gave it, the first one first; absent where nobody did. */
  readonly grades?: readonly Grade<Credibility>[];
}

/** What an article says of what a dossier is about. */
export interface RowQuotes {
  /** Of several entities, those that name most of them first; else in the order of the text. */
  readonly quotes: readonly Quote[];
  /** Whether they name it; else the first sentence of the text stands for an article that is only filed under it. */
  readonly isNamed: boolean;
}

/** A first sentence that is shorter is a dateline, a byline or a heading. */
const TOO_SHORT = 40;

/** Reads the sentences of an article that name any of the entities; null where its note is gone. */
export async function quotesOf(
  path: string,
  ids: readonly string[],
  index: VaultIndex,
  vault: VaultPort,
): Promise<RowQuotes | null> {
  const record = index.recordAt(path);
  const text = record?.kind === 'article' ? await readIfThere(vault, path) : null;
  if (record?.kind !== 'article' || text === null) return null;
  const note = new NoteSentences(text, path);
  const places = placesNaming(ids, record, note.body, index);
  if (places.length > 0) return { quotes: places.flatMap((at) => note.at(at) ?? []), isNamed: true };
  const first = note.firstOf(TOO_SHORT);
  return { quotes: first === null ? [] : [first], isNamed: false };
}

/** Places of the sentences as `Spot` has them: those that name most of the entities first. */
function placesNaming(
  ids: readonly string[],
  record: ArticleRecord,
  body: string,
  index: VaultIndex,
): readonly number[] {
  const own = new Set(ids);
  const spots = spotsIn(body, [...new Set(namedTargets(record))]);
  const named = new Map<number, Set<string>>();
  for (const { target, at } of spots) {
    const id = linkedEntity(target, index);
    if (id === null || !own.has(id)) continue;
    for (const place of at) named.set(place, (named.get(place) ?? new Set()).add(id));
  }
  const places = [...named].sort(([a, one], [b, other]) => other.size - one.size || a - b);
  return places.map(([at]) => at);
}

/** The sentences of a note's text, in which places can be looked up. */
export class NoteSentences {
  /** Without the properties. */
  readonly body: string;
  /** Characters before it. */
  readonly before: number;
  private readonly passages: Passages;
  private readonly grades: GradedSentences;

  constructor(
    private readonly text: string,
    path: string,
  ) {
    const read = readFrontmatter(text, path);
    this.body = read.ok ? read.value.body : text;
    this.before = text.length - this.body.length;
    this.passages = passagesIn(this.body);
    this.grades = gradedSentences(this.body, read.ok ? texts(read.value.data[ARTICLE_KEYS.credibility]) : []);
  }

  /** The sentence at a place; null where there is none. */
  at(place: number): Quote | null {
    const n = this.passages.at.indexOf(place);
    return n < 0 ? null : this.quote(n);
  }

  /** The sentence that holds an offset of the note's text; null where that is none of the body. */
  around(offset: number): Quote | null {
    if (offset < this.before || offset >= this.text.length) return null;
    return this.quote(passageAt(this.passages, offset - this.before));
  }

  /** The first of so many characters. */
  firstOf(length: number): Quote | null {
    const n = this.passages.starts.findIndex((_, at) => this.wordsOf(at).length >= length);
    return n < 0 ? null : this.quote(n);
  }

  /** Those that hold some words, whatever their case and spaces. */
  holding(words: string): readonly Quote[] {
    const wanted = foldSpaces(words);
    return this.passages.starts.flatMap((_, n) =>
      foldSpaces(this.wordsOf(n)).includes(wanted) ? [this.quote(n)] : [],
    );
  }

  /**
   * Where words stand, compared as `fold` makes them, for each place the sentence they begin in; `start` and `end` are those of
   * all sentences they go over, in the note's text.
   */
  spelling(words: string, fold: (text: string) => string): readonly (Span & { readonly quote: Quote })[] {
    const { starts } = this.passages;
    const wanted = fold(words);
    const folds = starts.map((_, n) => fold(this.wordsOf(n)));
    const ends: number[] = [];
    for (const each of folds) ends.push((ends.at(-1) ?? 0) + each.length);
    const sentenceWith = (place: number): number => ends.findIndex((end) => place < end);
    const joined = folds.join('');
    const found: (Span & { readonly quote: Quote })[] = [];
    for (
      let at = wanted === '' ? -1 : joined.indexOf(wanted);
      at >= 0;
      at = joined.indexOf(wanted, at + wanted.length)
    ) {
      const [first, last] = [sentenceWith(at), sentenceWith(at + wanted.length - 1)];
      const start = this.before + (starts[first] ?? 0);
      found.push({ start, end: this.before + (starts[last + 1] ?? this.body.length), quote: this.quote(first) });
    }
    return found;
  }

  /** Those that a person graded. */
  graded(): readonly Quote[] {
    return this.passages.starts.flatMap((start, n) => (this.grades.at.has(start) ? [this.quote(n)] : []));
  }

  /** Offset in `body` of the sentence that reads so; of several the one closest to the line. Null where it is gone. */
  offsetOf({ line, text }: Quote): number | null {
    // The words first: counting the lines above each of thousands of sentences would take a second.
    const found = this.passages.starts.flatMap((start, n) =>
      this.wordsOf(n) === text ? [{ start, distance: Math.abs(this.quote(n).line - line) }] : [],
    );
    return found.sort((a, b) => a.distance - b.distance)[0]?.start ?? null;
  }

  /** The sentence that begins at an offset of `body`, as a quotation is found again by (`format/quotation.ts`). */
  sentenceAt(offset: number): string {
    const n = this.passages.starts.indexOf(offset);
    return sentenceAt(this.body, offset, this.passages.starts[n + 1] ?? this.body.length);
  }

  /** The same, as the line of a grade keeps it. */
  printsAt(offset: number): ReturnType<typeof sentencePrints> {
    const n = this.passages.starts.indexOf(offset);
    return sentencePrints(this.body, offset, this.passages.starts[n + 1] ?? this.body.length);
  }

  private quote(n: number): Quote {
    const start = this.passages.starts[n] ?? 0;
    const grades = this.grades.at.get(start)?.map(({ day, grade, reason }) => ({ day, grade, reason }));
    const told = grades === undefined ? {} : { grades };
    return { line: lineOf(this.text, this.before + start), text: this.wordsOf(n), ...told };
  }

  private wordsOf(n: number): string {
    const { starts } = this.passages;
    return readable(this.body.slice(starts[n] ?? 0, starts[n + 1]));
  }
}

const foldSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
