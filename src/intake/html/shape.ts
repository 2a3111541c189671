const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
/** Elements that parsers close by themselves. */
const IMPLIED = new Set(['p', 'li', 'dd', 'dt', 'option', 'tr', 'td', 'th', 'thead', 'tbody']);
const DEEPEST = 300;
const MOST_ELEMENTS = 120_000;

/** Whether a page can be given to a DOM: neither nested nor large beyond any real page. One pass over its tags. */
export function isReasonable(html: string): boolean {
  let depth = 0;
  let elements = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/gi)) {
    const name = (match[2] ?? '').toLowerCase();
    if (VOID.has(name) || IMPLIED.has(name)) continue;
    elements += 1;
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST || elements > MOST_ELEMENTS) return false;
  }
  return true;
}
