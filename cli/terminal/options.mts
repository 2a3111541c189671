/** Options that many commands have, in the same words, and how an option is read. */
import { InvalidArgumentError } from 'commander';

/** What a command was given, of those it has. */
export interface CommonOptions {
  readonly vault: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** Of an act: with it go the notes that only what it corrects asked for. */
  readonly removeNotes?: boolean;
  /** Files of places. */
  readonly gazetteer?: readonly string[];
}

/** Of an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export const THE_VAULT = ['--vault <dir>', 'the vault (an existing folder)'] as const;
export const DRY_RUN = ['--dry-run', 'show what would change; write nothing'] as const;
export const REMOVE_NOTES = [
  '--remove-notes',
  'also remove the notes that nothing names then and nobody edited',
] as const;
export const JSON_OUT = ['--json', 'as JSON'] as const;
export const GAZETTEER = [
  '--gazetteer <file>',
  'also know the places of this file: a GeoNames country file (KP.zip), CSV or GeoJSON; again for more',
  several,
] as const;

/** How an argument names an entity. */
export const NAMED = 'its name, an alias, the path of its note or its id';

export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('give a whole number');
  return number;
}

/** The path of a note in the vault, which may lack its extension. */
export const notePath = (given: string): string => (/\.md$/i.test(given) ? given : `${given}.md`);
