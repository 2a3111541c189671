import { ENTITY_KINDS, DEFAULT_SETTINGS, type ImportReport } from '../../src/model';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { check } from '../../src/workflow/check';
import { fileNotes } from '../../src/workflow/file-notes';
import { importArticles } from '../../src/workflow/import';
import { VaultMemory } from '../../src/workflow/known/vault-memory';
import { mergeEntities } from '../../src/workflow/merge';
import { markNotSame } from '../../src/workflow/not-same';
import type { Engine } from '../../src/workflow/ports';
import { relateAll } from '../../src/workflow/relate';
import { planRelinking, relink } from '../../src/workflow/relink';
import { retypeEntity } from '../../src/workflow/retype';
import { splitEntity } from '../../src/workflow/split';
import { openJournal } from '../../src/workflow/journal';
import { listBatches, undo } from '../../src/workflow/undo';
import type { Workspace } from '../../src/workflow/workspace';
import { article, articleInput } from './articles';
import { violations, type ActKind } from './invariants';
import type { Tree } from './note-text';
import { TOKEN, User } from './user';

/** A step of a sequence: what, and numbers that choose with what. */
export interface Step {
  readonly what: StepName;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** A violated invariant; its message tells the act and what became wrong. */
export class SoakFault extends Error {}

const choose = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

/** Neither moves nor undoes, and leaves no list stale. */
const PLAIN = { moves: false, undoes: false, stales: false };
const NOTING: ActKind = { ...PLAIN, name: 'import of nothing' };

export interface WorldOptions {
  /** Whether the vault is kept in memory between runs, as in the app, or read anew, as on the command line. */
  readonly keepsMemory: boolean;
  /**
   * Whether the user brings all lists up to date after edits of their own, so that a list that is stale after an act is the
   * act's fault; where not, nothing can be said of lists.
   */
  readonly relates: boolean;
}

/** One vault with its user and with Dateline. */
export class SoakWorld {
  readonly vault = new MemoryVault();
  readonly user = new User(this.vault, () => this.tree());
  readonly workspace: Workspace;
  private now = 0;
  /** What the vault held after the last act. */
  private last: Looked | null = null;
  /** Batches that only brought lists up to date: their undo leaves lists stale, as it should. */
  private readonly relatings = new Set<string>();

  constructor(
    engine: Engine,
    private readonly options: WorldOptions,
  ) {
    const clock = { now: () => this.time() };
    const memory = options.keepsMemory ? { memory: new VaultMemory() } : {};
    this.workspace = {
      vault: this.vault,
      store: new MemoryStore(),
      engine,
      clock,
      settings: DEFAULT_SETTINGS,
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
    const counted = faults.filter(
      ({ code }) => code !== 'unresolved-link' && (this.options.relates || code !== 'stale-list'),
    );
    return { tree, faults: new Set(counted.map(({ code, message, subject }) => `${code} in ${subject}: ${message}`)) };
  }

  async step({ what, a, b, c }: Step): Promise<void> {
    const notes = await this.notes();
    await STEPS[what](this, notes, [a, b, c]);
  }

  /** Lets Dateline do something, and looks whether all still holds; now and then takes it back at once. */
  async act(
    kind: Partial<ActKind> & Pick<ActKind, 'name'>,
    run: () => Promise<ImportReport>,
    takeBack = false,
  ): Promise<void> {
    if (this.options.relates) await this.relate();
    // What the user deleted is noted in a batch of its own, which the undo of the run that noted it leaves.
    if (takeBack) await this.watched(NOTING, () => importArticles([], this.workspace));
    const bytes = this.vault.snapshot();
    const { batch } = await this.watched({ ...PLAIN, ...kind }, run);
    if (takeBack && batch !== null) await this.takeBack(batch, kind.name, bytes);
  }

  /** Ids of the batches that can be undone, the newest first. */
  async batches(): Promise<readonly string[]> {
    const read = (await listBatches(this.workspace)).flatMap((batch) => (batch.ok ? [batch.value] : []));
    return read.filter(({ state }) => state !== 'undone').map(({ id }) => id);
  }

  async undo(batch: string | undefined): Promise<void> {
    if (batch === undefined) return;
    const stales = this.relatings.has(batch);
    await this.act({ name: 'undo', moves: true, undoes: true, stales }, () => undo(this.workspace, { batch }));
    // The lists are brought up to date again before the next act.
    if (stales) this.last = null;
  }

  /** After edits of the user's only. */
  private async relate(): Promise<void> {
    if (this.last !== null && sameTree(this.last.tree, await this.tree())) return;
    const { batch } = await this.watched({ ...PLAIN, name: 'relate' }, () => relateAll(this.workspace));
    if (batch !== null) this.relatings.add(batch);
    const stale = [...(this.last?.faults ?? [])].filter((fault) => fault.startsWith('stale-list'));
    if (stale.length > 0) throw new SoakFault(`relate leaves ${stale.join('\n')}`);
  }

  private async watched(act: ActKind, run: () => Promise<ImportReport>): Promise<ImportReport> {
    const before = await this.look();
    const writesBefore = await this.mtimes();
    const batchesBefore = await openJournal(this.workspace).list();
    const report = await run();
    const after = await this.look();
    const broken = [...violations(before.tree, after.tree, act, this.user.gone)];
    for (const fault of after.faults) {
      if (act.stales && fault.startsWith('stale-list')) continue;
      if (!before.faults.has(fault)) broken.push(`${act.name}: check finds ${fault}`);
    }
    const recorded = (await openJournal(this.workspace).list()).length > batchesBefore.length;
    if (!recorded && !act.undoes && !sameTree(before.tree, after.tree))
      broken.push(`${act.name} wrote without a batch`);
    // An undo goes step by step, each whole: a list that it puts back can be written again as the rest has it then.
    for (const [path, mtime] of act.undoes ? [] : await this.mtimes())
      if (before.tree[path] === after.tree[path] && writesBefore.get(path) !== mtime)
        broken.push(`${act.name} wrote ${path}, which it did not change`);
    if (broken.length > 0) throw new SoakFault(broken.join('\n'));
    this.last = after;
    return report;
  }

  private async mtimes(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.vault.list()).map(({ path, mtime }) => [path, mtime]));
  }

  private async takeBack(batch: string, name: string, before: Bytes): Promise<void> {
    const left = await this.left();
    const act = { ...PLAIN, name: `undo of ${name}`, moves: true, undoes: true };
    await this.watched(act, () => undo(this.workspace, { batch }));
    const after = this.vault.snapshot();
    // What an earlier undo had to leave goes with a later one, when nothing links it any more.
    const hasGone = (path: string): boolean => left.has(path) && after[path] === undefined && !isTouched(before[path]);
    const differing = differences(before, after, hasGone);
    if (differing.length > 0) throw new SoakFault(`undo of ${name} leaves ${differing.join('; ')}`);
  }

  /** Paths of the notes that undone batches had to leave, and of their folders. */
  private async left(): Promise<ReadonlySet<string>> {
    const journal = openJournal(this.workspace);
    const paths = new Set<string>();
    for (const id of await journal.list()) {
      const read = await journal.read(id);
      if (!read.ok) continue;
      const { left, writes } = read.value;
      for (const { path } of writes.filter(({ n }) => left.includes(n))) {
        paths.add(path);
        for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) paths.add(path.slice(0, at + 1));
      }
    }
    return paths;
  }

  /** Paths by what stands there. */
  private async notes(): Promise<Notes> {
    const tree = await this.tree();
    const all = Object.keys(tree);
    const having = (key: string): string[] => all.filter((path) => new RegExp(`^${key}:`, 'm').test(tree[path] ?? ''));
    return { tree, all, entities: having('entity-id'), articles: having('article-id') };
  }
}

interface Looked {
  readonly tree: Tree;
  /** What `check` finds. */
  readonly faults: ReadonlySet<string>;
}

interface Notes {
  readonly tree: Tree;
  readonly all: readonly string[];
  readonly entities: readonly string[];
  readonly articles: readonly string[];
}

function sameTree(one: Tree, other: Tree): boolean {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
}

type Bytes = Readonly<Record<string, Uint8Array>>;

/** Whether a note holds words of the user's. */
const isTouched = (bytes: Uint8Array | undefined): boolean =>
  (new TextDecoder().decode(bytes).match(TOKEN) ?? []).length > 0;

function differences(before: Bytes, after: Bytes, isExpected: (path: string) => boolean): string[] {
  const text = (bytes: Uint8Array | undefined): string | null => (bytes ? new TextDecoder().decode(bytes) : null);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => text(before[path]) !== text(after[path]) && !isExpected(path))
    .map((path) => `${path}${before[path] ? '' : ' (was not there)'}${after[path] ? '' : ' (is gone)'}`);
}

type Take = (world: SoakWorld, notes: Notes, numbers: readonly [number, number, number]) => Promise<void>;

const typeOf = (text = ''): string => /^type: *(\w+)/m.exec(text)?.[1] ?? '';

const importing: Take = (world, _, [a, b, c]) => {
  const texts = Array.from({ length: 1 + (b % 3) }, (__, at) => article(a + at * 7));
  return world.act({ name: 'import' }, () => importArticles(texts.map(articleInput), world.workspace), c % 5 === 0);
};

/** Steps by name; those of Dateline check what must hold after them. */
const STEPS = {
  import: importing,
  version: (world, _, [a, b, c]) =>
    world.act(
      { name: 'version' },
      () => importArticles([articleInput(article(a, { version: 1 + (b % 2) }))], world.workspace),
      c % 3 === 0,
    ),
  copy: (world, _, [a, b, c]) =>
    world.act(
      { name: 'copy' },
      () => importArticles([articleInput(article(a, { outlet: 1 + (b % 3) }))], world.workspace),
      c % 3 === 0,
    ),
  again: async (world, _, [a]) => {
    const inputs = [articleInput(article(a))];
    await world.act({ name: 'import' }, () => importArticles(inputs, world.workspace));
    const before = await world.tree();
    await world.act({ name: 'import again' }, () => importArticles(inputs, world.workspace));
    if (!sameTree(before, await world.tree())) throw new SoakFault('an article imported again changed the vault');
  },
  file: async (world, _, [a, , c]) => {
    const path = `Clippings/Clip ${a % 20}.md`;
    world.vault.put(path, article(a).replace(/\n$/, `\n\nClipped ${world.user.word()}.\n`));
    await world.act({ name: 'file', files: path }, () => fileNotes([path], world.workspace), c % 3 === 0);
  },
  relink: (world, { articles }, [a, b, c]) => {
    const path = choose(articles, b);
    const scope = { paths: a % 2 === 0 || path === undefined ? [] : [path], entity: null };
    const run = async (): Promise<ImportReport> => relink(await planRelinking(scope, world.workspace), world.workspace);
    return world.act({ name: 'relink' }, run, c % 3 === 0);
  },
  merge: (world, { entities, tree }, [a, b, c]) => {
    const from = choose(entities, a) ?? '';
    const into =
      choose(
        entities.filter((path) => path !== from && typeOf(tree[path]) === typeOf(tree[from])),
        b,
      ) ?? '';
    return world.act({ name: 'merge', moves: true }, () => mergeEntities(from, into, world.workspace), c % 2 === 0);
  },
  split: (world, { entities, tree, articles }, [a, b, c]) => {
    const from = choose(entities, a) ?? '';
    const name = (from.split('/').at(-1) ?? '').replace(/\.md$/, '');
    const linking = articles.filter((path) => tree[path]?.includes(`[[${name}`));
    const choice = { articles: linking.slice(0, 1 + (b % 2)) };
    const run = (): Promise<ImportReport> => splitEntity(from, choice, { name: `Other ${name}` }, world.workspace);
    return world.act({ name: 'split', moves: true }, run, c % 2 === 0);
  },
  retype: (world, { entities }, [a, b, c]) => {
    const kind = ENTITY_KINDS[b % ENTITY_KINDS.length] ?? 'place';
    const path = choose(entities, a) ?? '';
    return world.act({ name: 'retype', moves: true }, () => retypeEntity(path, kind, world.workspace), c % 2 === 0);
  },
  notSame: (world, { entities }, [a, b, c]) => {
    const [one = '', other = ''] = [choose(entities, a), choose(entities, b)];
    return world.act({ name: 'not-same' }, () => markNotSame(one, other, world.workspace), c % 2 === 0);
  },
  undo: async (world) => world.undo((await world.batches())[0]),
  undoOld: async (world, _, [a]) => world.undo(choose(await world.batches(), a)),
  write: (world, { all }, [a]) => world.user.append(choose(all, a) ?? ''),
  link: (world, { all, entities }, [a, b]) =>
    world.user.link(choose(all, a) ?? '', choose(entities, b) ?? 'Nothing.md'),
  property: (world, { all }, [a]) => world.user.property(choose(all, a) ?? ''),
  alias: (world, { entities }, [a]) => world.user.alias(choose(entities, a) ?? ''),
  item: (world, { entities, articles }, [a, b, c]) => {
    const path = choose([...articles, ...entities], a) ?? '';
    return world.user.listed(
      path,
      choose(['places', 'themes', 'actors', 'people'], c) ?? '',
      choose(entities, b) ?? 'x',
    );
  },
  takeOut: (world, { articles, entities }, [a, b]) =>
    world.user.takeOut(
      choose([...articles, ...entities], a) ?? '',
      choose(['places', 'actors', 'agencies', 'people'], b) ?? '',
    ),
  match: (world, { entities }, [a, b]) =>
    world.user.set(choose(entities, a) ?? '', 'match', choose(['exact', 'case', 'off'], b) ?? ''),
  rename: (world, { all }, [a, b]) => {
    const path = choose(all, a) ?? '';
    return world.user.rename(path, path.replace(/[^/]*\.md$/, `Renamed ${b % 9}.md`));
  },
  move: (world, { all }, [a, b]) => {
    const path = choose(all, a) ?? '';
    return world.user.rename(path, `Mine/${b % 3}/${path.split('/').at(-1) ?? ''}`);
  },
  remove: async (world, { all }, [a]) => {
    world.user.delete(choose(all, a) ?? '');
  },
  handMade: async (world, _, [a, b]) => {
    const name = choose(['Hoeryong', 'Odesa', 'Jang Myong Ho', 'World Food Programme', 'Rice', 'Reuters'], a) ?? '';
    const path = b % 2 === 0 ? `${name}.md` : `Casework/${name}.md`;
    if (!(await world.vault.exists(path)))
      world.vault.put(path, `# ${name}\n\nWritten by hand ${world.user.word()}.\n`);
  },
} satisfies Record<string, Take>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as readonly StepName[];
