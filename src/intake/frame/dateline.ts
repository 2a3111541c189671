import { findDates } from '../dates/find';
import { monthNumber } from '../dates/months';
import type { Outlets } from '../outlets';
import { koreanReporter } from './author';
import type { Finding, StatedSource } from './frame';
import { cleanOutletName, outletNamed } from './outlet-name';

const LONGEST = 130;
/** The mark between a dateline and the story, with the space that tells it from a hyphen. */
const MARK = /\s*(?:--+|—|–(?=\s)|\s-(?=\s)|\s–|―)\s*/;
const AGENCY = /[([]([^()[\]]{2,40})[)\]]/g;
const NOT_A_PLACE =
  /^(?:watch|breaking|update|updated|exclusive|opinion|analysis|video|photos?|live|report|just in|editorial|lead|urgent|new|q|a)$/i;
const KOREAN = /^\(([가-힣·]{2,20})=([가-힣A-Za-z]{2,15})\)/;

/** A day without year, for the finder of years: `August 24` of `Pyongyang, August 24 (KCNA) --`. */
export interface PartialDay {
  readonly month: number;
  readonly day: number;
  readonly evidence: string;
}

export interface Dateline extends Finding {
  readonly partial?: PartialDay;
}

/**
 * The dateline a story opens with: `HOERYONG, Nov. 15 (Yonhap) —`, `MOSCOW (AP) —`, `(CNN)`, `(서울=연합뉴스)`.
 * A place counts where the line shows that it is a dateline: an agency, a day, or capitals throughout.
 */
export function readDateline(line: string, outlets: Outlets): Dateline | null {
  const korean = KOREAN.exec(line);
  if (korean) return koreanDateline(line, korean, outlets);
  const lead = /^\(([A-Z][A-Za-z. ]{1,30})\)\s*(?:--|[—–-])?\s*/.exec(line);
  if (lead && line.length > 60) return leadAgency(lead, outlets);
  const mark = MARK.exec(line.slice(0, LONGEST));
  if (!mark || mark.index < 3) return null;
  return readHead(line.slice(0, mark.index), outlets);
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

function readHead(head: string, outlets: Outlets): Dateline | null {
  const evidence = head.trim();
  const stated = findDates(head)[0];
  const partial = stated ? undefined : partialDay(head);
  const source = agencyIn(head, outlets, evidence);
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

function agencyIn(head: string, outlets: Outlets, evidence: string): StatedSource | null {
  for (const match of head.matchAll(AGENCY)) {
    const printed = (match[1] ?? '').trim();
    const outlet = outletNamed(printed, outlets) ?? outletNamed(printed.split('/')[0] ?? '', outlets);
    if (outlet) return { value: outlet.name, from: 'dateline', evidence, rank: 'agency' };
    const named = /^\p{Lu}[\p{L} .&-]{3,}$/u.test(printed) && findDates(head).length > 0;
    if (named) return { value: cleanOutletName(printed), from: 'dateline', evidence, rank: 'agency' };
  }
  return null;
}

/** `Nov. 15` or `15 November` without a year beside it. */
export function partialDay(text: string): PartialDay | undefined {
  const match = /(\p{L}{3,9})\.? (\d{1,2})(?!\d)|(?:^|[\s,])(\d{1,2}) (\p{L}{3,9})/u.exec(text);
  const month = monthNumber(match?.[1] ?? match?.[4] ?? '');
  const day = Number(match?.[2] ?? match?.[3] ?? 0);
  return match && month !== null && day >= 1 && day <= 31 ? { month, day, evidence: match[0] } : undefined;
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
