import { deviceIn } from '../format/file-names';
import { fileKey, message, VaultError } from '../model';

/**
 * The names of a path, outermost first, as given. Throws `outside` for what leaves the vault (absolute, drive letter,
 * backslash, `..`) and `illegal-name` for what Dateline never reaches (hidden, empty or `.` parts, NUL).
 * Names an existing note may have on this file system but not on others pass: a user's note must stay readable.
 */
export function splitPath(path: string): readonly string[] {
  const names = path.split('/');
  if (path.startsWith('/') || path.includes('\\') || /^[A-Za-z]:/.test(path) || names.includes('..'))
    throw new VaultError('outside', path, 'The path leaves the vault.');
  if (names.includes('') || path.includes('\0'))
    throw new VaultError('illegal-name', path, 'The path has an empty part or a NUL character.');
  if (names.some((name) => name.startsWith('.')))
    throw new VaultError('illegal-name', path, 'The path leads into a hidden file or folder.');
  return names;
}

const FORBIDDEN_CHARACTER = /[<>:"/\\|?*\p{Cc}\p{Cs}]/u;
/** Linux and Android count bytes, Windows and Apple count characters; bytes are the stricter. */
const LONGEST_NAME = 255;

/** Why a file or folder of that name cannot be made on one of Windows, macOS, Linux, Android and iOS; null when it can. */
export function nameFault(name: string): string | null {
  const forbidden = FORBIDDEN_CHARACTER.exec(name)?.[0];
  if (forbidden !== undefined) return `it contains ${describe(forbidden)}`;
  if (/[. ]$/.test(name)) return 'it ends with a dot or a space';
  if (deviceIn(name) !== '') return 'Windows keeps it for a device';
  if (new TextEncoder().encode(name).length > LONGEST_NAME) return `it is longer than ${LONGEST_NAME} bytes`;
  return null;
}

const describe = (character: string): string =>
  /[\p{Cc}\p{Cs}]/u.test(character) ? 'a control character or half a character' : `“${character}”`;

/** The name to make: composed, with plain spaces, as Obsidian's `normalizePath` spells it. Throws `illegal-name`. */
export function newName(name: string, path: string): string {
  const spelled = name.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ');
  const fault = nameFault(spelled);
  if (fault !== null)
    throw new VaultError('illegal-name', path, message`“${spelled}” cannot be a file name: ${fault}.`);
  return spelled;
}

/** The name a folder has for the one asked for: as spelled, else the first equal by key. */
export function matchName(asked: string, present: readonly string[]): string | null {
  if (present.includes(asked)) return asked;
  const key = fileKey(asked);
  return present.filter((name) => fileKey(name) === key).sort()[0] ?? null;
}

/** The names of a folder, found as by `matchName` without looking through all of them. */
export class NameBook {
  readonly #byKey = new Map<string, readonly string[]>();

  constructor(names: readonly string[]) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    const key = fileKey(name);
    const present = this.#byKey.get(key) ?? [];
    if (!present.includes(name)) this.#byKey.set(key, [...present, name].sort());
  }

  match(asked: string): string | null {
    const present = this.#byKey.get(fileKey(asked)) ?? [];
    return present.includes(asked) ? asked : (present[0] ?? null);
  }
}

export const joinPath = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** By code unit, so that every adapter and platform lists in the same order. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

export const isNoteName = (name: string): boolean => /\.md$/i.test(name) && !name.startsWith('.');
export const isCanvasName = (name: string): boolean => /\.canvas$/i.test(name) && !name.startsWith('.');
