import { markupWords, pattern } from '../../data/lexicon';
import type { PageNode } from './outline';
import { pageElement } from '../page-element';

/** Where pages keep the address of a picture that loads later, most telling first. */
const LATER = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-hi-res-src', 'data-url', 'data-image'];
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const PLACEHOLDER = pattern(
  String.raw`^(?:data|about|blob):|\b(?:{placeholder})\b[^/]*\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)`,
  'i',
  markupWords,
);
const COUNTER = /\/(?:pixel|beacon|track(?:er|ing)?|counter|collect|impression)\b|[?&](?:cs_ucfr|c1=\d+&c2)=/i;
const PICTURE = /^(?:img|amp-img|amp-anim)$/;

/**
 * Gives every picture of a story its true address, and takes out those that are none: tracking pixels, icons, and
 * placeholders of pictures that only a script loads. Nothing is fetched.
 */
export function resolvePictures(story: PageNode): void {
  const walk = (node: PageNode): void => {
    if (PICTURE.test(node.tag)) resolve(node);
    else for (const child of [...node.children]) walk(child);
  };
  walk(story);
}

function resolve(node: PageNode): void {
  const { element, parent } = node;
  const address = pictureAddress(element, parent?.tag === 'picture' ? parent.element : null);
  const words = emoji(element);
  if (words !== null) element.replaceWith(words);
  else if (address === null || isTiny(element)) element.remove();
  else setApart(node, address);
}

/** A picture is a block of its own; a link or wrapper with nothing but the picture in it goes. */
function setApart(node: PageNode, address: string): void {
  const { ownerDocument } = node.element;
  let top = node;
  while (
    top.parent &&
    top.parent.text === 0 &&
    /^(?:a|picture|span|b|i|em|strong|center|font|amp-img)$/.test(top.parent.tag)
  )
    top = top.parent;
  const picture = pageElement(ownerDocument, 'img');
  picture.setAttribute('src', address);
  picture.setAttribute('alt', node.element.getAttribute('alt') ?? '');
  const block = pageElement(ownerDocument, 'div');
  block.append(picture);
  if (top.element.parentNode) top.element.replaceWith(block);
}

/** The address a picture is shown from once it is loaded; null where the page does not name it. */
export function pictureAddress(element: Element, picture: Element | null = null): string | null {
  const sources = picture === null ? [] : [...picture.children].filter((child) => child.localName === 'source');
  const found = [
    ...LATER.map((name) => element.getAttribute(name)),
    element.getAttribute('src'),
    ...[element, ...sources].flatMap((one) => SETS.map((name) => largest(one.getAttribute(name)))),
  ];
  return found.find((address) => isAddress(address)) ?? null;
}

const isAddress = (address: string | null): address is string =>
  address !== null &&
  address.trim() !== '' &&
  !/[\s{}]/.test(address.trim()) &&
  !PLACEHOLDER.test(address) &&
  !COUNTER.test(address);

/** Of `a.jpg 480w, b.jpg 960w`, the widest. */
function largest(set: string | null): string | null {
  if (set === null) return null;
  let best: string | null = null;
  let width = -1;
  for (const candidate of set.slice(0, 8000).split(/,\s+/)) {
    const [address, size] = candidate.trim().split(/\s+/);
    const wide = parseFloat(size ?? '1') || 1;
    if (address !== undefined && wide > width) [best, width] = [address, wide];
  }
  return best;
}

/** Tracking pixels and icons are no pictures of a story. */
function isTiny(element: Element): boolean {
  const sizes = ['width', 'height'].map((name) => Number(element.getAttribute(name) || NaN));
  return (
    sizes.some((size) => size <= 48) ||
    /(?:^|[\s_-])(?:icon|avatar|emoji|smiley|logo|gravatar)(?=$|[\s_-])/i.test(element.getAttribute('class') ?? '')
  );
}

/** Some pages draw emoji as pictures. */
function emoji(element: Element): string | null {
  const alt = element.getAttribute('alt') ?? '';
  return alt.length <= 8 && /\p{Extended_Pictographic}/u.test(alt) ? alt : null;
}
