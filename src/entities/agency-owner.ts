import { demonymCountry, divisionLevel } from '../language';
import { foldForm, type Entity, type Mention } from '../model';
import { placeEndingAt, placeStartingAt } from './agency-evidence';
import { placeNamed } from './agency-shape';
import type { ArticleContext } from './article-context';

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
}

const NONE = { country: null, place: null, division: null, behind: false };

/** Reads the owner of an agency's name: a country's adjective in it, `of X` behind, a place's genitive before. */
export function ownerOf(mention: Mention, context: ArticleContext): Owner {
  const inside = genitiveInside(mention, context) ?? ownerInside(mention, context);
  if (inside) return inside;
  return before(mention, context) ?? behind(mention, context) ?? { ...NONE, rest: mention.text };
}

/** `Ryanggang Province's Border Security Command` read as one name: the words behind the genitive are the name. */
function genitiveInside({ text }: Mention, context: ArticleContext): Owner | null {
  if (!/['’]/.test(text)) return null;
  const [, lead = '', rest = ''] = /^(\p{Lu}[\p{L} .-]+?)['’]s? (\p{Lu}.*)$/u.exec(text) ?? [];
  if (lead === '') return null;
  const country = countryNamed(lead, context);
  if (country) return { ...NONE, country, rest };
  const [, name = lead, division = null] = /^(.+) (\p{L}+)$/u.exec(lead) ?? [];
  const isDivision = division !== null && divisionLevel(foldForm(division)) !== undefined;
  const place = isDivision ? placeNamed(name, division, context) : placeNamed(lead, '', context);
  return place && { ...NONE, country: place.country ?? null, place, division: isDivision ? division : null, rest };
}

function ownerInside({ text }: Mention, context: ArticleContext): Owner | null {
  if (!text.includes(' ')) return null;
  const words = text.split(' ');
  for (const size of [2, 1]) {
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

/** `Israel`, `Democratic People's Republic of Korea`; null for what is no country's name. */
function countryNamed(form: string, { gazetteer }: ArticleContext): string | null {
  const [place] = gazetteer.find(form);
  return place?.kind === 'country' ? place.country : null;
}

/** `Russia's [Ministry …]`, `Russian [Ministry …]`, `Ryanggang Province's [Border Security Command]`. */
function before(mention: Mention, context: ArticleContext): Owner | null {
  const { text } = context.document;
  if (text[mention.start - 1] !== ' ') return null;
  const lead = text.slice(Math.max(0, mention.start - 40), mention.start);
  const country = ADJECTIVE.test(lastWord(lead)) ? adjectiveIn(lead) : undefined;
  if (country) return { ...NONE, country, rest: mention.text };
  const tie = /(?:^| )?(\p{L}+)?['’]s? $/u.exec(lead);
  if (!tie) return null;
  const direct = /['’]s? $/.exec(lead);
  const owner = placeEndingAt(context, mention.start - (direct?.[0].length ?? 0));
  if (owner) return owned(owner.entity, null, mention, false);
  const division = tie[1] ?? '';
  if (divisionLevel(foldForm(division)) === undefined) return null;
  const wider = placeEndingAt(context, mention.start - (direct?.[0].length ?? 0) - division.length - 1);
  return wider ? owned(wider.entity, division, mention, false) : null;
}

const ADJECTIVE = /\p{Lu}[\p{L}.]+ $/u;

/** The last word of a text that ends in a space, with the space. */
const lastWord = (lead: string): string => lead.slice(lead.lastIndexOf(' ', lead.length - 2) + 1);

/** A country's adjective that the text before a mention ends in. */
function adjectiveIn(lead: string): string | undefined {
  const words = lead.trim().split(' ').slice(-2);
  return demonymCountry(words.join(' ')) ?? demonymCountry(words[words.length - 1] ?? '');
}

/** `[State Security Department] in Hyesan`, `["Ministry of National Defence"] of the ROK`. */
function behind(mention: Mention, context: ArticleContext): Owner | null {
  const following = context.document.text.slice(mention.end, mention.end + 12);
  if (!following.includes(' of ') && !following.includes(' in ')) return null;
  const tie = /^["”’]? (?:of|in) (?:the )?/.exec(following);
  if (!tie) return null;
  const start = mention.end + tie[0].length;
  const place = placeStartingAt(context, start);
  if (place) return owned(place.entity, null, mention, / in /.test(tie[0]));
  const word = /^[\p{L}.]+/u.exec(context.document.text.slice(start, start + 20))?.[0] ?? '';
  const country = demonymCountry(word);
  return country && / of /.test(tie[0]) && word === word.toUpperCase()
    ? { ...NONE, country, rest: mention.text }
    : null;
}

function owned(entity: Entity, division: string | null, { text }: Mention, isBehind: boolean): Owner {
  const country = entity.country ?? null;
  const place = entity.placeKind === 'country' ? null : entity;
  return { country, place, division, rest: text, behind: isBehind };
}
