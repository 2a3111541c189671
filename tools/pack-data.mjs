// How the built-in data travel in the bundles: deflated, in base64. `src/data/unpack.ts` is the other half.
import { load } from 'js-yaml';
import { deflateRawSync } from 'node:zlib';

/** Begins every packed file; no data file begins so. */
export const PACKED = 'deflate;base64,';

const deflate = (text) => deflateRawSync(text, { level: 9, memLevel: 9 });

/** A data file's text as one ASCII string, about half as long: a character beyond ASCII in it would make the app read it twice as wide. */
export function packText(text) {
  if (text.startsWith(PACKED)) throw new Error('the text is packed already');
  return PACKED + deflate(text).toString('base64');
}

const readable = (path, text) => (path.endsWith('.yaml') ? JSON.stringify(load(text)) : text);

/** A data file as it goes into a bundle: YAML as JSON, which is read many times faster (`src/intake/pack-text.ts`). */
export const packFile = (path, text) => packText(readable(path, text));

/** The same as bytes, for a file of its own. */
export const deflateFile = (path, text) => deflate(readable(path, text));
