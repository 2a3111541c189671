import type { Analysis, Article, Settings, ClockPort, HolderPort, RunControl, StorePort, VaultPort } from '../model';
import type { Kept } from '../notes';
import type { VaultIndex } from '../index/vault-index';
import type { VaultMemory } from '../index/cache/vault-memory';
import type { Expected } from './tally';
import type { GazetteerIndex } from './gazetteer/model';
import type { Engine } from './ports';

/** Everything a workflow acts through; the plugin and the CLI build one each. */
export interface Workspace {
  readonly vault: VaultPort;
  readonly store: StorePort;
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
