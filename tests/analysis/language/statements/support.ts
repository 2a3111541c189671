import {
  findStatements,
  headlineDocument,
  headlineStatements,
  toTextDocument,
} from '../../../../src/analysis/language';
import type { Span } from '../../../../src/model';

type Found = ReturnType<typeof findStatements>;

export const spansIn = (text: string, language = 'en'): Found =>
  findStatements(toTextDocument(text, { title: null, language, excluded: [] }));

/** Statements as `source | cue | content`, parts of a content joined by ` … `; nothing said is `-`. */
export const told = (text: string, language = 'en'): readonly string[] => shown(text, spansIn(text, language));

/** The same of a headline whose names are given. */
export function toldInHeadline(headline: string, names: readonly string[] = [], language = 'en'): readonly string[] {
  const spans = names.map((name) => ({ start: headline.indexOf(name), end: headline.indexOf(name) + name.length }));
  return shown(headline, headlineStatements(headlineDocument(headline, language, spans)));
}

function shown(text: string, found: Found): readonly string[] {
  const words = (span: Span | null): string => (span === null ? '-' : text.slice(span.start, span.end));
  return found.map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${content.map(words).join(' … ')}`,
  );
}
