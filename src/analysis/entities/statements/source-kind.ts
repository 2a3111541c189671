import { isBetween, isKoreanName, isKoreanTitle } from '../../language';
import { englishWords, koreanWords, pattern } from '../../../data/lexicon';
import type { SourceKind, Span } from '../../../model';

/** A word of a class that says who a source is, beside the names it holds. */
const words = (name: string): RegExp => new RegExp(`\\b(?:${englishWords(name).alternatives})\\b`, 'i');

/** “The president and most senators”: the first of several speaks. */
export const FIRST_OF_SEVERAL = /^(?:the|that)\s(?:[\p{L}-]+\s){1,3}?(?=and\s)/iu;
/** Several of a kind, also where a name of their body is all that is said. */
export const MANY = pattern(String.raw`(?:{kinds-of-groups})$`, 'i');
/** A document with its name before it: “a Harris poll”. */
export const DOCUMENT_LAST = pattern(String.raw`\b(?:{documents-behind-a-name})$`, 'i');

/** Words between commas that say nothing of who speaks. */
export const ASIDE = /,?\s+(?:however|meanwhile|too|though|for example|for instance|in turn)$/i;
/** Persons who are several, and were named before: “the lawmakers”. */
export const GROUP = pattern(String.raw`^(?:the|both)\s(?:two\s)?(?:{groups-told-of-before})$`, 'i');

/** Words of a source that say nothing of a body. */
export const NO_BODY = pattern(String.raw`^(?:{no-body})$`, 'u');

export const PERSONAL = /^(?:he|she|그|그녀|그는)$/i;
export const IMPERSONAL = /^(?:it|they|them|its|their)$/i;
export const RELATIVE = /^(?:who|which|that)$/i;
/** Before a name they say that it is not the head of the phrase: “a lawyer for Trump”. */
const BEFORE_OTHERS = pattern(
  String.raw`(?:\b(?:by|with|against|to) (?:[\p{L}’'.-]+ ){1,3}|\b(?:{before-the-head-of-a-phrase})|(?:,|\b(?:{clauses-before-the-head-of-a-phrase})\b.*))\s*(?:the\s+|a\s+)?$`,
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
export const OUTLET_NAME = words('words-of-outlets');

/** Whether a name is the head of a phrase, and nobody its head only has to do with, by what of that stands before and behind it. */
export function isHeadBetween(before: string, after: string): boolean {
  if (/^['’]s?\s/.test(after)) return false;
  // “the campaign’s manager, Jo Smith”: in apposition to what stands before the comma.
  return /^[^,]*,\s*$/.test(before) || (!BEFORE_OTHERS.test(before) && !SEVERAL_OF.test(before));
}

/** “Supporters of candidate Jo Reyes” */
const SEVERAL_OF = /\b\p{L}+[^su]s\s(?:of|for)\s[^,]*$/u;

/** Between two names of which the second is one’s of the first: “Jo Reyes Fund director Ann Lee”. */
export const NO_AND = /^(?!.*\sand\s)\s[^,;]+\s$/;
/** A role in small letters, then a name of two words, at the end or before a comma. */
const NAME_BEHIND = /\s\p{Ll}{4,}\s(\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}'’-]+)(?=,|$)/u;

/** Whether a source ends with a name that nobody is known by: “Times reporter Jo Reyes”. `start`: of the source. */
export function endsUnknown(source: string, named: readonly Span[], start: number): boolean {
  const found = NAME_BEHIND.exec(source);
  const [words = '', name = ''] = found ?? [];
  const end = start + (found?.index ?? 0) + words.length;
  return found !== null && named.length > 0 && !named.some((one) => one.start < end && one.end > end - name.length);
}

const DOCUMENT = words('documents');
const OFFICIAL = words('officials');
/** Who stands for a country or a body: “China’s delegate”, “envoys of the union”. */
const THEIR_DELEGATE = /[’']s?\s(?:\p{L}+\s){0,2}(?:delegates?|envoys?|delegation)/u;
const DELEGATE_OF = /\b(?:delegates?|envoys?|delegation)\s(?:of|from|for)\s(?:the\s)?\p{Lu}/u;
const ANONYMOUS = words('unnamed-sources');
/** Who works for somebody is official in a state's service, and anonymous else. */
const AIDE = /\b(?:aide|advis[eo]r)s?\b/i;
const IN_SERVICE = words('signs-of-service');
/** Ends like several, and tells the outlet itself. */
const CLOSE = /(?:\b(?:his|her|their|its)|['’]s?)\s(?:\p{L}+\s)?(?:doctors|lawyers|attorneys|relatives|family)$/iu;
const OUTLET = pattern(String.raw`(?:\b(?:{kinds-of-media})\s(?:{outlets-of-a-kind})|\bmedia (?:reports|outlets)|\bnews(?: reports)?|^(?:\p{L}+\s)?reports|newspapers?|broadcasters?)$`, 'iu'); // prettier-ignore
const POLICE = /\bpolice(?: department)?$/i;
const UNNAMED = pattern(String.raw`\b(?:{signs-of-no-name})`, 'i');
const CROWD = words('crowds');

/** So many of those asked: “another 44%”, “two-thirds of people in a poll”. */
const SHARE = pattern(String.raw`^\d|%$|\bpercent\b|^(?:\w+ ){0,2}(?:{numbers-of-shares})[ -](?:{parts-of-shares})|^(?:\w+ )?half\b|^(?:an? |the |large |vast |small )*(?:majority|plurality|minority)\b`, 'i'); // prettier-ignore

const PERSON = words('offices-of-one-person');

/** Whether a word is an office that one person holds. */
export const isOffice = (word: string): boolean => PERSON.test(word) && !TRADE.test(word);

/** Whether a source that begins with “the” names one person by an office or a trade. */
export const isPersonByOffice = (source: string): boolean => PERSON.test(source) && !/s$/i.test(source);

const TRADE = words('trades-of-speakers');
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
  if (OFFICIAL.test(head) || THEIR_DELEGATE.test(head) || DELEGATE_OF.test(head)) return 'officials';
  if (DOCUMENT.test(head)) return 'document';
  return CROWD.test(head) ? 'crowd' : null;
}

/** Outlets whose names have no word for what they are. */
const OUTLET_NAMED = pattern(String.raw`(?:^|\s)(?:{outlets-by-name})$`, 'u', koreanWords);

/** Whether words end with the name of an outlet that has no word for what it is. */
const isOutletName = (source: string): boolean => OUTLET_NAMED.test(source);

/** The first that fits tells the kind. */
const KINDS: readonly (readonly [RegExp, SourceKind])[] = [
  [pattern(String.raw`{people-without-a-name}`, 'u', koreanWords), 'anonymous'],
  [pattern(String.raw`(?:{documents})$`, 'u', koreanWords), 'document'],
  [pattern('(?:{officials})들?$', 'u', koreanWords), 'officials'],
  [pattern(String.raw`(?:{crowds})$|들$|^주민들 |\d명 중 |(?:\d%|퍼센트)$`, 'u', koreanWords), 'crowd'],
  [pattern('(?:{ends-of-outlets})$', 'u', koreanWords), 'outlet'],
  [/(?:방송|매체|월간지?|주간지?|일간지?)\s\S+$/u, 'outlet'],
  [OUTLET_NAMED, 'outlet'],
];
/** Heads of states, of whom there is one at a time; other titles without a name are of officials. */
const HEAD = pattern(
  String.raw`^(?:(?:북한|남한|한국|미국|중국|러시아|일본)\s)?(?:[가-힣]\s)?(?:{heads-of-states})$`,
  'u',
  koreanWords,
);
/** Ends like a body and is a person. */
const MEMBER = pattern('(?:{members-of-bodies})$', 'u', koreanWords);
const BODY = pattern(String.raw`^[北南美日中軍]|(?:{ends-of-bodies})$`, 'u', koreanWords);
/** Short names of bodies that look like persons’, and initials. */
const SHORT_BODY = koreanWords('short-names-of-bodies');
/** An institute, and no researcher: “통일연구원”. */
const INSTITUTE = /^(?!.*(?:선임|책임|수석|객원|전임|주임)연구원)[가-힣]{2,}연구원$/u;
/** Titles of no office. */
const KOREAN_TRADE = pattern('(?:{trades})$', 'u', koreanWords);
/** Before a title they say that no name is given. */
const KOREAN_UNNAMED = koreanWords('words-before-somebody');
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
  if (KOREAN_UNNAMED.has(first) && isKoreanTitle(last)) return KOREAN_TRADE.test(last) ? 'anonymous' : 'officials';
  if (SHORT_BODY.has(last) || INSTITUTE.test(last)) return 'body';
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

const NAMED = /sourc|insider|informant|reporting partner/i;
const KNOWING = /familiar with|knowledge of|briefed on/i;
const HIDDEN = /anonymous|unnamed|unidentified/i;
const TELLING = / (?:told|tells?) /i;

/** Expressions of those who are not named, each with its noun, behind what a text has that has one; all bounded, so that they are looked for in linear time. */
const SOURCES: readonly (readonly [RegExp, RegExp])[] = [
  [
    NAMED,
    pattern(
      String.raw`\b(?<noun>{unnamed-tellers})\b(?! of\b)(?=[^.;:!?"“”\n]{0,90}?\b(?:{verbs-of-sources})\b)`,
      'gi',
    ),
  ],
  [
    NAMED,
    pattern(String.raw`\b(?:{words-before-a-source}) (?:[\w.'’&-]+ ){0,5}?(?<noun>{unnamed-tellers})\b(?! of\b)`, 'gi'),
  ],
  // Many stand close to something and tell nothing.
  [
    / close to /i,
    pattern(
      String.raw`\b(?<noun>{people-in-the-know}) (?:\w+ ){0,3}?close to\b(?=[^.;:!?"“”\n]{0,90}?\b(?:{verbs-of-sources})\b)`,
      'gi',
    ),
  ],
  [KNOWING, pattern(String.raw`\b(?<noun>{people-in-the-know}) (?:\w+ ){0,3}?(?:{signs-of-knowledge})\b`, 'gi')],
  [
    HIDDEN,
    pattern(
      String.raw`\b(?:anonymous|unnamed|unidentified) [“"]?(?:\w+ ){0,3}?(?<noun>{people-in-the-know}|sources?|insiders?)\b`,
      'gi',
    ),
  ],
  [/소식통|익명의/u, /(?<noun>소식통(?:들)?|익명의 [가-힣]+)/gu],
];

/** Somebody unnamed who told an outlet something, and the article before. */
const TOLD = pattern(
  String.raw`\b(?<noun>{people-who-told})\b(?=[^.;:!?"“”\n]{0,150}? (?:told|tells?) (?!reporters\b))`,
  'gi',
);
const ARTICLE = pattern(String.raw`\b(?:an?|one|{counts-of-people}) (?:[\w.'’&-]+ ){0,5}$`, 'i');
/** No article stands farther before its noun, in characters. */
const FARTHEST = 150;

/** Somebody told of before does not want to be named; nobody new comes in by it. */
const UNWILLING = pattern(String.raw`\b(?:{unwilling})\b`, 'gi');

const SEVERAL = pattern(String.raw`\b(?:{counts-of-people})(?: (?!an?\b|the\b)[\w.'’&-]+){0,4} $`, 'i');
const SAME = /(?:\b(?:the|this|that)|그|이) (?:(?!(?:an?|one|another)\b)[\w.'’&-]+ ){0,4}$/i;

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
