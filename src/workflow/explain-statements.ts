import type { Analysis, Article, Reason, Span, Statement } from '../model';
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
  return { rule: 'verb of saying', detail: `“${cue}”, a form of a row of the table of verbs of saying` };
}
