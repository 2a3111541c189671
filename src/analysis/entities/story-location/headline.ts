import type { Entity } from '../../../model';
import { findDemonyms, wordsOf } from '../article-context';
import { standsAt, titleText } from '../findings';
import type { CountryWords } from '../country-words';
import { Cue, cuesOf, prepositionOf } from './cues';

/** How a headline names a place. */
export interface HeadlineNaming {
  /** Offset in the headline. */
  readonly at: number;
  /** `in Hyesan`, `off Wonsan`. */
  readonly scene: boolean;
  /** `the Iran deal`, `sanctions on Iran`. */
  readonly topic: boolean;
}

export interface HeadlineWords {
  readonly adjectives: number;
  readonly politics: number;
  readonly life: number;
  readonly first: number;
}

export interface Headline {
  /** How it names an entity by one of these forms; null where it does not. */
  naming(entity: Entity, forms: readonly string[]): HeadlineNaming | null;
  /** Adjectives of a country and words that speak of it: how many, and the offset of the first (infinite where none). */
  wordsOf(country: string): HeadlineWords;
}

/** `North Korea` does not name Korea. */
const COMPASS = /\b(?:north|south|east|west) $/i;

export function readHeadline(title: string, countryWords: CountryWords): Headline {
  const words = wordsOf(title);
  const demonyms = findDemonyms(words);
  const ofCountries = countryWords.find(words);
  const prepared = titleText(title);
  const naming = (form: string): HeadlineNaming | null => {
    const at = standsAt(form, prepared);
    return at < 0 || COMPASS.test(title.slice(0, at)) ? null : namingAt(title, at, form.length);
  };
  const known = new Map<string, HeadlineWords>();
  const wordsFor = (country: string): HeadlineWords => {
    const adjectives = demonyms.get(country) ?? [];
    const own = ofCountries.filter((word) => word.country === country);
    return {
      adjectives: adjectives.length,
      politics: own.filter(({ kind }) => kind === 'politics').length,
      life: own.filter(({ kind }) => kind === 'life').length,
      first: Math.min(Infinity, ...adjectives, ...own.map(({ start }) => start)),
    };
  };
  return {
    naming: (entity, forms) => {
      for (const form of forms) {
        const found = naming(form);
        if (found !== null) return found;
      }
      for (const form of entity.placeKind === 'country' ? entity.aliases : []) {
        const found = naming(form);
        if (found !== null) return found;
      }
      return null;
    },
    wordsOf: (country) => {
      const before = known.get(country);
      if (before !== undefined) return before;
      const made = wordsFor(country);
      known.set(country, made);
      return made;
    },
  };
}

function namingAt(title: string, at: number, length: number): HeadlineNaming {
  const before = title
    .slice(0, at)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const after = /^[^\p{L}]{0,3}(\p{L}+)/u.exec(title.slice(at + length))?.[1]?.toLowerCase() ?? '';
  const preposition = prepositionOf(cuesOf(before[before.length - 1] ?? ''));
  const korean = /^(?:시|군|도|구역)?(?:에서|서|에선)/.test(title.slice(at + length));
  return {
    at,
    scene: preposition === 'in' || korean || before[before.length - 1] === 'off',
    topic:
      preposition === 'about' || preposition === 'from' || preposition === 'of' || (cuesOf(after) & Cue.topic) !== 0,
  };
}
