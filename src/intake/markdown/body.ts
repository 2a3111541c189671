import type { Body, Exclusion } from '../../model';
import type { Frame, FrameOptions } from '../frame/read';
import { readFrame } from '../frame/read';
import type { LineRole } from '../frame/frame';
import { bodyFrom, bodyOver, mapMarkdown } from './map';
import type { MappedBlock } from './mapped-block';
import { pictureReasons } from './pictures';

export interface ReadBody {
  readonly body: Body;
  readonly frame: Frame;
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

function withoutFrame(blocks: readonly MappedBlock[], frame: Frame, policy: FramePolicy): MappedBlock[] {
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
  frame: Frame,
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
