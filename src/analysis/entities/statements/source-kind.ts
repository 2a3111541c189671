import { isOutletName, koreanKind } from './korean-source-kind';
import { koreanWords, pattern } from '../../../data/lexicon';
import type { SourceKind } from '../../../model';

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
