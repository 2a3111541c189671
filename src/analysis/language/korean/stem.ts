import { koreanWords } from '../../../data/lexicon';
import { isParticle } from '../matcher';

const LONGEST = 4;
/** Endings a name takes besides the particles of places and bodies. */
const MORE = koreanWords('stem-more');
const isEnding = (ending: string): boolean => isParticle(ending) || MORE.has(ending);

/**
 * The longest beginning of a Korean word that passes a test and leaves nothing or a particle; null when there is none.
 * `혜산시에서` → `혜산시`; what is no particle makes it another word (`안전부장`).
 */
export function stem(word: string, test: (head: string) => boolean): string | null {
  if (test(word)) return word;
  for (let cut = word.length - 1; cut >= Math.max(1, word.length - LONGEST); cut -= 1) {
    const head = word.slice(0, cut);
    if (isEnding(word.slice(cut)) && test(head)) return head;
  }
  return null;
}

/** Whether what is written onto a name leaves it the name: nothing, a particle, a courtesy and its particle. */
export function isNameTail(tail: string, courtesy: RegExp): boolean {
  if (tail === '' || isEnding(tail)) return true;
  const polite = courtesy.exec(tail)?.[0];
  if (polite === undefined) return false;
  const rest = tail.slice(polite.length);
  return rest === '' || isEnding(rest);
}
