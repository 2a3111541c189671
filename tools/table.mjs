// Tables for a terminal and for Markdown. Rows are objects of strings; `heads` maps their keys to titles, in order.

const width = (text) => [...text].length;

/** Aligned columns. Where rows have `ok`, ✓ or ✗ stands before them. */
export function terminalTable(rows, heads) {
  const keys = Object.keys(heads);
  const all = [heads, ...rows];
  const widths = keys.map((key) => Math.max(...all.map((row) => width(row[key] ?? ''))));
  const marked = rows.some((row) => 'ok' in row);
  const mark = (row) => (!marked ? '' : row.ok === true ? '✓ ' : row.ok === false ? '✗ ' : '  ');
  const line = (row) =>
    keys.map((key, at) => (row[key] ?? '') + ' '.repeat(widths[at] - width(row[key] ?? ''))).join('  ');
  return all.map((row) => (mark(row) + line(row)).trimEnd()).join('\n');
}

/** A Markdown table. */
export function markdownTable(rows, heads) {
  const keys = Object.keys(heads);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(keys.map((key) => heads[key])),
    line(keys.map(() => '---')),
    ...rows.map((row) => line(keys.map((key) => row[key] ?? ''))),
  ].join('\n');
}

/** `text` with what stands between the markers of `name` replaced; throws where the markers are missing. */
export function replaceBlock(text, name, block) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The markers ${start} … ${end} are missing.`);
  return `${text.slice(0, from + start.length)}\n\n${block}\n\n${text.slice(to)}`;
}
