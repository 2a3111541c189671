import type { Settings } from '../model';
import type { ClockPort, Engine, RunControl, StorePort, VaultPort } from './ports';

/** Everything a workflow acts through; the plugin and the CLI build one each. */
export interface Workspace {
  readonly vault: VaultPort;
  readonly store: StorePort;
  readonly engine: Engine;
  readonly clock: ClockPort;
  readonly settings: Settings;
}

export interface RunOptions {
  /** Plan and report, write nothing. */
  readonly dryRun?: boolean;
  readonly control?: RunControl;
  /** Number of inputs, for progress, where known. */
  readonly total?: number;
}
