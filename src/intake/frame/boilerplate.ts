import { koreanWords, pattern } from '../../data/lexicon';
/** Lines that come with the page or the feed, not with the story. Each rule with the reason a report shows. */
interface Rule {
  readonly reason: string;
  readonly pattern: RegExp;
  /** Longest line it may judge, in characters: prose that only mentions the words is longer. */
  readonly longest: number;
  /** `end`: only among the last lines of the text; `start`: only among the first. */
  readonly where?: 'start' | 'end';
}

const RULES: readonly Rule[] = [
  {
    reason: 'note on sources',
    longest: 260,
    pattern: pattern(String.raw`{notes-on-sources}`, 'i'),
  },
  {
    reason: 'note on sources',
    longest: 260,
    where: 'end',
    pattern: /^※|^\*{1,2}\s?(?:The views|This article|Translated)/i,
  },
  {
    reason: 'request for comments',
    longest: 240,
    pattern:
      /^(?:please )?(?:send|direct|e-?mail|submit)\b.{0,60}\b(?:questions?|comments?|tips?|feedback|letters?)\b/i,
  },
  {
    reason: 'request for comments',
    longest: 160,
    pattern: /^(?:do you have|got) (?:a |any )?(?:tips?|story|news tips?|questions|information)\b.*\?/i,
  },
  {
    reason: 'subscription',
    longest: 220,
    pattern: pattern(String.raw`^(?:{calls-to-subscribe})`, 'i'),
  },
  {
    reason: 'subscription',
    longest: 160,
    pattern: pattern(
      String.raw`\b(?:newsletter|subscribers? only|free trial)\b.*\b(?:{boilerplate-rules-c})\b|\b(?:sign up|subscribe)\b.*\b(?:{boilerplate-rules-d})\b`,
      'i',
    ),
  },
  {
    reason: 'share bar',
    longest: 140,
    pattern: pattern(
      String.raw`^(?:{frame-boilerplate-rules})(?:[\s|·,:]+(?:{boilerplate-rules}))*[\s:.]*$`,
      'i',
      koreanWords,
    ),
  },
  {
    reason: 'share bar',
    longest: 120,
    pattern: pattern(
      String.raw`^(?:follow|like) (?:us|him|her|me|@|[\p{Lu}][\p{L}. ]{2,40})\b.*\b(?:{boilerplate-rules-e})\b|^follow @\w+`,
      'iu',
    ),
  },
  {
    reason: 'related stories',
    longest: 160,
    pattern: pattern(String.raw`^(?:{boilerplate-rules-b})\b\s*(?:[:：]|$|[-–—|])`, 'i', koreanWords),
  },
  {
    reason: 'advertisement',
    longest: 60,
    pattern: pattern(String.raw`^(?:{boilerplate-rules-c})[.:]?$`, 'i', koreanWords),
  },
  {
    reason: 'related stories',
    longest: 400,
    pattern: pattern(String.raw`^(?:{furniture-of-stories})`, 'i'),
  },
  {
    // In capitals, as no sentence is: MUST WATCH: …, RELATED: …, SEE ALSO: …, WATCH: …, CLICK HERE FOR …
    reason: 'related stories',
    longest: 200,
    pattern: pattern(String.raw`^\W{0,2}(?:(?:{boilerplate-rules-f})\s?[:：]|CLICK (?:HERE )?(?:TO|FOR)\b)`),
  },
  {
    reason: 'copyright notice',
    longest: 300,
    pattern: pattern(String.raw`{boilerplate-rules-d}`, 'i', koreanWords),
  },
  {
    reason: 'photo credit',
    longest: 300,
    pattern: pattern(
      String.raw`^(?:{boilerplate-rules-e})\s?(?:{boilerplate-rules-f})?\s?[:：=]|^image copyright\b|^(?:getty images|afp\/getty|enlarge this image)\b|\btoggle caption\b|^(?:hide|toggle) caption$`,
      'i',
      koreanWords,
    ),
  },
  {
    reason: 'photo credit',
    longest: 260,
    pattern:
      /\b(?:REUTERS\/[A-Z]\p{L}|AP Photo\/|\/Getty Images|\((?:AP Photo|Photo(?: by |: ))|Photo: [A-Z][\p{L} /]{2})/u,
  },
  {
    reason: 'feed footer',
    longest: 500,
    where: 'end',
    pattern: /^The post .{1,300} (?:appeared first|first appeared) on .{1,150}$/,
  },
  { reason: 'end mark', longest: 12, where: 'end', pattern: /^(?:\(end\)|-0-|-30-|###?|ends?|\(끝\)|끝|\*{3})$/i },
  { reason: 'contact', longest: 90, where: 'end', pattern: /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/ },
  {
    reason: 'credits',
    longest: 240,
    where: 'end',
    pattern: pattern(
      String.raw`^(?:\(?(?:{boilerplate-rules-g})\b(?: and \w+)? ?(?:by|in english by|:)|contributing: |에디터 |편집 |영상편집|웹팀)`,
      'i',
      koreanWords,
    ),
  },
  {
    reason: 'credits',
    longest: 500,
    where: 'end',
    pattern: pattern(
      String.raw`\bcontributed (?:to (?:this|the) (?:{boilerplate-rules-g})|reporting|research)\b|^[^.]{3,200} contributed\.?$`,
      'i',
    ),
  },
  {
    reason: 'credits',
    longest: 260,
    where: 'end',
    pattern: pattern(
      String.raw`^\W{0,3}(?:with (?:{boilerplate-rules-i})\b|(?:this|the) (?:{boilerplate-rules-j}) (?:was|is|has been|originally)\b.{0,160}(?:{boilerplate-rules-h})|(?:special|contributing) (?:for|to|by)\b|from (?:staff|wire|news service) reports|edited by \p{Lu})`,
      'iu',
    ),
  },
  {
    reason: 'contact',
    longest: 240,
    where: 'end',
    pattern: pattern(
      String.raw`^(?:\W{0,3}(?:{boilerplate-rules-k})\b.{0,120}(?:@|\bat\b|twitter|facebook)|.{0,80}\bcan be reached (?:at|on|via)\b|.{0,100}\bon twitter:? ?@)`,
      'i',
    ),
  },
  {
    reason: 'about the author',
    longest: 500,
    where: 'end',
    pattern: pattern(
      String.raw`^(?:(?:the )?(?:author|writer)|(?!(?:{boilerplate-rules-m})\b)\p{Lu}[\p{L}.’' -]{4,40})(?:,[^,]{0,80},)? is (?:(?:an?|the) )?(?:[\p{L}’'-]+ ){0,6}?(?:(?:{boilerplate-rules-l})(?: emeritus)? (?:for|at|with|of)|(?:co-)?author of)\b`,
      'iu',
    ),
  },
  {
    reason: 'about the author',
    longest: 500,
    where: 'end',
    pattern: pattern(
      String.raw`^[•⦁*—–-]{1,2}\s?\p{Lu}[\p{L}.’' -]{4,40} (?:is|was) (?:(?:an?|the) )?(?:[\p{L}’'-]+ ){0,6}?(?:{boilerplate-rules-n})\b`,
      'u',
    ),
  },
  { reason: 'cookie notice', longest: 300, pattern: /\b(?:uses?|accept(?:ing)?) (?:all )?cookies\b/i },
];

const EDGE = 8;

/** Why a line is no part of the story, or null. `index` counts lines with words; `total` is their number. */
export function boilerplateReason(line: string, index: number, total: number): string | null {
  for (const rule of RULES) {
    if (line.length > rule.longest) continue;
    if (rule.where === 'end' && index < total - EDGE) continue;
    if (rule.where === 'start' && index >= EDGE) continue;
    if (rule.pattern.test(line)) return rule.reason;
  }
  return null;
}
