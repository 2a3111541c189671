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

/**
 * Which notes of the inbox are due. A note is new once: when it is made in the folder or moved into it. It is due when it
 * has rested for the quiet period; filed, refused or taken back by an undo, it is never due again. Times are milliseconds
 * since the epoch; nothing here waits or reads.
 */
export class Inbox {
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly rules: InboxRules) {}

  on(event: InboxEvent, now: number): void {
    if (event.kind === 'renamed') this.renamed(event.from, event.path, now);
    else if (event.kind === 'deleted') this.waiting.delete(event.path);
    else if (event.kind === 'created') this.arrived(event.path, now);
    else this.touch(event.path, now);
  }

  /** Notes that came while nobody watched: those made after `since`. */
  catchUp(notes: readonly { readonly path: string; readonly created: number }[], since: number, now: number): void {
    for (const { path, created } of notes) if (created > since) this.arrived(path, now, created);
  }

  /** When the next note can be due; null where none waits. */
  get next(): number | null {
    const times = [...this.waiting.values()].map(({ touched }) => touched + this.rules.quiet * 1000);
    return times.length === 0 ? null : Math.min(...times);
  }

  /**
   * Takes out the notes that are due, oldest first, to be filed as one. One that is being edited waits for another quiet
   * period.
   */
  take(now: number, stateOf: (path: string) => NoteState): readonly string[] {
    const rested = [...this.waiting].filter(([, { touched }]) => touched + this.rules.quiet * 1000 <= now);
    const due: string[] = [];
    for (const [path] of rested) {
      const state = stateOf(path);
      if (state === 'busy') this.touch(path, now);
      else this.waiting.delete(path);
      if (state === 'free') due.push(path);
    }
    return due;
  }

  /** Puts notes back that could not be filed now: another import is running, or somebody began to edit them. */
  putBack(paths: readonly string[], now: number): void {
    for (const path of paths) this.arrived(path, now);
  }

  /** Everything made before this is dealt with: what a later start need not look at. */
  settledUntil(now: number): number {
    return Math.min(now, ...[...this.waiting.values()].map(({ since }) => since - 1));
  }

  private arrived(path: string, now: number, since = now): void {
    if (this.watches(path)) this.waiting.set(path, { since: this.waiting.get(path)?.since ?? since, touched: now });
  }

  private touch(path: string, now: number): void {
    const waiting = this.waiting.get(path);
    if (waiting !== undefined) this.waiting.set(path, { ...waiting, touched: now });
  }

  private renamed(from: string, path: string, now: number): void {
    const isNew = this.waiting.delete(from) || !this.watches(from);
    if (isNew) this.arrived(path, now);
  }

  /** Folder names are compared as the strictest file systems do, without case. */
  private watches(path: string): boolean {
    const { folder } = this.rules;
    const below = `${folder.toLowerCase()}/`;
    return folder !== '' && path.toLowerCase().startsWith(below) && /\.md$/i.test(path);
  }
}
