import { detect } from 'tinyld/light';
import { languagesOfWord } from './language-words';

/** Code units read: half from the beginning, half from the middle, where no byline or menu stands. */
const SAMPLE = 800;
/** Letters below which even a guess says nothing. */
const LEAST_LETTERS = 12;
/** Letters from which on letter statistics can be believed where no little word speaks. */
const ENOUGH_FOR_STATISTICS = 150;

const UNCLEAR = 'und';

/**
 * ISO 639-1 of a text, `und` when unclear: by script where one says it all, by its commonest words in Latin script,
 * else by letter statistics. `declared` is what a page says of itself; templates lie, so it counts only where the text
 * does not say otherwise. Reads a bounded sample: the time does not grow with the text.
 */
export function languageOf(text: string, declared: string | null = null): string {
  const sample = sampleOf(text);
  const scripts = scriptsOf(sample);
  if (scripts.letters < LEAST_LETTERS) return declared ?? (scripts.hangul > 1 ? 'ko' : UNCLEAR);
  const script = byScript(scripts);
  if (script !== null) return script;
  if (scripts.latin * 2 < scripts.letters) return (declared ?? detect(sample)) || UNCLEAR;
  const words = byWords(sample);
  if (words.sure) return words.language;
  if (declared !== null) return declared;
  if (words.language !== UNCLEAR) return words.language;
  return (scripts.letters >= ENOUGH_FOR_STATISTICS && detect(sample)) || UNCLEAR;
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const half = SAMPLE / 2;
  const middle = Math.max(half, Math.floor(text.length / 2) - half / 2);
  return `${text.slice(0, half)}\n${text.slice(middle, middle + half)}`;
}

interface Scripts {
  letters: number;
  latin: number;
  hangul: number;
  kana: number;
  han: number;
}

/** Letters by script; what is neither ASCII nor named here is asked of Unicode. */
function scriptsOf(sample: string): Scripts {
  const scripts: Scripts = { letters: 0, latin: 0, hangul: 0, kana: 0, han: 0 };
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < 0xc0) {
      if ((code | 32) >= 97 && (code | 32) <= 122) count(scripts, 'latin');
    } else if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) count(scripts, 'latin');
    else if (code >= 0xac00 && code <= 0xd7a3) count(scripts, 'hangul');
    else if (code >= 0x3040 && code <= 0x30ff) count(scripts, 'kana');
    else if (code >= 0x4e00 && code <= 0x9fff) count(scripts, 'han');
    else if (/\p{L}/u.test(sample[at] ?? '')) scripts.letters += 1;
  }
  return scripts;
}

function count(scripts: Scripts, script: 'latin' | 'hangul' | 'kana' | 'han'): void {
  scripts.letters += 1;
  scripts[script] += 1;
}

/** A syllable of Hangul or a Chinese character says as much as two or three Latin letters. */
function byScript({ letters, hangul, kana, han }: Scripts): string | null {
  if (hangul > letters * 0.3) return 'ko';
  if (kana > letters * 0.1) return 'ja';
  return han > letters * 0.4 ? 'zh' : null;
}

/** What parts words: white space, digits and punctuation; an apostrophe too, so that `s` and `l` are words of their own. */
const BETWEEN = /[\s\d\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+/;

/** Languages so alike that the little words of one are the other's: between them any lead decides. */
const TWINS: readonly string[] = ['id ms', 'da no', 'cs sk', 'hr sl', 'tr az', 'nl af', 'es ca'];

/** The language whose little words are the most; sure where they are many and no other comes near. */
function byWords(sample: string): { readonly language: string; readonly sure: boolean } {
  const scores = new Map<string, number>();
  for (const word of sample.split(BETWEEN)) {
    const languages = languagesOfWord(word.toLowerCase());
    if (languages === undefined) continue;
    const weight = weightOf(word);
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + weight);
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  if (!best) return { language: UNCLEAR, sure: false };
  const [language, score] = best;
  const next = Math.max(0.5, ...[...scores].filter(([other]) => isRival(other, language)).map(([, other]) => other));
  // A few words that English has too are English; those of a foreign language may be parts of names: `De`, `La`, `van`.
  if (score < 3 && (scores.get('en') ?? 0) >= Math.max(0.9, score * 0.8)) return { language: 'en', sure: false };
  if (score < 1.9 || score < 1.15 * next) return { language: UNCLEAR, sure: false };
  return { language, sure: score >= 4 && score >= 1.3 * next };
}

const isRival = (other: string, language: string): boolean =>
  other !== language && !TWINS.some((pair) => pair.includes(other) && pair.includes(language));

/** One letter may be an initial or the rest of a contraction, a capital that of a name; marks are a language's own. */
function weightOf(word: string): number {
  if (word.length === 1) return 0.3;
  if (word.charAt(0) !== word.charAt(0).toLowerCase()) return 0.5;
  return isPlain(word) ? 1 : 1.5;
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}
