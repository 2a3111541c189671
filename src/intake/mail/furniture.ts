import { singleSpaced } from '../../model';
import { type MailBlock, soleLink } from './block';

const LONGEST = 400;

/** Where the same is on the web. */
const ONLINE =
  /\b(?:view|read|see|open)\b.{0,30}\b(?:in|on|with)\b.{0,12}\b(?:browser|web ?site|site|web)\b|\bview (?:it |this )?(?:as (?:a )?web ?page|online)\b|\bweb ?version\b|\b(?:read|view) (?:it )?online\b/i;

const ONLINE_IN_OTHER_TONGUES =
  /웹에서 보기|브라우저에서 보기|메일이 잘 보이지|im browser (?:ansehen|anzeigen|öffnen)|dans (?:votre|un) navigateur|en (?:el|su|tu) navegador|nel browser|в браузере|在浏览器|ブラウザで/i;

/** Lines that come with the mail, not with the story, wherever they stand. */
const ANYWHERE: readonly RegExp[] = [
  /^[-_=*\s]{3,}(?:end of (?:the )?forwarded (?:message|mail)|конец пересылаемого сообщения)[-_=*\s]*$/iu,
  ONLINE,
  /\b(?:trouble|problems?|difficulty) (?:viewing|reading|seeing)\b|\bimages? not (?:display|show)/i,
  /\badd .{0,60}\bto your (?:address book|contacts|safe)/i,
  /\b(?:was |were you )?forwarded (?:this|to you)\b.{0,60}(?:\?|subscribe|sign up)/i,
  ONLINE_IN_OTHER_TONGUES,
  /^(?:share|tweet|forward|like|facebook|twitter|x|linkedin|instagram|youtube|telegram|whatsapp|pinterest|e-?mail|print|website)(?:[\s|·•,/]+(?:share|tweet|forward|like|this|facebook|twitter|x|linkedin|instagram|youtube|telegram|whatsapp|pinterest|e-?mail|print|website))*$/i,
  /^\[(?:image|cid|logo|이미지)\s?[:：][^\]]{0,200}\]$/i,
  /^(?:read|open|view|listen) in (?:the )?app\b|^(?:like|comment|restack|upgrade to paid|∙|·|preview)(?:[\s∙·|]+(?:like|comment|restack|share|preview))*$/i,
  /\breader-supported publication\b|^invite your friends\b|^(?:subscribe|sign up|join|upgrade)(?: now| today| here| to paid)?[!.]?$|^breaking news$/i,
  /^(?:advertisement|sponsored(?: by.{0,40})?|a message from our sponsor|광고)$/i,
];

/** Lines that a mail ends with: what stands below the first of them is the foot. */
const FOOT: readonly RegExp[] = [
  /\bunsubscribe\b|\bopt[- ]?out\b|\b(?:manage|update|change|edit)\b.{0,25}\b(?:preferences|subscriptions?|profile|alerts?|e-?mail settings)\b/i,
  /\byou(?:['’]re| are| have| got)? (?:currently |now )?(?:receiv|subscrib|sign|regist|getting)\w*\b.{0,40}\b(?:this|because|as|to)\b/i,
  /\byou(?:['’]re| are) (?:currently )?(?:on|an?) (?:the )?(?:free|paid|paying|monthly|annual|founding)\b.{0,20}\b(?:subscriber|member|list|plan)\b/i,
  /\bthis (?:e-?mail|message|newsletter|mailing) (?:was|is|has been) (?:sent|intended|delivered)\b|\bsent (?:to|by) \S+@\S+/i,
  /\b(?:our|my) (?:mailing|postal) address\b|\bto (?:stop|no longer) receiv/i,
  /\b(?:confidentiality|disclaimer|legal) (?:notice|statement)\b|^disclaimer\b|\bthis e-?mail and any (?:files|attachments)\b|\bif you are not the intended recipient\b/i,
  /^(?:sent|envoyé|gesendet|enviado|inviato|verzonden) (?:from|via|with|de|depuis|von|desde|da(?:l|lla)?|vanaf) (?:my|mon|meinem|mi|mio|mijn)?\s?\S{2,30}(?:\s\S{1,20}){0,2}$|^get outlook for\b|의 ?(?:iphone|ipad)에서 보냄|내 갤럭시에서/i,
  /수신 ?거부|구독 ?(?:취소|해지)|발신 ?전용|désabonn|désinscri|abbestellen|abmelden|darse de baja|cancelar (?:la |tu |su )?suscripci|disiscri|cancella iscrizione|отписа|відписа|退订|取消订阅|退訂|取消訂閱|配信停止|配信の?解除|uitschrijven|avregistrera|wypisz/i,
  /^_{20,}$|^-{5,} next part -{5,}$|\b(?:attachment|part) was scrubbed\b|\bmailing list\b.{0,10}$|\byou received this message because you are subscribed\b/i,
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
const OTHERS =
  /^(?:more\b.{0,40}|(?:also|further) (?:read|on|in|reading)\b.{0,30}|related\b.{0,30}|read (?:more|next|also)\b.{0,20}|latest\b.{0,30}|most (?:read|popular)\b.{0,20}|in case you missed it\b.{0,20}|recommended\b.{0,20}|you may (?:also )?like\b.{0,20}|top stories|other news|관련 ?(?:기사|뉴스)|추천 ?(?:기사|뉴스)|많이 본 (?:기사|뉴스)|다른 (?:기사|뉴스))[:：]?$/iu;

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
