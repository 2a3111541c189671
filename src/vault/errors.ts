import { VaultError } from '../workflow/ports';

type VaultErrorCode = VaultError['code'];

/** What the operating system's codes mean to a user; what is not here stays a plain `io` with the system's words. */
const MEANING: Readonly<Record<string, readonly [VaultErrorCode, string]>> = {
  ENOENT: ['missing', 'There is no such note.'],
  EEXIST: ['exists', 'A file of that name already exists.'],
  ENAMETOOLONG: ['illegal-name', 'The name or path is too long for this file system.'],
  EILSEQ: ['illegal-name', 'This file system cannot hold the name.'],
  EBUSY: ['busy', 'Another program holds the file; try again.'],
  EAGAIN: ['busy', 'Another program holds the file; try again.'],
  ETXTBSY: ['busy', 'Another program holds the file; try again.'],
  EACCES: ['io', 'No permission to read or write here.'],
  EPERM: ['io', 'No permission to read or write here.'],
  EROFS: ['io', 'The disk is read-only.'],
  ENOSPC: ['io', 'The disk is full.'],
  EDQUOT: ['io', 'The disk quota is used up.'],
  EFBIG: ['io', 'The file is too large for this file system.'],
  EMFILE: ['io', 'Too many files are open.'],
  ENFILE: ['io', 'Too many files are open.'],
  ELOOP: ['outside', 'Symbolic links lead in a circle.'],
  ENOTDIR: ['io', 'A file stands where a folder is needed.'],
  EISDIR: ['io', 'A folder stands where a file is needed.'],
  EIO: ['io', 'The disk reports an error.'],
};

/** The system's code of an error (`ENOSPC`), where it has one. Told by shape: errors come from other realms too. */
export function systemCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/**
 * A system error as the vault's. What has no system code is a bug and comes back as it is, to be thrown on.
 * The system's own words are kept behind ours where ours would hide something.
 */
export function vaultError(error: unknown, path: string): unknown {
  if (error instanceof VaultError) return error;
  const code = systemCode(error);
  if (code === null || code.startsWith('ERR_')) return error;
  const [kind, message] = MEANING[code] ?? ['io', `The disk reports ${code}.`];
  return new VaultError(kind, path, `${message} (${code})`);
}
