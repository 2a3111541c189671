import namesTable from '../../../src/data/names.tsv';
import { toTextDocument, type TextDocument } from '../../../src/analysis/language';
import { parseNames } from '../../../src/analysis/language/names';
import type { Recognizer } from '../../../src/analysis/language/recognizer';
import type { Mention, MentionType } from '../../../src/model';

export const names = parseNames(namesTable);

export const documentOf = (text: string, title: string | null = null): TextDocument =>
  toTextDocument(text, { title, language: 'en', excluded: [] });

/** What a recognizer finds, verbatim, in the order it proposes. */
export const found = (recognizer: Recognizer, text: string): string[] =>
  recognizer.recognize(documentOf(text)).map((mention) => mention.text);

/** A mention of a stretch of `text`, for tests that need no recognizer. */
export function mentionOf(text: string, form: string, type: MentionType, extra: Partial<Mention> = {}): Mention {
  const start = text.indexOf(form);
  if (start === -1) throw new Error(`“${form}” is not in the text`);
  const reason = { rule: 'test', detail: 'made for a test' };
  return { start, end: start + form.length, text: form, type, form: 'name', score: 0.8, reason, ...extra };
}
