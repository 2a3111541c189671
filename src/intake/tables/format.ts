import type { Input, Outcome } from '../../model';
import { refuse } from '../problems';
import { openCsv } from './csv';
import { namesColumns } from './header-names';
import { partsOf } from './parts';
import type { Source, TextContainer } from '../format';
import { openJson } from './records';

/** A table of articles, one a row. Told by its header; without one by its extension. */
export const csv: TextContainer = {
  id: 'csv',
  holds: 'text parts',
  extensions: ['csv', 'tsv', 'tab', 'psv'],
  sniff: (head) => namesColumns(head),
  open: rowsOf,
};

async function* rowsOf({ input, text }: Source): AsyncIterable<Outcome<Input>> {
  const table = await openCsv(text, input.name);
  if (table) yield* partsOf(table, input);
  else yield refuse('no-articles', input.name, 'it is no table: its lines are not parted into columns.');
}

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
