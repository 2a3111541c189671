/** The bytes of a part without its transfer encoding; what is no code of it is left out, as mail programs do. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase();
  if (name.startsWith('base64')) return decodeBase64(bytes);
  if (name.startsWith('quoted-printable')) return decodeQuotedPrintable(bytes);
  return /^(?:x-)?uu(?:e|encode)/.test(name) ? decodeUuencoded(bytes) : bytes;
}

const PADDING = 0x3d;
const SIXTY_FOUR = new Int8Array(256).fill(-1);
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  SIXTY_FOUR[character.charCodeAt(0)] = value;

/** Padding inside means that pieces were encoded apart and put one behind the other. */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = SIXTY_FOUR[byte] ?? -1;
    if (byte === PADDING) held = 0;
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[length] = (bits >> held) & 0xff;
      length += 1;
    }
  }
  return out.subarray(0, length);
}

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3d) {
      const soft = softBreak(bytes, at + 1);
      const code = (hex(bytes[at + 1]) << 4) | hex(bytes[at + 2]);
      if (soft > 0) at = soft - 1;
      else if (code >= 0) {
        out[length] = code;
        length += 1;
        at += 2;
      } else {
        out[length] = byte;
        length += 1;
      }
      continue;
    }
    out[length] = byte;
    length += 1;
  }
  return out.subarray(0, length);
}

/** Where the next line begins if nothing but blanks stands between here and the line's end; else 0. */
function softBreak(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1;
  if (bytes[at] === 0x0d) at += 1;
  return bytes[at] === 0x0a ? at + 1 : at >= bytes.length ? at : 0;
}

/** A line holds 60 codes and its length, and a check sum from some programs; a longer one is none. */
const LONGEST_UU_LINE = 100;

/** Lines between `begin 644 name` and `end`, each with its length as first character. */
function decodeUuencoded(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let begun = false;
  for (let at = 0; at < bytes.length;) {
    const feed = bytes.indexOf(0x0a, at);
    const next = feed < 0 ? bytes.length : feed + 1;
    const line = withoutReturn(bytes.subarray(at, feed < 0 ? next : feed));
    at = next;
    if (line.length > LONGEST_UU_LINE) continue;
    const text = String.fromCharCode(...line);
    if (text.startsWith('begin ')) begun = true;
    else if (begun && text.trimEnd() !== 'end') length = decodeUuLine(line, out, length);
  }
  return out.subarray(0, length);
}

const withoutReturn = (line: Uint8Array): Uint8Array => (line.at(-1) === 0x0d ? line.subarray(0, -1) : line);

/** The length of what is decoded afterwards. Blanks at the end of a line, which some programs cut off, are zeros. */
function decodeUuLine([first = 0x20, ...codes]: Uint8Array, out: Uint8Array, from: number): number {
  const to = Math.min(out.length, from + ((first - 0x20) & 0x3f));
  const code = (at: number): number => ((codes[at] ?? 0x20) - 0x20) & 0x3f;
  for (let at = 0, length = from; length < to; at += 4) {
    const three = (code(at) << 18) | (code(at + 1) << 12) | (code(at + 2) << 6) | code(at + 3);
    for (let shift = 16; shift >= 0 && length < to; shift -= 8, length += 1) out[length] = (three >> shift) & 0xff;
  }
  return to;
}
