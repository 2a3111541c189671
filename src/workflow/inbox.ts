/** What happened to a file of the vault; paths as the vault writes them. */
export type InboxEvent =
  | { readonly kind: 'created' | 'modified' | 'deleted'; readonly path: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly path: string };

/** How a note stands when its turn comes: `busy` is being edited, `filed` carries an article's id already. */
export type NoteState = 'free' | 'busy' | 'filed' | 'gone';

export interface InboxRules {
  /** Folder whose new notes are filed by themselves; empty: none. */
  readonly folder: string;
  /** Seconds a note must rest before it is filed. */
  readonly quiet: number;
}

interface Waiting {
  /** When it came. */
  readonly since: number;
  /** When it was last changed, or last found busy. */
  readonly touched: number;
}

interface Taken {
  /** As it is called now. */
  readonly path: string;
  readonly since: number;
}

/**
 * Which notes of the inbox are due. A note is new once: when it is made in the folder or moved into it. It is due when it
 * has rested for the quiet period; filed, refused or taken back by an undo, it is never due again. Times are milliseconds
 * since the epoch; nothing here waits or reads.
 */
export class Inbox {
  private readonly waiting = new Map<string, Waiting>();
  /** Being filed, by the paths they were taken under. */
  private readonly taken = new Map<string, Taken>();

  constructor(private readonly rules: InboxRules) {}

  /** Whether the event is of a note that waits or comes to wait; anything else changes nothing here. */
  on(event: InboxEvent, now: number): boolean {
    if (event.kind === 'renamed') return this.renamed(event.from, event.path, now);
    if (event.kind === 'deleted') return this.waiting.delete(event.path);
    if (event.kind === 'created') return this.arrived(event.path, now);
    return this.touch(event.path, now);
  }

  /** Notes that came while nobody watched: those made after `since`. */
  catchUp(notes: readonly { readonly path: string; readonly created: number }[], since: number, now: number): void {
    for (const { path, created } of notes) if (created > since) this.arrived(path, now, created);
  }

  /** When the next note can be due; null where none waits. */
  get next(): number | null {
    const times = [...this.waiting.values()].map(({ touched }) => touched + this.rules.quiet * 1000);
    return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time));
  }

  /**
   * The notes that are due, oldest first, to be filed as one. They count as not dealt with until they are `done` or
   * `putBack`. One that is being edited waits for another quiet period.
   */
  take(now: number, stateOf: (path: string) => NoteState): readonly string[] {
    const rested = [...this.waiting].filter(([, { touched }]) => touched + this.rules.quiet * 1000 <= now);
    const due: string[] = [];
    for (const [path, { since }] of rested) {
      const state = stateOf(path);
      if (state === 'busy') this.touch(path, now);
      else this.waiting.delete(path);
      if (state !== 'free') continue;
      this.taken.set(path, { path, since });
      due.push(path);
    }
    return due;
  }

  /** Takes leave of notes that were taken. */
  done(paths: readonly string[]): void {
    for (const path of paths) this.taken.delete(path);
  }

  /**
   * Puts notes back that were taken and could not be filed now: another import is running, the run failed or was
   * cancelled, or somebody began to edit them.
   */
  putBack(paths: readonly string[], now: number): void {
    for (const path of paths) {
      const taken = this.taken.get(path);
      this.taken.delete(path);
      if (taken !== undefined) this.arrived(taken.path, now, taken.since);
    }
  }

  /** Everything made before this is dealt with: what a later start need not look at. */
  settledUntil(now: number): number {
    const open = [...this.waiting.values(), ...this.taken.values()];
    return open.reduce((until, { since }) => Math.min(until, since - 1), now);
  }

  private arrived(path: string, now: number, since = now): boolean {
    if (!this.watches(path)) return false;
    this.waiting.set(path, { since: this.waiting.get(path)?.since ?? since, touched: now });
    return true;
  }

  private touch(path: string, now: number): boolean {
    const waiting = this.waiting.get(path);
    if (waiting !== undefined) this.waiting.set(path, { ...waiting, touched: now });
    return waiting !== undefined;
  }

  private renamed(from: string, path: string, now: number): boolean {
    for (const [key, taken] of this.taken) if (taken.path === from) this.taken.set(key, { ...taken, path });
    const waiting = this.waiting.get(from);
    this.waiting.delete(from);
    const arrived = (waiting !== undefined || !this.watches(from)) && this.arrived(path, now, waiting?.since);
    return arrived || waiting !== undefined;
  }

  /** Folder names are compared as the strictest file systems do, without case. */
  private watches(path: string): boolean {
    const { folder } = this.rules;
    const below = `${folder.toLowerCase()}/`;
    return folder !== '' && path.toLowerCase().startsWith(below) && /\.md$/i.test(path);
  }
}
