import { koreanWords, pattern } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import { stripTags } from '../markdown/strip';
import { isHtml, paragraphs, unescapedTwice } from '../plain';
import { withAbsoluteLinks } from '../links';

/** What an item brings of its article: `content` is meant to be the whole, `summary` a beginning or an abstract. */
export interface ItemText {
  readonly content: string | null;
  readonly summary: string | null;
  /** Plain text, whose `<` is a character. */
  readonly plain?: boolean;
  readonly base: string | null;
}

/** A summary of so many characters is an article in itself; many outlets put the whole text there. */
const WHOLE_SUMMARY = 1200;
const BREAKS_OFF = pattern(String.raw`(?:{breaks-off})\W{0,10}$`, 'i', koreanWords);

const BLOCK = /<(?:p|br|div|table|ul|ol|blockquote|h[1-6]|pre)[\s>/]/i;
/** What WordPress would replace when it shows a post. */
const SHORTCODE =
  /\[\/?(?:caption|gallery|embed|audio|video|playlist|vc_\w{1,40}|et_pb_\w{1,40})(?:\s[^\]\n]{0,1000})?\]/gi;
const PICTURE = /<img\b[^<>]{0,4000}>/gi;
/** A picture of one point, by which feeds count their readers. */
const COUNTER = /\s(?:width|height)\s{0,3}=\s{0,3}["']?[01](?:px)?(?:["'\s/>]|$)/i;

/**
 * The richest text of an item as HTML with absolute links, and whether it is but the beginning. A text that only
 * repeats headline and outlet is none.
 */
export function bodyOf(
  text: ItemText,
  title: string,
  source: string,
): { readonly html: string; readonly truncated: boolean } {
  const content = asHtml(text.content, text.plain === true);
  const summary = asHtml(text.summary, false);
  const words = { content: wordsOf(content), summary: wordsOf(summary) };
  // Some call a teaser the content and keep the text in the description.
  const isContent = words.content.length > 0 && words.content.length * 1.2 >= words.summary.length;
  const chosen = isContent ? words.content : words.summary;
  if (saysNoMore(chosen, title, source)) return { html: '', truncated: true };
  const html = (isContent ? content : summary).replace(PICTURE, (tag) => (COUNTER.test(tag) ? '' : tag));
  const truncated = BREAKS_OFF.test(chosen.slice(-200)) || (!isContent && chosen.length < WHOLE_SUMMARY);
  return { html: withAbsoluteLinks(html, text.base), truncated };
}

function saysNoMore(words: string, title: string, source: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const said = words.length > title.length + source.length + 20 ? words : letters(words);
  return ['', letters(title), letters(title + source)].includes(said);
}

function asHtml(value: string | null, plain: boolean): string {
  if (value === null || value.trim() === '') return '';
  const html = plain ? value.replace(/&/g, '&amp;') : unescapedTwice(value).replace(SHORTCODE, '');
  if (plain || !isHtml(html)) return paragraphs(html);
  // Exports have a blank line where the page will have a paragraph.
  return BLOCK.test(html) || !/\n\s*\n/.test(html) ? html : inParagraphs(html);
}

const inParagraphs = (html: string): string =>
  html
    .split(/\n\s*\n/)
    .map((block) => (block.trim() === '' ? '' : `<p>${block.trim()}</p>`))
    .join('\n');

/** Enough words to judge by; a page nobody could read through has more. Its first words may stand behind as many tags. */
const wordsOf = (html: string): string => lineOf(html.slice(0, ENOUGH)) || lineOf(html.slice(ENOUGH));
const ENOUGH = 200_000;
const lineOf = (html: string): string => singleSpaced(stripTags(html));
