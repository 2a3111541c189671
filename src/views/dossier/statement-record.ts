import {
  foldForm,
  isSure,
  type Analysis,
  type Article,
  type ClaimFloor,
  type Entity,
  type Span,
  type Statement,
} from '../../model';
import { passageAt, passagesIn, type Passages } from '../../format/passages';
import type { VaultIndex } from '../../index/vault-index';
import { readable } from '../../workflow/readable';
import { aboutOf, speaksFor } from '../../workflow/statements/place';
import type { ToldStatement } from './statements';

/** One statement as `dateline statements --json` prints it. */
export interface StatementRecord {
  readonly article: {
    /** Of its note; null for an article that was only read. */
    readonly path: string | null;
    readonly title: string | null;
    readonly date: string | null;
    readonly source: string | null;
  };
  readonly speaker: { readonly id: string; readonly name: string; readonly path: string | null } | null;
  readonly source: SaidSpan | null;
  readonly cue: SaidSpan | null;
  /** Offsets into the note’s text, else into the article’s. */
  readonly content: readonly SaidSpan[];
  readonly kind: Statement['kind'];
  readonly attitude: Statement['attitude'];
  readonly tense: Statement['tense'];
  readonly hedged: boolean;
  /** 0 to 1: that somebody says it, and the one who is named; null where a person or a program told it. */
  readonly certainty: number | null;
  readonly chain: readonly (SaidSpan & { readonly speaker: string | null })[];
  /** As it is read, and the line of the note it begins in, from 0; null for an article that was only read. */
  readonly sentence: string;
  readonly line: number | null;
}

interface SaidSpan extends Span {
  readonly text: string;
}

const said =
  (text: string) =>
  ({ start, end }: Span): SaidSpan => ({ start, end, text: readable(text.slice(start, end)) });

type Spans = Pick<
  StatementRecord,
  'source' | 'cue' | 'content' | 'kind' | 'attitude' | 'tense' | 'hedged' | 'certainty' | 'chain'
>;

function spansOf(statement: Statement, text: string): Spans {
  const { source, cue, content, kind, attitude, tense, hedged, chain } = statement;
  const at = said(text);
  return {
    ...{ source: source && at(source), cue: cue && at(cue), content: content.map(at), kind, attitude, tense, hedged },
    certainty: statement.sureness?.certainty ?? null,
    chain: chain.map(({ speaker, ...span }) => ({ ...at(span), speaker })),
  };
}

export function recordOf({ row, text, quote, statement, speaker }: ToldStatement, index: VaultIndex): StatementRecord {
  const id = statement.speaker === null ? null : (index.entity(statement.speaker)?.id ?? statement.speaker);
  return {
    article: { path: row.path, title: row.title, date: row.date, source: row.source?.name ?? null },
    speaker: id === null || speaker === null ? null : { id, ...speaker },
    ...spansOf(statement, text),
    sentence: quote.text,
    line: quote.line,
  };
}

/** Names or ids that were asked for; each may be empty: then it does not matter. */
export interface AskedNames {
  readonly by: readonly string[];
  readonly about: readonly string[];
  readonly certainty: ClaimFloor;
}

/** The statements of an article that was only read, in the order of its text. */
export function recordsOf(article: Article, analysis: Analysis, asked: AskedNames): readonly StatementRecord[] {
  const { entities } = analysis;
  const { text } = article.body;
  const passages = passagesIn(text);
  const about = {
    path: null,
    title: article.title?.value ?? null,
    date: article.date?.value ?? null,
    source: article.source?.value ?? null,
  };
  const isOne = (names: readonly string[], ids: readonly (string | null)[]): boolean =>
    names.length === 0 || ids.some((id) => id !== null && names.some((name) => isNamed(entities[id], name)));
  const wanted = analysis.statements.filter(
    (each) =>
      isSure(each, asked.certainty) &&
      isOne(asked.by, [each.speaker, ...speaksFor(each, analysis, text)]) &&
      isOne(asked.about, aboutOf(each, analysis)),
  );
  return wanted.map((statement) => {
    const entity = statement.speaker === null ? undefined : entities[statement.speaker];
    return {
      article: about,
      speaker: entity === undefined ? null : { id: entity.id, name: entity.name, path: null },
      ...spansOf(statement, text),
      sentence: sentenceAround((statement.cue ?? statement.source ?? statement.content[0])?.start ?? 0, text, passages),
      line: null,
    };
  });
}

/** Recognition reads each line of an article as a paragraph; `passages` end paragraphs at empty lines, as in a note. */
function sentenceAround(offset: number, text: string, passages: Passages): string {
  const n = passageAt(passages, offset);
  const from = passages.starts[n] ?? 0;
  const passage = text.slice(from, passages.starts[n + 1]);
  const at = offset - from;
  const end = passage.indexOf('\n', at);
  return readable(passage.slice(passage.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end));
}

const isNamed = (entity: Entity | undefined, name: string): boolean =>
  entity !== undefined &&
  (entity.id === name || [entity.name, ...entity.aliases].some((form) => foldForm(form) === foldForm(name)));
