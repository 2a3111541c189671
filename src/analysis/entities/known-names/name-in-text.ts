import type { EntityKind } from '../../../model';

/** A note's name found in a text, as far as it is looked at. */
export interface NameBeside {
  readonly end: number;
  /** ISO 3166-1 alpha-2 code of the note's country; empty where it has none. */
  readonly country: string;
  /** Whether it is an organization's, of several words. */
  readonly isOrganization: boolean;
}

/** How a name stands in a text. */
export interface NameInText {
  readonly name: string;
  /** `foldName` of it. */
  readonly fold: string;
  readonly kind: EntityKind;
  /** Name of what it is in, or belongs to. */
  readonly where: string | null;
  /** As in `NameBeside`. */
  readonly country: string;
  readonly isCaseExact: boolean;
  /** As the text has it. */
  readonly shown: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The name found before it. */
  readonly last: NameBeside | null;
  /** The name that begins at an offset, whatever stands around it; null for none. */
  readonly knownAt: (offset: number) => NameBeside | null;
}

/** Whether a name has one word alone. */
export const isOneWord = (fold: string): boolean => /^[\p{L}\p{N}]+$/u.test(fold);
