import { checksum } from '../../index/cache/checksum';

/** Rises with whatever changes what an index says or how it is read. */
export const INDEX_VERSION = 1;

const HEAD = `# dateline places ${INDEX_VERSION} `;

/** A part of an index as it is kept: a line with its check sum, then its text. */
export function packPart(part: string): { readonly kept: string; readonly sum: string } {
  const sum = checksum(part);
  return { kept: `${HEAD}${sum}\n${part}`, sum };
}

/** The text of a part; null where it is damaged, or of another version. */
export function unpackPart(kept: string): string | null {
  const end = kept.indexOf('\n');
  if (!kept.startsWith(HEAD) || end === -1) return null;
  return kept.slice(HEAD.length, end) === checksum(kept, end + 1) ? kept.slice(end + 1) : null;
}
