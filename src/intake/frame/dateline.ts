import { englishWords, pattern } from '../../data/lexicon';
import { findDates } from '../dates/find';
import { partialDay, type PartialDay } from '../dates/partial';
import type { Outlets } from '../outlets';
import { koreanReporter } from './author';
import type { FrameFinding, StatedSource } from './frame';
import { cleanOutletName, outletNamed } from './outlet-name';

const LONGEST = 130;
/** The mark between a dateline and the story, with the space that tells it from a hyphen. */
const MARK = /\s*(?:\.-|--+|—|–(?=\s)|\s-(?=\s)|\s–|―)\s*/;
/** An agency between brackets, slashes or bars: `(Xinhua)`, `/TASS/`, `| AFP |`. */
const AGENCY = /[([]([^()[\]]{2,40})[)\]]|\/([\p{L} ]{2,20})\/|\|\s{0,2}([\p{L} .-]{2,30})\s{0,2}\|/gu;
const TOWNS = englishWords('towns-of-datelines');
const NOT_A_PLACE = pattern(String.raw`^(?:{marks-of-desks})$`, 'i');
const KOREAN = /^[([【]([가-힣·]{2,20})=([가-힣A-Za-z][가-힣A-Za-z0-9]{1,14})[)\]】]/;

export interface Dateline extends FrameFinding {
  /** `August 24` of `Pyongyang, August 24 (KCNA) --`, for the finder of years. */
  readonly partial?: PartialDay;
}

/**
 * The dateline a story opens with: `HOERYONG, Nov. 15 (Yonhap) —`, `MOSCOW (AP) —`, `MOSCOW, November 15. /TASS/.`,
 * `Maracaibo (Venezuela), 27 Mar 2025 (EFE).-`, `(CNN)`, `(서울=연합뉴스)`.
 * A place counts where the line shows that it is a dateline: an agency, a day, or capitals throughout.
 */
export function readDateline(line: string, outlets: Outlets): Dateline | null {
  const korean = KOREAN.exec(line);
  if (korean) return koreanDateline(line, korean, outlets);
  if (!/^[\p{Lu}([]/u.test(line)) return null;
  const lead = /^\(([A-Z][A-Za-z. ]{1,30})\)\s*(?:--|[—–-])?\s*/.exec(line);
  if (lead && line.length > 60) return leadAgency(lead, outlets);
  const opening = line.slice(0, LONGEST);
  const mark = MARK.exec(opening);
  const marked = mark !== null && mark.index >= 3 ? readHead(line.slice(0, mark.index), outlets) : null;
  return marked ?? unmarked(opening, outlets) ?? townBeforeColon(line);
}

function koreanDateline(line: string, match: RegExpExecArray, outlets: Outlets): Dateline {
  const [evidence, place = '', agency = ''] = match;
  const reporter = koreanReporter(line.slice(0, 60));
  const outlet = outletNamed(agency, outlets);
  return {
    dateline: { value: place, from: 'dateline', evidence },
    ...(outlet ? { source: { value: outlet.name, from: 'dateline', evidence, rank: 'agency' } as const } : {}),
    ...(reporter === null ? {} : { author: { value: reporter, from: 'dateline', evidence: line.slice(0, 60) } }),
  };
}

function leadAgency(match: RegExpExecArray, outlets: Outlets): Dateline | null {
  const outlet = outletNamed(match[1] ?? '', outlets);
  return outlet
    ? { source: { value: outlet.name, from: 'dateline', evidence: match[0].trim(), rank: 'agency' } }
    : null;
}

/** Without a mark a dateline ends with its agency, behind a day: `New Delhi, Nov 15 (PTI) Officers …`. */
function unmarked(opening: string, outlets: Outlets): Dateline | null {
  for (const match of opening.matchAll(AGENCY)) {
    const head = opening.slice(0, match.index + match[0].length);
    const behind = opening.slice(head.length);
    const dated = findDates(head).length > 0 || partialDay(head) !== undefined;
    const barred = match[3] !== undefined && outletNamed(match[3], outlets) !== null;
    if ((dated || barred) && /^(?:[.:]\s|\s)/.test(behind)) return readHead(head, outlets);
  }
  return null;
}

/** `Kathmandu: Officers …`: only for towns datelines are known from, since anybody may stand before a colon. */
function townBeforeColon(line: string): Dateline | null {
  const match = /^(\p{Lu}[\p{L}’' -]{2,24}): (?=["“]?\p{Lu})/u.exec(line);
  const town = match?.[1] ?? '';
  return line.length > 60 && TOWNS.has(town.toLowerCase())
    ? { dateline: { value: town, from: 'dateline', evidence: `${town}:` } }
    : null;
}

function readHead(head: string, outlets: Outlets): Dateline | null {
  const evidence = head.trim();
  const stated = findDates(head)[0];
  const partial = stated ? undefined : partialDay(head);
  const source = agencyIn(head, outlets, evidence, stated !== undefined || partial !== undefined);
  let place = stated ? head.slice(0, stated.start) + head.slice(stated.end) : head;
  if (partial) place = place.replace(partial.evidence, '');
  place = place
    .replace(AGENCY, '')
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, '')
    .replace(/^[\s,.:]+|[\s,.:]+$/g, '');
  const shown = source !== null || stated !== undefined || partial !== undefined;
  if (!isPlace(place, shown)) return place === '' && source && shown ? { source } : null;
  return {
    dateline: { value: place, from: 'dateline', evidence },
    ...(source ? { source } : {}),
    ...(stated ? { date: { ...stated, time: null, offset: null, from: 'dateline', evidence } } : {}),
    ...(partial ? { partial: { ...partial, evidence } } : {}),
  };
}

/** The agency a head names, the last one first: before it a country may stand in brackets. */
function agencyIn(head: string, outlets: Outlets, evidence: string, dated: boolean): StatedSource | null {
  const printed = [...head.matchAll(AGENCY)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim()).reverse();
  for (const name of printed) {
    const outlet = outletNamed(name, outlets) ?? outletNamed(name.split('/')[0] ?? '', outlets);
    if (outlet) return { value: outlet.name, from: 'dateline', evidence, rank: 'agency' };
  }
  const [last = ''] = printed;
  const named =
    dated && /^\p{Lu}[\p{L} .&-]{3,}$/u.test(last) && head.trimEnd().endsWith(last + head.trimEnd().slice(-1));
  return named ? { value: cleanOutletName(last), from: 'dateline', evidence, rank: 'agency' } : null;
}

/** One to three comma-separated names; without other signs the first must be in capitals. */
function isPlace(text: string, shown: boolean): boolean {
  const parts = text.split(/,\s*/);
  if (text === '' || parts.length > 3) return false;
  const named = parts.every((part) => /^\p{Lu}[\p{L}\p{M}.'’ -]*$/u.test(part) && part.split(/\s+/).length <= 5);
  const first = parts[0] ?? '';
  if (!named || NOT_A_PLACE.test(first)) return false;
  return shown || (first.length >= 3 && first === first.toUpperCase() && /\p{Lu}{3}/u.test(first));
}
