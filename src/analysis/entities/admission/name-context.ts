import type { NameStatistics } from '../../language';

/** What is known beside a name when it is asked whether it is one. */
export interface NameContext {
  readonly names: NameStatistics;
  /** Other forms under which its article names the same entity. */
  readonly forms: readonly string[];
  /** Whether a pack or a user knows a form. */
  readonly isKnown: (form: string) => boolean;
  /** Whether a folded word is the last name of somebody its article names. */
  readonly isFamilyName: (fold: string) => boolean;
}
