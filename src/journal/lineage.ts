import { fileKey } from '../model';
import type { RecordedWrite } from './journal';
import { withPlainEnds } from './undo-steps';

/** Where a note can be and what it can say if nobody but Dateline touched it since. */
export class Lineage {
  readonly paths: string[];
  /** With plain line ends. */
  private readonly texts: Set<string>;
  /** Dateline took it away itself. */
  removed = false;
  /** Dateline brought words of another note into it. */
  holdsOthers = false;

  /**
   * `later`: what Dateline wrote since, in order; undone or not, since an undo goes back to a text that was there. `brought`:
   * writes after which a note does not say only what Dateline has to say.
   */
  constructor(
    path: string,
    text: string,
    later: readonly RecordedWrite[],
    brought: ReadonlySet<RecordedWrite> = new Set(),
  ) {
    this.paths = [path];
    this.texts = new Set([withPlainEnds(text)]);
    for (const write of later) if (this.isHere(write.path)) this.follow(write, brought.has(write));
  }

  has(text: string): boolean {
    return this.texts.has(withPlainEnds(text));
  }

  private isHere(path: string): boolean {
    return this.paths.some((each) => fileKey(each) === fileKey(path));
  }

  private follow(write: RecordedWrite, isBrought: boolean): void {
    if (write.before === null || !this.has(write.before)) return;
    if (isBrought) this.holdsOthers = true;
    else if (write.action === 'update') this.texts.add(withPlainEnds(write.after));
    if (write.action === 'move' && !this.paths.includes(write.to)) this.paths.push(write.to);
    if (write.action === 'remove') this.removed = true;
  }
}
