import { findDates } from '../dates/find';
import type { DayOrder } from '../dates/find';
import type { StatedDate } from '../dates/stated';
import type { Outlets } from '../outlets';
import { koreanReporter, personNames } from './author';
import type { Finding } from './frame';
import { outletNamed } from './outlet-name';

const LABEL =
  /(?:^|[\s|(·•-])(?:first published|published|posted|publication date|pub date|publié|veröffentlicht|publicado|date|dated|입력|송고시간|송고|등록|기사입력|승인|발행|게시)(?: on| at)?\s*[:：]?/giu;
const UPDATED =
  /(?:updated|last modified|modified|last edited|edited|last updated|aktualisiert|mis à jour|actualizado|수정|최종수정|업데이트)(?: on| at)?\s*[:：]?\s*$/iu;
const FILLER =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|updated|last modified|modified|on|at|E[SD]?T|P[SD]?T|C[SD]?T|GMT|UTC|KST|BST|IST|hrs?|local time)\b\.?|[월화수목금토일]요일|\([월화수목금토일]\)|수정|최종수정|송고/giu;
const MAX_LINE = 200;
const LONGEST_UPDATE = 80;

/**
 * A line that states when the text was published, alone or with outlet, author or section beside it. Prose that only
 * mentions a day is not one: beside the date stand a label, an outlet, a name or a few capitalised words.
 */
export function readDateLine(line: string, outlets: Outlets, order: DayOrder): Finding | null {
  if (line.length > MAX_LINE) return null;
  const dates = findDates(line, order);
  const stated = dates.find((date) => !UPDATED.test(line.slice(0, date.start)));
  if (stated === undefined) return null;
  const beside = besides(line, dates, outlets);
  if (beside === null) return null;
  return { ...beside, date: { ...stated, from: 'date line', evidence: line } };
}

/** A line that only says when a text was changed. */
export function readUpdateLine(line: string, order: DayOrder): Finding | null {
  if (line.length >= LONGEST_UPDATE) return null;
  const dates = findDates(line, order);
  const [first] = dates;
  if (first === undefined || !dates.every((date) => UPDATED.test(line.slice(0, date.start)))) return null;
  return { changed: { value: first.date, from: 'update line', evidence: line } };
}

/** What stands beside the dates of a line; null where it is prose. */
function besides(
  line: string,
  dates: readonly StatedDate[],
  outlets: Outlets,
): Pick<Finding, 'author' | 'source'> | null {
  const first = dates[0]?.start ?? 0;
  let rest = line;
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} | ${rest.slice(date.end)}`;
  const labelled = new RegExp(LABEL).test(line.slice(0, first)) || /(?:송고|입력|게시)/.test(line);
  const pieces = rest
    .replace(LABEL, ' | ')
    .replace(FILLER, ' ')
    .replace(/\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?/gi, ' ')
    .split(/\s+[-–—]+\s+|[|·•/;,()]|:\s|\s{3,}/)
    .map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
    .filter((piece) => piece !== '');
  return sortPieces(pieces, line, first, labelled, outlets);
}

function sortPieces(
  pieces: readonly string[],
  line: string,
  firstDate: number,
  labelled: boolean,
  outlets: Outlets,
): Pick<Finding, 'author' | 'source'> | null {
  const found: { -readonly [K in 'author' | 'source']?: Finding[K] } = {};
  let words = 0;
  for (const piece of pieces) {
    const outlet = outletNamed(piece.replace(/^by\s+/i, ''), outlets);
    const name = koreanReporter(piece) ?? personNames(piece.replace(/^by\s+/i, ''));
    if (outlet) found.source ??= { value: outlet.name, from: 'date line', evidence: line, rank: 'line' };
    else if (name !== null && (/^by\s/i.test(piece) || line.indexOf(piece) < firstDate)) {
      found.author ??= { value: name, from: 'date line', evidence: line };
    } else if (isProse(piece, labelled)) return null;
    else words += piece.split(/\s+/).length;
  }
  return words > 6 ? null : found;
}

/** More than a section or place name: lower-case words, or too many. */
function isProse(piece: string, labelled: boolean): boolean {
  const words = piece.split(/\s+/);
  if (words.length > 5) return true;
  return !labelled && words.some((word) => /^\p{Ll}/u.test(word) && !/^(?:of|the|and|de|in)$/.test(word));
}
