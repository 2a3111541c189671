import { isBetween, isKoreanName, isKoreanTitle } from '../../language';
import { koreanWords, pattern } from '../../../data/lexicon';
import type { SourceKind, Span } from '../../../model';

/** Words that say who a source is, beside the names it holds. */

/** “The president and most senators”: the first of several speaks. */
export const FIRST_OF_SEVERAL = /^(?:the|that)\s(?:[\p{L}-]+\s){1,3}?(?=and\s)/iu;
/** Several of a kind, also where a name of their body is all that is said. */
export const MANY = pattern(String.raw`(?:{source-words-many})$`, 'i');
/** A document with its name before it: “a Harris poll”. */
export const DOCUMENT_LAST =
  /\b(?:poll|report|survey|study|letter|statement|memo|tally|analysis|filing|complaint|forecast)$/i;

/** Words between commas that say nothing of who speaks. */
export const ASIDE = /,?\s+(?:however|meanwhile|too|though|for example|for instance|in turn)$/i;
/** Persons who are several, and were named before: “the lawmakers”. */
export const GROUP = pattern(String.raw`^(?:the|both)\s(?:two\s)?(?:{source-words-group})$`, 'i');

/** Words of a source that say nothing of a body. */
export const NO_BODY = pattern(String.raw`^(?:{no-body})$`, 'u');

export const PERSONAL = /^(?:he|she|그|그녀|그는)$/i;
export const IMPERSONAL = /^(?:it|they|them|its|their)$/i;
export const RELATIVE = /^(?:who|which|that)$/i;
/** Before a name they say that it is not the head of the phrase: “a lawyer for Trump”. */
const BEFORE_OTHERS = pattern(
  String.raw`(?:\b(?:by|with|against|to) (?:[\p{L}’'.-]+ ){1,3}|\b(?:{before-others})|(?:,|\b(?:{source-words-before-others})\b.*))\s*(?:the\s+|a\s+)?$`,
  'iu',
);

/** Who works for a person speaks for that person: “his office”, “Jo Reyes’s campaign”. */
export const OFFICE_OF = pattern(
  String.raw`(?:^(?:his|her)|[’']s?)\s(?:(?:{office-of})\s)?(?:office|campaign|team|staff)$`,
  'i',
);
/** In what many are asked. */
export const POLL = /\b(?:poll|survey|study)\b/i;

/** Names of outlets that no list has. */
export const OUTLET_NAME = pattern(String.raw`\b(?:{outlet-name})\b`, 'i', koreanWords);

/** Whether a name is the head of a phrase, and nobody its head only has to do with, by what of that stands before and behind it. */
export function isHeadBetween(before: string, after: string): boolean {
  if (/^['’]s?\s/.test(after)) return false;
  // “the campaign’s manager, Jo Smith”: in apposition to what stands before the comma.
  return /^[^,]*,\s*$/.test(before) || !BEFORE_OTHERS.test(before);
}

const words = (text: string): RegExp => new RegExp(`\\b(?:${text.trim().replace(/\s+/g, '|')})\\b`, 'i');

const DOCUMENT = words(
  'report reports statement letter study document documents filing filings memo memos indictment complaint affidavit ruling transcript transcripts bill book editorial commentary article email emails cable cables records lawsuit press-release communique tweet website data review analysis paper poll polls survey surveys tally op-ed',
);
const OFFICIAL = words(
  'official officials authorities officer officers diplomat diplomats prosecutor prosecutors investigator investigators agents cops spokesman spokeswoman spokesperson spokesmen spokespeople',
);
/** Who stands for a country or a body: “China’s delegate”, “envoys of the union”. */
const DELEGATE =
  /(?:[’']s?\s(?:\p{L}+\s){0,2}(?:delegates?|envoys?|delegation)|\b(?:delegates?|envoys?|delegation)\s(?:of|from|for)\s(?:the\s)?\p{Lu})/u;
const ANONYMOUS = words('source sources insider insiders informant informants defector defectors whistleblower');
/** Who works for somebody is official in a state's service, and anonymous else. */
const AIDE = words('aide aides adviser advisers advisor advisors');
const IN_SERVICE =
  /\b(?:White House|administration|government|presidential|ministry|congressional|senate|state|military)\b/i;
/** Ends like several, and tells the outlet itself. */
const CLOSE = /(?:\b(?:his|her|their|its)|['’]s?)\s(?:\p{L}+\s)?(?:doctors|lawyers|attorneys|relatives|family)$/iu;
const OUTLET = pattern(String.raw`(?:\b(?:{source-kind-outlet})\s(?:{outlet})|\bmedia (?:reports|outlets)|\bnews(?: reports)?|^(?:\p{L}+\s)?reports|newspapers?|broadcasters?)$`, 'iu'); // prettier-ignore
const POLICE = /\bpolice(?: department)?$/i;
const UNNAMED = /\b(?:anonym|unnamed|unidentified|condition of|familiar with|close to|briefed on|knowledge of)/i;
const CROWD = words(
  'residents staffers employees colleagues users bloggers critics analysts experts voters people many some others observers activists supporters opponents lawmakers republicans democrats members leaders advocates protesters witnesses families parents students scholars economists scientists researchers historians lawyers everyone nobody most few half majority conservatives liberals users fans friends neighbors americans workers allies rivals pundits commentators readers insiders groups media press reports women men',
);

/** So many of those asked: “another 44%”, “two-thirds of people in a poll”. */
const SHARE = pattern(String.raw`^\d|%$|\bpercent\b|^(?:\w+ ){0,2}(?:{source-kind-share})[ -](?:{statements-source-kind-share})|^(?:\w+ )?half\b|^(?:an? |the |large |vast |small )*(?:majority|plurality|minority)\b`, 'i'); // prettier-ignore

const PERSON = words(
  'president senator governor mayor congressman congresswoman representative candidate nominee minister chancellor premier secretary chairman chairwoman judge justice prince king queen pope general commander ambassador lawmaker lawyer attorney author comedian actor actress host billionaire businessman',
);

/** Whether a word is an office that one person holds. */
export const isOffice = (word: string): boolean => PERSON.test(word) && !TRADE.test(word);

/** Whether a source that begins with “the” names one person by an office or a trade. */
export const isPersonByOffice = (source: string): boolean => PERSON.test(source) && !/s$/i.test(source);

const TRADE = words('lawyer attorney author comedian actor actress host billionaire businessman');
/** One of a trade who is not said to be known: “a lawyer”. */
export const isOneOfMany = (source: string): boolean => /^(?:an?|one|another)\s/i.test(source) && TRADE.test(source);

/** What a source is by its words alone, where no entity says more; null where they say nothing. */
export function kindByWords(source: string): SourceKind | null {
  if (/[가-힣北南美日中軍]/u.test(source)) return koreanKind(source);
  const head = source.split(/,|\b(?:who|whose|which|that)\b/)[0] ?? source;
  if (ANONYMOUS.test(head) || UNNAMED.test(source)) return 'anonymous';
  const trimmed = head.trim();
  if (SHARE.test(trimmed)) return 'crowd';
  if (OUTLET.test(trimmed) || isOutletName(trimmed)) return 'outlet';
  if (CLOSE.test(trimmed)) return 'anonymous';
  if (POLICE.test(trimmed)) return 'body';
  if (AIDE.test(head)) return IN_SERVICE.test(head) ? 'officials' : 'anonymous';
  if (OFFICIAL.test(head) || DELEGATE.test(head)) return 'officials';
  if (DOCUMENT.test(head)) return 'document';
  return CROWD.test(head) ? 'crowd' : null;
}

/** Outlets whose names have no word for what they are. */
const OUTLET_NAMES =
  '요미우리|산케이|아사히|마이니치|블룸버그|이코노미스트|로이터|신화사|가디언|한겨레|르몽드|슈피겔|우리민족끼리|NHK|RFA|VOA|CNN|BBC|AFP|AP|TBS|KBS|MBC|SBS|YTN|JTBC|NYT|WSJ|WP|FT|CBS|NBC|ABC|DPA|TASS|KCNA';

const OUTLET_NAMED = new RegExp(`(?:^|\\s)(?:${OUTLET_NAMES})$`, 'u');

/** Whether words end with the name of an outlet that has no word for what it is. */
const isOutletName = (source: string): boolean => OUTLET_NAMED.test(source);

/** The first that fits tells the kind. */
const KINDS: readonly (readonly [RegExp, SourceKind])[] = [
  [pattern(String.raw`{korean-source-kind-kinds}`, 'u', koreanWords), 'anonymous'],
  [pattern(String.raw`(?:{statements-korean-source-kind-kinds})$`, 'u', koreanWords), 'document'],
  [/(?:당국자|당국|관계자|관리|고위 ?관리|소식|간부|수뇌부|보위원|안전원|군관|검사)들?$/u, 'officials'],
  [/(?:전문가|일각|사람들|주민|네티즌|여론|대부분|대다수)$|들$|^주민들 |\d명 중 |(?:\d%|퍼센트)$/u, 'crowd'],
  [/(?:통신사?|방송|신문|신보|시보|일보|명보|뉴스|NK|TV|타임스|저널|포스트|프레스|노스|매체|언론|외신)$/u, 'outlet'],
  [/(?:방송|매체|월간지?|주간지?|일간지?)\s\S+$/u, 'outlet'],
  [OUTLET_NAMED, 'outlet'],
];
/** Heads of states, of whom there is one at a time; other titles without a name are of officials. */
const HEAD = /^(?:(?:북한|남한|한국|미국|중국|러시아|일본)\s)?(?:[가-힣]\s)?(?:국무위원장|위원장|총비서|대통령|총리|주석|장관|외무상|국방상)$/u; // prettier-ignore
/** Ends like a body and is a person. */
const MEMBER = /(?:의원|직원|공무원|교원|요원|회원|위원|종업원|배우|청년|노인|여성|남성|학생)$/u;
const BODY = pattern(String.raw`^[北南美日中軍]|(?:{korean-source-kind-body})$`, 'u', koreanWords);
/** Short names of bodies that look like persons’, and initials. */
const SHORT_BODY = /^(?:국정원|감사원|인권위|선관위|금융위|공정위|EU|G7|UN|WHO|WFP|IAEA|NATO|FBI|CIA)$/u;
/** An institute, and no researcher: “통일연구원”. */
const INSTITUTE = /^(?!.*(?:선임|책임|수석|객원|전임|주임)연구원)[가-힣]{2,}연구원$/u;
/** Titles of no office. */
const KOREAN_TRADE = /(?:기자|교수|박사|변호사|감독|선수|작가|배우|가수|선생|씨|동지|연구원|연구위원)$/u;
/** Before a title they say that no name is given. */
const KOREAN_UNNAMED = /^(?:한|어떤|다른|또|이|그|해당|현지|익명의|전직|복수의|일부)$/u;
/** Somebody of whom only a trade is told: “회령시의 한 농민”, “군인 한 명”. */
const ONE = /(?:^|\s)한\s[가-힣]{2,6}$|\s한\s명$/u;
/** A long word that does not end as one for a person: “휴먼라이츠워치”. */
const UNKNOWN_NAME = /^[가-힣]{3,}(?![자인민꾼원님니생씨])[가-힣]$/u;
/** Behind a title: one who is not yet what it says. */
const ELECT = /\s(?:당선인|내정자|지명자|후보자?)$/u;

/** What a Korean source is by its words; null where they say nothing. */
function koreanKind(source: string): SourceKind | null {
  const told = KINDS.find(([pattern]) => pattern.test(source))?.[1];
  if (told !== undefined) return told;
  const [, bare, initials] = /^(.+?)\s?\(([A-Z]+)\)$/u.exec(source) ?? [];
  if (bare !== undefined && initials !== undefined) return isOutletName(initials) ? 'outlet' : koreanKind(bare);
  if (ELECT.test(source)) return koreanKind(source.replace(ELECT, '')) ?? 'named person';
  const [first = '', ...rest] = source.split(' ');
  const last = rest.at(-1) ?? first;
  if (KOREAN_UNNAMED.test(first) && isKoreanTitle(last)) return KOREAN_TRADE.test(last) ? 'anonymous' : 'officials';
  if (SHORT_BODY.test(last) || INSTITUTE.test(last)) return 'body';
  const isNamed = isKoreanName(first) || (rest.length > 0 && !isBetween(first) && !/^[北南美日中軍]|\d/u.test(first));
  if (last.endsWith('대변인')) return isNamed && rest.length > 0 && !BODY.test(first) ? 'named person' : 'body';
  if (isKoreanTitle(last)) return HEAD.test(source) || (isNamed && !BODY.test(first)) ? 'named person' : KOREAN_TRADE.test(last) ? null : 'officials'; // prettier-ignore
  if (BODY.test(last)) return 'body';
  if (ONE.test(source)) return 'anonymous';
  if (isKoreanName(source)) return 'named person';
  if (MEMBER.test(last)) return null;
  return isBetween(last) || UNKNOWN_NAME.test(source) ? 'body' : null;
}

/** Where a text brings somebody unnamed in who told it something, and how many that are. */
export interface AnonymousSource extends Span {
  /** Whether its words say that it is a source; else it is somebody of whom only a trade or an office is told. */
  readonly isSource: boolean;
  /** How it is called, from its article on. */
  readonly words: string;
  /** `one` comes in, the `same` speaks again, or there are `several`, one after another or together; `unwilling`: somebody told
   * of does not want to be named. */
  readonly number: 'one' | 'same' | 'several' | 'unwilling';
}

const SAY =
  '(?:said|says|say|told|tells?|telling|added|adds?|confirmed|confirms?|claimed|claims|explained|explains|revealed|reveals|reported|disclosed|noted|described|recalled|recalling|spoke|insisted|shared|relayed|stressed|named|warned|continued|dismissed|denied)';
const FEW = '[^.;:!?"“”\\n]{0,90}?';

const NAMED = /sourc|insider|informant|whistle|reporting partner/i;
const KNOWING = /familiar with|close to|knowledge of|briefed on/i;
const HIDDEN = /anonymous|unnamed|unidentified/i;
const TELLING = / (?:told|tells?) /i;

/** Expressions of those who are not named, each with its noun, behind what a text has that has one; all bounded, so that they are looked for in linear time. */
const SOURCES: readonly (readonly [RegExp, RegExp])[] = [
  [
    NAMED,
    new RegExp(
      `\\b(?<noun>sources?|insiders?|informants?|whistleblowers?|reporting partners?)\\b(?! of\\b)(?=${FEW}\\b${SAY}\\b)`,
      'gi',
    ),
  ],
  [
    NAMED,
    pattern(String.raw`\b(?:{sources}) (?:[\w.'’&-]+ ){0,5}?(?<noun>{anonymous-sources-sources})\b(?! of\b)`, 'gi'),
  ],
  [
    KNOWING,
    pattern(
      String.raw`\b(?<noun>{statements-anonymous-sources-sources}) (?:\w+ ){0,3}?(?:{anonymous-sources-sources-b})\b`,
      'gi',
    ),
  ],
  [
    HIDDEN,
    pattern(
      String.raw`\b(?:anonymous|unnamed|unidentified) [“"]?(?:\w+ ){0,3}?(?<noun>{anonymous-sources-sources-c})\b`,
      'gi',
    ),
  ],
  [/소식통|익명의/u, /(?<noun>소식통(?:들)?|익명의 [가-힣]+)/gu],
];

/** Somebody unnamed who told an outlet something, and the article before. */
const TOLD = new RegExp(
  `\\b(?<noun>officials?|people|persons?|aides?|advisers?|staffers?|employees?|lawmakers?|owners?|diplomats?|agents?|residents?|traders?|lawyers?|friends?)\\b(?=[^.;:!?"“”\\n]{0,150}? (?:told|tells?) (?!reporters\\b))`,
  'gi',
);
const ARTICLE = /\b(?:an?|one|another|several|multiple|two|three|four|many|some|other) (?:[\w.'’&-]+ ){0,5}$/i;
/** No article stands farther before its noun, in characters. */
const FARTHEST = 150;

/** Somebody told of before does not want to be named; nobody new comes in by it. */
const UNWILLING = pattern(String.raw`\b(?:{unwilling})\b`, 'gi');

const SEVERAL = pattern(String.raw`\b(?:{anonymous-sources-several})(?: (?!an?\b|the\b)[\w.'’&-]+){0,4} $`, 'i');
const SAME = /(?:\b(?:the|this|that)|그|이) (?:[\w.'’&-]+ ){0,4}$/i;

const CALLED = /\b(?:an?|one) (?:[\w.'’&-]+ ){0,4}$/i;

/** All who are told of without a name, in the order of the text. */
export function anonymousSources(text: string): readonly AnonymousSource[] {
  const found = new Map<number, AnonymousSource>();
  for (const [gate, expression] of [[TELLING, TOLD] as const, ...SOURCES]) {
    if (!gate.test(text)) continue;
    let before = 0;
    for (const { index, 0: whole, groups } of text.matchAll(expression)) {
      if (expression === TOLD && !ARTICLE.test(text.slice(Math.max(before, index - FARTHEST), index))) continue;
      before = index + whole.length;
      const noun = groups?.['noun'] ?? '';
      const start = index + whole.lastIndexOf(noun);
      const ahead = text.slice(Math.max(0, start - 60), start);
      const end = start + noun.length;
      const words = text.slice(start - (CALLED.exec(ahead)?.[0].length ?? 0), end + 40);
      found.set(start, { start, end, isSource: expression !== TOLD, number: numberOf(noun, ahead), words });
    }
  }
  for (const { index, 0: whole } of text.matchAll(UNWILLING))
    if (!found.has(index))
      found.set(index, { start: index, end: index + whole.length, isSource: true, number: 'unwilling', words: whole });
  return [...found.values()].sort((one, other) => one.start - other.start);
}

function numberOf(noun: string, before: string): AnonymousSource['number'] {
  if (/^(?:people|[a-z ]*[^s]s|소식통들)$/i.test(noun) || SEVERAL.test(before)) return 'several';
  return SAME.test(before) ? 'same' : 'one';
}
