import { ok, type ClaimFloor, type Outcome } from '../../model';
import { checksum } from '../../index/cache/checksum';
import type { VaultMemory } from '../../index/cache/vault-memory';
import { readIfThere } from '../../index/load-index';
import type { VaultIndex } from '../../index/vault-index';
import { reportedReading, runEngine } from '../reading';
import { readNote } from '../review/read-note';
import { vaultKnowledge } from '../vocabulary/knowledge';
import type { VaultKnowledge } from '../ports';
import type { Workspace } from '../workspace';
import type { NoteStatements } from './model';
import { placeStatements } from './place';
import { StatementCache } from './statement-cache';

/** What statements are read through. */
export type StatementWorkspace = Pick<
  Workspace,
  'vault' | 'store' | 'settings' | 'engine' | 'places' | 'holder' | 'memory'
>;

/**
 * Reads the statements of articles’ notes as these stand, with the help of what was kept of them. They are as current as a
 * note’s links: other vocabularies, ignored names and gazetteer files make them be read anew, entities that were added since
 * do not, unless the note itself changed, as it does when it is relinked.
 */
export class StatementReader {
  private knowing: Promise<void> | null = null;

  private constructor(
    private readonly workspace: StatementWorkspace,
    private readonly index: VaultIndex,
    private readonly knowledge: VaultKnowledge,
    private readonly cache: StatementCache,
  ) {}

  /** Once the signal is aborted `of` rejects with `Cancelled`. */
  static async open(workspace: StatementWorkspace, index: VaultIndex, signal?: AbortSignal): Promise<StatementReader> {
    const { knowledge } = await vaultKnowledge(index, workspace);
    const reading = { ...workspace, engine: runEngine(workspace.engine, signal) };
    return new StatementReader(reading, index, knowledge, await cacheFor(workspace, knowledge));
  }

  /** How sure what is shown of them must be. */
  get certainty(): ClaimFloor {
    return this.workspace.settings.claims.certainty;
  }

  /** Null where there is no such note, or it is no article that can be read. */
  async of(path: string): Promise<NoteStatements | null> {
    const text = await readIfThere(this.workspace.vault, path);
    const read = text === null ? null : await this.in(path, text);
    return read?.ok === true ? read.value : null;
  }

  /**
   * Of a note that has this text. `isKept`: not while it is typed in. Problems: those of `readNote`, `reader-failed`.
   */
  async in(path: string, text: string, isKept = true): Promise<Outcome<NoteStatements>> {
    const kept = this.cache.get(path, text);
    if (kept !== null) return ok({ text, statements: kept });
    await (this.knowing ??= this.workspace.engine.know(this.knowledge));
    const read = await reportedReading(() => readNote({ path, text }, this.index, this.workspace));
    if (!read.ok) return read;
    if (!read.value.ok) return read.value;
    const { article, analysis } = read.value.value;
    const statements = placeStatements(article, analysis, text);
    if (isKept) this.cache.put(path, text, statements);
    return ok({ text, statements });
  }

  /** Keeps what was read, for the next time. */
  save(): Promise<void> {
    return this.cache.save();
  }
}

interface OpenCache {
  readonly key: string;
  readonly cache: StatementCache;
}

/** As long as a vault is known, so are its statements. */
const OPEN = new WeakMap<VaultMemory, OpenCache>();

async function cacheFor(
  { store, holder, memory }: Pick<StatementWorkspace, 'store' | 'holder' | 'memory'>,
  { entities: _, ...knowledge }: VaultKnowledge,
): Promise<StatementCache> {
  const key = checksum(JSON.stringify(knowledge));
  const open = memory === undefined ? undefined : OPEN.get(memory);
  if (open?.key === key) {
    open.cache.through(store);
    return open.cache;
  }
  const cache = await StatementCache.load(store, { device: holder?.self.device ?? 'here', key });
  if (memory !== undefined) OPEN.set(memory, { key, cache });
  return cache;
}
