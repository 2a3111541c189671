import { ok, type Exclusion } from '../../model';
import type { IntakeContext } from '../context';
import { dayOrder } from '../dates/order';
import { NOTHING_DECLARED, type Draft } from '../draft';
import { type ArticleFrame, readFrame } from '../frame/read';
import { plainBody } from '../markdown/plain';
import { isHardWrapped } from '../markdown/wrapped';
import { baseOf, withStated } from '../stated';
import type { ArticleFormat, Source } from '../format';

/** Plain text: pasted news, feed automations. The body keeps its words and lines, escaped. */
export const text: ArticleFormat = {
  id: 'text',
  holds: 'article',
  extensions: ['txt', 'text'],
  sniff: () => false,
  read: (source, context) => ok(readText(source, context)),
};

function readText(source: Source, context: IntakeContext): Draft {
  const lines = joinWrapped(source.text.split('\n'));
  const declared = withStated(NOTHING_DECLARED, source.input);
  const title = declared.titles[0]?.value ?? null;
  const order = dayOrder(source.text, baseOf(source.input));
  const frame = readFrame(lines, { outlets: context.outlets, order, title, findTitle: true });
  const body = bodyOf(lines, frame);
  return { format: 'text', declared, frame, body, removals: source.removals, order };
}

/** Lines broken at a fixed width become one line a paragraph. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let block: string[] = [];
  const close = (): void => {
    if (isHardWrapped(block)) joined.push(block.join(' '));
    else for (const line of block) joined.push(line);
    block = [];
  };
  for (const raw of lines) {
    const line = raw.trim();
    if (line !== '') block.push(line);
    else close();
  }
  close();
  return joined;
}

/** Headline and metadata leave the body; boilerplate stays, kept out of recognition. */
function bodyOf(lines: readonly string[], frame: ArticleFrame): ReturnType<typeof plainBody> {
  const kept: string[] = [];
  const excluded: Exclusion[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const { role, reason } = frame.roles[index] ?? { role: 'body', reason: '' };
    if (role === 'headline' || role === 'metadata') continue;
    if (role === 'boilerplate') excluded.push({ start: at, end: at + line.length, reason });
    kept.push(line);
    at += line.length + 1;
  }
  return plainBody(kept.join('\n'), excluded);
}
