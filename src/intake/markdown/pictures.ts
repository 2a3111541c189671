import type { MappedBlock } from './mapped-block';

/** A line that is a picture and nothing else: embedded, or as Dateline writes one it does not embed. */
const PICTURE = /^(?:!\[[^\]\n]*\]\([^()\n]*\)|!\[\[[^\]\n]*\]\]|\[image(?:: [^\]\n]*)?\]\([^()\n]*\))$/;
/** A line in italics from end to end, with its credit perhaps. */
const ITALIC = /^(?:\*(?:[^*\n\\]|\\.)+\*|_(?:[^_\n\\]|\\.)+_)$/;
/** Longer than any line below which a caption is looked for. */
const LONGEST = 4000;

/** Captions with more of the words than this are the story, told in pictures; as in pages. */
const MOST = 0.5;

type Reason = 'picture' | 'caption';

/** Blocks of Markdown that are nothing to read: a picture's name, or the caption in italics right below a picture. */
export function pictureReasons(blocks: readonly MappedBlock[], markdown: string): ReadonlyMap<MappedBlock, Reason> {
  const reasons = new Map<MappedBlock, Reason>();
  const length = { picture: 0, caption: 0, text: 0 };
  for (const block of blocks) {
    const reason = reasonOf(block, markdown);
    length[reason ?? 'text'] += block.text.length;
    if (reason !== null) reasons.set(block, reason);
  }
  if (length.caption <= (length.caption + length.text) * MOST) return reasons;
  return new Map([...reasons].filter(([, reason]) => reason === 'picture'));
}

function reasonOf({ span }: MappedBlock, markdown: string): Reason | null {
  const own = markdown.slice(span.start, span.end).trim();
  if (PICTURE.test(own)) return 'picture';
  if (!ITALIC.test(own)) return null;
  const before = markdown.slice(Math.max(0, span.start - LONGEST), span.start).trimEnd();
  return PICTURE.test(before.slice(before.lastIndexOf('\n') + 1).trim()) ? 'caption' : null;
}
