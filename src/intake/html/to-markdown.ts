import TurndownService from 'turndown';
import { addTables } from './tables';

/** Markdown of an element; pictures as links, or neither they nor their captions. Needs no window: elements are given, never strings. */
export function toMarkdown(element: Element, images: 'link' | 'none' = 'link'): string {
  return service(images).turndown(element as HTMLElement);
}

function service(images: 'link' | 'none'): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '* * *',
  });
  turndown.addRule('caption of a figure', {
    filter: 'figcaption',
    replacement: (_content, node) => (images === 'link' ? caption(turndown, node) : ''),
  });
  turndown.addRule('link', {
    filter: (node) => node.nodeName === 'A' && node.getAttribute('href') !== null,
    replacement: (content, node) => styled(content, '[', `](<${addressOf(node, 'href')}>)`),
  });
  turndown.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) => (images === 'link' ? picture(node) : ''),
  });
  turndown.addRule('emphasis', { filter: ['em', 'i'], replacement: (content) => styled(content, '*', '*') });
  turndown.addRule('strong', { filter: ['strong', 'b'], replacement: (content) => styled(content, '**', '**') });
  turndown.addRule('strikethrough', { filter: ['del', 's'], replacement: (content) => styled(content, '~~', '~~') });
  addTables(turndown);
  return turndown;
}

/** Inline markup around words; pages put it around whole blocks, too, where Markdown has no such thing. */
function styled(content: string, before: string, after: string): string {
  return content.trim() === '' || content.includes('\n\n') || content.trim() !== content
    ? content
    : before + content + after;
}

const LONGEST_ADDRESS = 2000;

/** An attribute as a link target between angle brackets; one that is no address in length or characters is empty. */
function addressOf(element: Element, attribute: string): string {
  const address = (element.getAttribute(attribute) ?? '').trim();
  return address.length > LONGEST_ADDRESS
    ? ''
    : address.replace(/[<>\s\\]/g, (character) => encodeURIComponent(character));
}

/** Pictures that are in the page itself have no address to name; what is left of them is their description. */
function picture(element: Element): string {
  const alt = (element.getAttribute('alt') ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 300)
    .replace(/[[\]\\]/g, '\\$&');
  const address = addressOf(element, 'src');
  return address === '' || /^data:/i.test(address) ? '' : `\n\n![${alt}](<${address}>)\n\n`;
}

/** A line of its own in italics, below its picture. */
function caption(turndown: TurndownService, element: Element): string {
  const words = element.textContent.replace(/\s+/g, ' ').trim();
  return words === '' ? '' : `\n\n*${turndown.escape(words)}*\n\n`;
}
