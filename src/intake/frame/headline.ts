import type { Outlets } from '../outlets';
import { outletNamed } from './outletName';

const LONGEST = 220;
const ABBREVIATED = /\b(?:[A-Z]\.){1,4}$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|vs|No|St)\.$/;

/** Whether the first line of a text reads as a headline: short, and not a sentence that runs on. */
export function looksLikeHeadline(line: string, next: string, framed: boolean): boolean {
  if (line.length > LONGEST || line.length < 6 || next === '') return false;
  if (/^(?:image|photo|picture|by|published|updated)\b[:\s]/i.test(line) && !framed) return false;
  const sentence = /[.。]["”’)]?$/.test(line) && !ABBREVIATED.test(line);
  if (sentence) return framed && line.length < 120;
  if (/[,;:—-]$/.test(line)) return false;
  return framed || next.length > line.length * 0.6 || next.length > 60;
}

/** Markers wires put before a headline: `(LEAD)`, `(2nd LD)`, `[단독]`; the headline is without them. */
const WIRE_MARK =
  /^(?:\((?:\d?\w{0,4} ?)?(?:LEAD|LD|URGENT|UPDATE\d?|News Focus|Yonhap Feature)[^)]{0,12}\)|\[(?:속보|단독|종합)\]|\((?:종합\d?|속보|\d보)\))\s*/i;

/** A headline without wire marks and without the outlet's name at its end. */
export function cleanHeadline(
  raw: string,
  outlets: Outlets,
  site: string | null,
): { title: string; outlet: string | null } {
  const line = raw.replace(/\s+/g, ' ').trim().replace(WIRE_MARK, '');
  const cuts = [...line.matchAll(/\s+[-–—|:·»•]+\s+|\s*\|\s*/g)];
  for (const cut of cuts) {
    const tail = line.slice(cut.index + cut[0].length).trim();
    const head = line.slice(0, cut.index).trim();
    const parts = tail.split(/\s+[-–—|:·»•]+\s+|\s*\|\s*/);
    const named = outletIn(parts, outlets, site);
    if (named !== null && head.length >= 8 && tail.length <= Math.max(60, head.length))
      return { title: head, outlet: named };
  }
  return { title: line, outlet: null };
}

function outletIn(parts: readonly string[], outlets: Outlets, site: string | null): string | null {
  for (const part of parts) {
    const outlet = outletNamed(part, outlets);
    if (outlet) return outlet.name;
    if (site !== null && part.toLowerCase() === site.toLowerCase()) return site;
  }
  return null;
}
