import { Readability } from '@mozilla/readability';
import type { RemovalLog } from '../removals';

/** Elements that run, load or ask; gone before anything is read. */
const ACTIVE: readonly string[] = [
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'applet',
  'canvas',
  'svg',
  'template',
  'dialog',
  'audio',
  'video',
  'link',
  'base',
];
/** Parts of a page that are never the story. */
const FURNITURE =
  'nav, aside, footer, form, button, input, select, textarea, [role="navigation"], [role="banner"], [role="complementary"], [role="dialog"], [role="search"], [role="contentinfo"], [aria-hidden="true"], [hidden]';
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:share|sharing|sharebar|social|related|newsletter|subscribe|subscription|signup|promo|cookie|consent|advert\w*|ads?|sponsor\w*|comments?|breadcrumbs?|read-?more|read-?next|readnext|recommend\w*|most-?(?:read|popular|viewed)|trending|paywall|donate|skip|toolbar|teasers?|latest|topbar|print|hidden|visually-hidden|sr-only|outbrain|taboola)(?=$|[\s_-])/i;
/** An element with more of the page's text than this is the story's wrapper, whatever it is called. */
const WRAPPER_SHARE = 0.35;

/** The element that holds the story, cleared of furniture; the document is used up. */
export function storyElement(document: Document, removals: RemovalLog): Element | null {
  dropActive(document, removals);
  const before = document.body.textContent.length;
  dropFurniture(document, before);
  const own = soleArticle(document);
  const read = extract(document, removals);
  const length = (element: Element | null): number => element?.textContent.trim().length ?? 0;
  if (length(read) >= 200 && length(read) >= length(own) * 0.5) return read;
  return length(own) > 0 ? own : (read ?? document.body);
}

function dropActive(document: Document, removals: RemovalLog): void {
  for (const name of ACTIVE) {
    const elements = [...document.querySelectorAll(name)];
    for (const element of elements) element.remove();
    if (!['link', 'style', 'template', 'base'].includes(name))
      removals.add(name, 'it runs, loads or asks for something', elements.length);
  }
}

function dropFurniture(document: Document, total: number): void {
  const limit = Math.max(total * WRAPPER_SHARE, 300);
  const wraps = (element: Element): boolean =>
    element.textContent.length > limit || /^(?:body|html|article|main)$/i.test(element.tagName);
  for (const element of document.querySelectorAll(FURNITURE)) {
    if (element.isConnected && !wraps(element)) element.remove();
  }
  for (const element of document.querySelectorAll('[class], [id]')) {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (FURNITURE_NAME.test(name) && element.isConnected && !wraps(element) && !holdsStory(element)) element.remove();
  }
}

/** Names deceive: what holds the headline or several paragraphs is kept. */
function holdsStory(element: Element): boolean {
  if (element.querySelector('h1, [itemprop="articleBody"]')) return true;
  const paragraphs = [...element.querySelectorAll('p')].map((paragraph) => paragraph.textContent.trim().length);
  return paragraphs.filter((length) => length > 120).length >= 3;
}

/** The page's only `<article>` or article body, copied before Readability takes the document apart. */
function soleArticle(document: Document): Element | null {
  for (const selector of ['[itemprop="articleBody"]', 'article', 'main']) {
    const found = document.querySelectorAll(selector);
    if (found.length === 1) return found[0]?.cloneNode(true) as Element;
  }
  return null;
}

/** Readability expects a whole page and throws on some that are not; the fallback is then used and the report says so. */
function extract(document: Document, removals: RemovalLog): Element | null {
  try {
    const reader = new Readability<Node>(document, {
      serializer: (node) => node,
      charThreshold: 250,
      disableJSONLD: true,
    });
    return (reader.parse()?.content ?? null) as Element | null;
  } catch {
    removals.add('page layout', 'the story could not be told from its page, so the whole text is kept');
    return null;
  }
}
