/** Options that many commands have, in the same words. */
export const THE_VAULT = ['--vault <dir>', 'the vault (an existing folder)'] as const;
export const DRY_RUN = ['--dry-run', 'show what would change; write nothing'] as const;
export const JSON_OUT = ['--json', 'as JSON'] as const;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
/** May be given several times. */
export const GAZETTEER = [
  '--gazetteer <file>',
  'also know the places of this file: a GeoNames country file (KP.zip), CSV or GeoJSON; again for more',
  collect,
] as const;
