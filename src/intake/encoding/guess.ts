const SAMPLE = 262_144;

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
    label: 'windows-1251',
    frequent: /[оеаинтсрвліОЕАИНТСРВЛ]/gu,
    script: /[\u0400-\u045f\u2010-\u203a«»№]/gu,
  },
  { label: 'windows-1253', frequent: /[αοιετσνηυρπκςάίό]/gu, script: /[\u0370-\u03ff\u2010-\u203a«»]/gu },
  { label: 'windows-1255', frequent: /[יוהלארמתבנש]/gu, script: /[\u0590-\u05ff\u2010-\u203a]/gu },
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

const OTHER_SCRIPTS = new Set(['windows-1251', 'windows-1253', 'windows-1255', 'windows-1256']);

/** The likeliest encoding of bytes that carry no mark or declaration. Korean and UTF-8 show by their byte pairs. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  if (isAlmostUtf8(sample)) return 'utf-8';
  const paired = doubleByte(sample);
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

/** Valid UTF-8, or only cut off at the end of the sample. */
function isAlmostUtf8(sample: Uint8Array): boolean {
  let index = 0;
  while (index < sample.length) {
    const byte = sample[index] ?? 0;
    const more =
      byte < 0x80
        ? 0
        : byte >= 0xc2 && byte < 0xe0
          ? 1
          : byte >= 0xe0 && byte < 0xf0
            ? 2
            : byte >= 0xf0 && byte < 0xf5
              ? 3
              : -1;
    if (more < 0) return false;
    for (let offset = 1; offset <= more && index + offset < sample.length; offset += 1) {
      if (((sample[index + offset] ?? 0) & 0xc0) !== 0x80) return false;
    }
    index += more + 1;
  }
  return true;
}

/**
 * Bytes above 0x80 come in pairs: Korean where nearly all of them lie in the rows of KS X 1001 that hold Hangul
 * syllables, Chinese where they spread over the rows of GB 2312.
 */
function doubleByte(sample: Uint8Array): 'euc-kr' | 'gb18030' | null {
  let hangul = 0;
  let rows = 0;
  let other = 0;
  for (let index = 0; index < sample.length - 1; index += 1) {
    const lead = sample[index] ?? 0;
    if (lead < 0x81) continue;
    const trail = sample[index + 1] ?? 0;
    if (trail < 0x41) other += 1;
    else {
      if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) hangul += 1;
      else if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) rows += 1;
      else other += 0.5;
      index += 1;
    }
  }
  const pairs = hangul + rows + other;
  if (hangul + rows < 2 || other > pairs * 0.1) return hangul > pairs * 0.8 && hangul >= 2 ? 'euc-kr' : null;
  return hangul > pairs * 0.8 ? 'euc-kr' : hangul + rows >= 20 ? 'gb18030' : null;
}

/** Share of the bytes above 0x80 that become frequent letters, less those that become something the language lacks. */
function score(sample: Uint8Array, candidate: (typeof CANDIDATES)[number], high: number): number {
  const text = new TextDecoder(candidate.label).decode(sample);
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
