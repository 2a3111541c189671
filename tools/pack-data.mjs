// How the built-in data travel in the bundles: deflated, in basE91, tables column by column. `src/data/inflate.ts` is the other half.
import { load } from 'js-yaml';
import { deflateRawSync } from 'node:zlib';
import { toColumns } from './pack-columns.mjs';

/** Begins every packed file; no data file begins so. */
export const PACKED = 'deflate;base91,';

/** From `#` to `~` without the backslash: 91 characters that no string has to escape. */
const ALPHABET = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter((char) => char !== '\\');

/** Bytes as text, two characters for 13 or 14 bits; `src/data/base91.ts` reads it. */
function toBase91(bytes) {
  const text = [];
  let [bits, held] = [0, 0];
  const put = (pair) => text.push(ALPHABET[pair % 91], ALPHABET[Math.floor(pair / 91)]);
  for (const byte of bytes) {
    bits |= byte << held;
    held += 8;
    if (held <= 13) continue;
    const wide = (bits & 8191) <= 88;
    put(bits & (wide ? 16383 : 8191));
    bits >>>= wide ? 14 : 13;
    held -= wide ? 14 : 13;
  }
  if (held > 7 || bits > 90) put(bits);
  else if (held > 0) text.push(ALPHABET[bits]);
  return text.join('');
}

/**
 * The smallest of what zlib makes of a text: with less memory it begins a new block, and a new code, sooner, which suits
 * tables whose columns differ; the reader is the same.
 */
const deflate = (text) =>
  [9, 6, 5, 4]
    .map((memLevel) => deflateRawSync(text, { level: 9, memLevel }))
    .reduce((best, one) => (one.length < best.length ? one : best));

/** A data file's text as one ASCII string, about half as long: a character beyond ASCII in it would make the app read it twice as wide. */
export function packText(text) {
  if (text.startsWith(PACKED)) throw new Error('the text is packed already');
  return PACKED + toBase91(deflate(text));
}

/** Begins a packed table whose columns stand one after the other (`pack-columns.mjs`): a quarter smaller than rows. */
export const COLUMNS = 'deflate;columns;base91,';

/** A data file's text, YAML as JSON, which is read many times faster (`src/intake/pack-text.ts`). */
export const readable = (path, text) => (path.endsWith('.yaml') ? JSON.stringify(load(text)) : text);

/** A data file as it goes into a bundle. */
export function packFile(path, text) {
  const columns = path.endsWith('.tsv') ? toColumns(text) : null;
  return columns === null ? packText(readable(path, text)) : COLUMNS + toBase91(deflate(columns));
}
