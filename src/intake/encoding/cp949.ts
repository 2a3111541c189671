/**
 * Windows' Korean code page: EUC-KR with the 8,822 Hangul syllables that KS X 1001 lacks (`똠`, `펲`). The standard's
 * `euc-kr` has them, some engines' does not. They stand in Unicode's order in the places the older set leaves free, so
 * no table is needed.
 */
export function decodeCp949(bytes: Uint8Array): string {
  const native = new TextDecoder('euc-kr');
  if (native.decode(Uint8Array.of(0x81, 0x41)) === '\uac02' || !usesExtension(bytes)) return native.decode(bytes);
  const extension = extensionTable();
  let text = '';
  let plain = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const added = extension.get((lead << 8) | (bytes[at + 1] ?? 0));
    if (added !== undefined) {
      text += native.decode(bytes.subarray(plain, at)) + added;
      plain = at + 2;
    }
    at += 1;
  }
  return text + native.decode(bytes.subarray(plain));
}

const usesExtension = (bytes: Uint8Array): boolean => extensionShare(bytes) > 0;

/** Share of the pairs that are no pairs of EUC-KR; in Korean text hardly any. */
export function extensionShare(bytes: Uint8Array): number {
  let pairs = 0;
  let added = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    pairs += 1;
    if (lead < 0xa1 || (bytes[at + 1] ?? 0xff) < 0xa1) added += 1;
    at += 1;
  }
  return pairs === 0 ? 0 : added / pairs;
}

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
let table: ReadonlyMap<number, string> | null = null;

/** Place (two bytes as one number) → syllable. */
function extensionTable(): ReadonlyMap<number, string> {
  table ??= buildTable();
  return table;
}

function buildTable(): ReadonlyMap<number, string> {
  const old = new Set(syllablesOfKsX1001());
  const places = freePlaces();
  const found = new Map<number, string>();
  for (let code = FIRST_SYLLABLE; code <= LAST_SYLLABLE; code += 1) {
    const syllable = String.fromCharCode(code);
    if (old.has(syllable)) continue;
    const place = places[found.size];
    if (place !== undefined) found.set(place, syllable);
  }
  return found;
}

/** The 2,350 syllables of rows 0xB0 to 0xC8. */
function syllablesOfKsX1001(): string {
  const pairs: number[] = [];
  for (let lead = 0xb0; lead <= 0xc8; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) pairs.push(lead, trail);
  return new TextDecoder('euc-kr').decode(Uint8Array.from(pairs));
}

/** Trail bytes are letters and what lies above 0x80; from 0xA1 on only those that the older set does not use. */
function freePlaces(): number[] {
  const places: number[] = [];
  for (let lead = 0x81; lead <= 0xc6; lead += 1) {
    const last = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= last; trail += 1) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      places.push((lead << 8) | trail);
    }
  }
  return places;
}
