import type { TextDocument } from '../../language/document';
import type { Gazetteer, Place } from '../gazetteer';
import { contains, type Site } from './candidates';

/** A larger place the text itself puts around a mention, and the words that do. */
export interface Qualifier {
  readonly places: readonly Place[];
  readonly detail: string;
  /** A nationality near by says less than `Moscow, Idaho`. */
  readonly strength: number;
}

const COMPASS =
  'northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|north|south|east|west';
const BETWEEN_AFTER = new RegExp(
  `^(?: (?:county|city|district|town|village|province|state))?(?:,|,? in(?: the)?(?: \\p{Ll}+ )?(?: part of)?| \\()\\s?(?:the |nearby |neighboring |(?:${COMPASS}) )*$`,
  'u',
);
const BETWEEN_BEFORE = new RegExp(
  `^(?:['’]s| (?:province|state|region)?['’]s| province| 주)? ?(?:(?:${COMPASS}|capital|port|border|coastal|second) ?)*(?:city of |town of |village of |province of |, )?$`,
  'u',
);
/** Korean puts the larger place before the smaller with nothing between; `US Pacific Command` says nothing. */
const HANGUL = /[가-힣]$/;
/** Characters between a place and the larger one that qualifies it, at most. */
const FAR = 40;

/**
 * Larger places named right beside the mention: `Moscow, Idaho`, `Musan in North Hamgyong`, `Iraq's Anbar`,
 * `the Syrian town of Manbij`, `함경북도 회령시`.
 */
export function qualifiersOf(
  site: Site,
  before: Site | undefined,
  after: Site | undefined,
  { text }: TextDocument,
  gazetteer: Gazetteer,
): Qualifier[] {
  const { mention, nationality } = site;
  const found: Qualifier[] = [];
  if (after !== undefined && after.mention.start - mention.end < FAR) {
    const between = text.slice(mention.end, after.mention.start);
    if (BETWEEN_AFTER.test(between))
      found.push(qualifier(after, gazetteer, 'before', between.startsWith(',') ? 1 : 0.8));
  }
  if (before !== undefined && mention.start - before.mention.end < FAR) {
    const between = text.slice(before.mention.end, mention.start);
    const tied = between === ' ' ? HANGUL.test(mention.text) : between !== '' && !between.startsWith(',');
    if (tied && BETWEEN_BEFORE.test(between)) found.push(qualifier(before, gazetteer, 'after', 0.8));
  }
  const country = nationality === null ? null : gazetteer.country(nationality.code);
  if (country !== null) found.push({ places: [country], detail: `called ${nationality?.word ?? ''}`, strength: 0.7 });
  return found.filter(({ places }) => places.length > 0);
}

function qualifier({ mention: { text } }: Site, gazetteer: Gazetteer, side: string, strength: number): Qualifier {
  const short = text.replace(/ (?:Province|State|County|Region|District|Oblast)$/, '');
  const named = [
    ...gazetteer.find(text),
    ...(short === text ? [] : gazetteer.find(short)),
    ...gazetteer.findQualifier(text),
  ];
  const places = named.filter(({ kind }) => kind === 'country' || kind === 'admin1' || kind === 'admin2');
  return { places, detail: `${side} “${text}”`, strength };
}

/** Whether a place lies in one of the qualifier's places. */
export const liesIn = (place: Place, { places }: Qualifier): boolean =>
  places.some((outer) =>
    outer.kind === 'admin2'
      ? outer.entity.id !== place.entity.id &&
        outer.country === place.country &&
        outer.admin1 === place.admin1 &&
        place.kind !== 'admin1' &&
        place.kind !== 'country'
      : contains(outer, place),
  );
