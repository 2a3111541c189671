import { failed, ok, problemOf, type Outcome, type Problem } from './outcome';
import { VaultError } from './ports';

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
export const vaultProblem = (error: VaultError): Problem => problemOf(CODES[error.code], error.path, error.says);

/** What a step came to; what the vault or the store refused is a problem. Rejects with any other error, which is a bug. */
export async function reported<T>(step: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await step());
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return failed(vaultProblem(error));
  }
}

/** Carries a step out; what the vault or the store refuses goes to `report`. Resolves to whether the step came to its end. */
export async function reporting(report: (problem: Problem) => void, step: () => Promise<unknown>): Promise<boolean> {
  const done = await reported(step);
  if (!done.ok) report(done.problem);
  return done.ok;
}

/** A note is not there any more when its turn comes. */
export const noteGone = (subject: string): Problem => ({
  code: 'note-missing',
  subject,
  message: 'The note was moved or deleted meanwhile; nothing was written for it.',
});
