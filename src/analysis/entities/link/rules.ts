import { englishWords } from '../../../data/lexicon';
import type { Entity } from '../../../model';
import { placedKey } from './agency-key';
import { bodyKey, canonicalBody } from './bodies';
import type { NameRule, NameRules } from './clusters';
import { canonicalPerson } from '../persons/canonical';
import { personKey } from '../../language/person-names/key';

const person: NameRule = {
  key: ({ name }: Entity) => (/[ \p{Script=Hangul}]/u.test(name) ? personKey(name) : null),
  canonical: canonicalPerson,
};

const LITTLE = englishWords('rules-little');

/** `academies` → `academy`, `businesses` → `business`, `services` → `service`, `institution` → `institute`. */
const singular = (word: string): string =>
  word.length < 5 || /(?:ss|us|is)$/.test(word)
    ? word.replace(/^institution$/, 'institute')
    : word
        .replace(/ies$/, 'y')
        .replace(/(ss|x|ch|sh)es$/, '$1')
        .replace(/([^s])s$/, '$1')
        .replace(/^institution$/, 'institute');

/** A body's key without little words, and with plurals as one: `National Federation for Independent Businesses`. */
const looseKey = (key: string): string => {
  const words = key.split(' ').filter((word) => !LITTLE.has(word));
  return words.length < 3 ? key.replace(/ the (?=\p{L})/u, ' ') : words.map(singular).join(' ');
};

const body = (kind: 'agency' | 'organization'): NameRule => ({
  key: (entity: Entity) => looseKey(placedKey(bodyKey(entity.name, kind), entity)),
  canonical: (names) => canonicalBody(names) ?? '',
});

/** How names over many stories are known to be one. Places are told apart by where they are, outlets by their list. */
export const NAME_RULES: NameRules = { person, agency: body('agency'), organization: body('organization') };
