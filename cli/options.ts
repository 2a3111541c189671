/** Options that many commands have, in the same words. */
export const THE_VAULT = ['--vault <dir>', 'the vault (an existing folder)'] as const;
export const DRY_RUN = ['--dry-run', 'show what would change; write nothing'] as const;
export const JSON_OUT = ['--json', 'as JSON'] as const;
