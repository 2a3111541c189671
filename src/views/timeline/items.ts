import type { HappenedSpan, TimelineArticle } from './article';
import type { Day } from '../../model';

/** What stands together on the timeline: an article's publication and what happened near it, or one date far from it. */
export interface Item {
  /** Index of the article. */
  readonly article: number;
  /** The first day it covers, and the day behind the last. */
  readonly from: Day;
  readonly to: Day;
  /** Null in an item of a far date, and where the note states none. */
  readonly published: Day | null;
  readonly happened: readonly HappenedSpan[];
  /** The day it stands at: of the main event, else of the first happening, else of the publication. */
  readonly at: Day;
  readonly label: TimelineLabel;
}

/**
 * Days between publication and happening up to which both stand in one item. News is of the last weeks; what a text tells of
 * years ago stands by itself, or lines would cross the whole picture.
 */
export const NEAR = 45;

/** The items of all articles, by their first day. Those of notes that state no day at all are left out. */
export function itemsOf(articles: readonly TimelineArticle[]): readonly Item[] {
  const items = articles.flatMap((each, article) => partsOf(each).map((part): Item => ({ ...part, article })));
  return items.sort((one, other) => one.from - other.from || one.to - other.to || one.article - other.article);
}

type Part = Omit<Item, 'article'>;

/** Of an article that was read before: where one of thousands changes, the others are not worked out again. */
const known = new WeakMap<TimelineArticle, readonly Part[]>();

function partsOf(article: TimelineArticle): readonly Part[] {
  const parts = known.get(article) ?? partsOfArticle(article);
  known.set(article, parts);
  return parts;
}

function partsOfArticle({ title, published, main, happened }: TimelineArticle): readonly Part[] {
  const label = labelOf(title);
  const isNear = ({ first, last }: HappenedSpan): boolean =>
    published !== null && first >= published - NEAR && last <= published + NEAR;
  const near = happened.filter(isNear);
  const alone = happened
    .filter((span) => !near.includes(span))
    .map((span) => ({ label, ...covered([span], null), published: null, happened: [span] }));
  if (published === null) return alone;
  const { from, to, at } = covered(near, published);
  const isHere = main !== null && near.some(({ value }) => value === main.value);
  return [{ label, from, to, at: isHere ? main.first : at, published, happened: near }, ...alone];
}

function covered(happened: readonly HappenedSpan[], published: Day | null): Pick<Item, 'from' | 'to' | 'at'> {
  const starts = happened.map(({ first }) => first);
  const ends = happened.map(({ last }) => last + 1);
  const day = published === null ? [] : [published];
  return {
    from: Math.min(...starts, ...day),
    to: Math.max(...ends, ...day.map((each) => each + 1)),
    at: Math.min(...(starts.length > 0 ? starts : day)),
  };
}

/** A headline as it stands on the timeline, and how much room it takes. */
interface TimelineLabel {
  readonly text: string;
  /** Pixels, rather more than it needs. */
  readonly width: number;
}

/** Of the interface's small type. */
const NARROW = 7;
const WIDE = 13;
const MOST = 210;

/** Hangul, kana, ideographs and full-width forms. */
const WIDE_SIGNS = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Below U+1100 nothing is wide, and most text is there. */
const isWide = (sign: string): boolean => sign >= '\u1100' && (sign.length > 1 || WIDE_SIGNS.test(sign));

const widthOf = (sign: string): number => (isWide(sign) ? WIDE : NARROW);

/** Signs that fit where all are narrow. */
const FITTING = Math.floor((MOST - NARROW) / NARROW);

/** Cuts where there is no more room; nothing is measured, so that the same text gives the same everywhere. */
export function labelOf(title: string): TimelineLabel {
  if (/^[!-~]+(?: [!-~]+)*$/.test(title)) return narrowLabel(title);
  let [text, width] = ['', 0];
  for (const sign of title.replace(/\s+/g, ' ').trim()) {
    const more = widthOf(sign);
    if (width + more > MOST - NARROW) return { text: `${text.trimEnd()}…`, width: width + NARROW };
    text += sign;
    width += more;
  }
  return { text, width };
}

/** The same at once, where nothing is wide and nothing is to be tidied. */
function narrowLabel(title: string): TimelineLabel {
  if (title.length <= FITTING) return { text: title, width: title.length * NARROW };
  return { text: `${title.slice(0, FITTING).trimEnd()}…`, width: (FITTING + 1) * NARROW };
}
