import { message, VaultError, wordingOf, type Message } from '../model';

type VaultErrorCode = VaultError['code'];
type Meaning = readonly [VaultErrorCode, Message];

/** What the operating system's codes mean to a user. */
const MEANINGS = {
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
} as const satisfies Readonly<Record<string, Meaning>>;

const isKnown = (code: string): code is keyof typeof MEANINGS => Object.hasOwn(MEANINGS, code);

/** The system's code of an error (`ENOSPC`), where it has one. Told by shape: errors come from other realms too. */
export function systemCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** A system error as the vault's. What has no system code is a bug and comes back as it is, to be thrown on. */
function vaultError(error: unknown, path: string): unknown {
  if (error instanceof VaultError) return error;
  const code = systemCode(error);
  if (code === null || code.startsWith('ERR_')) return error;
  const [kind, meaning] = isKnown(code) ? MEANINGS[code] : (['io', message`The disk reports ${code}.`] as const);
  return new VaultError(kind, path, message`${wordingOf(meaning)} (${code})`);
}

/** Rejects with the vault's errors where the act rejects with the system's. */
export async function withVaultErrors<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw vaultError(error, path);
  }
}

/** What Obsidian and the file plugin of its phone apps say in words only. First match. */
const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/already exists/i, ['exists', 'A file of that name already exists.']],
  [/does not exist|not found|no such file/i, ['missing', 'There is no such note.']],
  [/too long/i, ['illegal-name', 'The name or path is too long for this file system.']],
  [/cannot contain|invalid (?:file ?)?name|illegal/i, ['illegal-name', 'This file system cannot hold the name.']],
  [/no space|disk is full|quota/i, ['io', 'The disk is full.']],
  [/permission|not permitted|denied/i, ['io', 'No permission to read or write here.']],
];

/**
 * An error thrown by Obsidian as the vault's: by system code on the desktop, by words on phones and where Obsidian
 * checks by itself (“File already exists.”). A plain `Error` in other words is the disk's, and keeps its words; errors of
 * other kinds (`TypeError` …) are bugs and come back as they are.
 */
export function obsidianError(error: unknown, path: string): unknown {
  if (error instanceof VaultError) return error;
  const code = systemCode(error);
  if (code !== null && isKnown(code)) return vaultError(error, path);
  const { name, message: text } = wordsOf(error);
  const meaning = WORDS.find(([words]) => words.test(text))?.[1];
  if (meaning !== undefined) return new VaultError(meaning[0], path, meaning[1]);
  return name === 'Error' || code !== null ? new VaultError('io', path, message`Obsidian reports: ${text}`) : error;
}

function wordsOf(error: unknown): { readonly name: string; readonly message: string } {
  const shape: { name?: unknown; message?: unknown } = typeof error === 'object' && error !== null ? error : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { name: text(shape.name), message: text(shape.message) };
}

/** The same of what Obsidian rejects with. */
export async function withObsidianErrors<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw obsidianError(error, path);
  }
}
