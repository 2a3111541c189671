import { demonymCountry } from '../../language/demonyms';
import type { TextDocument } from '../../language/document';
import type { Mention } from '../../model';
import type { Gazetteer, Place } from '../gazetteer';

/** A larger place the text itself puts around a mention, and the words that do. */
export interface Qualifier {
  readonly places: readonly Place[];
  readonly detail: string;
  /** A nationality near by says less than `Moscow, Idaho`. */
  readonly strength: number;
}

const BETWEEN_AFTER =
  /^(?: (?:county|city|district|town|village|province|state))?(?:,| in(?: the)?(?: \p{Ll}+ )?(?: part of)?| \()\s?(?:the |northern |southern |eastern |western |central |north |south |east |west |northeastern |northwestern |southeastern |southwestern |nearby |neighboring )*$/u;
const BETWEEN_BEFORE =
  /^(?:['’]s| (?:province|state|region)?['’]s| province| 주)? ?(?:(?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|capital|port|border|coastal|second) ?)*(?:city of |town of |village of |province of |, )?$/u;

/**
 * Larger places named right beside the mention: `Moscow, Idaho`, `Musan in North Hamgyong`, `Iraq's Anbar`,
 * `the Syrian town of Manbij`, `함경북도 회령시`. `all` are the place mentions of the article, sorted.
 */
export function qualifiersOf(
  mention: Mention,
  all: readonly Mention[],
  document: TextDocument,
  gazetteer: Gazetteer,
): Qualifier[] {
  const at = all.indexOf(mention);
  const [before, after] = [all[at - 1], all[at + 1]];
  const found: Qualifier[] = [];
  if (after !== undefined) {
    const between = document.text.slice(mention.end, after.start);
    if (between.length < 40 && BETWEEN_AFTER.test(between))
      found.push(qualifier(after, gazetteer, 'before', between.startsWith(',') ? 1 : 0.8));
  }
  if (before !== undefined) {
    const between = document.text.slice(before.end, mention.start);
    if (between.length > 0 && between.length < 40 && BETWEEN_BEFORE.test(between) && !between.startsWith(','))
      found.push(qualifier(before, gazetteer, 'after', 0.8));
  }
  const people = nationality(mention, document, gazetteer);
  return [...found, ...(people === null ? [] : [people])].filter(({ places }) => places.length > 0);
}

function qualifier(larger: Mention, gazetteer: Gazetteer, side: string, strength: number): Qualifier {
  const text = larger.text;
  const short = text.replace(/ (?:Province|State|County|Region|District|Oblast)$/, '');
  const named = [
    ...gazetteer.find(text),
    ...(short === text ? [] : gazetteer.find(short)),
    ...gazetteer.findQualifier(text),
  ];
  const places = named.filter(({ kind }) => kind === 'country' || kind === 'admin1' || kind === 'admin2');
  return { places, detail: `${side} “${text}”`, strength };
}

/** `the Turkish border town of X`, `Iraqi city of X`: an adjective up to four words before. */
function nationality(mention: Mention, { text }: TextDocument, gazetteer: Gazetteer): Qualifier | null {
  const lead = text.slice(Math.max(0, mention.start - 60), mention.start);
  const phrase =
    /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)((?: \p{Ll}+){0,4}? (?:city|town|village|province|capital|region|island|port|district|state|county|suburb|governorate)(?: of)?) $/u.exec(
      lead,
    );
  const [, people = ''] = phrase ?? [];
  const code = demonymCountry(people) ?? demonymCountry(people.split(' ').pop() ?? '');
  const country = code === undefined ? null : gazetteer.country(code);
  return country === null ? null : { places: [country], detail: `called ${people}`, strength: 0.7 };
}

/** Whether a place lies in one of the qualifier's places, or is one. */
export const liesIn = (place: Place, { places }: Qualifier): boolean =>
  places.some((outer) => {
    if (outer.entity.id === place.entity.id) return false;
    if (outer.country !== place.country) return false;
    if (outer.kind === 'country') return place.kind !== 'country';
    return outer.kind === 'admin1'
      ? place.admin1 === outer.entity.name
      : place.admin1 === outer.admin1 && place.kind !== 'admin1';
  });
