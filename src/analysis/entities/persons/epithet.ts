import type { NameStatistics } from '../../language';
import type { Form } from './form';
import { isListedGiven } from '../../language/person-names/given-forms';
import type { OfficeHolders } from './office-holders';
import { personName } from '../../language/person-names/person-name';
import { isForemost } from './surname-evidence';

/** How often a word was counted in lower case for each time it was a first name, before it is a word. */
const WORD = 5;

/**
 * `“Emperor Obama”`: a word of the language before a surname that means one office-holder first of all is no first name,
 * and the form only says the surname.
 */
export function withoutEpithet(form: Form, names: NameStatistics, holders: OfficeHolders): Form {
  const { full, name } = form;
  const [first = '', last = ''] = name.written.split(' ');
  if (!full || name.style !== 'western' || name.core.length !== 2 || name.suffix !== '' || isListedGiven(name.core[0] ?? '')) return form; // prettier-ignore
  const { given, lower } = names.of(first);
  if (lower < WORD * Math.max(1, given)) return form;
  const surname = personName(last);
  return holders.bySurname(surname).some(isForemost) ? { ...form, full: false, name: surname } : form;
}
