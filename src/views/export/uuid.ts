import { sha1 } from '@noble/hashes/legacy';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** The namespace of Dateline's ids, chosen once by chance. */
const NAMESPACE = '7d2c8f61-3b0e-4a57-9c84-e1f05a92d3b6';

/**
 * A UUID of version 5 (RFC 9562): the same name gives the same id on every device and in every export, so that what is
 * exported twice is known again. `kind` tells apart what may have the same name.
 */
export function uuidOf(kind: string, name: string): string {
  const space = (NAMESPACE.replaceAll('-', '').match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  const hash = sha1(new Uint8Array([...space, ...utf8ToBytes(`${kind} ${name}`)])).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
