import { DEFAULT_SETTINGS, type EntityKind, type ImportReport } from '../../src/model';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { knownVault } from '../../src/index/known-vault';
import { mergeEntities } from '../../src/workflow/merge';
import type { Engine } from '../../src/workflow/ports';
import { retypeEntity } from '../../src/workflow/retype';
import { splitEntity } from '../../src/workflow/split';
import { undo } from '../../src/journal/undo';
import { journalWriter } from '../../src/journal/writer';
import type { Workspace } from '../../src/workflow/workspace';
import { article, articleInput } from './articles.mts';

/** Notes that were there before, with much that a careless writer would change. */
const MINE = {
  'Index.md': '\ufeff# Mine\r\n\r\n[[Hoeryong]] and [[Nobody yet]] and [[Jang Myong Ho|him]].\r\n',
  'People/Olena Marchuk.md':
    '---\n# who she is\nname: \'Olena\'   # as she says\nplaces: [ "[[Odesa]]" ]\n---\nBy hand.',
  'Casework/Musan.md': '---\ntype: place\nentity-id: place:musan:kp.north-hamgyong\naliases: [무산]\n---\n\nMine.\n',
};

export interface UndoAllCounts {
  readonly articles: number;
  readonly merges: number;
  readonly splits: number;
  readonly retypes: number;
}

export interface UndoneAll {
  /** Acts that wrote, by command. */
  readonly done: Readonly<Record<string, number>>;
  /** Notes there were when all was done, and batches undone. */
  readonly notes: number;
  readonly undone: number;
  /** Paths, folders too, that are not as they were before all; what problems the acts told. */
  readonly differing: readonly string[];
  readonly problems: readonly string[];
}

/** Imports, merges, splits and retypes in a vault of its own, then takes all of it back, the newest first. */
export async function undoAll(engine: Engine, counts: UndoAllCounts): Promise<UndoneAll> {
  const play = new Play(engine);
  const before = play.vault.snapshot();
  await play.import(counts.articles);
  await play.merge(counts.merges);
  await play.split(counts.splits);
  await play.retype(counts.retypes);
  const notes = (await play.vault.list()).length;
  const undone = await play.undo();
  return {
    done: play.done,
    notes,
    undone,
    differing: differing(before, play.vault.snapshot()),
    problems: play.problems,
  };
}

/** What is told of notes as they should be. */
const EXPECTED: ReadonlySet<string> = new Set(['notice', 'namesake']);

class Play {
  readonly vault = new MemoryVault(MINE);
  readonly done: Record<string, number> = {};
  readonly problems: string[] = [];
  private readonly workspace: Workspace;
  private seconds = 0;

  constructor(engine: Engine) {
    const clock = { now: () => new Date(Date.UTC(2026, 0, 2) + (this.seconds += 1) * 1000).toISOString().slice(0, 19) };
    const store = new MemoryStore();
    this.workspace = { vault: this.vault, store, writer: journalWriter, engine, clock, settings: DEFAULT_SETTINGS };
  }

  async import(count: number): Promise<void> {
    const inputs = Array.from({ length: count }, (_, at) => articleInput(article(at, { stories: count })));
    this.tell('import', await importArticles(inputs, this.workspace));
  }

  /** The commonest of a kind into the next, and so on. */
  async merge(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const [from = '', into = ''] = await this.commonest(at % 2 === 0 ? 'person' : 'agency');
      this.tell('merge', await mergeEntities(from, into, this.workspace));
    }
  }

  /** Half of the articles of what is commonest now. */
  async split(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const [from = ''] = await this.commonest(at % 2 === 0 ? 'person' : 'place');
      const { index } = await knownVault(this.workspace);
      const naming = index.articles.filter(({ id }) =>
        index.entitiesOf(id).some((one) => index.entity(one)?.path === from),
      );
      const articles = naming.map(({ path }) => path).filter((_, number) => number % 2 === 0);
      this.tell('split', await splitEntity(from, { articles }, { name: `Another ${at}` }, this.workspace));
    }
  }

  async retype(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const [path = ''] = await this.commonest(at % 2 === 0 ? 'agency' : 'place');
      this.tell('retype', await retypeEntity(path, 'organization', this.workspace));
    }
  }

  /** How many batches there were to take back. */
  async undo(): Promise<number> {
    for (let undone = 0; ; undone += 1) {
      const report = await undo(this.workspace);
      this.problems.push(...report.problems.map(({ code, message }) => `${code}: ${message}`));
      if (report.batch === null) return undone;
    }
  }

  /** Paths of the notes of a kind, what most articles name first. */
  private async commonest(kind: EntityKind): Promise<readonly string[]> {
    const { index } = await knownVault(this.workspace);
    const records = index.entityRecords.filter(({ type }) => type === kind);
    return records
      .sort((a, b) => index.countOf(b.id) - index.countOf(a.id) || (a.path < b.path ? -1 : 1))
      .map(({ path }) => path);
  }

  private tell(command: string, { batch, problems }: ImportReport): void {
    if (batch !== null) this.done[command] = (this.done[command] ?? 0) + 1;
    this.problems.push(
      ...problems.filter(({ code }) => !EXPECTED.has(code)).map(({ code, message }) => `${code}: ${message}`),
    );
  }
}

type Bytes = Readonly<Record<string, Uint8Array>>;

function differing(before: Bytes, after: Bytes): readonly string[] {
  const text = (bytes: Uint8Array | undefined): string => (bytes === undefined ? 'none' : bytes.join());
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => text(before[path]) !== text(after[path]),
  );
}
