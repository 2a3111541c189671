import type { ReadDate } from '../read';
import { pastOf, type DateContext } from '../text-view';

/** What is looked at of a long text: its beginning tells what kind it is. */
const BEGINNING = 1500;

const OPINION_TITLE = /opinion|analysis|commentary|column|editorial/i;
const OPINION_TEXT = /ANALYSIS\/OPINION|opinions expressed|views (?:in|expressed)/i;
/** `How …`, `The case for …`: a headline that tells of no event. */
const ESSAY = /^(?:how|why|what|who|when|the|a|here)\b/i;

/** What a text says as a whole of whether it tells of one event, and of which day; names of features. */
export function articleFeatures(view: DateContext): readonly string[] {
  const { document, dates } = view;
  const title = document.title ?? '';
  const recent = dates.filter((date) => isRecent(date, view)).length;
  const isOpinion = OPINION_TITLE.test(title) || OPINION_TEXT.test(document.text.slice(0, BEGINNING));
  return [
    `${Math.min(3, recent)} recent dates`,
    ...(dates.some((date) => date.sentence <= 1 && isShort(date)) ? [] : ['beginning without date']),
    ...(isOpinion ? ['opinion'] : []),
    ...(ESSAY.test(title) ? ['essay'] : []),
  ];
}

const WEEK = 7;

function isRecent(date: ReadDate, { published }: DateContext): boolean {
  const period = pastOf(date);
  return published !== null && period !== null && published - period.last <= WEEK && isShort(date);
}

/** Whether a date names no more than a week, be it of what has happened or of what lies ahead. */
function isShort(date: ReadDate): boolean {
  const period = pastOf(date) ?? date.ahead;
  return period !== null && period.last - period.first <= WEEK;
}
