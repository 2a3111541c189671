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
    pattern:
      /\bworks with a network of sources\b|\b(?:their|our sources'|reporting partners'?) identit(?:y|ies) (?:remain|are|is) (?:kept )?anonym/i,
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
    pattern:
      /^(?:(?:please )?(?:subscribe|sign up|register)\b|get (?:the |our )?(?:latest|daily|updates|news|morning|newsletter)|(?:click|tap) here to (?:subscribe|sign|join|receive|read|watch|download)|join our (?:newsletter|telegram|whatsapp|mailing)|thanks for (?:reading|signing up)|to continue reading|already a (?:subscriber|member)|support (?:our|independent) journalism|become a (?:member|subscriber|supporter)|download (?:the|our) (?:app|free app))/i,
  },
  {
    reason: 'subscription',
    longest: 160,
    pattern:
      /\b(?:newsletter|subscribers? only|free trial)\b.*\b(?:sign up|subscribe|inbox|register)\b|\b(?:sign up|subscribe)\b.*\b(?:newsletter|inbox|channel|podcast)\b/i,
  },
  {
    reason: 'share bar',
    longest: 140,
    pattern:
      /^(?:share(?: this| on| via)?|tweet|facebook|twitter|linkedin|whatsapp|e-?mail|print|copy link|pinterest|reddit|telegram|save|comments?|공유하기|프린트|글자 ?크기)(?:[\s|·,:]+(?:share|this|article|story|page|on|via|tweet|facebook|twitter|x|linkedin|whatsapp|e-?mail|print|copy|link|pinterest|reddit|telegram|save|google\+?|more|comments?|\d+))*[\s:.]*$/i,
  },
  {
    reason: 'share bar',
    longest: 120,
    pattern:
      /^(?:follow|like) (?:us|him|her|me|@|[\p{Lu}][\p{L}. ]{2,40})\b.*\b(?:twitter|facebook|instagram|telegram|x|youtube)\b|^follow @\w+/iu,
  },
  {
    reason: 'related stories',
    longest: 160,
    pattern:
      /^(?:read(?: more| next| also| our)|see also|also read|related(?: stories| articles| topics| coverage| news)?|more(?: on this(?: story)?| from| stories| news| coverage)|recommended(?: stories)?|most (?:read|popular|viewed)|you may (?:also )?(?:like|be interested)|editor'?s'? picks?|don'?t miss|up next|trending|what to read next|관련 ?기사|관련 ?뉴스|많이 본)\b\s*(?:[:：]|$|[-–—|])/i,
  },
  {
    reason: 'advertisement',
    longest: 60,
    pattern:
      /^(?:advertisement|advertising|sponsored(?: content)?|ad|(?:story|article) continue[sd] below(?: (?:advertisement|the ad|this ad))?|(?:advertisement )?continue reading(?: the main story)?|skip to (?:main )?content|loading\W*|close|\[pullquote\]|스크롤|광고)[.:]?$/i,
  },
  {
    reason: 'related stories',
    longest: 400,
    pattern:
      /^(?:just watched\b|must watch\b|hide caption \d|slideshow \(\d|play video \d|more on this\.{3}|interested in .{2,80}\? add |full coverage: |this article tagged under|read or share this story|get the monitor stories|enlarge this image\b|see all topics)/i,
  },
  {
    // In capitals, as no sentence is: MUST WATCH: …, RELATED: …, SEE ALSO: …, WATCH: …, CLICK HERE FOR …
    reason: 'related stories',
    longest: 200,
    pattern:
      /^\W{0,2}(?:(?:MUST[ -]?(?:WATCH|READ|SEE)|READ(?: MORE| NEXT| ALSO)?|RELATED(?: STORIES| COVERAGE)?|SEE (?:ALSO|RELATED|MORE)|ALSO|WATCH(?: NOW| LIVE| BELOW)?|VIDEO|PHOTOS?|MORE|POLL|LISTEN|SPECIAL COVERAGE|OPINION|TRENDING|Also on [^:()]{2,20})\s?[:：]|CLICK (?:HERE )?(?:TO|FOR)\b)/,
  },
  {
    reason: 'copyright notice',
    longest: 300,
    pattern:
      /^(?:©|\(c\)|&copy;|copyright\b)|all rights reserved|<저작권자|무단 ?전재|저작권자 ?[©(ⓒ]|may not be (?:published|reproduced).{0,40}(?:rewritten|redistributed)/i,
  },
  {
    reason: 'photo credit',
    longest: 300,
    pattern:
      /^(?:image|photo|picture|file photo|media|video|자료사진|사진)\s?(?:\([^)]{1,60}\)|caption|copyright|credit|source|by)?\s?[:：=]|^image copyright\b|^(?:getty images|afp\/getty|enlarge this image)\b|\btoggle caption\b|^(?:hide|toggle) caption$/i,
  },
  {
    reason: 'photo credit',
    longest: 260,
    pattern:
      /\b(?:REUTERS\/[A-Z]\p{L}+|AP Photo\/|\/Getty Images|\(Photo by |\(AP Photo|\(Photo: |Photo: [A-Z][\p{L} /]{2,30}[,.]?)/u,
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
    pattern:
      /^(?:\(?(?:reporting|additional reporting|writing|editing|edited|translated|written|compiled|contributing|contributed|produced)\b(?: and \w+)? ?(?:by|in english by|:)|contributing: |에디터 |편집 |영상편집|웹팀)/i,
  },
  {
    reason: 'credits',
    longest: 500,
    where: 'end',
    pattern:
      /\bcontributed (?:to (?:this|the) (?:report|story|article|post|piece)|reporting|research)\b|^[^.]{3,200} contributed\.?$/i,
  },
  {
    reason: 'credits',
    longest: 260,
    where: 'end',
    pattern:
      /^\W{0,3}(?:with (?:files|reporting|additional reporting|wire reports|post wires|material)\b|(?:this|the) (?:article|story|report|piece|column|post) (?:was|is|has been|originally)\b.{0,160}(?:wire|published|appeared|produced|reported|provided|updated|Associated Press|Reuters)|(?:special|contributing) (?:for|to|by)\b|from (?:staff|wire|news service) reports|edited by \p{Lu})/iu,
  },
  {
    reason: 'contact',
    longest: 240,
    where: 'end',
    pattern:
      /^(?:\W{0,3}(?:write to|contact|e-?mail|reach|follow|send (?:tips|letters) to)\b.{0,120}(?:@|\bat\b|twitter|facebook)|.{0,80}\bcan be reached (?:at|on|via)\b|.{0,100}\bon twitter:? ?@)/i,
  },
  {
    reason: 'about the author',
    longest: 500,
    where: 'end',
    pattern:
      /^(?:(?:the )?(?:author|writer)|(?!(?:Mr|Mrs|Ms|Dr|And|But|The|This|Gen|Sen|Rep|President)\b)\p{Lu}[\p{L}.’' -]{4,40})(?:,[^,]{0,80},)? is (?:(?:an?|the) )?(?:[\p{L}’'-]+ ){0,6}?(?:(?:columnist|reporter|correspondent|staff writer|contributor|journalist|fellow|editor|blogger|writer|host|professor|intern)(?: emeritus)? (?:for|at|with|of)|(?:co-)?author of)\b/iu,
  },
  {
    reason: 'about the author',
    longest: 500,
    where: 'end',
    pattern:
      /^[•⦁*—–-]{1,2}\s?\p{Lu}[\p{L}.’' -]{4,40} (?:is|was) (?:(?:an?|the) )?(?:[\p{L}’'-]+ ){0,6}?(?:columnist|reporter|correspondent|editor|fellow|professor|author|writer|host|director|president|chairman|founder|governor|economist|attorney|analyst|candidate|member)\b/u,
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
