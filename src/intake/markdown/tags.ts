import { singleSpaced } from '../../model';
import type { RemovalLog } from '../removals';

/** Names of HTML's elements, old ones too; any other name between angle brackets is a word of the text. */
const ELEMENTS = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button
  canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
  figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd
  label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output
  p param picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style
  sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(
    /\s+/,
  ),
);
/** Attributes that need no value. */
const BARE =
  /^(?:hidden|open|disabled|checked|controls|autoplay|loop|muted|async|defer|allowfullscreen|nowrap|noshade|itemscope|reversed|required|selected|readonly|multiple|playsinline|inert)$/i;
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
