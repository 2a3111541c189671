import { ATTITUDES, SOURCE_KINDS, TENSES, type Span, type Sureness } from '../../model';
import type { TextForm } from '../../index/cache/text-cache';
import type { NoteStatement } from './model';

const pair = ({ start, end }: Span): readonly number[] => [start, end];

/** Statements of articles’ notes: places and ids, no word of an article. About eight thousand articles. */
export const STATEMENT_FORM: TextForm<readonly NoteStatement[]> = {
  ...{ name: 'statements', version: 9, most: 8_000_000 },
  pack: (statements) =>
    statements.map((each) => [
      each.source && pair(each.source),
      each.cue && pair(each.cue),
      each.content.map(pair),
      each.speaker,
      SOURCE_KINDS.indexOf(each.kind),
      ATTITUDES.indexOf(each.attitude),
      Number(each.hedged),
      each.chain.map(({ start, end, speaker }) => [start, end, speaker]),
      each.about,
      each.speaksFor,
      each.tense && TENSES.indexOf(each.tense),
      each.named && pair(each.named),
      each.sureness && [each.sureness.certainty, each.sureness.because, each.sureness.by && pair(each.sureness.by)],
    ]),
  unpack: (packed) => list(packed).map(statementIn),
};

function statementIn(value: unknown): NoteStatement {
  const [source, cue, content, speaker, kind, attitude, hedged, chain, about, speaksFor, tense, named, sure] =
    list(value);
  return {
    source: source === null ? null : spanIn(source),
    cue: cue === null ? null : spanIn(cue),
    content: list(content).map(spanIn),
    speaker: idIn(speaker),
    kind: known(SOURCE_KINDS[Number(kind)]),
    attitude: known(ATTITUDES[Number(attitude)]),
    tense: tense === null ? null : known(TENSES[Number(tense)]),
    hedged: hedged === 1,
    chain: list(chain).map((link) => ({ ...spanIn(link), speaker: idIn(list(link)[2]) })),
    about: list(about).map(String),
    speaksFor: list(speaksFor).map(String),
    named: named === null ? null : spanIn(named),
    ...(sure == null ? {} : { sureness: surenessIn(sure) }),
  };
}

function surenessIn(value: unknown): Sureness {
  const [certainty, because, by] = list(value);
  return { certainty: Number(certainty), because: list(because).map(String), by: by == null ? null : spanIn(by) };
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}

function spanIn(value: unknown): Span {
  const [start, end] = list(value);
  if (typeof start !== 'number' || typeof end !== 'number' || start > end) throw new TypeError('not a span');
  return { start, end };
}

const idIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('not known');
  return value;
}
