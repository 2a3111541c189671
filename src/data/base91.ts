/**
 * Bytes as printable ASCII, basE91 by J. Henke with an alphabet of its own: from `#` to `~` without the backslash, so that
 * nothing is escaped in a string. A twelfth shorter than base64; `tools/pack-data.mjs` writes it.
 */
export function fromBase91(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((text.length * 14) / 16));
  let [end, bits, held, first] = [0, 0, 0, -1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code - (code > BACKSLASH ? ALPHABET + 1 : ALPHABET);
    if (first < 0) {
      first = digit;
      continue;
    }
    const pair = first + digit * 91;
    bits |= pair << held;
    held += (pair & 8191) > 88 ? 13 : 14;
    for (; held > 7; held -= 8, bits >>>= 8) bytes[end++] = bits & 255;
    first = -1;
  }
  if (first >= 0) bytes[end++] = (bits | (first << held)) & 255;
  return bytes.subarray(0, end);
}

const [ALPHABET, BACKSLASH] = [35, 92];
