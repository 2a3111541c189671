import { koreanWords, markupWords, pattern } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import type { Outlets } from '../outlets';
import { personName } from './author';
import { outletNamed } from './outlet-name';

const LONGEST = 220;
const ABBREVIATED = pattern(String.raw`\b(?:[A-Z]\.){1,4}$|\b(?:vs|{Abbreviations})\.$`, '', markupWords);

/** Beginnings of lines that stand before a headline or instead of one. */
const NO_HEADLINE = pattern(String.raw`^(?:{no-headline})\b`, 'i');

/**
 * Whether the first line of a text reads as a headline: short, some words long, and not a sentence that runs on.
 * `following` are the next lines; `framed` says that a byline or date line is among them, which headlines have.
 */
export function looksLikeHeadline(line: string, following: readonly string[], framed: boolean): boolean {
  const longest = following.reduce((length, next) => Math.max(length, next.length), 0);
  if (line.length > LONGEST || line.length < 6 || longest === 0) return false;
  if (framed) return !/[,;]$/.test(line) && (!endsSentence(line) || line.length < 120);
  if (NO_HEADLINE.test(line) || endsSentence(line) || /[,;:—-]$/.test(line) || isTwoSentences(line)) return false;
  if (personName(line) !== null || (!/\p{Script=Hangul}/u.test(line) && line.split(/\s+/).length < 3)) return false;
  return longest > line.length * 0.6 || longest > 60;
}

const endsSentence = (line: string): boolean => /[.。]["”’)]?$/.test(line) && !ABBREVIATED.test(line);

/** `… remains. Obama to drop …`: a caption run together with something else. */
const isTwoSentences = (line: string): boolean => /\p{Ll}{3}[.!]["”’]? \p{Lu}/u.test(line);

/** Markers wires put before a headline: `(LEAD)`, `(2nd LD)`, `[단독]`; the headline is without them. */
const WIRE_MARK = pattern(
  String.raw`^(?:\((?:\d?\w{0,4} ?)?(?:{wire-mark})[^)]{0,12}\)|\[(?:속보|단독|종합)\]|\((?:종합\d?|속보|\d보)\))\s*`,
  'i',
  koreanWords,
);

/** Between a headline and the names of section and outlet. */
const CUT = /\s+[-–—|:·»•]+\s+|\s*[|：ㅣ｜_]\s*|\s*[-–—](?=\p{Script=Han})/gu;

/** A headline without wire marks and without the outlet's name at its end. */
export function cleanHeadline(
  raw: string,
  outlets: Outlets,
  site: string | null,
): { title: string; outlet: string | null } {
  const line = singleSpaced(raw).replace(WIRE_MARK, '');
  const cuts = [...line.matchAll(CUT)];
  for (const cut of cuts) {
    const tail = line.slice(cut.index + cut[0].length).trim();
    const head = line.slice(0, cut.index).trim();
    const parts = tail.split(CUT);
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
