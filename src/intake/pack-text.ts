import { load } from 'js-yaml';

/** No pack needs aliases, which make small texts large, nor is one deep. */
const BOUNDS = { maxAliases: 0, maxDepth: 20 };

/**
 * The value a pack's text stands for. Packs are YAML; the bundles carry the built-in ones as JSON, which is YAML too and
 * is read many times faster. Throws where the text is neither.
 */
export function readPackText(text: string): unknown {
  if (!/^[{[]/.test(text)) return load(text, BOUNDS);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return load(text, BOUNDS);
  }
}
