export interface Difference {
  readonly kind: string;
  readonly note: string;
  readonly one?: string;
  readonly other?: string;
  readonly id: string;
  readonly ids?: readonly string[];
}
export interface Known {
  readonly same: ReadonlyMap<string, string>;
  readonly marks: ReadonlyMap<string, readonly string[]>;
}
export function readVault(folder: string): Map<string, string>;
export function differences(
  oneTexts: ReadonlyMap<string, string>,
  otherTexts: ReadonlyMap<string, string>,
  known?: Known,
): Generator<Difference>;
export function changedNotes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[];
