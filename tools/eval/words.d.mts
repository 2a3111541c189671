export interface List {
  readonly list: string;
  readonly words: readonly string[];
  /** Words may go on where these end. */
  readonly areStems?: boolean;
}
export interface Counted {
  readonly list: string;
  readonly words: number;
  readonly nowhere: number;
  readonly seen: number;
  readonly unseen: number;
}
export class Occurrences {
  constructor(words: readonly string[]);
  add(text: { readonly text: string; readonly isUnseen: boolean }): void;
  of(word: string, isStem?: boolean): number;
}
export function lexiconLists(folder: string): readonly List[];
export function allTexts(data: string): Generator<{ readonly text: string; readonly isUnseen: boolean }>;
export function countList(list: List, occurrences: Occurrences): Counted;
export function wordRows(
  counted: readonly Counted[],
  heading: string,
): readonly (Readonly<Record<string, string>> & { readonly ok?: boolean })[];
