import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { latin1 } from '../contracts/vault.contract';

/** A new folder with a vault folder in it, so that what leaves the vault can be seen beside it. */
export async function makeTemporaryVault(): Promise<{ base: string; root: string; dispose(): Promise<void> }> {
  const base = await fs.mkdtemp(path.join(os.tmpdir(), 'dateline-test-'));
  const root = path.join(base, 'vault');
  await fs.mkdir(root);
  return { base, root, dispose: () => fs.rm(base, { recursive: true, force: true }) };
}

/** Path → Latin-1 of the bytes, a folder with a trailing `/`, a link as `→ target`; sorted. */
export async function readTree(
  root: string,
  except: (path: string) => boolean = () => false,
): Promise<Record<string, string>> {
  const tree: Record<string, string> = {};
  for (const entry of await fs.readdir(root, { withFileTypes: true, recursive: true })) {
    const absolute = path.join(entry.parentPath, entry.name);
    const name = path.relative(root, absolute);
    if (except(name)) continue;
    if (entry.isDirectory()) tree[`${name}/`] = '';
    else if (entry.isSymbolicLink()) tree[name] = `→ ${await fs.readlink(absolute)}`;
    else tree[name] = latin1(await fs.readFile(absolute));
  }
  return Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)));
}
