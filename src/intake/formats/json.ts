import type { Input, Outcome } from '../../model';
import { refuse } from '../problems';
import { partsOf } from '../tables/parts';
import { openJson } from '../tables/records';
import type { Source, TextContainer } from '../format';

/** Records of articles: a list, an object with a list somewhere inside, lines of their own, or a single one. */
export const json: TextContainer = {
  id: 'json',
  holds: 'text parts',
  extensions: ['json', 'jsonl', 'ndjson', 'jl'],
  sniff: (head) => /^[\s\ufeff]*(?:\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:|\[\s*\{\s*"|\[\s*\{\s*\})/.test(head),
  open: ({ input, text }: Source) => recordsOf(input, text),
};

function* recordsOf(input: Input, text: string): Generator<Outcome<Input>> {
  const table = openJson(text, input.name);
  if (table) yield* partsOf(table, input);
  else
    yield refuse(
      'no-articles',
      input.name,
      'there is no list of records in this JSON, or it is damaged from its first record on.',
    );
}
