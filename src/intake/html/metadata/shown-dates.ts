import { markupWords, pattern } from '../../../data/lexicon';
import { singleSpaced } from '../../../model';
import { findShortDates, type DayOrder } from '../../dates/find';
import type { StatedDate } from '../../dates/stated';
import { readStatedDate } from '../../dates/value';
import { isDateFiller } from '../../dates/names';
import type { TracedDate } from '../../draft';
import { isChangeLabel, isDateLine, isPublicationLabel } from '../../frame/publication-line';
import type { Outlets } from '../../outlets';

import type { MarkedValue, PageLine, PageScan } from './scan';

/** A day a reader sees, with how surely it is that of publication. */
export interface ShownDate extends TracedDate {
  readonly score: number;
  /** Beside the headline, or called the day of publication. */
  readonly sure: boolean;
}

export interface ShownDates {
  /** Surest first. */
  readonly published: readonly ShownDate[];
  readonly changed: readonly TracedDate[];
}

type Kind = 'labelled' | 'bare' | 'beside' | 'changed' | 'prose';

const DATE_HINT = pattern(String.raw`{date-hint}`, '', markupWords);
const CHANGED_HINT = /updat|modif|last-?edit|aktualis/;
const OTHER_HINT = pattern(String.raw`{other-hint}`, '', markupWords);
const ZONE_COST: Readonly<Record<string, number>> = { '': 0, footer: 3, aside: 7, navigation: 7, comments: 9 };
/** What is called the day of publication, or stands this near the headline, counts in spite of the place. */
const LEAST_COST = 1;
const LABELLED_COST = 3;
const KIND_WORTH: Readonly<Record<Kind, number>> = { labelled: 4, bare: 2, beside: 1, changed: 0, prose: -9 };
const LINE = 'line of the page';
const LEAST = 3;
const SURE = 4;
const MOST_CANDIDATES = 400;

/** Days that lines of the page state, judged by their words, the names of their elements and how near the headline is. */
export function readShownDates(
  page: PageScan,
  headlineAt: number | null,
  outlets: Outlets,
  order: DayOrder,
): ShownDates {
  const published: ShownDate[] = [];
  const changed: TracedDate[] = [];
  for (const { date, kind, from, evidence, hint, at, zone } of candidates(page, outlets, order)) {
    const found = { ...date, from, evidence };
    if (kind === 'changed') {
      if (ZONE_COST[zone] !== 9 && ZONE_COST[zone] !== 7) changed.push(found);
      continue;
    }
    const near = headlineAt !== null && at - headlineAt > -60 && at - headlineAt < 250;
    const forgiven = zone !== 'comments' && (near || (zone === 'footer' && kind === 'labelled'));
    const most = forgiven ? LEAST_COST : kind === 'labelled' && zone !== 'comments' ? LABELLED_COST : Infinity;
    const cost = Math.min(ZONE_COST[zone] ?? 0, most);
    const score = KIND_WORTH[kind] + hintWorth(hint) - cost + nearness(at, headlineAt);
    if (score < LEAST) continue;
    const sure = score >= SURE;
    published.push({ ...found, from: sure && from === LINE ? 'line beside the headline' : from, score, sure });
  }
  return { published: published.sort((a, b) => b.score - a.score), changed };
}

interface Candidate {
  readonly date: Pick<StatedDate, 'date' | 'time' | 'offset'>;
  readonly kind: Kind;
  readonly from: string;
  readonly evidence: string;
  readonly hint: string;
  readonly at: number;
  readonly zone: string;
}

function* candidates(page: PageScan, outlets: Outlets, order: DayOrder): Generator<Candidate> {
  let left = MOST_CANDIDATES;
  let above = '';
  for (const line of page.lines) {
    const label = above;
    above = line.text.length < 40 ? line.text : '';
    if (!/\d/.test(line.text)) continue;
    for (const { date, time, offset, kind } of daysIn(line, label, outlets, order)) {
      if ((left -= 1) < 0) return;
      yield { date: { date, time, offset }, kind, from: LINE, evidence: line.text, ...placeOf(line) };
    }
  }
  for (const mark of page.marked) {
    if ((mark.name !== 'time' && mark.name !== 'abbr') || mark.value === '') continue;
    const date = readStatedDate(mark.value, order);
    if (date) yield { date, kind: markKind(mark, page), from: mark.name, evidence: mark.value, ...placeOf(mark) };
  }
}

const placeOf = ({ hint, at, zone }: PageLine | MarkedValue): Pick<Candidate, 'hint' | 'at' | 'zone'> => ({
  hint,
  at,
  zone,
});

function daysIn(line: PageLine, above: string, outlets: Outlets, order: DayOrder): (StatedDate & { kind: Kind })[] {
  const dates = findShortDates(line.text, order);
  if (dates.length === 0) return [];
  const whole = isDateLine(line.text, dates, outlets);
  return dates.map((date) => ({ ...date, kind: kindOf(line, above, date, whole, dates.length) }));
}

/** `above`: the short line before it, which may be its label. */
function kindOf(line: PageLine, above: string, date: StatedDate, whole: boolean, count: number): Kind {
  const own = line.text.slice(0, date.start);
  const before = isDateFiller(own) ? `${above} ${own}` : own;
  const after = line.text.slice(date.end);
  if (isChangeLabel(before)) return 'changed';
  if (isPublicationLabel(before, after)) return 'labelled';
  if (CHANGED_HINT.test(line.hint) && !/publi/.test(line.hint)) return 'changed';
  if (count === 1 && isDateFiller(own) && isDateFiller(after)) return 'bare';
  const piece = pieceOf(line, date);
  if (piece && CHANGED_HINT.test(piece.hint)) return 'changed';
  if (whole) return count === 1 ? 'beside' : 'prose';
  if (isDateFiller(own) && /^\s?[-–—|:)\]]/.test(after)) return 'beside';
  if (isDateFiller(own) && line.text.length < 100 && DATE_HINT.test(line.hint)) return 'beside';
  return piece && (piece.bare || DATE_HINT.test(piece.hint)) && line.text.length < 200 ? 'beside' : 'prose';
}

/** The inline element a day stands in, and whether it holds nothing else. */
function pieceOf(line: PageLine, { start, end }: StatedDate): { hint: string; bare: boolean } | null {
  const day = line.text.slice(start, end);
  for (const piece of line.pieces) {
    const text = piece.text.length < LONGEST_PIECE ? singleSpaced(piece.text) : '';
    const at = text.indexOf(day);
    if (at < 0) continue;
    return { hint: piece.hint, bare: isDateFiller(text.slice(0, at)) && isDateFiller(text.slice(at + day.length)) };
  }
  return null;
}

const LONGEST_PIECE = 80;

function markKind(mark: MarkedValue, page: PageScan): Kind {
  if (CHANGED_HINT.test(mark.hint) && !/publi/.test(mark.hint)) return 'changed';
  const line = page.lines.find(({ at, text }) => at <= mark.at && mark.at <= at + text.length + 2);
  const index = line && mark.text !== '' ? line.text.indexOf(mark.text) : -1;
  const before = line && index >= 0 ? line.text.slice(0, index) : '';
  if (isChangeLabel(before) || isChangeLabel(mark.text.replace(/[\d:.,/ -]+.*$/, ' '))) return 'changed';
  return isPublicationLabel(before, '') ? 'labelled' : 'bare';
}

const hintWorth = (hint: string): number => (DATE_HINT.test(hint) ? 2 : 0) - (OTHER_HINT.test(hint) ? 5 : 0);

/** A day stands right under the headline, sometimes above it; far above it the day is often today. */
function nearness(at: number, headlineAt: number | null): number {
  if (headlineAt === null) return 0;
  const behind = at - headlineAt;
  if (behind >= 0) return behind < 400 ? 4 : behind < 1200 ? 2.5 : behind < 4000 ? 1 : 0;
  return behind > -200 ? 3 : behind > -500 ? 1 : -1;
}
