import { VaultError } from '../model';

/** The text of a note's bytes, a byte order mark kept. Throws `not-text` for what is not UTF-8. */
export function decodeNote(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new VaultError('not-text', path, 'The file is not UTF-8 text; Dateline leaves it alone.');
  }
}

/** The bytes of a text. Throws `not-text` for half a surrogate pair, which no file can hold: it would be replaced silently. */
export function encodeNote(text: string, path: string): Uint8Array {
  refuseBrokenText(text, path);
  return new TextEncoder().encode(text);
}

export function refuseBrokenText(text: string, path: string): void {
  if (/[\ud800-\udfff]/.test(text) && /\p{Cs}/u.test(text)) {
    throw new VaultError('not-text', path, 'The text holds half a surrogate pair, which UTF-8 cannot store.');
  }
}
