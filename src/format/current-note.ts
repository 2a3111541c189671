/** A note's path and present text. */
export interface CurrentNote {
  readonly path: string;
  readonly text: string;
}
