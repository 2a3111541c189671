import type { MappedBlock } from './mapped-block';

/** A line that is a picture and nothing else: embedded, or as Dateline writes one it does not embed. */
const PICTURE = /^(?:!\[[^\]\n]*\]\([^()\n]*\)|!\[\[[^\]\n]*\]\]|\[image(?:: [^\]\n]*)?\]\([^()\n]*\))$/;
/** A line in italics from end to end, with its credit perhaps. */
const ITALIC = /^(?:\*(?:[^*\n\\]|\\.)+\*|_(?:[^_\n\\]|\\.)+_)$/;
/** Longer than any line below which a caption is looked for. */
const LONGEST = 4000;

/** Why a block of Markdown is nothing to read: a picture's name, or the caption in italics right below a picture; null for the rest. */
export function pictureReason({ span }: MappedBlock, markdown: string): 'picture' | 'caption' | null {
  const own = markdown.slice(span.start, span.end).trim();
  if (PICTURE.test(own)) return 'picture';
  if (!ITALIC.test(own)) return null;
  const before = markdown.slice(Math.max(0, span.start - LONGEST), span.start).trimEnd();
  return PICTURE.test(before.slice(before.lastIndexOf('\n') + 1).trim()) ? 'caption' : null;
}
