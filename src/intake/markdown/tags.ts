import { markupWords, pattern } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import type { RemovalLog } from '../removals';

/** Names of HTML's elements, old ones too; any other name between angle brackets is a word of the text. */
const ELEMENTS = markupWords('elements');
/** Attributes that need no value. */
const BARE = pattern(String.raw`^(?:{tags-bare})$`, 'i', markupWords);
/** `<o:p>`, as word processors write. */
const OFFICE = /^[a-z]:[a-z]+$/i;
const LONGEST_TOLD = 300;

/** Whether `<…>` is a tag; `<Photo by Kim>` is not, nor is the name of an element among words. */
export function isTag(tag: string): boolean {
  const parts = /^<\/?([a-z][\w:-]*)([^]*?)\/?>$/i.exec(tag);
  if (!parts) return false;
  const [, name = '', rest = ''] = parts;
  if (!ELEMENTS.has(name.toLowerCase()) && !OFFICE.test(name)) return false;
  const bare = rest.replace(/[^\s"'=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/g, ' ');
  return bare.split(/\s+/).every((attribute) => attribute === '' || BARE.test(attribute));
}

/** What a picture shows, as words; `''` where the tag is of none or does not say. */
export function pictureWords(tag: string): string {
  const alt = /^<img\b[^]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i.exec(tag);
  const words = singleSpaced(alt?.[1] ?? alt?.[2] ?? alt?.[3] ?? '');
  return words === '' ? '' : `image: ${words}`;
}

/** What of Markdown's HTML nobody reads: comments, instructions to a machine, declarations. */
export const isUnread = (piece: string): boolean => /^<[!?]/.test(piece) && !piece.startsWith('<![CDATA[');

/** Tells the words that are left out as nobody reads them. */
export function tellUnread(piece: string, removals: RemovalLog): void {
  const words = singleSpaced(piece.replace(/^<(?:!--|[!?])|(?:--|\?)?>$/g, ''));
  removals.add(`HTML comment “${cut(words)}”`, 'no reader of the page sees it');
}

export const cut = (words: string): string =>
  words.length > LONGEST_TOLD ? `${words.slice(0, LONGEST_TOLD)}…` : words;
