import { markupWords } from '../../data/lexicon';
import { decodeAs } from './decode-as';
import { pairedEncoding } from './paired';

const SAMPLE = 262_144;

/** The letters of running Russian and Ukrainian text: small ones, since the older sets have capitals in their places. */
const CYRILLIC = /[оеаинтсрвлі]/gu;

/** A legacy encoding worth trying, with letters that are frequent in the languages written in it. */
const CANDIDATES: readonly { readonly label: string; readonly frequent: RegExp; readonly script: RegExp }[] = [
  {
    label: 'windows-1252',
    frequent: /[éèàùçâêîôûëïüöäßñóíáúãõåøæ’“”–—‘…€«»]/gu,
    script: /[\u00c0-\u00ff\u2010-\u203a€]/gu,
  },
  {
    label: 'windows-1250',
    frequent: /[ąćęłńóśźżáčďéěíňřšťúůýžőű„”–—]/giu,
    script: /[\u0100-\u017f\u00c0-\u00ff\u2010-\u203a]/gu,
  },
  { label: 'windows-1254', frequent: /[ğışçöüİÖÜÇŞ]/gu, script: /[\u00c0-\u00ffğĞıİşŞ\u2010-\u203a]/gu },
  {
    label: 'iso-8859-2',
    frequent: /[ąćęłńóśźżáčďéěíňřšťúůýžőű]/giu,
    script: /[\u0100-\u017f\u00c0-\u00ff]/gu,
  },
  { label: 'windows-1251', frequent: CYRILLIC, script: /[\u0400-\u045f\u0490\u0491\u2010-\u203a«»№]/gu },
  { label: 'koi8-u', frequent: CYRILLIC, script: /[\u0400-\u045f\u0490\u0491]/gu },
  { label: 'iso-8859-5', frequent: CYRILLIC, script: /[\u0400-\u045f№]/gu },
  { label: 'ibm866', frequent: CYRILLIC, script: /[\u0400-\u045f№]/gu },
  { label: 'windows-1253', frequent: /[αοιετσνηυρπκςάίό]/gu, script: /[\u0370-\u03ff\u2010-\u203a«»]/gu },
  { label: 'windows-1255', frequent: /[יוהלארמתבנש]/gu, script: /[\u0590-\u05ff\u2010-\u203a]/gu },
  { label: 'windows-874', frequent: /[านรอกเงมยลวดทสตะปบคหแจพชข]|[่้ีัิ็]/gu, script: /[\u0e01-\u0e5b]/gu },
  { label: 'windows-1256', frequent: /[اليمنترهبوفكدعسحةقجأ]/gu, script: /[\u0600-\u06ff\u2010-\u203a،]/gu },
  {
    label: 'windows-1257',
    frequent: /[ąčęėįšųūžāēģīķļņõäöü]/gu,
    script: /[\u0100-\u017f\u00c0-\u00ff\u2010-\u203a]/gu,
  },
  {
    label: 'windows-1258',
    frequent: /[ăâđêôơư]|\u0300|\u0301|\u0303|\u0309|\u0323/gu,
    script: /[\u00c0-\u01b0\u2010-\u203a]|\p{Mn}/gu,
  },
];

const OTHER_SCRIPTS = markupWords('other-scripts');

/** The likeliest encoding of bytes that carry no mark or declaration and are no UTF-8. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const paired = pairedEncoding(sample);
  if (paired !== null) return paired;
  const high = sample.filter((byte) => byte >= 0x80).length;
  const scored = candidatesFor(sample, high).map((candidate) => ({
    label: candidate.label,
    score: score(sample, candidate, high),
  }));
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.label ?? 'windows-1252';
}

/** Accented letters are few among plain ones; the letters of other scripts have few plain ones among them. */
function candidatesFor(sample: Uint8Array, high: number): typeof CANDIDATES {
  const plain = sample.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
  if (plain > high) return CANDIDATES.filter(({ label }) => !OTHER_SCRIPTS.has(label));
  return plain * 2 < high ? CANDIDATES.filter(({ label }) => OTHER_SCRIPTS.has(label)) : CANDIDATES;
}

/** Share of the bytes above 0x80 that become frequent letters, less those that become something the language lacks. */
function score(sample: Uint8Array, candidate: (typeof CANDIDATES)[number], high: number): number {
  const text = decodeAs(sample, candidate.label);
  const frequent = count(text, candidate.frequent);
  const script = count(text, candidate.script);
  const replaced = count(text, /\ufffd/g);
  // A capital inside a word of small letters is the mark of a wrong table.
  const odd = count(text, /\p{Ll}\p{Lu}\p{Ll}/gu);
  // So is a Latin letter beside one of another script.
  const mixed = count(text, /[a-z][\u0370-\u06ff]|[\u0370-\u06ff][a-z]/g);
  const base = high === 0 ? 0 : (frequent + script * 0.5 - replaced * 2 - (odd + mixed) * 1.5) / high;
  return candidate.label === 'windows-1252' ? base + 0.01 : base;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
