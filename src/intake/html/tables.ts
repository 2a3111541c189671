import type TurndownService from 'turndown';

/** Content that a cell of a Markdown table cannot hold, and layout tables are made of. */
const BLOCKS = 'table, p + p, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre, figure, img, hr';

/**
 * Rules for tables of data; the cells of layout tables become paragraphs. Written here because the usual plugins read
 * `rows` and `cells`, which this DOM lacks, and throw on rows outside of a table, which real pages have.
 */
export function addTables(turndown: TurndownService): void {
  const known = new WeakMap<Element, boolean>();
  const isData = (node: Element): boolean => {
    const table = node.closest('table');
    if (!table) return false;
    const answer = known.get(table) ?? holdsData(table);
    known.set(table, answer);
    return answer;
  };
  const block = (content: string): string => `\n\n${content.trim()}\n\n`;
  turndown.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content, node) => (isData(node) ? ` ${cellText(content)} |` : block(content)),
  });
  turndown.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => (isData(node) ? row(content, node) : block(content)),
  });
  turndown.addRule('rows', {
    filter: ['thead', 'tbody', 'tfoot'],
    replacement: (content, node) => (isData(node) ? content : block(content)),
  });
  turndown.addRule('caption', {
    filter: (node) =>
      /^(?:COLGROUP|COL)$/.test(node.nodeName) || (node.nodeName === 'CAPTION' && node.closest('table') !== null),
    replacement: () => '',
  });
  turndown.addRule('table', {
    filter: 'table',
    replacement: (content, node) => captionOf(node) + block(content),
  });
}

/** A line each for a row; the first is followed by the line that makes it a table. */
function row(content: string, element: Element): string {
  if (content.trim() === '') return '';
  const line = `|${content}\n`;
  const first = element.closest('table')?.querySelector('tr') === element;
  return first ? `${line}|${' --- |'.repeat(element.querySelectorAll('td, th').length)}\n` : line;
}

const cellText = (content: string): string => content.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();

function captionOf(table: Element): string {
  const caption = table.querySelector('caption')?.textContent.trim() ?? '';
  return caption === '' ? '' : `\n\n${caption}\n\n`;
}

function holdsData(table: Element): boolean {
  if (table.querySelector(BLOCKS)) return false;
  const rows = [...table.querySelectorAll('tr')].map((element) => element.querySelectorAll('td, th').length);
  return rows.length >= 2 && rows.filter((cells) => cells >= 2).length >= rows.length / 2 && (rows[0] ?? 0) >= 2;
}
