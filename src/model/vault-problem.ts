import type { Problem } from './outcome';
import type { VaultError } from './ports';

const CODES: Readonly<Record<VaultError['code'], string>> = {
  exists: 'note-exists',
  missing: 'note-missing',
  outside: 'outside-vault',
  'illegal-name': 'illegal-name',
  'not-text': 'not-text',
  busy: 'note-busy',
  io: 'disk-error',
};

/** What a vault's or store's error is in a report. */
export const vaultProblem = (error: VaultError): Problem => ({
  code: CODES[error.code],
  message: error.message,
  subject: error.path,
});

/** A note is not there any more when its turn comes. */
export const noteGone = (subject: string): Problem => ({
  code: 'note-missing',
  subject,
  message: 'The note was moved or deleted meanwhile; nothing was written for it.',
});
