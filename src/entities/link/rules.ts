import type { Entity } from '../../model';
import { bodyKey, canonicalBody } from './bodies';
import type { NameRule, NameRules } from './clusters';
import { canonicalPerson, personKey } from './persons';

const person: NameRule = {
  key: ({ name }: Entity) => (/[ \p{Script=Hangul}]/u.test(name) ? personKey(name) : null),
  canonical: canonicalPerson,
};

const body = (kind: 'agency' | 'organization'): NameRule => ({
  key: ({ name }: Entity) => bodyKey(name, kind),
  canonical: (names) => canonicalBody(names) ?? '',
});

/** How names over many stories are known to be one. Places are told apart by where they are, outlets by their list. */
export const NAME_RULES: NameRules = { person, agency: body('agency'), organization: body('organization') };
