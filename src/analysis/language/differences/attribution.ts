import { pattern } from '../../../data/lexicon';
import { WEEKDAYS } from '../calendar';
import { numberAt } from '../quantities/english-numbers';

const SAYING = pattern(String.raw`^(?:{saying})$`);
/** Behind these no content follows: `the number was put at 12`. */
const NO_SAYING = /^(?:be|been|was|were|is|are|has|have|had|to)$/;

/** Which words of an English sentence only tell who says so: `a source in Hyesan said`, `, KCNA reported on Monday`. */
export function attributed(words: readonly string[]): boolean[] {
  const out = words.map(() => false);
  const mark = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) out[at] = true;
  };
  let clause = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (/^[,;:—–]$/.test(word)) clause = at;
    if (word === 'according' && words[at + 1] === 'to')
      mark(at, at === 0 ? openingEnd(words) : clauseEnd(words, at + 2));
    if (!SAYING.test(word)) continue;
    const end = clauseEnd(words, at + 1);
    if (/^(?:put|counted|estimated|showed?|shown|shows)$/.test(word) && !isTail(words, clause, end, at)) continue;
    if (NO_SAYING.test(words[at - 1] ?? '') && !/^(?:has|have|had)$/.test(words[at - 1] ?? '')) continue;
    if (isTail(words, clause, end, at)) mark(clause, end);
    else if (at - clause < 14 && !holdsNumber(words, clause, at)) mark(clause, momentEnd(words, at + 1));
  }
  return out;
}

/** Behind when it was said: `said on Monday that`. */
function momentEnd(words: readonly string[], from: number): number {
  let at = from;
  while (/^(?:on|early|late|earlier|later|this|last|week|month|yesterday|today|that|in a statement)$/.test(words[at] ?? '') || WEEKDAYS.has(words[at] ?? '')) at += 1; // prettier-ignore
  return at;
}

/** `According to the final results the opposition …`: the second article begins what is told. */
function openingEnd(words: readonly string[]): number {
  for (let at = 4; at < words.length; at += 1) if (/^(?:[,;.:]|the|a|an)$/.test(words[at] ?? '')) return at;
  return words.length;
}

function clauseEnd(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length && !/^[,;.:]$/.test(words[at] ?? '')) at += 1;
  return at;
}

/** Whether nothing is told behind the verb: the clause began with a mark, and only a day or an addressee follows. */
const isTail = (words: readonly string[], clause: number, end: number, verb: number): boolean =>
  clause > 0 && end - verb <= 7 && !holdsNumber(words, verb + 1, end) && words[verb + 1] !== 'that';

function holdsNumber(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (numberAt(words, at) !== null) return true;
  return false;
}
