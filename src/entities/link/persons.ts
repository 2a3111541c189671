/**
 * What the linker over a whole vault asks about people: the key that spellings of one name share, the name to call somebody
 * by, whether people of one key are two, and whom a surname without a first name means by the other stories.
 */
export { hasMiddleName, haveOtherMiddles, tellApart, whyTwoPersons, type PersonStory } from '../persons/apart';
export { canonicalPerson } from '../persons/canonical';
export { personKey } from '../persons/key';
export { plainName } from '../persons/plain-name';
export {
  familiesOf,
  SurnameBook,
  type BareSurname,
  type Bearer,
  type NamedPerson,
  type OtherPeople,
  type StoryCounts,
} from '../persons/surname-book';
export { personName } from '../persons/person-name';
export { SURE } from '../persons/surname-bearer';
