import type { Entity } from '../../model';
import { findDemonyms, wordsOf } from '../article-context';
import { standsAt, titleText } from '../standing';
import { isTopicNoun, prepositionOf } from './cues';

/** How a headline names a place. */
export interface HeadlineNaming {
  /** `in Hyesan`, `off Wonsan`. */
  readonly scene: boolean;
  /** Whether it is the first thing named: who acts stands first. */
  readonly first: boolean;
  /** `the Iran deal`, `sanctions on Iran`. */
  readonly topic: boolean;
}

export interface Headline {
  /** How it names an entity by one of these forms; null where it does not. */
  naming(entity: Entity, forms: readonly string[]): HeadlineNaming | null;
  /** The country whose adjective it begins with. */
  readonly leading: string | undefined;
  /** Times it uses an adjective of a country. */
  demonyms(country: string): number;
}

/** `North Korea` does not name Korea. */
const COMPASS = /\b(?:north|south|east|west) $/i;

export function readHeadline(title: string): Headline {
  const demonyms = findDemonyms(wordsOf(title));
  const prepared = titleText(title);
  const naming = (form: string): HeadlineNaming | null => {
    const at = standsAt(form, prepared);
    return at < 0 || COMPASS.test(title.slice(0, at)) ? null : namingAt(title, at, form.length);
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
    leading: [...demonyms].find(([, at]) => (at[0] ?? 1) === 0)?.[0],
    demonyms: (country) => demonyms.get(country)?.length ?? 0,
  };
}

function namingAt(title: string, at: number, length: number): HeadlineNaming {
  const before = title
    .slice(0, at)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const after = /^[^\p{L}]{0,3}(\p{L}+)/u.exec(title.slice(at + length))?.[1]?.toLowerCase() ?? '';
  const preposition = prepositionOf(before[before.length - 1] ?? '');
  const korean = /^(?:시|군|도|구역)?(?:에서|서|에선)/.test(title.slice(at + length));
  return {
    scene: preposition === 'in' || korean || before[before.length - 1] === 'off',
    first: before.length === 0,
    topic: preposition === 'about' || preposition === 'from' || preposition === 'of' || isTopicNoun(after),
  };
}
