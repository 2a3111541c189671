import { markupWords } from '../../data/lexicon';
const VOID = markupWords('shape-void');
/** Elements that parsers close by themselves. */
const IMPLIED = markupWords('implied');
const DEEPEST = 300;
/** Of any kind; the largest of real news pages have a third of it. */
const MOST_ELEMENTS = 30_000;

/** Elements whose contents are no elements. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);
/** Curves of a drawing are long. */
const LONGEST_TAG = 20_000;
/** Drawings and formulas, the only ones in which `<path/>` closes itself. */
const FOREIGN = new Set(['svg', 'math']);

/** Whether a page can be given to a DOM: neither nested nor large beyond any real page. One pass over its tags. */
export function isReasonable(html: string): boolean {
  const tags = /<(?:!--|(\/?)([a-z][a-z0-9-]{0,30}))/gi;
  const open: string[] = [];
  let elements = 0;
  let foreign = 0;
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) {
      tags.lastIndex = behind(html, '-->', tags.lastIndex);
      continue;
    }
    const closes = match[1] === '/';
    if (!closes) elements += 1;
    if (elements > MOST_ELEMENTS) return false;
    if (VOID.has(name) || IMPLIED.has(name)) continue;
    if (FOREIGN.has(name)) foreign = Math.max(0, foreign + (closes ? -1 : 1));
    if (!closes && foreign > 0 && closesItself(html, tags.lastIndex)) continue;
    // An end tag closes everything up to what it names, and nothing where that is not open.
    const closed = closes ? open.lastIndexOf(name) : -1;
    if (closed >= 0) open.length = closed;
    else if (!closes && open.push(name) > DEEPEST) return false;
    if (!closes && RAW.has(name)) tags.lastIndex = rawEnd(html, name, tags.lastIndex);
  }
  return true;
}

/** `<path d="…"/>`, but not `<path d=x/>`, whose slash belongs to the value. */
function closesItself(html: string, from: number): boolean {
  const tag = html.slice(from, from + LONGEST_TAG);
  const end = tag.indexOf('>');
  return end > 0 && tag[end - 1] === '/' && !/=[^\s"'<>]*$/.test(tag.slice(Math.max(0, end - 200), end - 1));
}

const behind = (html: string, mark: string, from: number): number => {
  const index = html.indexOf(mark, from);
  return index < 0 ? html.length : index + mark.length;
};

/** Where the end tag of an element stands that holds no elements; the end of the page where it has none. */
function rawEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
