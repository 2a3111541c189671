import { isBetween, isKoreanName, isKoreanTitle } from '../../language';
import type { SourceKind } from '../../model';

const words = (text: string): RegExp => new RegExp(`\\b(?:${text.trim().replace(/\s+/g, '|')})\\b`, 'i');

const DOCUMENT = words(
  'report reports statement letter study document documents filing filings memo memos indictment complaint affidavit ruling transcript transcripts bill book editorial commentary article email emails cable cables records lawsuit press-release communique tweet website data review analysis paper poll polls survey surveys',
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
const OUTLET = /(?:\b(?:state|local|news|foreign|official|state-run)\s(?:media|television|tv|radio|agency|agencies|outlets?|news)|\bmedia (?:reports|outlets)|\bnews(?: reports)?|^(?:\p{L}+\s)?reports|newspapers?|broadcasters?)$/iu; // prettier-ignore
const POLICE = /\bpolice(?: department)?$/i;
const UNNAMED = /\b(?:anonym|unnamed|unidentified|condition of|familiar with|close to|briefed on|knowledge of)/i;
const CROWD = words(
  'residents staffers employees colleagues users bloggers critics analysts experts voters people many some others observers activists supporters opponents lawmakers republicans democrats members leaders advocates protesters witnesses families parents students scholars economists scientists researchers historians lawyers everyone nobody most few half majority conservatives liberals users fans friends neighbors americans workers allies rivals pundits commentators readers insiders groups media press reports women men',
);

const KOREAN: readonly (readonly [RegExp, SourceKind])[] = [
  [
    /소식통|익명|\(가명\)|[가-힣]모 씨|모 씨|(?:^|\s)한 (?:주민|간부|상인|군인|교원|관리|관계자)|탈북(?:민|자)(?![가-힣])/u,
    'anonymous',
  ],
  [/(?:담화|성명|보고서|론평|논평|보도문|문건|판결문|사설|자료|서한|공보)$/u, 'document'],
  [/(?:당국자|당국|관계자|관리|고위 ?관리|소식|간부|수뇌부|보위원|안전원|군관|검사)들?$/u, 'officials'],
  [/(?:전문가|일각|사람들|주민)$|들$|^주민들 /u, 'crowd'],
  [/(?:통신사?|방송|신문|일보|명보|뉴스|NK|TV|타임스|저널|포스트|노스|매체|언론|\([A-Z]{3}\))$/u, 'outlet'],
];
/** Heads of states, of whom there is one at a time; other titles without a name are of officials. */
const KOREAN_HEAD = /^(?:(?:북한|남한|한국|미국|중국|러시아|일본)\s)?(?:[가-힣]\s)?(?:국무위원장|위원장|총비서|대통령|총리|주석|장관|외무상|국방상)$/u; // prettier-ignore
/** Ends like a body and is a person. */
const KOREAN_MEMBER = /(?:의원|직원|공무원|교원|요원|회원|위원|종업원|배우|청년|노인)$/u;
const KOREAN_BODY =
  /^[北南美日中軍]|(?:경찰|검찰|정부|측|기구|단체|안보리|합참|재단|대사관|당|사령부|위원회|이사회|은행|유엔|식량계획|백악관|크렘린궁?|청와대|국회|의회|내각|연합|동맹|본부|총련|학회|노조)$/u;
/** Titles of no office. */
const KOREAN_TRADE = /(?:기자|교수|박사|변호사|감독|선수|작가|배우|가수|선생|씨|동지|연구원|연구위원)$/u;
/** Before a title they say that no name is given. */
const KOREAN_UNNAMED = /^(?:한|어떤|다른|또|이|그|해당|현지|익명의|전직|복수의|일부)$/u;

/** What a Korean source is by its words. */
function koreanKind(source: string): SourceKind | null {
  const told = KOREAN.find(([pattern]) => pattern.test(source))?.[1];
  if (told !== undefined) return told;
  const [first = '', ...rest] = source.split(' ');
  const last = rest.at(-1) ?? first;
  if (KOREAN_UNNAMED.test(first) && isKoreanTitle(last)) return KOREAN_TRADE.test(last) ? 'anonymous' : 'officials';
  const isNamed = isKoreanName(first) || (rest.length > 0 && !isBetween(first) && !/^[北南美日中軍]|\d/u.test(first));
  if (last.endsWith('대변인')) return isNamed && rest.length > 0 && !KOREAN_BODY.test(first) ? 'named person' : 'body';
  if (isKoreanTitle(last)) return KOREAN_HEAD.test(source) || (isNamed && !KOREAN_BODY.test(first)) ? 'named person' : KOREAN_TRADE.test(last) ? null : 'officials'; // prettier-ignore
  if (isKoreanName(source)) return 'named person';
  return KOREAN_BODY.test(last) || (isBetween(last) && !KOREAN_MEMBER.test(last)) ? 'body' : null;
}

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
  if (OUTLET.test(trimmed)) return 'outlet';
  if (CLOSE.test(trimmed)) return 'anonymous';
  if (POLICE.test(trimmed)) return 'body';
  if (AIDE.test(head)) return IN_SERVICE.test(head) ? 'officials' : 'anonymous';
  if (OFFICIAL.test(head) || DELEGATE.test(head)) return 'officials';
  if (DOCUMENT.test(head)) return 'document';
  return CROWD.test(head) || /^\d|\bpercent\b|^(?:one|two|three|four|five|six|seven|eight|nine|ten) in\b/i.test(head)
    ? 'crowd'
    : null;
}
