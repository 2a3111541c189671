import { koreanWords, pattern } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import { type MailBlock, soleLink } from './block';

const LONGEST = 400;

/** Where the same is on the web. */
const ONLINE = pattern(String.raw`{online}`, 'i');

const ONLINE_IN_OTHER_TONGUES = pattern(String.raw`{online-in-other-tongues}`, 'i', koreanWords);

/** Lines that come with the mail, not with the story, wherever they stand. */
const ANYWHERE: readonly RegExp[] = [
  /^[-_=*\s]{3,}(?:end of (?:the )?forwarded (?:message|mail)|конец пересылаемого сообщения)[-_=*\s]*$/iu,
  ONLINE,
  /\b(?:trouble|problems?|difficulty) (?:viewing|reading|seeing)\b|\bimages? not (?:display|show)/i,
  /\badd .{0,60}\bto your (?:address book|contacts|safe)/i,
  /\b(?:was |were you )?forwarded (?:this|to you)\b.{0,60}(?:\?|subscribe|sign up)/i,
  ONLINE_IN_OTHER_TONGUES,
  pattern(String.raw`^(?:{mail-furniture-anywhere})(?:[\s|·•,/]+(?:{furniture-anywhere}))*$`, 'i'),
  /^\[(?:image|cid|logo|이미지)\s?[:：][^\]]{0,200}\]$/i,
  pattern(
    String.raw`^(?:read|open|view|listen) in (?:the )?app\b|^(?:{furniture-anywhere-b})(?:[\s∙·|]+(?:{furniture-anywhere-c}))*$`,
    'i',
  ),
  pattern(String.raw`{furniture-anywhere-d}`, 'i'),
  /^(?:advertisement|sponsored(?: by.{0,40})?|a message from our sponsor|광고)$/i,
];

/** Lines that a mail ends with: what stands below the first of them is the foot. */
const FOOT: readonly RegExp[] = [
  pattern(
    String.raw`\bunsubscribe\b|\bopt[- ]?out\b|\b(?:manage|update|change|edit)\b.{0,25}\b(?:{furniture-foot})\b`,
    'i',
  ),
  pattern(
    String.raw`\byou(?:['’]re| are| have| got)? (?:currently |now )?(?:{mail-furniture-foot})\w*\b.{0,40}\b(?:this|because|as|to)\b`,
    'i',
  ),
  pattern(
    String.raw`\byou(?:['’]re| are) (?:currently )?(?:on|an?) (?:the )?(?:{furniture-foot-b})\b.{0,20}\b(?:subscriber|member|list|plan)\b`,
    'i',
  ),
  pattern(
    String.raw`\bthis (?:{furniture-foot-c}) (?:was|is|has been) (?:sent|intended|delivered)\b|\bsent (?:to|by) \S+@\S+`,
    'i',
  ),
  /\b(?:our|my) (?:mailing|postal) address\b|\bto (?:stop|no longer) receiv/i,
  pattern(String.raw`{notices-below-mails}`, 'i'),
  pattern(
    String.raw`^(?:{furniture-foot}) (?:{mail-furniture-foot}) (?:my|mon|meinem|mi|mio|mijn)?\s?\S{2,30}(?:\s\S{1,20}){0,2}$|^get outlook for\b|의 ?(?:iphone|ipad)에서 보냄|내 갤럭시에서`,
    'i',
    koreanWords,
  ),
  pattern(String.raw`{furniture-foot-b}`, 'i', koreanWords),
  /^_{20,}$|^-{5,} next part -{5,}$/i,
  /^(?:©|\(c\)|copyright\b).{0,200}/i,
];

/** Whether a line leads to the page of what the mail tells. */
export const saysOnline = (block: MailBlock): boolean => matches(block, [ONLINE, ONLINE_IN_OTHER_TONGUES]);

/** Two hyphens and a space: what follows signs the mail. */
const SIGNATURE = /^-- ?$/;

/** Without what the mailing adds: notes on browsers and subscriptions, share bars, signatures, the foot. */
export function withoutFurniture(blocks: readonly MailBlock[]): MailBlock[] {
  const inner = blocks.filter((block) => !matches(block, ANYWHERE) && !/^[\s\p{P}\p{S}]*$/u.test(block.text));
  return inner.slice(0, footOf(inner));
}

/** Of a single article: without the other stories and links below it too. */
export function withoutTrailer(blocks: readonly MailBlock[]): MailBlock[] {
  const kept = [...withoutOthers(blocks)];
  while (kept.length > 1 && isTrailing(kept[kept.length - 1])) kept.pop();
  // A mail of headlines alone is what it is.
  return lengthOf(kept) < lengthOf(blocks) * LEAST_KEPT ? [...blocks] : kept;
}

const LEAST_KEPT = 0.4;
const lengthOf = (list: readonly MailBlock[]): number => list.reduce((sum, { text }) => sum + text.length, 0);

/** What stands above a list of other stories. */
const OTHERS = pattern(String.raw`^(?:{others})[:：]?$`, 'iu', koreanWords);

/** Two or more linked headlines without a summary at the end are other stories, and so is the line above them. */
function withoutOthers(blocks: readonly MailBlock[]): MailBlock[] {
  let end = blocks.length;
  while (end > 1 && isLinkLine(blocks[end - 1])) end -= 1;
  const above = blocks[end - 1];
  const isNamed = above !== undefined && OTHERS.test(above.text.trim());
  const links = blocks.length - end;
  if (links === 0 || (links === 1 && !isNamed)) return [...blocks];
  return blocks.slice(0, isNamed && end > 1 ? end - 1 : end);
}

const isLinkLine = (block: MailBlock | undefined): boolean =>
  block !== undefined && block.text.length < 250 && soleLink(block) !== null && !/^<?https?:/.test(block.text);

/** As a whole, or by its first line: `_____` stands above a list's own lines. */
function matches({ text }: MailBlock, rules: readonly RegExp[]): boolean {
  const whole = singleSpaced(text);
  const first = (text.split('\n', 1)[0] ?? '').trim();
  return whole.length <= LONGEST && rules.some((rule) => rule.test(whole) || rule.test(first));
}

/** The first line of the foot with most of the text above it; a story may mention a subscription further up. */
function footOf(blocks: readonly MailBlock[]): number {
  const total = blocks.reduce((length, { text }) => length + text.length, 0);
  let above = 0;
  for (const [index, block] of blocks.entries()) {
    const lines = block.text.split('\n');
    const isFoot = matches(block, FOOT) || SIGNATURE.test(lines[0] ?? '');
    if (isFoot && above >= total * 0.5 && index > 0) return index;
    above += block.text.length;
  }
  return blocks.length;
}

/** Links and scraps at the very end: social networks, a logo's words. */
function isTrailing(block: MailBlock | undefined): boolean {
  if (block === undefined) return false;
  return soleLink(block) !== null ? block.text.length < 40 : block.text.length < 4 || matches(block, FOOT);
}
