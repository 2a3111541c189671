import { demonymCountry } from '../language';
import type { Entity, Mention } from '../model';
import { placesBefore, type ArticleContext } from './article-context';

/** Whose agency a mention is, as its words or those right before it say. */
export interface Owner {
  readonly country: string | null;
  /** A place below the country. */
  readonly place: Entity | null;
  /** The mention's words without the owner. */
  readonly rest: string;
}

const NONE = { country: null, place: null };

/** Reads the owner of an agency's name: a country's adjective in it, `of X` behind, a place's genitive before. */
export function ownerOf(mention: Mention, context: ArticleContext): Owner {
  const { text } = mention;
  const words = text.split(' ');
  for (const size of [2, 1]) {
    const country = words.length > size ? demonymCountry(words.slice(0, size).join(' ')) : undefined;
    if (country) return { country, place: null, rest: words.slice(size).join(' ') };
  }
  const tail = / (?:of|in) (?:the )?(\p{Lu}[\p{L} .'’-]+)$/u.exec(text);
  const place = tail ? context.gazetteer.find(tail[1] ?? '')[0] : undefined;
  if (tail && place?.kind === 'country')
    return { country: place.country, place: null, rest: text.slice(0, tail.index) };
  return before(mention, context);
}

/** `Russia's [Ministry …]`, `Russian [Ministry …]`. */
function before(mention: Mention, context: ArticleContext): Owner {
  const lead = context.document.text.slice(Math.max(0, mention.start - 40), mention.start);
  const rest = mention.text;
  const adjective = /(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?) $/u.exec(lead)?.[1];
  const country = adjective
    ? (demonymCountry(adjective) ?? demonymCountry(adjective.split(' ').pop() ?? ''))
    : undefined;
  if (country) return { country, place: null, rest };
  if (!/['’]s? $/.test(lead)) return { ...NONE, rest };
  const [owner] = placesBefore(context, mention);
  const gap = owner
    ? [...context.places.keys()].some((place) => place.end <= mention.start && mention.start - place.end <= 3)
    : false;
  if (!owner || !gap) return { ...NONE, rest };
  return owner.placeKind === 'country'
    ? { country: owner.country ?? null, place: null, rest }
    : { country: owner.country ?? null, place: owner, rest };
}
