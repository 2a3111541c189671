import type { Input, Outcome } from '../../model';
import { refuse } from '../problems';
import { openCsv } from '../tables/csv';
import { namesColumns } from '../tables/header-names';
import { partsOf } from '../tables/parts';
import type { Source, TextContainer } from '../format';

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
