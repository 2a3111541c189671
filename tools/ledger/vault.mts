/** A vault in memory, filed once, that articles are linked to. */
import { readingTools } from '../../cli/system/reading-tools.mts';
import { builtInData } from '../../cli/system/data.mts';
import { link, type LinkContext } from '../../src/analysis/entities/names/link';
import { VaultMemory } from '../../src/index/cache/vault-memory';
import { knownVault } from '../../src/index/known-vault';
import { journalWriter as writer } from '../../src/journal/writer';
import { DEFAULT_SETTINGS, ok, type Analysis, type Article, type Input } from '../../src/model';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { createEngine } from '../../src/workflow/engine';
import { importArticles } from '../../src/workflow/import';
import type { Engine } from '../../src/workflow/ports';
import { vaultKnowledge } from '../../src/workflow/vocabulary/knowledge';
import type { Workspace } from '../../src/workflow/workspace';

export type Notes = Readonly<Record<string, string>>;

const workspaceOf = (vault: MemoryVault): Workspace => ({
  ...{ vault, store: new MemoryStore(), writer, memory: new VaultMemory(), settings: DEFAULT_SETTINGS },
  ...{ engine: createEngine(builtInData(), readingTools), clock: { now: () => '2026-01-01T00:00:00' } },
});

/** The notes of a vault in which these are filed, by path. */
export async function filedNotes(inputs: readonly Input[]): Promise<Notes> {
  const vault = new MemoryVault();
  const outcomes = inputs.map((input) => ok(input));
  await importArticles(outcomes, workspaceOf(vault), { total: inputs.length });
  const notes = Object.entries(vault.snapshot()).filter(([path]) => path.endsWith('.md'));
  return Object.fromEntries(notes.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

/** Understands articles as the vault stands. */
export class Analyst {
  private constructor(
    readonly engine: Engine,
    private readonly context: LinkContext | null,
  ) {}

  static plain(): Analyst {
    return new Analyst(createEngine(builtInData(), readingTools), null);
  }

  static async ofVault(notes: Notes): Promise<Analyst> {
    const workspace = workspaceOf(new MemoryVault(notes));
    const { index } = await knownVault(workspace);
    const { engine, settings } = workspace;
    await engine.know((await vaultKnowledge(index, workspace)).knowledge);
    return new Analyst(engine, { index, settings, read: async (path) => notes[path] ?? null });
  }

  async understand(article: Article): Promise<Analysis> {
    const analysis = await this.engine.analyze(article);
    return this.context === null ? analysis : link(article, analysis, this.context);
  }
}
