// How English news uses the words that are also place names: is `Reading` a town, `Jackson` a person, `Pchjongjang` a form at all?
const WORD = /[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]*|[.!?\n"“”,;:()]/g;
const LOCATIVE = new Set('in at near from to outside across around toward towards inside throughout into'.split(' '));
const CAPITAL = /^[A-Z\u00c0-\u00de]/;
const SENTENCE_END = /^[.!?\n"“”:]$/;

/**
 * Counts single words of the news that are in `wanted` (lower case): `lower` written small, `upper` capitalised inside
 * a sentence, `place` of those after a locative preposition and not followed by another name, `named` right after
 * another capitalised word.
 */
export function countUsage(texts, wanted) {
  const usage = new Map();
  for (const text of texts) {
    let [before, last] = ['.', '.'];
    for (const found of text.matchAll(WORD)) {
      const word = found[0].replace(/['’]s$/, '');
      tally(usage, wanted, {
        before,
        last,
        word,
        next: text.slice(found.index + found[0].length, found.index + found[0].length + 2),
      });
      [before, last] = [last, word];
    }
  }
  return usage;
}

function tally(usage, wanted, { last, word, next }) {
  const pair = `${last} ${word}`.toLowerCase();
  if (wanted.has(pair) && CAPITAL.test(last) && CAPITAL.test(word)) bump(usage, pair).upper++;
  const key = word.toLowerCase();
  if (!wanted.has(key)) return;
  const entry = bump(usage, key);
  if (!CAPITAL.test(word)) entry.lower++;
  else if (!SENTENCE_END.test(last)) {
    entry.upper++;
    const runs = /^ [A-Z\u00c0-\u00de]/.test(next);
    if (LOCATIVE.has(last.toLowerCase()) && !runs) entry.place++;
    if (CAPITAL.test(last)) entry.named++;
  }
}

function bump(usage, key) {
  const entry = usage.get(key) ?? { lower: 0, upper: 0, place: 0, named: 0 };
  usage.set(key, entry);
  return entry;
}

/** A word that news mostly writes small: `of`, `reading`, `mobile`. */
export const isCommon = (entry) => entry !== undefined && entry.lower >= 4 && entry.lower > entry.upper * 0.5;

/** A word that is a name often, but seldom of a place: `Jackson`, `Clinton`, `Disney`. */
export const isWeak = (entry) => entry !== undefined && entry.upper >= 6 && entry.place / entry.upper < 0.06;

/** A word that is seldom a place, so that no place bears it as another name: `Stalin` of Donetsk, `Daca` of Dhaka. */
export const isUnfit = (entry) =>
  isCommon(entry) || (entry !== undefined && entry.upper >= 6 && entry.place / entry.upper < 0.2);
