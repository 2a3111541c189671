/** Notes that a user wrote by hand, and that turn out to be those of entities. */
export { planAdoption } from './adopted';
export { adoptableFor, namesakesIn, type Namesake } from './namesakes';
export { readdressed, replaced, type NoteReplacement, type Replacing } from './replaced';
