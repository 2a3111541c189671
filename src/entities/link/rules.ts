import { foldForm, type Entity } from '../../model';
import type { NameRule, NameRules } from './clusters';

/** The form most stories have; of several the longest, then the first. */
function mostFrequent(names: ReadonlyMap<string, number>): string {
  const [best] = [...names].sort(([a, some], [b, more]) => more - some || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

const person: NameRule = {
  key: ({ name }: Entity) => (name.includes(' ') ? foldForm(name) : null),
  canonical: mostFrequent,
};

/** How names over many stories are known to be one. */
export const NAME_RULES: NameRules = { person };
