import { pattern } from '../../data/lexicon';
import { findDates, type DayOrder } from '../dates/find';
import type { Outlets } from '../outlets';
import { canonicalUrl } from '../url';
import { readByline } from './byline';
import type { FrameFinding, LineRole } from './frame';
import { cleanOutletName, outletNamed } from './outlet-name';

export interface Footer extends FrameFinding {
  /** Roles of the lines it read, by index. */
  readonly roles: ReadonlyMap<number, LineRole>;
}

const FEED: LineRole = { role: 'metadata', reason: 'feed footer' };
const SIGNED = /^(?:by|via|from|source)\s*:?\s+(.{1,90})$/i;
const TOGETHER = /^(.{8,40}\d{4}(?: at \d{1,2}:\d{2} ?[AP]M)?),?\s+((?:by|via|from)\s.{1,80})$/i;

const LONGEST_BELOW = 110;
const isAddress = (line: string): boolean => /^https?:\/\/\S+$/.test(line.trim());

/**
 * The footer that feed automations put under a text: a line with the day (`November 15, 2024 at 01:30PM`) and a line
 * `by DailyNK(North Korean Media)`, perhaps with the address, at the very end.
 */
export function readFeedFooter(lines: readonly string[], outlets: Outlets, order: DayOrder): Footer | null {
  const tail = lastLines(lines, 4);
  // A day and a name above prose are a short article's head.
  const prose = tail.find(
    (index) => (lines[index] ?? '').trim().length > LONGEST_BELOW && !isAddress(lines[index] ?? ''),
  );
  const signed = tail.find((index) => index > (prose ?? -1) && SIGNED.test(lines[index] ?? ''));
  if (signed === undefined) return readTogether(lines, tail, outlets, order);
  const dated = tail.find((index) => index < signed && signed - index <= 2 && isDayAlone(lines[index] ?? '', order));
  const printed = SIGNED.exec(lines[signed] ?? '')?.[1] ?? '';
  const [name, address] = splitAddress(printed);
  const outlet = outletNamed(name, outlets);
  if (dated === undefined) return null;
  const byline = outlet ? null : readByline(lines[signed] ?? '', outlets);
  if (byline?.source === undefined)
    return makeFooter(lines, [dated, signed], outlet?.name ?? cleanOutletName(name), address, order);
  // `by Kim Na Rae (Daily NK)`: who wrote it, and for whom.
  return { ...makeFooter(lines, [dated, signed], byline.source.value, address, order), author: byline.author };
}

function readTogether(
  lines: readonly string[],
  tail: readonly number[],
  outlets: Outlets,
  order: DayOrder,
): Footer | null {
  const index = tail.find((at) => TOGETHER.test(lines[at] ?? ''));
  const match = index === undefined ? null : TOGETHER.exec(lines[index] ?? '');
  if (index === undefined || !match || !isDayAlone(match[1] ?? '', order)) return null;
  const [name, address] = splitAddress((match[2] ?? '').replace(/^\w+\s+/, ''));
  const outlet = outletNamed(name, outlets);
  return outlet ? makeFooter(lines, [index], outlet.name, address, order) : null;
}

function makeFooter(
  lines: readonly string[],
  used: readonly number[],
  source: string,
  address: string,
  order: DayOrder,
): Footer {
  const roles = new Map(used.map((index) => [index, FEED] as const));
  const evidence = used.map((index) => lines[index] ?? '').join(' / ');
  const stated = used.flatMap((index) => findDates(lines[index] ?? '', order))[0];
  const linked = addressBelow(lines, Math.max(...used));
  if (linked) roles.set(linked.index, FEED);
  const url = canonicalUrl(address) ?? linked?.url ?? null;
  return {
    roles,
    ...(stated ? { date: { ...stated, from: 'footer', evidence } } : {}),
    ...(source === '' ? {} : { source: { value: source, from: 'footer', evidence, rank: 'footer' as const } }),
    ...(url === null ? {} : { url: { value: url, from: 'footer', evidence: address || url } }),
  };
}

function addressBelow(lines: readonly string[], after: number): { index: number; url: string } | null {
  for (let index = after + 1; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line === '') continue;
    const url = /^https?:\/\/\S+$/.test(line) ? canonicalUrl(line) : null;
    return url === null ? null : { index, url };
  }
  return null;
}

function splitAddress(printed: string): [name: string, address: string] {
  const match = /^(.*?)\s*(https?:\/\/\S+)\s*$/.exec(printed);
  return match ? [match[1] ?? '', match[2] ?? ''] : [printed, ''];
}

const BESIDE_A_DAY = pattern(String.raw`\b(?:at|on|{weekdays-short})\w*\b|[\s,.|·-]`, 'gi');

/** A line that is a day, perhaps with a time, and nothing else. */
export function isDayAlone(line: string, order: DayOrder): boolean {
  const stated = line.length <= 60 ? findDates(line, order)[0] : undefined;
  if (!stated) return false;
  const rest = line.slice(0, stated.start) + line.slice(stated.end);
  return rest.replace(BESIDE_A_DAY, '') === '';
}

/** Indices of the last lines that have words, last first. */
export function lastLines(lines: readonly string[], count: number): number[] {
  const found: number[] = [];
  for (let index = lines.length - 1; index >= 0 && found.length < count; index -= 1) {
    if ((lines[index] ?? '').trim() !== '') found.push(index);
  }
  return found;
}
