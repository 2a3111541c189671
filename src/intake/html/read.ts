import { ok } from '../../model';
import type { Outcome } from '../../model';
import type { IntakeContext } from '../context';
import { dayOrder } from '../dates/order';
import { NOTHING_DECLARED } from '../draft';
import type { Declared, Draft } from '../draft';
import type { Source } from '../formats/format';
import { readBody } from '../markdown/body';
import { plainBody } from '../markdown/plain';
import { isIntricate } from '../markdown/tree';
import { refuse } from '../problems';
import { baseOf, withStated } from '../stated';
import { withoutCaptions } from './captions';
import { readStory } from './content';
import { readPage } from './metadata';
import type { WriteContext } from './inline';
import { isReasonable } from './shape';
import { stripTags } from './strip';
import { writeMarkdown } from './write';

/** The article of a page, or why there is none. */
export async function readHtml(source: Source, context: IntakeContext): Promise<Outcome<Draft>> {
  const { input, text, removals } = source;
  if (!isReasonable(text)) {
    removals.add('page structure', 'it is nested or large beyond any real page; only its words are kept');
    return draftOf(source, context, withStated(NOTHING_DECLARED, input), plainBody(stripTags(text)).markdown);
  }
  const document = await context.parseHtml(text);
  const declared = withStated(readPage(document, context.outlets, dayOrder('', baseOf(input)), baseOf(input)), input);
  const story = readStory(document, removals);
  const base = declared.urls[0]?.value ?? baseOf(input);
  const markdown = markdownOf(story.element, { images: context.images, base, removals });
  const draft = draftOf(source, context, { ...declared, kind: declared.kind ?? story.kind }, markdown);
  return draft.ok ? ok({ ...draft.value, body: withoutCaptions(draft.value.body, story.captions) }) : draft;
}

/** Markdown that can be parsed again; of a page beyond that, its lines. */
function markdownOf(story: Element, context: WriteContext): string {
  const markdown = writeMarkdown(story, context);
  if (!isIntricate(markdown)) return markdown;
  context.removals.add('formatting', 'it is nested or long beyond what a text needs; the text is kept as plain lines');
  return plainBody(story.textContent).markdown;
}

function draftOf(source: Source, context: IntakeContext, declared: Declared, markdown: string): Outcome<Draft> {
  const { input, removals } = source;
  const order = dayOrder(markdown, declared.urls[0]?.value ?? baseOf(input));
  const options = { outlets: context.outlets, order, title: declared.titles[0]?.value ?? null, findTitle: true };
  const { body, frame } = readBody(markdown, options, 'clean');
  if (body.text.trim() === '')
    return refuse('no-text', input.name, 'the page has no article text; copy the text from your browser instead.');
  const title = declared.titles[0] ?? frame.title;
  return ok({
    format: 'html',
    declared: { ...declared, titles: title ? [title, ...declared.titles.slice(1)] : [] },
    frame,
    body,
    removals,
    order,
  });
}
