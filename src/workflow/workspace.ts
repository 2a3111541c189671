import type {
  Analysis,
  Article,
  ClockPort,
  HolderPort,
  ImportReport,
  Outcome,
  Problem,
  RunControl,
  Settings,
  StorePort,
  VaultPlan,
  VaultPort,
} from '../model';
import type { Kept } from '../notes';
import type { VaultIndex } from '../index/vault-index';
import type { VaultMemory } from '../index/cache/vault-memory';
import type { Change } from '../relations';
import type { Expected } from './input-counter';
import type { GazetteerIndex } from './gazetteer/model';
import type { Engine } from './ports';

/** Everything a workflow acts through; the plugin and the CLI build one each. */
export interface Workspace {
  readonly vault: VaultPort;
  readonly store: StorePort;
  readonly writer: Writer;
  readonly engine: Engine;
  readonly clock: ClockPort;
  readonly settings: Settings;
  /** Without it nobody else can reach the vault, and no lock is taken. */
  readonly holder?: HolderPort;
  /** What is known of the vault, kept from one run to the next; without it each run looks at it anew. */
  readonly memory?: VaultMemory;
  /** Gazetteer files: those given beside the ones in the settings' folder, and how many places of that are held at most. */
  readonly places?: { readonly given: readonly GazetteerIndex[]; readonly most: number };
}

/** What writes that need no reading of articles act through. */
export type VaultWorkspace = Omit<Workspace, 'engine'>;

/** What a person decided of an article before it is filed. */
export interface DecidedArticle {
  readonly analysis: Analysis;
  readonly kept: Kept;
}

export interface RunOptions {
  /** Plan and report, write nothing. */
  readonly dryRun?: boolean;
  readonly control?: RunControl;
  /** Number of inputs, for progress, where known. */
  readonly total?: number;
  /** How many articles each input is thought to hold, in their order; without it one each. */
  readonly expected?: readonly Expected[];
  /** Hears what was understood of an article as the vault stands, and gives what was decided of it; null: nothing. */
  readonly decided?: (article: Article, analysis: Analysis, index: VaultIndex) => DecidedArticle | null;
}

/** A workspace within a session of the writer: nobody else writes to its vault. */
export type Held<W extends VaultWorkspace = VaultWorkspace> = W & {
  /** What it was begun for, as in the journal. */
  readonly session: { readonly command: string };
};

/** The only way to write notes (`journal/writer.ts`): whatever it writes is told in the journal first, and can be undone. */
export interface Writer {
  /**
   * Takes the vault's lock, brings batches that were cut off to their end and says so in the report, does what it is asked
   * for, and lets go. Where another process holds the lock nothing is done and the report's only problem is `vault-busy`.
   * Within a session it is only called through; a dry run needs no lock. Through the workspace that `act` is given nothing
   * can be written once the lock is lost: the report then says `lock-lost`.
   */
  inSession<W extends VaultWorkspace>(
    command: string,
    workspace: W,
    options: RunOptions,
    act: (held: Held<W>) => Promise<ImportReport>,
  ): Promise<ImportReport>;
  /** The workspace as if one folder were all of the vault: a write elsewhere is refused with `outside`. */
  withinFolder(folder: string, workspace: Workspace): Workspace;
  /** A workspace on which everything can be tried out: what is written is seen in it, and nowhere else. */
  rehearsal<W extends VaultWorkspace>(workspace: W): Omit<W, 'memory'>;
  /** Carries plans out as one batch, to be undone as one. */
  carryOut(command: string, plans: readonly VaultPlan[], held: Held, options: CarryOutOptions): Promise<ImportReport>;
  /** Begins a batch whose plans come bit by bit. Nothing is stored before the first write. */
  begin(command: string, held: Held): Batch;
  /** All batches kept, oldest first; or why one cannot be read. */
  batches(workspace: Journalled): AsyncIterable<Outcome<PastBatch>>;
  /** Batches that were cut off, or are still going on. */
  unfinished(workspace: Journalled): Promise<readonly PastBatch[]>;
}

/** What the journal is read through. */
export type Journalled = Pick<VaultWorkspace, 'store' | 'clock' | 'holder' | 'writer'>;

export interface CarryOutOptions extends RunOptions {
  /**
   * True (merge, split, retype): all or nothing. All plans are announced before the first write; where one is hindered
   * the others are taken back, the report says which and lists no note as written. Not to be cancelled once begun.
   * False (relink): each plan by itself; what is hindered is reported and the rest goes on, until it is cancelled.
   */
  readonly together: boolean;
  /** What follows where any note was written, one after the other. */
  readonly after?: readonly FollowingPlans[];
}

/** What a batch's writes leave to be done: of related lists, those that are out of date. */
export interface FollowingPlans {
  /** Plans for them, from the vault as it is then: carried out one by one, in the same batch, and undone with it. */
  plans(): Promise<readonly Outcome<VaultPlan>[]>;
  /** What the next run has to look at where a cancel or the disk left them. */
  readonly due: Change;
}

/** One run's writes. `told` hears what became of each plan at once. */
export interface Batch {
  /** Null until the first write: a run that writes nothing leaves no trace. */
  readonly id: string | null;
  /**
   * Carries out the plans of one group, one after the other: cut off it is taken back as one. Stops at the first that is
   * hindered, and resolves to it; null: none was.
   */
  applyAll(plans: readonly VaultPlan[], told: Told): Promise<Hindered | null>;
  /** Carries out plans that have nothing to do with each other: one that is hindered hinders no other. */
  applyEach(plans: readonly VaultPlan[], told: Told): Promise<void>;
  /** Ends the run. */
  commit(): Promise<unknown>;
}

type Told = (plan: VaultPlan, applied: Applied) => void;

/**
 * What became of a plan.
 * - `written`: the vault now is as the plan says.
 * - `unchanged`: it was so already; not touched.
 * - `conflict`: the vault is not as the plan assumes (`note-exists`, `note-changed`, `note-missing`): plan again.
 * - `failed`: it could not be written (`illegal-name`, `disk-error` …), or not announced in the journal.
 */
export type Applied =
  | { readonly status: 'written' }
  | { readonly status: 'unchanged' }
  | { readonly status: 'conflict' | 'failed'; readonly problem: Problem };

/** A plan that was not carried out, and why. */
export type Hindered = Extract<Applied, { problem: Problem }>;

/** A batch as the journal holds it. */
export interface PastBatch {
  readonly id: string;
  /** What the user ran: `import`, `merge`. */
  readonly command: string;
  readonly state: 'open' | 'committed' | 'undoing' | 'undone';
  /** In the order they were made; refused ones left out. */
  readonly writes: readonly VaultPlan[];
}
