/**
 * Places above 0x7F where engines in use (ICU 78 in Node 20) depart from the Encoding standard, found by comparing all
 * its single-byte decoders byte by byte with a browser's. `iso-8859-16` they lack altogether.
 */
const REPAIRED: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'windows-1252': run(
    0x80,
    '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
      '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178',
  ),
  'windows-1253': { 0xaa: '\ufffd' },
  'windows-1255': { 0xca: '\u05ba' },
  'windows-874': { ...run(0xdb, '\ufffd'.repeat(4)), ...run(0xfc, '\ufffd'.repeat(4)) },
  'koi8-u': { 0xae: '\u045e', 0xbe: '\u040e' },
  'iso-8859-16': run(
    0xa0,
    '\u00a0ĄąŁ€„Š§š©Ș«Ź\u00adźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ',
  ),
};

function run(first: number, characters: string): Record<number, string> {
  return Object.fromEntries(characters.split('').map((character, index) => [first + index, character]));
}

const tables = new Map<string, Uint16Array>();

/** Text of bytes in a single-byte encoding that needs repair; null for every other encoding. */
export function decodeSingleByte(bytes: Uint8Array, encoding: string): string | null {
  const repaired = REPAIRED[encoding];
  if (repaired === undefined) return null;
  const table = tables.get(encoding) ?? tableOf(encoding, repaired);
  tables.set(encoding, table);
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) units[at] = table[bytes[at] ?? 0] ?? 0xfffd;
  return textOf(units);
}

/** Code unit of each byte: the engine's, with what is known to be wrong put right. */
function tableOf(encoding: string, repaired: Readonly<Record<number, string>>): Uint16Array {
  const base = new TextDecoder(encoding === 'iso-8859-16' ? 'iso-8859-15' : encoding);
  return Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? byte : (repaired[byte] ?? base.decode(Uint8Array.of(byte))).charCodeAt(0),
  );
}

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return parts.join('');
}
