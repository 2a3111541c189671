import type { ArticleKind, Traced } from '../../model';
import type { RemovalLog } from '../removals';
import { setCaptionsApart } from './captions';
import { readClaims } from './claims';
import type { Claims } from './claims';
import { cleanStory } from './clean';
import { dropFurniture } from './furniture';
import { leadNodes } from './lead';
import { entriesOf, findLiveBlog, headEntries, missingFrom, paragraphsOf } from './live';
import { openNoscript } from './noscript';
import { common, outline } from './outline';
import type { PageNode } from './outline';
import { resolvePictures } from './pictures';
import { dropPullQuotes } from './pull-quotes';
import { storyNode } from './story';
import { promptIn, stubKind } from './stub';

/** Goes without a word: it neither shows nor says anything. */
const QUIET = new Set('head link title style template base noscript map'.split(' '));
/** The text in a page's JSON-LD counts where it has this many times the letters found, and at least so many more. */
const MUCH_MORE = 1.6;
const MANY = 250;

/** The story of a page, ready to be written as Markdown. */
export interface Story {
  readonly element: Element;
  /** Words of the captions in it, each a line of its own. */
  readonly captions: readonly string[];
  readonly kind: Traced<ArticleKind> | null;
}

/** Finds the story in a page and clears it of furniture; the document is used up. */
export function readStory(document: Document, removals: RemovalLog): Story {
  openNoscript(document);
  const { page, live } = outline(document.body);
  const claims = readClaims([...document.head.children, ...live]);
  dropLive(live, removals);
  const liveBlog = findLiveBlog(page, claims.isLiveBlog);
  const inWall = promptIn(page);
  if (liveBlog) headEntries(liveBlog);
  dropFurniture(page);
  const story = liveBlog ? liveBlog.entries.reduce(common) : storyNode(page);
  const { captions, prompt } = clear(page, story, removals);
  const element = liveBlog ? story.element : fuller(story, claims, document);
  element.append(...entriesOf(document, missingFrom(element.textContent, claims.entries)).children);
  if (liveBlog) return { element, captions, kind: liveKind('entries with times', liveBlog.evidence) };
  if (claims.isLiveBlog) return { element, captions, kind: liveKind('json-ld LiveBlogPosting', 'LiveBlogPosting') };
  return { element, captions, kind: stubKind({ claims, text: element.textContent, atEnd: prompt, inWall }) };
}

const liveKind = (from: string, evidence: string): Traced<ArticleKind> => ({ value: 'live-blog', from, evidence });

/** Takes out what is not the story's and sets its pictures and captions apart. */
function clear(
  page: PageNode,
  story: PageNode,
  removals: RemovalLog,
): { captions: readonly string[]; prompt: string | null } {
  const lead = leadNodes(page, story);
  removals.add('pull quote', 'it repeats words of the text', dropPullQuotes(story));
  const prompt = cleanStory(story, removals);
  resolvePictures(story);
  const captions = setCaptionsApart(story);
  story.element.prepend(...lead.map(({ element }) => element));
  return { captions, prompt };
}

/** The text that the page's JSON-LD gives in full where the page itself shows much less of it. */
function fuller(story: PageNode, { body, entries }: Claims, document: Document): Element {
  const found = squeeze(story.element.textContent);
  const isMore = (text: string): boolean => squeeze(text) > Math.max(found * MUCH_MORE, found + MANY);
  if (entries.length > 1 && isMore(entries.map((entry) => entry.body).join(''))) return entriesOf(document, entries);
  if (body === null || !isMore(body)) return story.element;
  const whole = document.createElement('div');
  whole.append(...paragraphsOf(document, body));
  return whole;
}

const squeeze = (text: string): number => text.replace(/\s+/g, '').length;

function dropLive(live: readonly Element[], removals: RemovalLog): void {
  for (const element of live) {
    element.remove();
    if (!QUIET.has(element.localName)) removals.add(element.localName, 'it runs, loads or asks for something');
  }
}
