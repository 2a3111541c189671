import type { StagedFile } from '../../../kit/inputs';

/** Something handed over to be imported, before it is looked at. */
export interface Handed {
  /** A file's path, or what it is: the report calls it that. */
  readonly name: string;
  readonly content:
    | { readonly kind: 'file'; readonly file: StagedFile }
    | { readonly kind: 'text'; readonly text: string; readonly format?: 'html'; readonly url?: string };
}

/** The forms of a text on a clipboard or in a drag; empty where it is not there in that form. */
export interface TextForms {
  readonly plain: string;
  readonly html: string;
  /** `text/uri-list`: the address of a dragged link, one a line, `#` for comments. */
  readonly addresses: string;
}

/** What texts are called until the user sees them. */
export interface TextNames {
  readonly text: string;
  readonly page: string;
  readonly addresses: string;
}

/**
 * One text, in its richest form: HTML where it has paragraphs, links or tables worth keeping, with the address it came
 * from where that is stated; a dragged link is an address. Null where there is nothing.
 */
export function handedText({ plain, html, addresses }: TextForms, names: TextNames): Handed | null {
  const links = addresses
    .split(/\r?\n/)
    .filter((line) => /^https?:/i.test(line))
    .join('\n');
  const page = pageOf(html);
  if (links !== '' && (page === null || isOnlyLink(html))) return textOf(links, names.addresses);
  const text = plain.trim();
  if (isAddresses(text)) return textOf(text, names.addresses);
  if (page === null) return text === '' ? null : textOf(plain, names.text);
  const url = page.url ?? links.split('\n')[0] ?? '';
  return {
    name: names.page,
    content: { kind: 'text', text: page.html, format: 'html', ...(url === '' ? {} : { url }) },
  };
}

const textOf = (text: string, name: string): Handed => ({ name, content: { kind: 'text', text } });

const isAddresses = (text: string): boolean =>
  text !== '' && text.split(/\s+/).every((word) => /^https?:\/\/\S+$/i.test(word));

/** Markup that says more than the plain text does. An editor's coloured code, a single span, is not that. */
const RICH = /<(?:p|a|h[1-6]|li|table|article|blockquote)[\s>]/i;

const isOnlyLink = (html: string): boolean =>
  /^\s*(?:<meta[^>]{0,200}>\s*)?<a\s[^>]{0,4000}>[^<]{0,1000}<\/a>\s*$/i.test(html);

/** The HTML without what the clipboard of Windows puts before it, which names the page it is from. */
function pageOf(given: string): { readonly html: string; readonly url?: string } | null {
  const header = /^Version:[\d.]+\s[\s\S]{0,4000}?(?=<)/i.exec(given)?.[0] ?? '';
  const html = given.slice(header.length);
  if (!RICH.test(html)) return null;
  const url =
    /^SourceURL:(https?:\S+)/im.exec(header)?.[1] ?? /<base\s[^>]{0,500}?href=["'](https?:[^"']+)/i.exec(html)?.[1];
  return url === undefined ? { html } : { html, url };
}
