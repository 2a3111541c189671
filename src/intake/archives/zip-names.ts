import { decodeAs } from '../encoding/decode-as';
import { pairedEncoding } from '../encoding/paired';
import { utf8Shape } from '../encoding/utf';
import { UTF8_NAME, type ZipEntry } from './zip-directory';

/** The characters 0x80 to 0xFF of the first PCs' code page, which old archives are named in. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * Paths of the entries in order, as reports show them: separated by slashes, without drives, roots and steps up.
 * Programs of Korea, China and Japan write names in their own charset and say nothing; all names together tell which.
 */
export function entryPaths(entries: readonly ZipEntry[]): string[] {
  const unknown = entries.filter((entry) => !saysUtf8(entry)).flatMap(({ name }) => [...name.subarray(0, 300), 0x20]);
  const legacy = unknown.length < 200_000 ? pairedEncoding(Uint8Array.from(unknown)) : null;
  return entries.map((entry, index) => harmless(nameOf(entry, legacy), index));
}

const saysUtf8 = ({ flags, name, unicodeName }: ZipEntry): boolean => {
  const { strays, end } = utf8Shape(name);
  return (flags & UTF8_NAME) !== 0 || unicodeName !== null || (strays === 0 && end === name.length);
};

function nameOf(entry: ZipEntry, legacy: string | null): string {
  if (entry.unicodeName !== null) return decodeAs(entry.unicodeName, 'utf-8');
  if (saysUtf8(entry)) return decodeAs(entry.name, 'utf-8');
  if (legacy !== null) return decodeAs(entry.name, legacy);
  return Array.from(entry.name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80])).join('');
}

function harmless(path: string, index: number): string {
  const folder = /[\\/]$/.test(path) ? '/' : '';
  const steps = path
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]+/)
    .map((step) => step.trim())
    .filter((step) => step !== '' && !/^\.{1,2}$/.test(step));
  return steps.length === 0 ? `entry ${index + 1}${folder}` : `${steps.join('/').slice(-300)}${folder}`;
}
