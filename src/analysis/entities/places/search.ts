import { bestNamed, searchLine } from '../name-search';
import { formsOf, type GazetteerRows } from './rows';

/** Finds rows by the beginnings of words of their names; `rank`: how well known a row's place is. */
export function rowSearch(
  rows: GazetteerRows,
  rank: (row: number) => number,
): (words: string, most: number) => number[] {
  let lines: (readonly [string, number])[] | null = null;
  return (words, most) => bestNamed(words, (lines ??= linesOf(rows)), rank, most);
}

const linesOf = (rows: GazetteerRows): (readonly [string, number])[] =>
  Array.from({ length: rows.count }, (_, at) => {
    const row = rows.row(at);
    if (row === undefined) return ['', at];
    const aliases = formsOf(row).flatMap(({ form, qualifier }) => (qualifier ? [] : [form]));
    return [searchLine({ name: row.name, aliases: aliases.slice(1) }), at];
  });
