/** Korean particles in the two forms they have: after a final consonant and after a vowel. */
export type Particle = '을/를' | '이/가' | '은/는' | '과/와' | '으로/로';

/** How the last sound of a word ends; `l` counts as a vowel before 으로. */
type Ending = 'consonant' | 'l' | 'vowel';

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const DIGITS: readonly Ending[] = [
  'consonant',
  'l',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'l',
  'l',
  'vowel',
];

/** Where a word in Latin letters is read with a final consonant: `Facebook을`, `Bloomberg를`. */
const CLOSED = /(?:[bckmnpqt]|ng)$/;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables of one beginning and vowel, by their final consonant: none first, ㄹ at 8. */
const FINALS = 28;
const RIEUL = 8;

/** The word with its particle: `회령을`, `평양으로`, `서울로`; both forms where the reading is not known: `Москва을(를)`. */
export function josa(word: string, particle: Particle): string {
  const [closed = '', open = ''] = particle.split('/');
  const ending = endingOf(word);
  if (ending === null) return `${word}${closed === '으로' ? '(으)로' : `${closed}(${open})`}`;
  return word + (ending === 'vowel' || (ending === 'l' && closed === '으로') ? open : closed);
}

/** Null where the last letter does not tell. Quotes and brackets after it are not read. */
function endingOf(word: string): Ending | null {
  const last = word.replace(/[\s"'“”‘’)\]」』》.,…]+$/, '').at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return syllable((code - FIRST_SYLLABLE) % FINALS);
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? null;
  if (!/[a-z]/i.test(last)) return null;
  return latin(/[a-z]+$/i.exec(word.replace(/[^a-z]+$/i, ''))?.[0] ?? '');
}

/** What is in capitals is read letter by letter: `NK` is 엔케이. */
function latin(word: string): Ending {
  const spelled = word === word.toUpperCase();
  if (spelled ? /[LR]$/.test(word) : /l$/.test(word)) return 'l';
  return (spelled ? /[MN]$/ : CLOSED).test(word) ? 'consonant' : 'vowel';
}

function syllable(final: number): Ending {
  if (final === 0) return 'vowel';
  return final === RIEUL ? 'l' : 'consonant';
}
