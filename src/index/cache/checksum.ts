/** Over the characters from `start` on (FNV-1a), in base 36. */
export function checksum(text: string, start = 0): string {
  let hash = 0x811c9dc5;
  for (let at = start; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
