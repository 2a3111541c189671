import type { App } from 'obsidian';
import type { ImportReport } from '../../model';
import type { Runner } from './runner';
import type { SettingsStore } from './settings-store';

/** What the gestures of a feature work with. */
export interface Host {
  readonly app: App;
  readonly runner: Runner;
  readonly settings: SettingsStore;
  readonly showReport: (report: ImportReport) => void;
  /** Starts a step that is not waited for; what goes wrong is shown. */
  readonly go: (step: Promise<void>) => void;
}
