import { DEFAULT_SETTINGS, type ImportReport, type Problem, type Settings } from '../../src/model';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { check } from '../../src/workflow/check';
import { importArticles } from '../../src/workflow/import';
import { VaultMemory } from '../../src/index/cache/vault-memory';
import type { Engine } from '../../src/workflow/ports';
import { relateAll } from '../../src/workflow/relate';
import { basename } from '../../src/format/links';
import { openJournal } from '../../src/journal/journal';
import { listBatches, undo } from '../../src/journal/undo';
import { recoverAtStart } from '../../src/journal/session';
import { journalWriter } from '../../src/journal/writer';
import type { RunOptions, Workspace } from '../../src/workflow/workspace';
import { cutAfter, PowerCut } from './cut.mts';
import { violations, type ActKind } from './invariants.mts';
import { dangling, type Tree } from './note-text.mts';
import { TOKEN, User } from './user.mts';

/** A violated invariant; its message tells the act and what became wrong. */
export class SoakFault extends Error {}

export type Named = Partial<ActKind> & Pick<ActKind, 'name'>;
export type Act = (workspace: Workspace, options?: RunOptions) => Promise<ImportReport>;

/** After how many writes the power goes, and whether the next one leaves half of its text. */
interface Cut {
  readonly writes: number;
  readonly tears: boolean;
}

const NOTHING: ImportReport = { batch: null, dryRun: false, cancelled: false, articles: [], notes: [], problems: [] };

const NONE: ReadonlySet<string> = new Set();
/** Neither moves nor undoes, and leaves no list stale. */
const PLAIN = { moves: false, undoes: false, stales: NONE, cut: false, adopts: false };

const ADOPTING: Settings = {
  ...DEFAULT_SETTINGS,
  entities: { ...DEFAULT_SETTINGS.entities, adopt: 'adopt' },
};

export interface WorldOptions {
  /** Whether the vault is kept in memory between runs, as in the app, or read anew, as on the command line. */
  readonly keepsMemory: boolean;
  /**
   * Whether the user brings all lists up to date after edits of their own, so that no list may be stale after an act; where
   * not, none may that was not before.
   */
  readonly relates: boolean;
  /** Whether the settings say that notes of the user's are to be taken for entities. */
  readonly adopts: boolean;
}

/** One vault with its user and with Dateline. */
export class SoakWorld {
  readonly vault = new MemoryVault();
  readonly user = new User(this.vault, () => this.tree());
  workspace: Workspace;
  private now = 0;
  /** What the vault held after the last act. */
  private last: Looked | null = null;
  /** What `check` found before any act. */
  private readonly had = new Set<string>();
  /** Notes whose lists were stale before any act. */
  private readonly wereStale = new Set<string>();
  /** Batches that only brought lists up to date: their undo leaves those stale, as it should. */
  private readonly relatings = new Map<string, ReadonlySet<string>>();

  constructor(
    engine: Engine,
    private readonly options: WorldOptions,
  ) {
    const clock = { now: () => this.time() };
    const memory = options.keepsMemory ? { memory: new VaultMemory() } : {};
    this.workspace = {
      vault: this.vault,
      store: new MemoryStore(),
      writer: journalWriter,
      engine,
      clock,
      settings: options.adopts ? ADOPTING : DEFAULT_SETTINGS,
      ...memory,
    };
  }

  /** Every look at the clock is a second later. */
  private time(): string {
    this.now += 1;
    const two = (number: number): string => String(number).padStart(2, '0');
    return `2026-01-02T${two(Math.floor(this.now / 3600) % 24)}:${two(Math.floor(this.now / 60) % 60)}:${two(this.now % 60)}`;
  }

  async tree(): Promise<Tree> {
    const tree: Record<string, string> = {};
    for (const { path } of await this.vault.list()) tree[path] = await this.vault.read(path);
    return tree;
  }

  /** The vault as it is; looked at again only where something changed. */
  private async look(): Promise<Looked> {
    const tree = await this.tree();
    if (this.last !== null && sameTree(this.last.tree, tree)) return this.last;
    const { faults } = await check(this.workspace);
    const counted = faults.filter(({ code }) => code !== 'unresolved-link' && code !== 'stale-list');
    const told = counted.flatMap(named);
    const stale = faults.flatMap(({ code, subject }) => (code === 'stale-list' ? [subject] : []));
    return { tree, faults: new Set(told), stale: new Set(stale) };
  }

  /** Lets Dateline do something, and looks whether all still holds; now and then takes it back at once. */
  async act(kind: Named, run: () => Promise<ImportReport>, takeBack = false): Promise<void> {
    if (this.options.relates) await this.relate();
    // What the user deleted is noted in a batch of its own, which the undo of the run that noted it leaves.
    if (takeBack)
      await this.watched(this.kind({ name: 'import of nothing' }), () => importArticles([], this.workspace));
    const bytes = this.vault.snapshot();
    const { batch } = await this.watched(this.kind(kind), run);
    if (takeBack && batch !== null) await this.takeBack(batch, kind.name, bytes);
  }

  /** Lets Dateline do something that the power cuts off after so many writes, and starts it anew. */
  async cutOff(kind: Named, run: Act, cut: Cut): Promise<void> {
    if (this.options.relates) await this.relate();
    await this.watched(this.kind({ ...kind, name: `${kind.name} cut off`, cut: true }), async () => {
      const { vault, workspace } = this;
      const through = cutAfter(cut.writes, cut.tears, { vault, store: workspace.store });
      try {
        await run({ ...workspace, ...through });
      } catch (error) {
        if (!(error instanceof PowerCut)) throw error;
      }
      this.workspace = { ...workspace, ...(this.options.keepsMemory ? { memory: new VaultMemory() } : {}) };
      const told = (await recoverAtStart(this.workspace)).filter(({ code }) => code !== 'recovered');
      if (told.length > 0) throw new SoakFault(`the start after ${kind.name} tells ${JSON.stringify(told)}`);
      return { ...NOTHING };
    });
  }

  private kind(named: Named): ActKind {
    return { ...PLAIN, adopts: this.options.adopts, ...named };
  }

  /** Ids of the batches that can be undone, the newest first. */
  async batches(): Promise<readonly string[]> {
    const read = (await listBatches(this.workspace)).flatMap((batch) => (batch.ok ? [batch.value] : []));
    return read.filter(({ state }) => state !== 'undone').map(({ id }) => id);
  }

  async undo(batch: string | undefined): Promise<void> {
    if (batch === undefined) return;
    await this.act(this.undoing(batch), () => undo(this.workspace, { batch }));
  }

  undoing(batch: string): ActKind {
    return this.kind({ name: 'undo', moves: true, undoes: true, stales: this.relatings.get(batch) ?? NONE });
  }

  /** After edits of the user's only. */
  private async relate(): Promise<void> {
    if (this.last !== null && sameTree(this.last.tree, await this.tree())) return;
    const { batch, notes } = await this.watched(this.kind({ name: 'relate' }), () => relateAll(this.workspace));
    if (batch !== null) this.relatings.set(batch, new Set(notes.map(({ path }) => path)));
    const stale = this.last?.stale ?? NONE;
    if (stale.size > 0) throw new SoakFault(`relate leaves lists stale: ${[...stale].join('; ')}`);
  }

  private async watched(act: ActKind, run: () => Promise<ImportReport>): Promise<ImportReport> {
    const before = await this.look();
    for (const fault of before.faults) this.had.add(fault);
    for (const path of before.stale) this.wereStale.add(path);
    const writesBefore = await this.mtimes();
    const batchesBefore = await openJournal(this.workspace).list();
    const report = await run();
    const after = await this.look();
    const broken = [...violations(before.tree, after.tree, act, this.user.gone)];
    for (const fault of after.faults) {
      // An undo gives back what the user had made so.
      if (act.undoes && (this.had.has(fault) || this.isOfCopy(fault))) continue;
      if (!before.faults.has(fault)) broken.push(`${act.name}: check finds ${fault}`);
    }
    for (const path of after.stale)
      if (!this.mayBeStale(path, act, before)) broken.push(`${act.name} leaves the lists of “${path}” stale`);
    if (act.undoes) broken.push(...(await this.unsaid(report, after.tree)));
    const recorded = (await openJournal(this.workspace).list()).length > batchesBefore.length;
    if (!recorded && !act.undoes && !sameTree(before.tree, after.tree))
      broken.push(`${act.name} wrote without a batch`);
    // An undo, and a start that takes back what was cut off, goes step by step, each whole: what it puts back can be written
    // again as the rest has it then.
    for (const [path, mtime] of act.undoes || act.cut ? [] : await this.mtimes())
      if (before.tree[path] === after.tree[path] && writesBefore.get(path) !== mtime)
        broken.push(`${act.name} wrote “${path}”, which it did not change`);
    if (broken.length > 0) throw new SoakFault(broken.join('\n'));
    // Lists that it left stale are brought up to date again before the next act.
    this.last = act.stales.size > 0 ? null : after;
    return report;
  }

  /** A copy that sync made of a note with another merged into it says so still when the merge is undone: it is the user's. */
  private isOfCopy(fault: string): boolean {
    return [...this.user.copies].some((path) => fault.startsWith(`merged-entity in ${path}:`));
  }

  /** Notes that an undone run made and that are still there, of which the undo says nothing. */
  private async unsaid({ batch, notes }: ImportReport, tree: Tree): Promise<readonly string[]> {
    const read = batch === null ? null : await openJournal(this.workspace).read(batch);
    const writes = read?.ok === true ? read.value.writes : [];
    const kept = new Set(notes.flatMap(({ path, action }) => (action === 'kept' ? [path] : [])));
    return writes
      .filter(({ action, path }) => action === 'create' && tree[path] !== undefined && !kept.has(path))
      .map(({ path }) => `undo keeps “${path}” and does not say so`);
  }

  /** An undo gives lists back that were stale by the user's doing, before the run or before it was brought up to date. */
  private mayBeStale(path: string, { undoes, stales }: ActKind, before: Looked): boolean {
    return before.stale.has(path) || stales.has(path) || (undoes && !this.options.relates && this.wereStale.has(path));
  }

  private async mtimes(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.vault.list()).map(({ path, mtime }) => [path, mtime]));
  }

  private async takeBack(batch: string, name: string, before: Bytes): Promise<void> {
    const left = await this.left();
    const act = this.kind({ name: `undo of ${name}`, moves: true, undoes: true });
    const report = await this.watched(act, () => undo(this.workspace, { batch }));
    const after = this.vault.snapshot();
    // A note that was made again stays, and the undo says so, where a link led to one of its name before the run.
    const asked = dangling(notesOf(before));
    const kept = new Set(report.notes.flatMap((note) => (note.action === 'kept' ? [note.path] : [])));
    const isAskedFor = (path: string): boolean => kept.has(path) && asked.has(basename(path).toLowerCase());
    // What an earlier undo had to leave goes with a later one, when nothing links it any more.
    const hasGone = (path: string): boolean => left.has(path) && after[path] === undefined && !isTouched(before[path]);
    const differing = differences(before, after, (path) => hasGone(path) || isAskedFor(path));
    if (differing.length > 0) throw new SoakFault(`undo of ${name} leaves other bytes in ${differing.join('; ')}`);
  }

  /** Paths of the notes that undone batches had to leave, and of their folders. */
  private async left(): Promise<ReadonlySet<string>> {
    const journal = openJournal(this.workspace);
    const paths = new Set<string>();
    for (const id of await journal.list()) {
      const read = await journal.read(id);
      if (!read.ok) continue;
      const { left, writes } = read.value;
      for (const { n, path } of writes) if (left.includes(n)) paths.add(path);
      // A change of type gives it another place.
      for (const write of writes) if (write.action === 'move' && paths.has(write.path)) paths.add(write.to);
    }
    for (const path of [...paths])
      for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) paths.add(path.slice(0, at + 1));
    return paths;
  }

  /** Paths by what stands there. */
  async notes(): Promise<Notes> {
    const tree = await this.tree();
    const all = Object.keys(tree);
    const having = (key: string): string[] => all.filter((path) => new RegExp(`^${key}:`, 'm').test(tree[path] ?? ''));
    return { tree, all, entities: having('entity-id'), articles: having('article-id') };
  }
}

interface Looked {
  readonly tree: Tree;
  /** What `check` finds, but for open links and stale lists. */
  readonly faults: ReadonlySet<string>;
  /** Notes whose lists are stale. */
  readonly stale: ReadonlySet<string>;
}

export interface Notes {
  readonly tree: Tree;
  readonly all: readonly string[];
  readonly entities: readonly string[];
  readonly articles: readonly string[];
}

export function sameTree(one: Tree, other: Tree): boolean {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
}

type Bytes = Readonly<Record<string, Uint8Array>>;

/** Whether a note holds words of the user's. */
/**
 * A fault as it is told from others. Of notes that are one entity, how many there are: with one of them gone, the others are
 * no new fault.
 */
function named({ code, message, subject }: Problem): readonly string[] {
  const [, count, id] = /^(\d+) notes are the same entity \(([^)]+)\)/.exec(message) ?? [];
  if (code !== 'duplicate-entity' || count === undefined) return [`${code} in ${subject}: ${message}`];
  return Array.from({ length: Number(count) - 1 }, (_, at) => `${code}: ${at + 2} notes of ${id ?? ''}`);
}

const isTouched = (bytes: Uint8Array | undefined): boolean =>
  (new TextDecoder().decode(bytes).match(TOKEN) ?? []).length > 0;

const notesOf = (bytes: Bytes): Tree =>
  Object.fromEntries(
    Object.entries(bytes).flatMap(([path, each]) =>
      path.endsWith('.md') ? [[path, new TextDecoder().decode(each)]] : [],
    ),
  );

function differences(before: Bytes, after: Bytes, isExpected: (path: string) => boolean): string[] {
  const text = (bytes: Uint8Array | undefined): string | null => (bytes ? new TextDecoder().decode(bytes) : null);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => text(before[path]) !== text(after[path]) && !isExpected(path))
    .map((path) => `“${path}”${before[path] ? '' : ' which was not there'}${after[path] ? '' : ' gone'}`);
}
