import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtInData } from '../../src/data';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { DEFAULT_SETTINGS, ok, type StorePort, type VaultPort, type Input, type Outcome } from '../../src/model';
import { journalWriter } from '../../src/journal/writer';
import { createEngine } from '../../src/workflow/engine';
import type { Engine } from '../../src/workflow/ports';
import type { Workspace } from '../../src/workflow/workspace';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';

let engine: Engine | null = null;

/** The real engine on the built-in data; made once, because the data is large. A run tells it anew what its vault knows. */
export const realEngine = (): Engine => (engine ??= createEngine(builtInData(), readingTools));

export const FIXED_NOW = '2026-01-02T03:04:05';

export function testWorkspace(vault: VaultPort = new MemoryVault(), store: StorePort = new MemoryStore()): Workspace {
  const clock = { now: () => FIXED_NOW };
  return { vault, store, writer: journalWriter, engine: realEngine(), clock, settings: DEFAULT_SETTINGS };
}

export const SAMPLES = join(__dirname, '..', '..', 'samples', 'articles');

export function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

/** The sample articles, as a user picks them. */
export const sampleInputs = (): Outcome<Input>[] =>
  filesBelow(SAMPLES).map((path) =>
    ok({ name: path.slice(SAMPLES.length + 1), bytes: new Uint8Array(readFileSync(path)) }),
  );

export const textInput = (text: string, name = 'pasted'): Outcome<Input>[] => [ok({ name, text })];

/** Path → text of every note. */
export async function treeOf(vault: VaultPort): Promise<Record<string, string>> {
  const tree: Record<string, string> = {};
  for (const { path } of await vault.list()) tree[path] = await vault.read(path);
  return tree;
}
