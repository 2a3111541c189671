const LF = 0x0a;
const CR = 0x0d;

/** Each byte as the character of its number: for headers, and for patterns over bytes. */
export function asCharacters(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

export const asBytes = (characters: string): Uint8Array =>
  Uint8Array.from(characters, (character) => character.charCodeAt(0) & 0xff);

/** Where the line that begins at `at` ends (before its line end), and where the next begins. */
export function lineAt(bytes: Uint8Array, at: number): { readonly end: number; readonly next: number } {
  const feed = bytes.indexOf(LF, at);
  if (feed < 0) return { end: bytes.length, next: bytes.length };
  return { end: feed > at && bytes[feed - 1] === CR ? feed - 1 : feed, next: feed + 1 };
}

/** Where a line begins that starts with these ASCII characters, at `from` or behind it; -1 where none does. */
export function lineStarting(bytes: Uint8Array, prefix: string, from: number): number {
  const first = prefix.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if ((at === 0 || bytes[at - 1] === LF) && startsWith(bytes, prefix, at)) return at;
  }
  return -1;
}

function startsWith(bytes: Uint8Array, prefix: string, at: number): boolean {
  for (let index = 1; index < prefix.length; index += 1) {
    if (bytes[at + index] !== prefix.charCodeAt(index)) return false;
  }
  return true;
}

export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
