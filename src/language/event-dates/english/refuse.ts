import { FUNCTION_WORDS } from '../../function-words';
import { Shape } from '../../shape';
import type { Proposal } from '../expression';
import type { Line } from './line';
import { WEEKDAYS } from './words';

/** Why what looks like a date says nothing of when, by the words beside it; null where nothing speaks against it. */
export function whyNone(date: Proposal, line: Line): string | null {
  if (isDateline(date, line)) return 'part of a dateline';
  if (isNamedAfter(date, line)) return 'the name of something';
  if (line.fold(date.last) === 'anniversary') return 'an anniversary';
  if (isPicture(date, line)) return 'when a picture was taken';
  return null;
}

/** `PYONGYANG, August 13 (KCNA) --`, `Seoul, Nov. 15 —`. */
function isDateline({ first, last }: Proposal, line: Line): boolean {
  if (first === 0 || first > 6 || line.text(first - 1) !== ',' || !line.has(0, Shape.capitalised)) return false;
  const at = line.text(last) === '.' || line.text(last) === ',' ? last + 1 : last;
  const isAgency = line.text(at) === '(' && line.has(at + 1, Shape.capitalised) && line.text(at + 2) === ')';
  return isAgency || /^[—–/]$/.test(line.text(at)) || (line.text(at) === '-' && !line.touches(at));
}

const ARTICLES = new Set('the a an this that their its our'.split(' '));
/** Small words for what is known by its day. */
const KNOWN_BY_DAY = new Set('uprising revolution movement massacre declaration agreement accord treaty holiday constitution act law decree order resolution'.split(' ')); // prettier-ignore
const ATTACKS = new Set(['attacks', 'attack', 'terror', 'terrorist', 'hijackings']);

/** `the March 1 Movement`, `the September 11 attacks`. */
function isNamedAfter({ first, last, expression }: Proposal, line: Line): boolean {
  if (expression.kind !== 'calendar' || expression.month === null) return false;
  const [before, behind] = [line.fold(first - 1), line.fold(last)];
  if (expression.month === 9 && expression.day === 11 && expression.year === null && ATTACKS.has(behind)) return true;
  // `the exhibition of August 3 Consumer Goods`
  if (before === 'of' && expression.day !== null && expression.year === null && line.has(last, Shape.capitalised))
    return true;
  if (!ARTICLES.has(before) && !line.has(first - 1, Shape.capitalised)) return false;
  if (before !== '' && FUNCTION_WORDS.has(before) && !ARTICLES.has(before)) return false;
  if (KNOWN_BY_DAY.has(behind)) return true;
  return ARTICLES.has(before) && line.has(last, Shape.capitalised) && !WEEKDAYS.has(behind);
}

/** `In this Wednesday, May 9, 2018 file photo` */
const isPicture = ({ last }: Proposal, line: Line): boolean =>
  line.fold(last) === 'photo' || (line.fold(last) === 'file' && line.fold(last + 1) === 'photo');
