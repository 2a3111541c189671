/** What a user could have set in the app, and the device it runs on. */
export interface HostConfig {
  readonly vaultName: string;
  readonly configDir: string;
  /** File names compared without case, as on Windows, macOS and phones. */
  readonly caseInsensitive: boolean;
  /** ISO 639-1 code of the app's language. */
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly device: 'desktop' | 'phone';
  /** How notes open. */
  readonly viewMode: 'source' | 'preview';
  readonly newFileLocation: 'root' | 'current' | 'folder';
  readonly newFileFolder: string;
  readonly useMarkdownLinks: boolean;
  readonly linkFormat: 'shortest' | 'absolute';
  readonly trash: 'system' | 'local' | 'none';
  /** Parts that the app of this host does not have at all. */
  readonly lacks: readonly ('bases' | 'cli' | 'popovers' | 'settings' | 'secrets')[];
  /** `late`: nothing is at the start, until `indexNotes` and `resolveLinks` are called. */
  readonly indexing: 'done' | 'late';
  /** Whether the workspace tells of `layout-change`; a pane of a sidebar may come into sight without. */
  readonly tellsOfLayout: boolean;
  /** Whether the core plugin Page preview is on. */
  readonly pagePreview: boolean;
  /** Whether the core plugin Bases is on. */
  readonly bases: boolean;
  /** What this device keeps of earlier sessions, by key of `loadLocalStorage`. */
  readonly remembered: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch, for file times. */
  readonly now: () => number;
}

export const DEFAULT_CONFIG: HostConfig = {
  vaultName: 'Test vault',
  configDir: '.obsidian',
  caseInsensitive: false,
  language: 'en',
  theme: 'light',
  device: 'desktop',
  viewMode: 'source',
  newFileLocation: 'root',
  newFileFolder: '/',
  useMarkdownLinks: false,
  linkFormat: 'shortest',
  trash: 'system',
  lacks: [],
  indexing: 'done',
  tellsOfLayout: true,
  pagePreview: false,
  bases: true,
  // A user who has seen the plugin's first page; whoever tests that page has not.
  remembered: { 'dateline-first-steps': true },
  now: () => Date.now(),
};

/** The version of the app's API this host stands in for. */
export const API_VERSION = '1.13.1';
