import { koreanBodies } from '../korean/bodies';
import { koreanPersons } from '../korean/persons';
import type { Recognizer } from '../recognizer';

const HANGUL = /[\uac00-\ud7a3]/;

/**
 * Hangul, in Korean text and inside English: people by what stands beside their names, local bodies by place and head,
 * organisations by their endings; particles stay outside, and no name is cut out of a longer word.
 *
 * Examples: `[양강도 보위국]은`, `[혜산시 안전부]`, `[묘향무역회사]`, `[최은숙](가명) 씨`, `[구병삼] 통일부 대변인`,
 * `Ri Il Bok ([리일복])`.
 */
export const korean: Recognizer = {
  id: 'korean',
  recognize(document) {
    if (!HANGUL.test(document.text)) return [];
    const hangul: number[] = [];
    for (let at = 0; at < document.tokens.length; at += 1)
      if (HANGUL.test(document.tokens[at]?.text ?? '')) hangul.push(at);
    return [...koreanPersons(document, hangul), ...koreanBodies(document, hangul)];
  },
};
