import { ok, type Body, type Exclusion, type Outcome } from '../../model';
import { savedFrom } from '../archive';
import type { IntakeContext } from '../context';
import { dayOrder } from '../dates/order';
import { NOTHING_DECLARED, type Declared, type Draft } from '../draft';
import type { Source } from '../format';
import { readFrame, type ArticleFrame, type FrameOptions } from '../frame/read';
import { readBody } from '../markdown/body';
import { plainBody } from '../markdown/plain';
import { isIntricate, LONGEST_MARKDOWN } from '../markdown/tree';
import { refuse } from '../problems';
import { baseOf, withStated } from '../stated';
import { withoutCaptions } from './captions';
import { readStory } from './content';
import { readPage } from './metadata';
import { isReasonable } from './shape';
import { stripTags } from '../markdown/strip';
import { writeMarkdown } from './write';

/** Lines of a text kept as words alone that are looked at for its frame. */
const FRAME_LINES = 300;

/** The article of a page, or why there is none. */
export async function readHtml(source: Source, context: IntakeContext): Promise<Outcome<Draft>> {
  const { input, text, removals } = source;
  if (!isReasonable(text)) {
    removals.add('page structure', 'it is nested or large beyond any real page; only its words are kept');
    return plainDraft(source, context, withStated(NOTHING_DECLARED, input), stripTags(text));
  }
  const document = await context.parseHtml(text);
  const page = readPage(document, context.outlets, dayOrder('', baseOf(input)), baseOf(input));
  const stated = withStated({ ...page, urls: [...page.urls, ...savedFrom(text)] }, input);
  const story = readStory(document, removals);
  const declared = { ...stated, kind: stated.kind ?? story.kind };
  const base = declared.urls[0]?.value ?? baseOf(input);
  const isLong = story.element.textContent.length > LONGEST_MARKDOWN;
  const markdown = isLong ? '' : writeMarkdown(story.element, { images: context.images, base, removals });
  if (isLong || isIntricate(markdown)) {
    removals.add('formatting', 'it is nested or long beyond what a text needs; the text is kept as plain lines');
    return plainDraft(source, context, declared, stripTags(story.element.innerHTML));
  }
  const { body, frame } = readBody(markdown, frameOptions(source, context, declared, markdown), 'clean');
  return draftOf(source, declared, frame, withoutCaptions(body, story.captions));
}

/** Words alone, line by line: what is too large to be parsed. */
function plainDraft(source: Source, context: IntakeContext, declared: Declared, text: string): Outcome<Draft> {
  const lines = text.split('\n').slice(0, FRAME_LINES);
  const frame = readFrame(lines, frameOptions(source, context, declared, lines.join('\n')));
  const excluded: Exclusion[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const role = frame.roles[index];
    if (role && role.role !== 'body' && line !== '')
      excluded.push({ start: at, end: at + line.length, reason: role.reason });
    at += line.length + 1;
  }
  return draftOf(source, declared, frame, plainBody(text, excluded));
}

function frameOptions({ input }: Source, { outlets }: IntakeContext, declared: Declared, text: string): FrameOptions {
  const order = dayOrder(text, declared.urls[0]?.value ?? baseOf(input));
  return { outlets, order, title: declared.titles[0]?.value ?? null, findTitle: true };
}

function draftOf({ input, removals }: Source, declared: Declared, frame: ArticleFrame, body: Body): Outcome<Draft> {
  if (body.text.trim() === '')
    return refuse('no-text', input.name, 'the page has no article text; copy the text from your browser instead.');
  const title = declared.titles[0] ?? frame.title;
  return ok({
    format: 'html',
    declared: { ...declared, titles: title ? [title, ...declared.titles.slice(1)] : [] },
    frame,
    body,
    removals,
    order: dayOrder(body.text.slice(0, 20_000), declared.urls[0]?.value ?? baseOf(input)),
  });
}
