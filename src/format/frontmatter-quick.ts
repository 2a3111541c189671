import type { EntrySpan } from './frontmatter-entries';
import { isReserved } from './yaml-value';

/** Letters, digits and `-_`, as the keys of nearly all notes are. */
const KEY = /^[A-Za-z][\w-]*$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/;
const WHOLE = /^(?:0|[1-9]\d{0,8})$/;
/** A hash in hex: with one of these letters in it, it is a number in no YAML. */
const HASH = /^\d[\da-f]*[acdf][\da-f]*$/;
const LONGEST = 64;
/** Characters that no YAML treats in any special way, wherever they stand; no tabs, carriage returns, emoji. */
const PLAIN_TEXT = /^[\n -~\u00a1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;

type Scalar = string | number | null;
/** No value: this is not for the quick way. */
const UNUSUAL = Symbol('unusual');

/**
 * Reads the YAML that Dateline and Obsidian write, one key per line with lists below it, some twenty times faster than
 * YAML is read in general. Null for anything else, be it valid or not: then the YAML reader has the say. What it reads, the
 * YAML reader reads the same.
 */
export function quickMapping(yaml: string): Record<string, unknown> | null {
  if (!PLAIN_TEXT.test(yaml)) return null;
  const data: Record<string, unknown> = {};
  let list: Scalar[] | null = null;
  let listKey = '';
  for (let start = 0; start < yaml.length;) {
    const stop = yaml.indexOf('\n', start);
    const end = stop < 0 ? yaml.length : stop;
    if (yaml.startsWith('  - ', start)) {
      const item = list === null ? UNUSUAL : scalarAt(yaml, start + 4, end);
      if (item === UNUSUAL) return null;
      if (list?.push(item) === 1) data[listKey] = list;
    } else {
      const colon = yaml.indexOf(':', start);
      const key = yaml.slice(start, colon);
      if (colon < 0 || colon >= end || !KEY.test(key) || isReserved(key) || Object.hasOwn(data, key)) return null;
      const value = colon + 1 === end ? null : valueAt(yaml, colon + 1, end);
      if (value === UNUSUAL) return null;
      data[key] = value;
      list = value === null ? [] : null;
      listKey = key;
    }
    start = end + 1;
  }
  return data;
}

/** Where each key of such a YAML stands with its value: whole lines, among which there are no comments. */
export function quickEntries(yaml: string): ReadonlyMap<string, EntrySpan> {
  const starts: number[] = [];
  for (let start = 0; start < yaml.length;) {
    if (!yaml.startsWith('  - ', start)) starts.push(start);
    const stop = yaml.indexOf('\n', start);
    start = stop < 0 ? yaml.length : stop + 1;
  }
  return new Map(
    starts.map((start, at) => [
      yaml.slice(start, yaml.indexOf(':', start)),
      { start, end: starts[at + 1] ?? yaml.length, comments: [] },
    ]),
  );
}

/** What stands behind a key's colon. */
function valueAt(yaml: string, start: number, end: number): Scalar | readonly never[] | typeof UNUSUAL {
  if (yaml.charCodeAt(start) !== 32) return UNUSUAL;
  return end === start + 3 && yaml.startsWith('[]', start + 1) ? [] : scalarAt(yaml, start + 1, end);
}

/** A text in double quotes, a word or more without, a day, a moment or a whole number. */
function scalarAt(yaml: string, start: number, end: number): Scalar | typeof UNUSUAL {
  const first = yaml.charCodeAt(start);
  const text = yaml.slice(start, end);
  if (first === 34) return unquoted(text);
  if (first >= 48 && first <= 57) {
    if (WHOLE.test(text)) return Number(text);
    return DATE.test(text) || (text.length <= LONGEST && HASH.test(text)) ? text : UNUSUAL;
  }
  const isLetter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first > 0xa0;
  if (!isLetter || text.endsWith(' ') || text.endsWith(':')) return UNUSUAL;
  return text.includes(': ') || text.includes(' #') || isReserved(text) ? UNUSUAL : text;
}

function unquoted(text: string): string | typeof UNUSUAL {
  const close = text.indexOf('"', 1);
  if (!text.includes('\\')) return close === text.length - 1 && close > 0 ? text.slice(1, -1) : UNUSUAL;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'string' ? read : UNUSUAL;
  } catch {
    return UNUSUAL; // YAML knows more escapes than JSON
  }
}
