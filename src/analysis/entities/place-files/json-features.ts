/** A stretch of JSON that is one object, or why it is left out. */
export interface JsonPiece {
  readonly text: string | null;
  /** From 1. */
  readonly number: number;
}

/** Code units of one feature with its outline, at most. */
const LONGEST_FEATURE = 8_000_000;

/** Code units before a list that are looked at for its name. */
const NAMING = 64;

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [34, 92, 123, 125, 91, 93];

/**
 * Cuts the features out of a stream of GeoJSON: the objects in the list named `features`, and objects at the top that have
 * none (`Feature` alone, or one a line). What stands around them is in `head`, as far as it was read before the first.
 */
export class FeatureCutter {
  /** The beginning of the collection, without its features. */
  head = '';
  private depth = 0;
  private inText = false;
  private isEscaped = false;
  /** Depth at which objects are features: within a list of them, or at the top. */
  private level = 0;
  private piece = '';
  private isKept = false;
  private isTooLong = false;
  private number = 0;

  *cut(text: string): Generator<JsonPiece> {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (this.inText) {
        this.readText(unit);
        continue;
      }
      if (unit === QUOTE) this.inText = true;
      else if (unit === OPEN || unit === OPEN_LIST) {
        if (unit === OPEN_LIST && this.opensFeatures(text.slice(Math.max(from, at - NAMING), at))) {
          // What was begun is the collection around the features.
          this.head = this.piece + text.slice(from, at);
          this.piece = '';
          this.isKept = false;
          this.level = this.depth + 1;
        } else if (unit === OPEN && this.depth === this.level && !this.isKept) {
          this.isKept = true;
          from = at;
        }
        this.depth += 1;
      } else if (unit === CLOSE || unit === CLOSE_LIST) {
        this.depth = Math.max(0, this.depth - 1);
        if (this.isKept && this.depth === this.level) {
          yield this.taken(text.slice(from, at + 1));
          from = at + 1;
        } else if (this.depth < this.level) this.level = 0;
      }
    }
    if (this.isKept) this.keep(text.slice(from));
  }

  /** Whether something was begun that has no end. */
  get isOpen(): boolean {
    return this.depth > 0 || this.isKept;
  }

  private readText(unit: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (unit === BACKSLASH) this.isEscaped = true;
    else if (unit === QUOTE) this.inText = false;
  }

  /** `"features": [` in an object at the top. `before`: what stands before the bracket in the text at hand. */
  private opensFeatures(before: string): boolean {
    if (!this.isKept || this.level !== 0 || this.depth !== 1) return false;
    return /"features"\s*:\s*$/.test((this.piece.slice(-NAMING) + before).slice(-NAMING));
  }

  private keep(text: string): void {
    if (this.isTooLong) return;
    this.piece += text;
    this.isTooLong = this.piece.length > LONGEST_FEATURE;
    if (this.isTooLong) this.piece = '';
  }

  private taken(end: string): JsonPiece {
    this.keep(end);
    const text = this.isTooLong ? null : this.piece;
    this.piece = '';
    this.isKept = false;
    this.isTooLong = false;
    this.number += 1;
    return { text, number: this.number };
  }
}
