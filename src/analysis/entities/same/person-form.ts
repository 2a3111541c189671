import type { PersonName } from '../../language/person-names/person-name';

/** A form of a person's name with what it is compared by. */
export interface PersonForm {
  readonly text: string;
  readonly name: PersonName;
  readonly full: boolean;
  /** Its core words as every transliteration writes them. */
  readonly skeleton: readonly string[];
}
