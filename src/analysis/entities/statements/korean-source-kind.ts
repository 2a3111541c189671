import { koreanWords, pattern } from '../../../data/lexicon';
import { isBetween, isKoreanName, isKoreanTitle } from '../../language';
import type { SourceKind } from '../../../model';

/** Outlets whose names have no word for what they are. */
const OUTLET_NAMES =
  '요미우리|산케이|아사히|마이니치|블룸버그|이코노미스트|로이터|신화사|가디언|한겨레|르몽드|슈피겔|우리민족끼리|NHK|RFA|VOA|CNN|BBC|AFP|AP|TBS|KBS|MBC|SBS|YTN|JTBC|NYT|WSJ|WP|FT|CBS|NBC|ABC|DPA|TASS|KCNA';

const OUTLET_NAMED = new RegExp(`(?:^|\\s)(?:${OUTLET_NAMES})$`, 'u');

/** Whether words end with the name of an outlet that has no word for what it is. */
export const isOutletName = (source: string): boolean => OUTLET_NAMED.test(source);

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
const TRADE = /(?:기자|교수|박사|변호사|감독|선수|작가|배우|가수|선생|씨|동지|연구원|연구위원)$/u;
/** Before a title they say that no name is given. */
const UNNAMED = /^(?:한|어떤|다른|또|이|그|해당|현지|익명의|전직|복수의|일부)$/u;
/** Somebody of whom only a trade is told: “회령시의 한 농민”, “군인 한 명”. */
const ONE = /(?:^|\s)한\s[가-힣]{2,6}$|\s한\s명$/u;
/** A long word that does not end as one for a person: “휴먼라이츠워치”. */
const UNKNOWN_NAME = /^[가-힣]{3,}(?![자인민꾼원님니생씨])[가-힣]$/u;
/** Behind a title: one who is not yet what it says. */
const ELECT = /\s(?:당선인|내정자|지명자|후보자?)$/u;

/** What a Korean source is by its words; null where they say nothing. */
export function koreanKind(source: string): SourceKind | null {
  const told = KINDS.find(([pattern]) => pattern.test(source))?.[1];
  if (told !== undefined) return told;
  const [, bare, initials] = /^(.+?)\s?\(([A-Z]+)\)$/u.exec(source) ?? [];
  if (bare !== undefined && initials !== undefined) return isOutletName(initials) ? 'outlet' : koreanKind(bare);
  if (ELECT.test(source)) return koreanKind(source.replace(ELECT, '')) ?? 'named person';
  const [first = '', ...rest] = source.split(' ');
  const last = rest.at(-1) ?? first;
  if (UNNAMED.test(first) && isKoreanTitle(last)) return TRADE.test(last) ? 'anonymous' : 'officials';
  if (SHORT_BODY.test(last) || INSTITUTE.test(last)) return 'body';
  const isNamed = isKoreanName(first) || (rest.length > 0 && !isBetween(first) && !/^[北南美日中軍]|\d/u.test(first));
  if (last.endsWith('대변인')) return isNamed && rest.length > 0 && !BODY.test(first) ? 'named person' : 'body';
  if (isKoreanTitle(last)) return HEAD.test(source) || (isNamed && !BODY.test(first)) ? 'named person' : TRADE.test(last) ? null : 'officials'; // prettier-ignore
  if (BODY.test(last)) return 'body';
  if (ONE.test(source)) return 'anonymous';
  if (isKoreanName(source)) return 'named person';
  if (MEMBER.test(last)) return null;
  return isBetween(last) || UNKNOWN_NAME.test(source) ? 'body' : null;
}
