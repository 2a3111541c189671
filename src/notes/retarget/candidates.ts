import { basename, decodedTarget } from '../../format/links';

/** Whether a text may hold a link to a note of one of these names: quick, and never wrong in saying no. */
export type MayLink = (text: string) => boolean;

/** The longest run of letters and digits in a name stands unbroken in every way a link to it can be written. */
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** Compares as links are compared: composed, without case. A name of signs alone is looked for as it is. */
export function mayLink(paths: readonly string[]): MayLink {
  const probes = [...new Set(paths.map((path) => probeOf(basename(path))))];
  const has = (text: string): boolean => {
    const plain = folded(text);
    return probes.some((probe) => plain.includes(probe));
  };
  return (text) => {
    if (!text.includes('[[') && !text.includes('](')) return false;
    return has(text) || (mayBeEncoded(text) && has(unescaped(text)));
  };
}

function probeOf(name: string): string {
  const runs = folded(name).match(RUN) ?? [];
  return [...runs].sort((a, b) => b.length - a.length)[0] ?? folded(name);
}

/** Percent-encoding in an address, escapes in a property or in Markdown. */
const mayBeEncoded = (text: string): boolean => /%[0-9a-f]{2}|\\[uUxX][0-9a-f]{2}/i.test(text);

const unescaped = (text: string): string =>
  text
    .replace(/(?:%[0-9a-f]{2})+/gi, decodedTarget)
    .replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|U([0-9a-f]{8}))/gi, (_all, u?: string, x?: string, long?: string) =>
      fromCode(Number.parseInt(u ?? x ?? long ?? '0', 16)),
    );

const fromCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
