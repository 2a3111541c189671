import { readIfThere } from './load-index';
import type { RunControl, VaultPort } from '../model';

/** Notes read at the same time. */
const AT_ONCE = 16;

/**
 * Reads every note of the vault, a few at a time, and hands each over with its text until `note` answers with something;
 * that is the outcome. Null: all were read. `cancelled`: the user had enough.
 */
export async function scanNotes<T>(
  vault: VaultPort,
  control: RunControl | undefined,
  note: (path: string, text: string) => T | null,
): Promise<T | 'cancelled' | null> {
  const files = await vault.list();
  for (let start = 0; start < files.length; start += AT_ONCE) {
    if (control?.signal.aborted ?? false) return 'cancelled';
    control?.progress({ done: start, total: files.length, current: files[start]?.path ?? '' });
    const some = files.slice(start, start + AT_ONCE);
    const texts = await Promise.all(some.map(({ path }) => readIfThere(vault, path)));
    for (const [i, { path }] of some.entries()) {
      const text = texts[i] ?? null;
      const found = text === null ? null : note(path, text);
      if (found !== null) return found;
    }
  }
  return null;
}
