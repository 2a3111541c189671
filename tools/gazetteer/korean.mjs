// Hangul to the spellings in which Korean names reach an English text.
const RR_INITIAL = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const RR_VOWEL = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const MR_INITIAL = 'k kk n t tt r m p pp s ss  ch tch ch k t p h'.split(' ');
const MR_VOICED = 'g kk n d tt r m b pp s ss  j tch ch k t p h'.split(' ');
const MR_VOWEL = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ');
const DPRK_INITIAL = 'k kk n t tt r m p pp s ss  j jj ch kh th ph h'.split(' ');
const DPRK_VOICED = 'g kk n d tt r m b pp s ss  j jj ch kh th ph h'.split(' ');
/** Sound of a final consonant before another consonant, and before a vowel. */
const FINAL = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const FINAL_VOWEL = ' g kk ks n nj n d r lg lm lb ls lt lp l m b bs s ss ng j ch k t p h'.split(' ');
const HANGUL_BASE = 0xac00;
const SILENT = 11;
const RIEUL = 5;

/** Index triples (initial, vowel, final) of the syllables. */
function syllables(hangul) {
  return [...hangul].map((char) => {
    const code = char.charCodeAt(0) - HANGUL_BASE;
    return [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28];
  });
}

/** How a final and the next initial sound together where they change each other; null where they do not. */
function assimilate(final, next) {
  const nasal = { k: 'ng', t: 'n', p: 'm' }[final];
  if (next === 2 && nasal) return `${nasal}n`;
  if (next === 6 && nasal) return `${nasal}m`;
  if (next === RIEUL && nasal) return `${nasal}n`;
  if (next === RIEUL && (final === 'm' || final === 'ng')) return `${final}n`;
  if ((next === RIEUL && (final === 'n' || final === 'l')) || (next === 2 && final === 'l')) return 'll';
  return null;
}

function romanize(hangul, { initial, voiced, vowel, assimilated }) {
  const parts = syllables(hangul);
  let text = '';
  parts.forEach(([first, middle, last], at) => {
    const before = parts[at - 1];
    if (before === undefined) text += initial[first];
    else text += junction(before[2], first, { voiced, initial, assimilated });
    text += vowel[middle];
    if (at === parts.length - 1) text += FINAL[last];
  });
  return text[0].toUpperCase() + text.slice(1);
}

function junction(final, next, { voiced, initial, assimilated }) {
  if (final === 0) return voiced[next];
  if (next === SILENT) return FINAL_VOWEL[final];
  const changed = assimilated ? assimilate(FINAL[final], next) : null;
  if (changed !== null) return changed;
  const sonorant = ['n', 'm', 'ng', 'l'].includes(FINAL[final]);
  return FINAL[final] + (sonorant ? voiced : initial)[next];
}

/** Initial letters analysts swap: `Kilju`/`Gilju`, `Chasong`/`Jasong`, `Rason`/`Nason`. */
function swapInitial(name) {
  const pairs = [
    ['K', 'G'],
    ['G', 'K'],
    ['T', 'D'],
    ['D', 'T'],
    ['P', 'B'],
    ['B', 'P'],
    ['J', 'Ch'],
    ['Si', 'Shi'],
    ['Sin', 'Shin'],
  ];
  return pairs
    .filter(([from]) => name.startsWith(from) && !/^(Kh|Th|Ph)/.test(name))
    .map(([from, to]) => to + name.slice(from.length));
}

/** Revised Romanization, as South Korea spells. */
export const revised = (hangul) =>
  romanize(hangul, { initial: RR_INITIAL, voiced: RR_INITIAL, vowel: RR_VOWEL, assimilated: true });

/** Every plausible Latin spelling of a Hangul name, the systems themselves first. */
export function spellings(hangul) {
  const systems = [
    romanize(hangul, { initial: DPRK_INITIAL, voiced: DPRK_VOICED, vowel: MR_VOWEL, assimilated: false }),
    romanize(hangul, { initial: MR_INITIAL, voiced: MR_VOICED, vowel: MR_VOWEL, assimilated: true }),
    revised(hangul),
    romanize(hangul, { initial: DPRK_INITIAL, voiced: DPRK_VOICED, vowel: MR_VOWEL, assimilated: true }),
  ];
  return [...new Set([...systems, ...systems.flatMap(swapInitial)])];
}

export const isHangul = (text) => /^[\uac00-\ud7a3]+$/.test(text);
