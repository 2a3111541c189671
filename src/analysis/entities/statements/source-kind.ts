import { pattern } from '../../../data/lexicon';
import type { SourceKind } from '../../../model';
import { isOutletName, koreanKind } from './korean-source-kind';

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
