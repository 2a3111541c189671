import { markupWords } from '../../data/lexicon';
import type { ArticleKind, Traced } from '../../model';
import type { RemovalLog } from '../removals';
import { setCaptionsApart } from './captions';
import { readClaims, type Claims } from './claims';
import { cleanStory } from './clean';
import { dropFurniture } from './furniture';
import { leadNodes } from './lead';
import { entriesOf, findLiveBlog, headEntries, missingFrom, paragraphsOf } from './live';
import { common, outline, drop, visit, type PageNode } from './outline';
import { resolvePictures, pictureAddress } from './pictures';
import { storyNode } from './story';
import { promptIn, stubKind } from './stub';
import { pageElement } from '../page-element';

/** Goes without a word: it neither shows nor says anything. */
const QUIET = markupWords('content-quiet');
/** The text in a page's JSON-LD counts where it has this many times the letters found, and at least so many more. */
const MUCH_MORE = 1.6;
const MANY = 250;

/** The story of a page, ready to be written as Markdown. */
export interface PageStory {
  readonly element: Element;
  /** Words of the captions in it, each a line of its own. */
  readonly captions: readonly string[];
  readonly kind: Traced<ArticleKind> | null;
}

/** Finds the story in a page and clears it of furniture; the document is used up. */
export function readStory(document: Document, removals: RemovalLog): PageStory {
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
  const whole = pageElement(document, 'div');
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

/** A page whose text is only for readers without scripts has at least this much of it. */
const A_TEXT = 400;

/**
 * What a page shows where no script runs, as here: pictures that a script would load, and now and then the story. The
 * rest asks for scripts to be allowed, and goes.
 */
function openNoscript(document: Document): void {
  for (const element of document.querySelectorAll('noscript')) {
    const pictures = [...element.querySelectorAll('img')];
    if (element.querySelector('p') && element.textContent.trim().length > A_TEXT)
      element.replaceWith(...element.childNodes);
    else if (pictures.length > 0 && element.textContent.trim().length < 200) showPicture(element, pictures);
    else element.remove();
  }
}

/** The lazy picture beside it gets its address, or it takes the place of one that only a script would put there. */
function showPicture(element: Element, pictures: readonly Element[]): void {
  const before = element.previousElementSibling;
  const after = element.nextElementSibling;
  const lazy = [before, after].find((one) => one?.localName === 'img');
  if (lazy && pictureAddress(lazy) === null) lazy.setAttribute('src', pictureAddress(pictures[0] as Element) ?? '');
  if (lazy) element.remove();
  else element.replaceWith(...pictures);
}

const SHORTEST = 20;
const LONGEST = 500;
/** More quotations than this are no ornament, and looking each up would take long. */
const MOST = 60;

/** Takes out quotations set apart that repeat words of the text; returns how many. One that repeats nothing stays. */
function dropPullQuotes(story: PageNode): number {
  const candidates: PageNode[] = [];
  visit(story, (node) => {
    const isCandidate =
      node.name.pullQuote || node.tag === 'blockquote' || node.tag === 'aside' || node.tag === 'figure';
    if (isCandidate && node.text > SHORTEST && node.text < LONGEST) candidates.push(node);
    return !isCandidate;
  });
  if (candidates.length === 0 || candidates.length > MOST) return 0;
  const text = bare(story.element.textContent);
  const repeated = candidates.filter(({ element }) => isRepeated(element, text));
  drop(repeated);
  return repeated.length;
}

function isRepeated(element: Element, text: string): boolean {
  const paragraph = element.querySelector('p') ?? element;
  const words = bare(paragraph.textContent);
  const first = text.indexOf(words);
  return words.length >= SHORTEST && first >= 0 && text.indexOf(words, first + 1) >= 0;
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
