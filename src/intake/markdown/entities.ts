import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The characters of a reference such as `&amp;` or `&#x2014;`; the reference itself where it names nothing. */
export function decodeReference(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || reference;
  const hex = /^#x/i.test(name);
  const code = parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  const valid = Number.isFinite(code) && code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '';
}
