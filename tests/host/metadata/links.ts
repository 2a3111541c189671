import type * as api from 'obsidian';

/** Splits `Note#Heading` into path and subpath; the subpath keeps its `#`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const text = linktext.replace(/\u00A0/g, ' ').normalize('NFC');
  const hash = text.indexOf('#');
  return hash < 0 ? { path: text, subpath: '' } : { path: text.slice(0, hash), subpath: text.slice(hash) };
}

export const getLinkpath = (linktext: string): string => parseLinktext(linktext).path;

/** What the app shows for a link without an alias: `Note > Heading`. */
export const displayOf = (link: string): string =>
  link
    .split('#')
    .filter((part) => part !== '')
    .join(' > ');

export const stripHeading = (heading: string): string =>
  heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
export const stripHeadingForLink = (heading: string): string =>
  heading
    .replace(/[#|^\\\r\n]|%%|\[\[|\]\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export interface InlineLink extends api.Reference {
  readonly embed: boolean;
  readonly start: number;
  readonly end: number;
}

const WIKILINK = /(!?)\[\[([^\n\r\][]*(?:\[[^\n\r\][]+)*)\]\]/g;

/** `[[…]]` and `![[…]]` in a stretch of text. */
export function wikilinks(text: string, shift = 0): InlineLink[] {
  return [...text.matchAll(WIKILINK)].flatMap((match) => {
    const [original, bang, inner] = match as unknown as [string, string, string];
    const link = wikilink(original, inner);
    const start = match.index + shift;
    return link ? [{ ...link, embed: bang === '!', start, end: start + original.length }] : [];
  });
}

function wikilink(original: string, inner: string): api.Reference | null {
  // A bar at the very start separates nothing: the app takes `[[|x]]` for a link to `|x`.
  const bar = inner.search(/(?!^)\\?\|/);
  const target = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  if (target === '') return null;
  const alias =
    bar < 0
      ? ''
      : inner
          .slice(bar)
          .replace(/^\\?\|/, '')
          .trim();
  return { link: target, original, displayText: alias === '' ? displayOf(target) : alias };
}

/** Links in property values: the whole value is one link. Keys of list items are `key.0`. */
export function frontmatterLinks(properties: unknown, prefix = ''): api.FrontmatterLinkCache[] {
  if (typeof properties === 'string') return wholeLink(properties, prefix);
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).flatMap(([key, value]) =>
    frontmatterLinks(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

function wholeLink(value: string, key: string): api.FrontmatterLinkCache[] {
  const match = /^\[\[([^\n\r\][]+)\]\]$/.exec(value.trim());
  const link = match && wikilink(match[0], match[1] ?? '');
  return link ? [{ key, ...link }] : [];
}

/** Whether a Markdown link's target is a note or file of the vault, not a URL. */
export const isInternal = (target: string): boolean =>
  target !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(target) && !target.startsWith('//');

export function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // A stray % is part of the name.
    return target;
  }
}
