import type { Form } from './form';
import type { OfficeHolder } from './office-holders';
import { isTitleOf } from './offices';
import type { Person } from './person';
import { SURE, type SurnameBearers } from './surname-bearer';
import { isForemost } from './surname-evidence';

const isKnown = ({ best, chance }: SurnameBearers): boolean => chance >= SURE && isForemost(best);

/**
 * Whether a surname means its foremost bearer though the article names only somebody else of that name in full: a `Jr.`, a
 * wife or a brother has it alone only with an own mark. He is called by the bearer's title, or is told as a relative, or the
 * surname was said before he was named. `short`: all forms of the article that are no full names.
 */
export function givesWay(person: Person, form: Form, bearer: SurnameBearers, short: readonly Form[]): boolean {
  if (!isKnown(bearer) || form.name.suffix !== '' || isBearer(person, bearer.best)) return false;
  if (!person.names.some(({ core }) => core.at(-1) === form.name.core.at(-1) && core.length > 1)) return false;
  const same = short.filter(({ name, sex }) => name.joined === form.name.joined && sex === form.sex);
  const own = person.forms.filter(({ full }) => full);
  if (own.length === 0) return false;
  if (person.names.some(({ suffix }) => suffix === 'jr' || suffix === 'sr')) return true;
  if (same.some((each) => hasTitleOf(each, bearer.best)) && !own.some((each) => hasTitleOf(each, bearer.best)))
    return true;
  return firstOf(same) < firstOf(own);
}

const isBearer = ({ entity }: Person, { entity: { id, name } }: OfficeHolder): boolean =>
  entity.id === id || entity.name === name;

const hasTitleOf = ({ roles }: Form, { terms }: OfficeHolder): boolean =>
  roles.some(({ text }) => terms.some(({ office }) => isTitleOf(text, office)));

const firstOf = (forms: readonly Form[]): number => Math.min(...forms.map(({ mention }) => mention.start));

/** Of several of one surname whom the article names, the one whom it means first of all; null where there is none. */
export const foremostOf = (people: readonly Person[], bearer: SurnameBearers | null): Person | null =>
  bearer !== null && isKnown(bearer) ? (people.find((person) => isBearer(person, bearer.best)) ?? null) : null;
