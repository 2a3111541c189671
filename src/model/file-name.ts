/**
 * Two names with the same key are one file on the strictest file system: composed or decomposed (APFS), in any case, by
 * Unicode's full case folding, where `ß` equals `ss` (APFS), and so by its simple one (NTFS, exFAT, ext4), with plain
 * spaces, as Obsidian's `normalizePath` spells them. A dotless `ı` is no `i`: no file system folds as Turkish does.
 */
export function fileKey(name: string): string {
  if (!/[^ -~]/.test(name)) return name.toLowerCase();
  const plain = name.normalize('NFD').replace(/[\u00a0\u202f]/g, ' ');
  return plain.split(DOTLESS).map(folded).join(DOTLESS).normalize('NFC');
}

const DOTLESS = '\u0131';

/**
 * Lower, upper and lower case again is full case folding for all letters in use: `ẞ` needs the first, `ß` and `ſ` the
 * second. Lower case writes a sigma at a word's end in its own way, which depends on what follows.
 */
const folded = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, 'σ');
