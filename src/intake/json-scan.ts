/** A value inside a JSON text, as written. */
export interface JsonSlice {
  readonly text: string;
  readonly at: number;
  /** Name of the member it is the value of, where it is one. */
  readonly key: string | null;
  /** False for the last value of a text that breaks off inside it. */
  readonly whole: boolean;
}

/** Structures within structures beyond any record. */
const DEEPEST_JSON = 100;

/** Offset behind the string whose quotation mark stands at `at`; -1 where it does not end. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (before > at + 1 && text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
  }
  return -1;
}

/** Offset behind the value that begins at `at`; -1 where the text ends first. Nothing is checked but its brackets. */
export function endOfValue(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at);
  if (text[at] !== '{' && text[at] !== '[') {
    SCALAR_END.lastIndex = at;
    return SCALAR_END.exec(text)?.index ?? text.length;
  }
  const marks = /["{}[\]]/g;
  marks.lastIndex = at;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      const end = endOfString(text, mark.index);
      if (end < 0) return -1;
      marks.lastIndex = end;
    } else depth += mark[0] === '{' || mark[0] === '[' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return -1;
}

const SCALAR_END = /[,\]}\s]/g;
const FILLER = /[^\s,]/g;

const nextMark = (text: string, from: number): number => {
  FILLER.lastIndex = from;
  return FILLER.exec(text)?.index ?? text.length;
};

/**
 * The values of the array or object that begins at `open`, one by one and unread, or, where `open` is -1, those that
 * follow one another at the top of the text. A text that breaks off ends with a slice that is not whole.
 */
export function* valuesOf(text: string, open: number): Generator<JsonSlice> {
  const isObject = text[open] === '{';
  let at = nextMark(text, open + 1);
  while (at < text.length && text[at] !== ']' && text[at] !== '}') {
    const member = isObject ? memberAt(text, at) : { key: null, at };
    const end = member === null ? -1 : endOfValue(text, member.at);
    const from = member?.at ?? at;
    // What is neither value nor separator would be met again and again.
    const next = Math.max(end, from + 1);
    yield { text: text.slice(from, end < 0 ? text.length : next), at: from, key: member?.key ?? null, whole: end >= 0 };
    if (end < 0) return;
    at = nextMark(text, next);
  }
  if (at >= text.length && open >= 0) yield { text: '', at: text.length, key: null, whole: false };
}

/** `"key": value`: the key and where its value begins. */
function memberAt(text: string, at: number): { key: string; at: number } | null {
  const end = text[at] === '"' ? endOfString(text, at) : -1;
  if (end < 0) return null;
  const colon = /\s*:\s*/y;
  colon.lastIndex = end;
  return colon.test(text) ? { key: keyOf(text.slice(at, end)), at: colon.lastIndex } : null;
}

function keyOf(quoted: string): string {
  const key = parseJson(quoted.slice(0, 1000));
  return typeof key === 'string' ? key : quoted.slice(1, -1);
}

/**
 * The value of a JSON text, `undefined` where it is none or nested too deep. What Python writes for numbers that are
 * none (`NaN`) becomes null.
 */
export function parseJson(text: string): unknown {
  if (depthOf(text) > DEEPEST_JSON) return undefined;
  return (
    tryParse(text) ?? tryParse(text.replace(/([:[,]\s{0,20})(?:NaN|-?Infinity|undefined)(?=\s{0,20}[,}\]])/g, '$1null'))
  );
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** How deep brackets are nested, strings left out of the count. */
function depthOf(text: string): number {
  const marks = /["{}[\]]/g;
  let depth = 0;
  let deepest = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      const end = endOfString(text, mark.index);
      if (end < 0) break;
      marks.lastIndex = end;
    } else {
      depth += mark[0] === '{' || mark[0] === '[' ? 1 : -1;
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}

/** Numbers of lines, from 1, for offsets that are asked in ascending order: the text is gone through once. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}
