// How the built-in data travel in the bundles: deflated, in base64. `src/data/unpack.ts` is the other half.
import { load } from 'js-yaml';
import { deflateRawSync } from 'node:zlib';

/** Begins every packed file; no data file begins so. */
export const PACKED = 'deflate;base64,';

/** A data file's text as one ASCII string, about half as long: a character beyond ASCII in it would make the app read it twice as wide. */
export function packText(text) {
  if (text.startsWith(PACKED)) throw new Error('the text is packed already');
  return PACKED + deflateRawSync(text, { level: 9, memLevel: 9 }).toString('base64');
}

/** A data file as it goes into a bundle: YAML as JSON, which is read many times faster (`src/intake/pack-text.ts`). */
export const packFile = (path, text) => packText(path.endsWith('.yaml') ? JSON.stringify(load(text)) : text);
