// Damage to files: each mutation takes bytes and chance and gives other bytes.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Inputs stay below this, so that a run of many ends. */
const LARGEST = 1_500_000;

const bytesOf = (text) => new TextEncoder().encode(text);
/** Each byte as the character of its number, and back. */
const characters = (bytes) => strFromU8(bytes, true);
const joined = (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
const inserted = (bytes, at, part) => joined(bytes.subarray(0, at), part, bytes.subarray(at));

/** What opens something in one grammar or another; many of them, never closed, are nesting without end. */
const OPENERS = [
  '<div>',
  '<table><tr><td>',
  '<b><i>',
  '<blockquote>',
  '<ul><li>',
  '<svg>',
  '<item>',
  '<entry><content type="xhtml">',
  '<outline text="a">',
  '[',
  '{"a":',
  '{"a":[',
  '(',
  '> ',
  '- ',
  '**',
  '![[',
  '{\\rtf1 ',
  '{\\*\\',
  '<<',
  '<w:p><w:r>',
  '<![CDATA[',
  '<!--',
  '<!ENTITY a "',
  '&amp;',
  '"',
  "'",
  '=?UTF-8?B?',
  '--',
  'From \n',
  '`',
  '|',
  '\t',
  '#',
  '%',
];

const NUMBERS = [
  '0',
  '-1',
  '1',
  '65536',
  '2147483647',
  '4294967296',
  '99999999999999999999',
  '1e999',
  'NaN',
  '00000000000',
];

const CHARSETS = [
  'utf-8',
  'utf-16',
  'euc-kr',
  'gbk',
  'gb18030',
  'big5',
  'shift_jis',
  'iso-2022-jp',
  'windows-1252',
  'iso-8859-15',
  'koi8-r',
  'x-user-defined',
  'nonsense',
  'utf-7',
  'hz-gb-2312',
];

const ODD = [
  '\u202e',
  '\u0000',
  '\ufeff',
  '\u200b',
  '\ud83d',
  '𝔘',
  'e\u0301\u0301\u0301\u0301',
  '한',
  '﷽',
  '\u2028',
  '\r',
  '\u0085',
  'İ',
  'ß',
  '\\',
  '{{',
  '<%',
  '[[',
  '%%',
  '$$',
  '&#0;',
  '&#x110000;',
  '%00',
  '=3D=\n',
  '\u001b$B',
];

/** The mutations by name; what a failure is told to come from. */
export const MUTATIONS = {
  'flip bits': (bytes, chance) => {
    const copy = bytes.slice();
    for (let left = chance.size(64); left > 0 && copy.length > 0; left -= 1)
      copy[chance.below(copy.length)] ^= 1 << chance.below(8);
    return copy;
  },
  'set bytes': (bytes, chance) => {
    const copy = bytes.slice();
    const start = chance.below(copy.length + 1);
    copy.fill(chance.pick([0, 255, 32, 10, 60, 123, chance.below(256)]), start, start + chance.size(4096));
    return copy;
  },
  'cut the end': (bytes, chance) => bytes.slice(0, chance.below(bytes.length + 1)),
  'cut the beginning': (bytes, chance) => bytes.slice(chance.size(bytes.length + 1)),
  'cut a piece': (bytes, chance) => {
    const start = chance.below(bytes.length + 1);
    return joined(bytes.subarray(0, start), bytes.subarray(start + chance.size(bytes.length + 1)));
  },
  'repeat a piece': (bytes, chance) => {
    const start = chance.below(bytes.length + 1);
    const piece = bytes.subarray(start, start + chance.size(Math.min(5000, bytes.length + 1)));
    const times = Math.min(chance.size(5000), Math.floor(400_000 / Math.max(1, piece.length)));
    return inserted(bytes, start, joined(...Array.from({ length: times }, () => piece)));
  },
  'splice with another': (bytes, chance, corpus) => {
    const other = chance.pick(corpus).bytes;
    const from = chance.below(other.length + 1);
    const piece = other.subarray(from, from + chance.size(other.length + 1));
    const at = chance.below(bytes.length + 1);
    return chance.oneIn(2) ? inserted(bytes, at, piece) : joined(bytes.subarray(0, at), piece);
  },
  'nest without end': (bytes, chance) => {
    const opener = chance.pick(OPENERS);
    return inserted(bytes, chance.below(bytes.length + 1), bytesOf(opener.repeat(chance.size(40_000))));
  },
  'change numbers': (bytes, chance) => replaced(bytes, /\d{1,20}/g, chance, () => chance.pick(NUMBERS)),
  'change the charset': (bytes, chance) =>
    replaced(bytes, /(?<=(?:charset|encoding)\s*=\s*["']?)[\w-]+/gi, chance, () => chance.pick(CHARSETS)),
  'write as UTF-16': (bytes, chance) => {
    const text = new TextDecoder().decode(bytes);
    const units = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const [first, second] = chance.oneIn(2) ? [unit & 255, unit >> 8] : [unit & 255, unit >> 8];
      units.set([first, second], at * 2);
    }
    return chance.oneIn(2) ? units : joined(new Uint8Array([0xff, 0xfe]), units);
  },
  'add odd characters': (bytes, chance) => {
    let copy = bytes;
    for (let left = chance.size(40); left > 0; left -= 1) {
      copy = inserted(copy, chance.below(copy.length + 1), bytesOf(chance.pick(ODD).repeat(chance.size(200))));
    }
    return copy;
  },
  'move lines': (bytes, chance) => {
    const lines = characters(bytes).split('\n');
    for (let left = chance.size(30); left > 0; left -= 1) {
      const at = chance.below(lines.length);
      if (chance.oneIn(3)) lines.splice(at, 1);
      else if (chance.oneIn(2)) lines.splice(chance.below(lines.length + 1), 0, ...lines.splice(at, 1));
      else lines.splice(at, 0, ...Array.from({ length: chance.size(2000) }, () => lines[at] ?? '').slice(0, 100_000));
    }
    return strToU8(lines.join('\n'), true);
  },
  'drop marks': (bytes, chance) => {
    const mark = chance.pick(['<', '>', '"', '\n', ':', '/', '}', ']', ',', '=', '\\', ')']);
    return replaced(
      bytes,
      new RegExp(`[${mark === ']' || mark === '\\' ? `\\${mark}` : mark}]`, 'g'),
      chance,
      () => '',
    );
  },
};

/** Some or all of what a pattern finds, as something else. */
function replaced(bytes, pattern, chance, by) {
  const all = chance.oneIn(4);
  return strToU8(
    characters(bytes).replace(pattern, (found) => (all || chance.oneIn(8) ? by() : found)),
    true,
  );
}

/** Inside an archive: one of its files mutated, and packed again. */
function insideArchive(bytes, chance, corpus) {
  let files;
  try {
    files = unzipSync(bytes);
  } catch {
    return null;
  }
  const names = Object.keys(files);
  if (names.length === 0) return null;
  const name = chance.pick(names);
  const change = chance.pick(Object.values(MUTATIONS));
  files[name] = change(files[name], chance, corpus).slice(0, LARGEST);
  // With the day told, so that one seed gives the same bytes at any time.
  return zipSync(files, { level: 1, mtime: new Date(2024, 10, 18) });
}

/** A file after one to five mutations, and their names. */
export function mutated(bytes, chance, corpus) {
  const steps = [];
  let result = bytes;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && chance.oneIn(2)) {
    result = insideArchive(bytes, chance, corpus) ?? bytes;
    steps.push('inside the archive');
    if (!chance.oneIn(3)) return { bytes: result, steps };
  }
  for (let left = chance.size(6); left > 0; left -= 1) {
    const name = chance.pick(Object.keys(MUTATIONS));
    result = MUTATIONS[name](result, chance, corpus).slice(0, LARGEST);
    steps.push(name);
  }
  return { bytes: result, steps };
}
