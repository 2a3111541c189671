/**
 * What the linker over a whole vault asks about people: the key that spellings of one name share, the name to call somebody
 * by, whether people of one key are two, and whom a surname without a first name means by the other stories.
 */
export { tellApart, whyTwoPersons, type PersonStory } from '../persons/apart';
export { canonicalPerson } from '../persons/canonical';
export { personKey } from '../persons/key';
export { plainName } from '../persons/plain-name';
export { SurnameBook, type BareSurname, type Bearer, type NamedPerson } from '../persons/surname-book';
export { SURE } from '../persons/surname-bearer';
