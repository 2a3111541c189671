import type { Body, Exclusion } from '../../model';
import { readFrame, type ArticleFrame, type FrameOptions } from '../frame/read';
import type { LineRole } from '../frame/frame';
import { bodyFrom, bodyOver, mapMarkdown } from './map';
import type { MappedBlock } from './mapped-block';

export interface ReadBody {
  readonly body: Body;
  readonly frame: ArticleFrame;
}

/** What happens to lines that are not the story's words. */
export type FramePolicy =
  /** The body is the user's: nothing leaves it, recognition skips the frame. */
  | 'keep'
  /** Headline and metadata leave, boilerplate stays unread. */
  | 'lift'
  /** Headline, metadata and boilerplate leave; photo credits stay unread. */
  | 'clean';

/** Reads Markdown that is already harmless, or the user's own: its text, its frame, and what of it is the body. */
export function readBody(markdown: string, options: FrameOptions, policy: FramePolicy): ReadBody {
  const blocks = mapMarkdown(markdown);
  const lines = blocks.flatMap((block) => block.text.split('\n'));
  const frame = readFrame(lines, options);
  const kept = policy === 'keep' ? [...blocks] : withoutFrame(blocks, frame, policy);
  const excluded = exclusions(markdown, blocks, new Set(kept), frame);
  const body = policy === 'keep' ? bodyOver(markdown, kept, excluded) : bodyFrom(markdown, kept, excluded);
  return { body, frame };
}

function withoutFrame(blocks: readonly MappedBlock[], frame: ArticleFrame, policy: FramePolicy): MappedBlock[] {
  let line = 0;
  return blocks.filter((block) => {
    const count = block.text.split('\n').length;
    const roles = frame.roles.slice(line, line + count);
    line += count;
    return !roles.every((role) => leaves(role, policy));
  });
}

function leaves({ role, reason }: LineRole, policy: FramePolicy): boolean {
  if (role === 'headline' || role === 'metadata') return true;
  return role === 'boilerplate' && policy === 'clean' && reason !== 'photo credit';
}

/** Lines of the frame that stay in the body, pictures and their captions, as ranges of its text. */
function exclusions(
  markdown: string,
  blocks: readonly MappedBlock[],
  kept: ReadonlySet<MappedBlock>,
  frame: ArticleFrame,
): Exclusion[] {
  const found: Exclusion[] = [];
  const pictures = pictureReasons(blocks, markdown);
  let line = 0;
  let at = 0;
  for (const block of blocks) {
    const picture = pictures.get(block) ?? null;
    for (const text of block.text.split('\n')) {
      const role = frame.roles[line];
      if (kept.has(block)) {
        const reason = role && role.role !== 'body' ? role.reason : picture;
        if (reason !== null && text !== '') found.push({ start: at, end: at + text.length, reason });
        at += text.length + 1;
      }
      line += 1;
    }
  }
  return found;
}

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
function pictureReasons(blocks: readonly MappedBlock[], markdown: string): ReadonlyMap<MappedBlock, Reason> {
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
