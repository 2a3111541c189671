import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findStatements, readCueWords, toTextDocument } from '../../../src/language';

const WORDS = readCueWords(readFileSync(join(__dirname, '../../../src/data/statement-cues.tsv'), 'utf8'));

/** Statements as `source | cue | content`, parts of a content joined by ` … `; nothing said is `-`. */
export function told(text: string, language = 'en'): readonly string[] {
  const document = toTextDocument(text, { title: null, language, excluded: [] });
  const words = (span: { start: number; end: number } | null): string =>
    span === null ? '-' : text.slice(span.start, span.end);
  return findStatements(document, WORDS).map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${content.map(words).join(' … ')}`,
  );
}
