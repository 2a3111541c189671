/** Entry of the browser page: makes a host from what the test hands over and leaves it on `window` for the test. */
import { history } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { PluginManifest } from 'obsidian';
import { createHostApp, type HostApp, type HostConfig } from '../index';
import { mountShell } from './shell';

export interface PageOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly config: Partial<HostConfig>;
  readonly mainJs: string;
  readonly manifest: PluginManifest;
  readonly data?: unknown;
  /** False for measuring: the shell draws its list of files anew for each note, which the app does not. */
  readonly shell?: boolean;
}

declare global {
  interface Window {
    host: HostApp;
    /** For measuring an editor by itself, without what the host does at each key. */
    codeMirror: { readonly EditorState: unknown; readonly EditorView: unknown; readonly history: unknown };
    openHost: (options: PageOptions) => Promise<void>;
    timeStart: (options: PageOptions) => Promise<StartTimes>;
  }
}

export interface StartTimes {
  /** Milliseconds to evaluate `main.js`. */
  readonly evaluate: number;
  /** Milliseconds until `onload` had resolved. */
  readonly onload: number;
}

window.codeMirror = { EditorState, EditorView, history };

window.openHost = async ({ files, config, mainJs, manifest, data, shell = true }) => {
  window.host = createHostApp({ files, config });
  await window.host.loadPlugin(mainJs, manifest, data);
  if (shell) mountShell(window.host);
};

window.timeStart = async ({ files, config, mainJs, manifest, data }) => {
  const host = createHostApp({ files, config });
  await host.loadPlugin(mainJs, manifest, data);
  return host.startTimes;
};
