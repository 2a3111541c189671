import { englishWords } from '../../../data/lexicon';
import type { TextDocument } from '../../language/document';
import { isCompass, isFirmLocative, isLocative } from '../../language/place-words';
import { Shape } from '../../language/word-types';

/** Small words a preposition is looked for behind: `in the northern [Irob]`. */
const REACH = 3;

/**
 * The preposition of place before the token `first`: `firm` where hardly anything but a place follows (`in`, `near`),
 * `loose` where much else may (`to`, `from`).
 */
export function locativeAt({ tokens }: TextDocument, first: number): 'firm' | 'loose' | null {
  const sentence = tokens[first]?.sentence;
  for (let at = first - 1; at >= first - REACH; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return null;
    // `Near Earth Object`: part of a name, not of a sentence.
    if ((token.shape & Shape.capitalised) !== 0 && (token.shape & Shape.first) === 0) return null;
    if (isLocative(token.fold)) return isFirmLocative(token.fold) ? 'firm' : 'loose';
    if (token.fold !== 'the' && !isCompass(token.fold)) return null;
  }
  return null;
}

/** Bodies of the sky, which towns are called after. */
const CELESTIAL = englishWords('celestial');
export const isCelestial = (form: string): boolean => CELESTIAL.has(form);
