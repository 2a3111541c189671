/** More than this in one input is no archive of articles but a mistake or an attack. */
const MAX_PARTS = 200_000;
/** Bytes that may come out of one input, however deep they lie. */
const MAX_EXPANDED = 1_000_000_000;
/** Bytes unpacked for nothing; a damaged archive has a file or two of them, one made to keep us busy nothing else. */
const MAX_WASTED = 150_000_000;
/** Containers within containers: a mail in a mailbox in an archive in an archive. */
export const MAX_DEPTH = 5;

/** What may still come out of one input: shared by everything inside it, so that nesting multiplies nothing. */
export class Budget {
  private parts = MAX_PARTS;
  private expanded = MAX_EXPANDED;
  private wasted = MAX_WASTED;

  /** Bytes that may still be unpacked. */
  get bytes(): number {
    return Math.max(0, this.expanded);
  }

  /** Whether nothing more is to be unpacked. */
  get isSpent(): boolean {
    return this.expanded <= 0 || this.wasted <= 0;
  }

  /** Takes bytes that were unpacked and are no part: the container's own, or, `wasted`, refused ones. */
  spend(size: number, wasted: boolean): void {
    this.expanded -= size;
    if (wasted) this.wasted -= size;
  }

  /** Takes a part of so many bytes or characters; false when that is too much. */
  take(size: number): boolean {
    this.parts -= 1;
    this.expanded -= size;
    return this.parts >= 0 && this.expanded >= 0;
  }
}
