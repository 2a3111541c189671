import { placeEndingAt, placeStartingAt, countryName, type ArticleContext } from '../article-context';
import { pattern } from '../../../data/lexicon';
import { demonymCountry, divisionLevel } from '../../language';
import { foldForm, type Entity, type Mention } from '../../../model';

import { divisionTold } from './story';

/** Whose agency a mention is, as its words or those right beside it say. */
export interface Owner {
  readonly country: string | null;
  /** A place below the country. */
  readonly place: Entity | null;
  /** `Province` in `Ryanggang Province's`. */
  readonly division: string | null;
  /** The mention's words without the owner. */
  readonly rest: string;
  /** Whether the place stands behind, `in Hyesan`: where it is, perhaps not whose it is. */
  readonly behind: boolean;
  /** Whether it is said to be a state's, and not which. */
  readonly ofState?: boolean;
}

const NONE = { country: null, place: null, division: null, behind: false };

/** Reads the owner of an agency's name: a country's adjective in it, `of X` behind, a place's genitive before. */
export function ownerOf(mention: Mention, context: ArticleContext): Owner {
  const inside = ownerInside(mention, context);
  if (inside) return inside;
  return before(mention, context) ?? behind(mention, context) ?? { ...NONE, rest: mention.text };
}

function ownerInside({ text }: Mention, context: ArticleContext): Owner | null {
  if (!text.includes(' ')) return null;
  const words = text.split(' ');
  const isOfPlace = words.length > 2 && isDivision(words.slice(0, 2).join(' '), context);
  for (const size of isOfPlace ? [2] : [2, 1]) {
    const country = words.length > size ? demonymCountry(words.slice(0, size).join(' ')) : undefined;
    if (country) return { ...NONE, country, rest: words.slice(size).join(' ') };
  }
  for (const size of [3, 2, 1]) {
    const place = words.length > size ? countryNamed(words.slice(0, size).join(' '), context) : null;
    if (place) return { ...NONE, country: place, rest: words.slice(size).join(' ') };
  }
  if (!text.includes(' of ') && !text.includes(' in ')) return null;
  const tail = / (?:of|in) (?:the )?(\p{Lu}[\p{L} .'’-]+)$/u.exec(text);
  const country = tail ? (countryNamed(tail[1] ?? '', context) ?? demonymCountry(tail[1] ?? '')) : null;
  return tail && country ? { ...NONE, country, rest: text.slice(0, tail.index) } : null;
}

/** `British Columbia`, `American Samoa`: no body of Britain, or of America, begins so. */
const isDivision = (form: string, { gazetteer }: ArticleContext): boolean =>
  demonymCountry(form.slice(0, form.indexOf(' '))) !== undefined &&
  gazetteer.find(form).some(({ kind }) => kind === 'admin1' || kind === 'country');

/**
 * `Israel`, `Democratic People's Republic of Korea`; null for what is no country's name, or a state's in this article:
 * `Georgia`.
 */
function countryNamed(form: string, { gazetteer, named, countries }: ArticleContext): string | null {
  const [place, other] = gazetteer.find(form);
  if (place?.kind !== 'country' || place.country === null) return null;
  if (other?.kind !== 'admin1' || other.country === null || other.country === place.country) return place.country;
  const fold = foldForm(form);
  const read = named.find(({ mention }) => foldForm(mention.text) === fold)?.entity;
  const isState = read
    ? read.placeKind !== 'country'
    : (countries.get(other.country) ?? 0) > (countries.get(place.country) ?? 0);
  return isState ? null : place.country;
}

/**
 * `Russia's [Ministry …]`, `Russian [Ministry …]`, `Putin's [Finance Ministry]`, `the state's [Department …]`, `Ryanggang
 * Province's [Border Security Command]`, with words such as `ruling` between them.
 */
function before(mention: Mention, context: ArticleContext): Owner | null {
  const { text } = context.document;
  if (text[mention.start - 1] !== ' ') return null;
  const whole = text.slice(Math.max(0, mention.start - 60), mention.start);
  const lead = whole.replace(QUALITIES, ' ');
  const end = mention.start - (whole.length - lead.length);
  const tie = /(?:^| )?(\p{L}+)?['’]s? $/u.exec(lead);
  if (!tie) return pointed(lead, mention, context);
  const direct = /['’]s? $/.exec(lead)?.[0].length ?? 0;
  const owner = placeEndingAt(context, end - direct);
  if (owner) return owned(owner.entity, null, mention, false, context);
  const division = tie[1] ?? '';
  if (divisionLevel(foldForm(division)) === undefined) return pointed(lead, mention, context);
  const wider = placeEndingAt(context, end - direct - division.length - 1);
  return wider ? owned(wider.entity, division, mention, false, context) : pointed(lead, mention, context);
}

/** Words between an owner and what it owns: `Sweden's center-left [Social Democratic Party]`. */
const QUALITIES = pattern(String.raw` (?:(?:{qualities-of-bodies}|(?:{sides-before-a-hyphen})-\p{Ll}+) )+$`, 'u');

/** `the state [Department …]`, `the country's [Supreme Court]`: the state, or the country, that the article tells of. */
function pointed(lead: string, mention: Mention, context: ArticleContext): Owner | null {
  if (/(?:^|[ ("“])(?:country|nation|kingdom)['’]s $/i.test(lead)) return null;
  if (!/(?:^|[ ("“])state(?:['’]s)? $/.test(lead)) return null;
  const place = divisionTold(mention, context);
  return place ? owned(place, null, mention, false, context) : { ...NONE, rest: mention.text, ofState: true };
}

/** `[State Security Department] in Hyesan`, `["Ministry of National Defence"] of the ROK`. */
function behind(mention: Mention, context: ArticleContext): Owner | null {
  const following = context.document.text.slice(mention.end, mention.end + 12);
  if (!following.includes(' of ') && !following.includes(' in ')) return null;
  const tie = /^["”’]? (?:of|in) (?:the )?/.exec(following);
  if (!tie) return null;
  const start = mention.end + tie[0].length;
  const place = placeStartingAt(context, start);
  if (place) return owned(place.entity, null, mention, / in /.test(tie[0]), context);
  const word = /^[\p{L}.]+/u.exec(context.document.text.slice(start, start + 20))?.[0] ?? '';
  const country = demonymCountry(word);
  return country && / of /.test(tie[0]) && word === word.toUpperCase()
    ? { ...NONE, country, rest: mention.text }
    : null;
}

function owned(
  entity: Entity,
  division: string | null,
  { text }: Mention,
  isBehind: boolean,
  context: ArticleContext,
): Owner {
  const country = entity.country ?? null;
  // Hong Kong and Singapore are cities, and countries.
  const isCountry =
    entity.placeKind === 'country' || (country !== null && countryName(context, country) === entity.name);
  const place = isCountry ? null : entity;
  return { country, place, division, rest: text, behind: isBehind };
}
