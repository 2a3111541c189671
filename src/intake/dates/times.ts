import { clockTime } from './stated';
import { zoneOffset } from './zones';

/** A time of day as a text states it. */
export interface StatedTime {
  /** `HH:mm:ss`. */
  readonly time: string;
  /** `+09:00`, `Z` or null. */
  readonly offset: string | null;
  readonly start: number;
  readonly end: number;
}

/** 13:30, 13h30, 1.30pm, 13.30 Uhr, 오후 1시 30분, 13時30分, with a zone behind it. */
const TIME =
  /(?:^|[^\d:.])(?:(오전|오후|午前|午後|上午|下午|AM|PM) ?)?(\d{1,2})(?:[:h](\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?|\.(\d{2})(?= ?(?:Uhr|[ap]\.?m\b|GMT|BST|CET|CEST|EST|EDT))|[시時时点](?: ?(\d{1,2})[분分])?| ?(?=[ap]\.?m\b)| ?h(?![\p{L}\d])| (?=Uhr))(?: ?([ap])\.? ?m\b\.?| ?(오전|오후))?(?: ?Uhr)?/giu;
/** Names of zones are in capitals: `13:30 KST`, `13:30 (GMT+09:00)`. */
const ZONE = /^ ?\(?((?:UTC|GMT)[+-]\d{1,2}(?::\d{2})?|Z|[A-Z]{3,4}|[+-]\d{2}(?::?\d{2})?)(?![\p{L}\d])\)?/u;

/** The first time in a text, whichever way it is written. */
export function readTime(text: string): StatedTime | null {
  for (const match of text.matchAll(TIME)) {
    const time = clockTime(
      Number(match[2]),
      Number(match[3] ?? match[5] ?? match[6] ?? 0),
      Number(match[4] ?? 0),
      halfOf(`${match[1] ?? ''}${match[7] ?? ''}${match[8] ?? ''}`.toLowerCase()),
    );
    if (time === null) continue;
    const behind = match.index + match[0].length;
    const zone = ZONE.exec(text.slice(behind, behind + 14));
    return {
      time,
      offset: zoneOffset(zone?.[1] ?? ''),
      start: match.index,
      end: behind + (zone?.[0].length ?? 0),
    };
  }
  return null;
}

const halfOf = (mark: string): string => {
  if (mark === '') return '';
  return /오후|午後|下午|^p/.test(mark) ? 'p' : 'a';
};
