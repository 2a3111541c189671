/** What the linker over a whole vault asks about people. */
export { tellApart, whyTwoPersons, type PersonStory } from '../persons/apart';
export { canonicalPerson } from '../persons/canonical';
export { personKey } from '../persons/key';
export { plainName } from '../persons/plain-name';
