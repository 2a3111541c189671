import { english, type Message } from './message';
import type { Analysis } from './analysis';
import type { Article } from './article';
import type { Input } from './input';
import type { Outcome } from './outcome';

/** A Markdown note as the vault lists it. */
export interface VaultFile {
  /** `/`-separated, relative to the vault, as the file system spells it. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

/** The whole text that a note is about to be given. */
export interface StagedText {
  readonly path: string;
  readonly text: string;
}

/** Errors a vault or a store throws; anything else an adapter throws is a bug. */
export class VaultError extends Error {
  /** Its message, as a problem has it. */
  readonly says: Message;

  constructor(
    readonly code: 'exists' | 'missing' | 'outside' | 'illegal-name' | 'not-text' | 'busy' | 'io',
    readonly path: string,
    says: Message,
  ) {
    super(english(says));
    this.name = 'VaultError';
    this.says = says;
  }
}

/**
 * The notes of a vault. Adapters: `vault/obsidian.ts`, `vault/folder.mts`, `vault/memory.ts`, all held to
 * `tests/contracts/vault.contract.ts`. Paths are vault paths; what leaves the vault, a reserved name or a hidden folder
 * is refused (`outside`, `illegal-name`). Names are compared without case, as the strictest file system does.
 */
export interface VaultPort {
  /** Every Markdown note outside hidden folders, sorted by path. */
  list(): Promise<readonly VaultFile[]>;
  /** Every canvas outside hidden folders, sorted by path: read and processed as notes are. */
  canvases?(): Promise<readonly VaultFile[]>;
  /** Files of any kind in a folder and below it, but for hidden ones, sorted by path; none where there is no such folder. Of the whole vault where it is empty. */
  filesIn?(folder: string): Promise<readonly VaultFile[]>;
  /** The bytes of a file of any kind. Rejects with `missing`. */
  bytes?(path: string): Promise<Uint8Array>;
  /** As `create`, for a file of any kind that is no note; kept to the byte. Where it is not there no such file can be made. */
  createBytes?(path: string, bytes: Uint8Array): Promise<readonly string[]>;
  /** Rejects with `missing`. UTF-8; a byte order mark is kept. */
  read(path: string): Promise<string>;
  exists(path: string): Promise<boolean>;
  /** Makes missing folders. Rejects with `exists` where a file of that name, in any case, is there. Resolves to the folders it made, outermost first. */
  create(path: string, text: string): Promise<readonly string[]>;
  /**
   * Reads, asks `transform`, writes, as one step nothing else comes between. `transform` gets the present text and
   * returns the new one, or null to leave the note untouched (mtime too); the same text leaves it untouched as well.
   * It may be asked again when the note changed meanwhile: its last answer counts. Resolves to whether it wrote.
   */
  process(path: string, transform: (current: string) => string | null): Promise<boolean>;
  /** Deletes a note: only for what Dateline made and nobody changed. In Obsidian as the user's setting for deleted files says, in a folder for good. Rejects with `missing`. */
  remove(path: string): Promise<void>;
  /**
   * Gives a note another path, makes missing folders, rewrites no link. Rejects with `missing`, and with `exists` where
   * another file has that path, in any case; a change of case alone is a move. Resolves to the folders it made, outermost first.
   */
  move(path: string, to: string): Promise<readonly string[]>;
  /** Deletes a folder if it is empty; resolves to whether it did. */
  removeEmptyFolder(path: string): Promise<boolean>;
  /**
   * Brings texts to the disk that are about to be written, side by side, where each write would wait for the disk: `create`
   * and `process` then only give just these texts their names, and are durable once `settle` resolves; others are at once.
   * What is then not written is dropped, at the latest when the next texts are staged. For whoever holds the vault.
   */
  stage?(texts: readonly StagedText[]): Promise<void>;
  /** Resolves when all that was written is durable; `remove` and `move` wait for it first. */
  settle?(): Promise<void>;
  /** Takes away the hidden files that writes left which were cut off, where there can be any. For whoever holds the vault. */
  tidy?(): Promise<void>;
}

/** The plugin's own folder, for journal and caches: flat or nested text files, never notes. Held to `tests/contracts/store.contract.ts`. */
export interface StorePort {
  read(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
  /** Appends whole lines; made durable before it resolves where the platform can. */
  append(name: string, text: string): Promise<void>;
  /** Names, as `read` takes them, of all files below a folder of the store, at any depth, sorted. */
  list(folder: string): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
  /**
   * Makes a file that must not be there yet; resolves to whether it did. Of two that try at once, on one disk, one does:
   * what locks are made of.
   */
  claim(name: string, text: string): Promise<boolean>;
}

/** Who a process is that may write to a vault, as others see it. */
export interface Holding {
  /** This process, among all there ever are: by chance. */
  readonly id: string;
  /** `Obsidian`, `dateline (process 4711)`. */
  readonly name: string;
  /** Machine or installation, `[a-z0-9]{1,16}`: its runs bear it in the journal. */
  readonly device: string;
  /** Its number on the device, where there is one. */
  readonly process: number | null;
}

/** The process that runs workflows, and what it can tell of others; what the lock of a vault needs (`journal/lock.ts`). */
export interface HolderPort {
  readonly self: Holding;
  /** Whether another lives no more; null where that cannot be told. */
  isGone(other: Holding): boolean | null;
  /** Milliseconds since the epoch, as all devices count them. */
  now(): number;
  /** Calls until it is stopped. */
  every(milliseconds: number, act: () => void): () => void;
  /** Waits to see whether another still lives; where somebody sits before a still screen it says so. */
  watch(other: Holding, milliseconds: number): Promise<void>;
}

export interface ClockPort {
  /** Local wall clock, `YYYY-MM-DDTHH:mm:ss`. */
  now(): string;
}

/** One request for something on the web: a plain GET, without cookies, credentials or a body. */
export interface WebRequest {
  readonly url: string;
  /** What the last response said of its version; the answer is 304 where that is still the newest. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Media types wanted, as the header of that name. */
  readonly accept?: string;
  /**
   * The address the user entered, where this one was found in what came from there; empty where it was found in a file.
   * Neither it nor, as far as the platform shows them, a redirect may lead to the user's own network, except to where the
   * user's own address is. The app shows no redirects: there only the first address is looked at.
   */
  readonly foundAt?: string;
}

export interface WebResponse {
  readonly status: number;
  /** Where it came from in the end, as far as the platform tells. */
  readonly url: string;
  /** Where the address has moved for good, as permanent redirects say. */
  readonly movedTo?: string;
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Seconds the server asks to be left alone. */
  readonly retryAfter?: number;
  /** Its headers, in lower case, as far as they tell of the page and of nobody (`workflow/web/headers.ts`). */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body, decompressed; empty where the status is no success. */
  readonly bytes: Uint8Array;
}

/** The web, one request at a time, as the user configured. Adapters are held to `tests/contracts/fetch.contract.ts`. */
export interface FetchPort {
  /**
   * Any status is an answer. Problems: `bad-address`, `refused-address`, `fetch-failed`, `timed-out`, `too-large`,
   * `cancelled`. An aborted request ends at once.
   */
  request(request: WebRequest, signal?: AbortSignal): Promise<Outcome<WebResponse>>;
}

export interface Progress {
  /** Inputs finished, of so many. */
  readonly done: number;
  readonly total: number;
  /** What is being worked on, readable. */
  readonly current: string;
  /** Articles finished; one input may hold many. */
  readonly articles?: number;
  /** Articles still to come; null where that is not known. */
  readonly left?: number | null;
  /** Once all inputs are read: articles filed, of so many. */
  readonly filing?: { readonly done: number; readonly total: number };
}

/** Tells progress and asks whether to stop; a cancelled run leaves whole articles only. */
export interface RunControl {
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
  /** Resolves when the interface has had its turn; asked between pieces of work that would else block it. */
  breathe?(): Promise<void>;
}

/** Inputs as they come; one that could not be had is an outcome too, and ends in the report. */
export type Inputs = Iterable<Outcome<Input>> | AsyncIterable<Outcome<Input>>;

/** An article that was read, and what was understood of it, where that was done ahead or elsewhere. */
export interface ReadArticle {
  readonly article: Article;
  readonly analysis?: Analysis;
  /** SHA-256 of what it came in, in hex, where that is kept. */
  readonly original?: string;
}

/** What comes of inputs, in their order: that one begins, with what it is where that is at hand; each article in it or why there is none; that it ended. */
export type Reading =
  | { readonly is: 'begun'; readonly name: string; readonly input?: Input }
  | { readonly is: 'article'; readonly name: string; readonly read: Outcome<ReadArticle> }
  | { readonly is: 'ended' };
