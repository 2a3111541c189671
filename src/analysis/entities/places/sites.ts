import { englishWords, pattern } from '../../../data/lexicon';
import { demonymCountry } from '../../language/place-words';
import type { TextDocument, Token } from '../../language/document';
import { isCompass, isFirmLocative, isLocative, placeWord, type PlaceWordKind } from '../../language/place-words';
import { isCapitalised } from '../../language/runs';
import type { Mention } from '../../../model';
import { FUNCTION_WORDS } from '../../language/names';
import type { Gazetteer, Place } from '../gazetteer';
import { Shape } from '../../language/word-types';

/** A mention with what stands around it. */
export interface Site {
  readonly mention: Mention;
  /** Its first token, and the one after its last. */
  readonly first: number;
  readonly next: number;
  /** What a noun beside it says it is: `Kaduna state`, `the city of Brest`. */
  readonly kind: PlaceWordKind | null;
  /** The noun stands behind the list it is in. */
  readonly ofList: boolean;
  /** Country of an adjective before that noun: `the Syrian town of`, and the adjective. */
  readonly nationality: { readonly code: string; readonly word: string } | null;
}

/** What stands between the names of a list. */
export const isListed = ({ text }: TextDocument, before: Site, site: Site): boolean =>
  LIST.has(text.slice(before.mention.end, site.mention.start));
const LIST = new Set([', ', ' and ', ', and ', ' or ', ', or ', '; ', ' & ']);

/** The same over names that are no mentions: `Shasta, Sierra, Siskiyou and Solano counties`. */
const isListedWith = (document: TextDocument, before: Site, site: Site): boolean =>
  isListed(document, before, site) ||
  (site.mention.start - before.mention.end < LONG_LIST &&
    NAMES_BETWEEN.test(document.text.slice(before.mention.end, site.mention.start)));
const NAMES_BETWEEN = /^(?:, \p{Lu}[\p{L}.’']+(?: \p{Lu}[\p{L}.’']+)?)+(?:, |,? and )$/u;
const LONG_LIST = 60;

/** Sites of mentions sorted by start. */
export function sitesOf(mentions: readonly Mention[], document: TextDocument): Site[] {
  const { tokens } = document;
  let at = 0;
  const sites = mentions.map((mention) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.start) at++;
    let next = at;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < mention.end) next++;
    return toSite(mention, at, next, tokens);
  });
  // `Grant, Swift and Wilkin counties`: what is said of the last is said of all.
  for (let last = sites.length - 1; last > 0; last--) {
    const [before, site] = [sites[last - 1], sites[last]];
    if (before === undefined || site === undefined || before.kind !== null || !isListedWith(document, before, site))
      continue;
    const plural = tokens[site.next]?.fold;
    if (PLURALS.has(plural ?? '') || site.ofList) sites[last - 1] = { ...before, kind: site.kind, ofList: true };
  }
  return sites;
}
const PLURALS = englishWords('plural-divisions');

function toSite(mention: Mention, first: number, next: number, tokens: readonly Token[]): Site {
  const own = next - first > 1 ? placeWord(tokens[next - 1]?.fold ?? '') : undefined;
  const after = tokens[next];
  const following = after?.start === mention.end + 1 ? (kindAfter(after.fold) ?? officeAfter(tokens, next)) : undefined;
  const noun = nounBefore(tokens, first);
  const preceding = noun?.of === true ? placeWord(tokens[noun.at]?.fold ?? '') : undefined;
  return {
    mention,
    first,
    next,
    kind: own ?? following ?? preceding ?? null,
    ofList: false,
    nationality: noun === null ? null : adjectiveBefore(tokens, noun.at),
  };
}

/** `Gulf states` is no division, `Kano and Kaduna states` are: only after a name that is a place does it say so. */
const kindAfter = (fold: string): PlaceWordKind | undefined => (fold === 'states' ? 'admin1' : placeWord(fold));

/** `Georgia Sen. Saxby Chambliss`, `Chiang Rai acting Gov. Narongsak`: what has governors and senators is a division. */
const officeAfter = (tokens: readonly Token[], next: number): PlaceWordKind | undefined =>
  OFFICES.has(tokens[PRESENT.has(tokens[next]?.fold ?? '') ? next + 1 : next]?.fold ?? '') ? 'admin1' : undefined;
const OFFICES = new Set('gov governor sen senator'.split(' '));
const PRESENT = englishWords('words-before-an-officeholder');

const NOUNS = englishWords('nouns-before-places');

/** The noun of `the city of X`, `the capital X`, with the token it is; null when there is none. */
function nounBefore(tokens: readonly Token[], first: number): { readonly at: number; readonly of: boolean } | null {
  let at = first - 1;
  if (tokens[at]?.fold === 'the' && tokens[at - 1]?.fold === 'of') at--;
  const of = tokens[at]?.fold === 'of';
  if (of) at--;
  const noun = tokens[at];
  if (noun === undefined || noun.sentence !== tokens[first]?.sentence) return null;
  return NOUNS.has(noun.fold) || (of && placeWord(noun.fold) !== undefined) ? { at, of } : null;
}

/** `the Turkish border town`: an adjective up to four small words before the noun. */
function adjectiveBefore(tokens: readonly Token[], noun: number): Site['nationality'] {
  for (let at = noun - 1; at >= noun - 5; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'punctuation') return null;
    if (!isCapitalised(token)) continue;
    const pair = `${tokens[at - 1]?.text ?? ''} ${token.text}`;
    const code = demonymCountry(pair) ?? demonymCountry(token.text);
    return code === undefined ? null : { code, word: demonymCountry(pair) === undefined ? token.text : pair };
  }
  return null;
}

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

const BETWEEN_AFTER = pattern(
  String.raw`^(?: (?:county|city|district|town|village|province|state))?(?:,|,? in(?: the)?(?: \p{Ll}+ )?(?: part of)?| \()\s?(?:the |nearby |neighboring |(?:{points-of-the-compass}) )*$`,
  'u',
);
const BETWEEN_BEFORE = pattern(
  String.raw`^(?:['’]s| (?:province|state|region)?['’]s| province| 주)? ?(?:(?:{points-of-the-compass}|capital|port|border|coastal|second) ?)*(?:city of |town of |village of |province of |, )?$`,
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
const OF_GROUND = pattern(
  String.raw`^['’]s? (?:[\p{Ll}-]+ ){0,3}?(?:{nouns-before-places}|hub|border|coast|{points-of-the-compass})\b`,
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

/** Small words a preposition is looked for behind: `in the northern [Irob]`. */
const REACH = 3;

/**
 * The preposition of place before the token `first`: `firm` where hardly anything but a place follows (`in`, `near`),
 * `loose` where much else may (`to`, `from`).
 */
export function locativeAt({ tokens }: TextDocument, first: number): 'firm' | 'loose' | null {
  const sentence = tokens[first]?.sentence;
  for (let at = first - 1; at >= first - REACH; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return null;
    // `Near Earth Object`: part of a name, not of a sentence.
    if ((token.shape & Shape.capitalised) !== 0 && (token.shape & Shape.first) === 0) return null;
    if (isLocative(token.fold)) return isFirmLocative(token.fold) ? 'firm' : 'loose';
    if (token.fold !== 'the' && !isCompass(token.fold)) return null;
  }
  return null;
}

/** Whether a division or country lies around a town or smaller division. */
export function contains(outer: Place, inner: Place): boolean {
  if (outer.country !== inner.country || outer.entity.id === inner.entity.id) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  if (inner.kind === 'country' || inner.kind === 'admin1') return false;
  return outer.kind === 'admin1' ? inner.admin1 === outer.entity.name : false;
}
