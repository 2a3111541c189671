import type { TextDocument } from '../../language/document';
import { FUNCTION_WORDS } from '../../language/names';
import type { Gazetteer, Place } from '../gazetteer';
import { contains, type Site } from './candidates';

/** A larger place the text itself puts around a mention, and the words that do. */
export interface Qualifier {
  readonly places: readonly Place[];
  readonly detail: string;
  /** A nationality near by says less than `Moscow, Idaho`. */
  readonly strength: number;
  /** The mention that says it; absent for a nationality. */
  readonly site?: Site;
  /** It stands in apposition and ends there: `Baja, Calif.`; not `in Dallas, New York officials`, nor `Gaza, Israel and Egypt`. */
  readonly apposed?: boolean;
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
    if (BETWEEN_AFTER.test(between) && !owns(text, after.mention.end))
      found.push({
        ...qualifier(after, gazetteer, 'before', between.startsWith(',') ? 1 : 0.8),
        apposed: APPOSITIONS.has(between) && endsApposition(text, after.mention.end),
      });
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

/** `in Hyesan, South Korea's Yonhap said` begins another phrase; `Hyesan, North Korea's largest border town` does not. */
const owns = (text: string, end: number): boolean => {
  const rest = text.slice(end, end + FAR);
  return POSSESSIVE.test(rest) && !OF_GROUND.test(rest);
};
const POSSESSIVE = /^(?:['’]s|['’]) /;
const OF_GROUND = new RegExp(
  `^['’]s? (?:[\\p{Ll}-]+ ){0,3}?(?:capital|city|town|village|port|hub|province|state|region|district|county|island|border|coast|${COMPASS})\\b`,
  'u',
);

const APPOSITIONS = new Set([', ', ' (']);

/** Not `New York officials`, `Israel and Egypt`, `Lebanon, and the Lehigh Valley`. */
function endsApposition(text: string, end: number): boolean {
  const rest = text.slice(end, end + FAR);
  if (JOINED.test(rest)) return false;
  const word = /^ (\p{L}+)/u.exec(rest)?.[1];
  return word === undefined || FUNCTION_WORDS.has(word);
}
const JOINED = /^(?: (?:and|or|&) |, (?:and|or) (?:the )?\p{Lu})/u;

function qualifier(site: Site, gazetteer: Gazetteer, side: string, strength: number): Qualifier {
  const { text } = site.mention;
  const short = text.replace(/ (?:Province|State|County|Region|District|Oblast)$/, '');
  const named = [
    ...gazetteer.find(text),
    ...(short === text ? [] : gazetteer.find(short)),
    ...gazetteer.findQualifier(text),
  ];
  const places = named.filter(({ kind }) => kind === 'country' || kind === 'admin1' || kind === 'admin2');
  return { places, detail: `${side} “${text}”`, strength, site };
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

/** A mention beside another that may be of the town it stands in. */
export interface Beside {
  readonly site: Site;
  /** `in Boston`; not `near` and `outside` it. */
  readonly within: boolean;
}

/** Behind a name and before the town it is in: `San Jacinto Plaza in El Paso`, `the airport outside Brussels`. */
const TOWN_AFTER = /^(?:,|,?(?: \p{Ll}+){0,2} (in|at|near|outside)(?: the| nearby| downtown| central)*) $/u;
/** And the town's possessive before it: `Milwaukee’s Sherman Park`. */
const TOWN_BEFORE = /^['’]s?(?: \p{Ll}+){0,2} $/u;

/** Mentions right beside one that say where it stands, if they are of towns. */
export function besideOf(
  { mention: { start, end } }: Site,
  before: Site | undefined,
  after: Site | undefined,
  { text }: TextDocument,
): Beside[] {
  const found: Beside[] = [];
  const behind = after === undefined || after.mention.start - end > FAR ? '' : text.slice(end, after.mention.start);
  const [, preposition] = TOWN_AFTER.exec(behind) ?? [];
  if (after !== undefined && TOWN_AFTER.test(behind))
    found.push({ site: after, within: preposition !== 'near' && preposition !== 'outside' });
  if (
    before !== undefined &&
    start - before.mention.end < FAR &&
    TOWN_BEFORE.test(text.slice(before.mention.end, start))
  )
    found.push({ site: before, within: true });
  return found;
}
