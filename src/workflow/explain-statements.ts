import { foldForm, isSure, type Analysis, type Article, type Reason, type Span, type Statement } from '../model';
import type { ExplainedStatement } from './explained';
import { named, onOneLine } from './explained-words';

/** Who says what in an article, and by what that was told. */
export function explainStatements(
  { body: { text }, language }: Article,
  { statements, entities }: Analysis,
): readonly ExplainedStatement[] {
  const words = (span: Span): string => onOneLine(text.slice(span.start, span.end));
  return statements.map((statement) => {
    const { source, cue, content, speaker, kind, attitude, hedged, chain, sureness } = statement;
    return {
      source: source && words(source),
      cue: cue && words(cue),
      content: content.map(words),
      speaker: speaker === null ? null : named(speaker, entities),
      ...{ kind, attitude, hedged },
      found: foundBy(statement, cue && words(cue), language),
      certainty: sureness?.certainty ?? null,
      because: [...(sureness?.by == null || source === null ? [] : [`${words(source)} → ${words(sureness.by)}`]), ...(sureness?.because ?? [])], // prettier-ignore
      chain: chain.map(words),
      isSure: isSure(statement, 'usual'),
    };
  });
}

/** The rule of the grammar of cues, told by the cue’s words. */
function foundBy({ source }: Statement, cue: string | null, language: string): Reason {
  if (cue === null) return { rule: 'quotation', detail: 'quotation marks with nobody named beside them' };
  if (/^[^\p{L}\p{N}]+$/u.test(cue)) return { rule: 'mark', detail: `“${cue}” between who speaks and what is said` };
  if (language === 'ko') return { rule: 'korean ending', detail: `“${cue}” behind what is said` };
  if (source === null) return { rule: 'hearsay', detail: `“${cue}” says that it is told, and not by whom` };
  if (/^(?:according to|in the words of|citing|quoting)\b/i.test(cue))
    return { rule: 'preposition', detail: `“${cue}” before who speaks` };
  return { rule: 'verb of saying', detail: `“${cue}” is a verb of saying, beside who speaks` };
}

/** The statement of a number, from 1, or the only one of which some words are; null where none or several are. */
export function statementNamed(named: string, statements: readonly ExplainedStatement[]): number | null {
  if (/^\d+$/.test(named)) return Number(named) >= 1 && Number(named) <= statements.length ? Number(named) : null;
  const words = foldForm(named);
  const found = statements.flatMap(({ source, cue, content }, at) =>
    foldForm([source, cue, ...content].join(' ')).includes(words) ? [at + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What would make it another statement, or none, in sentences. */
export function whatChanges({
  source,
  speaker,
  kind,
  isSure: isShown,
  certainty,
}: ExplainedStatement): readonly string[] {
  return [
    ...(speaker === null && source !== null && kind !== 'crowd' && kind !== 'anonymous'
      ? [`A note that has “${source}” as its name or alias would be who speaks.`]
      : []),
    ...(isShown || certainty === null ? [] : ['It is not shown as sure: the setting for claims at “all” shows it.']),
    'A review says that somebody else speaks, or that it is no statement; the note keeps that.',
    ...(speaker === null ? [] : [`--dismiss-statements takes all that ${speaker.name} is said to say there as none.`]),
  ];
}
