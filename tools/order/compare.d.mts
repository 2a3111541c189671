export interface Difference {
  readonly kind: string;
  readonly note: string;
  readonly one?: string;
  readonly other?: string;
}
export function readVault(folder: string): Map<string, string>;
export function differences(
  oneTexts: ReadonlyMap<string, string>,
  otherTexts: ReadonlyMap<string, string>,
): Generator<Difference>;
export function changedNotes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[];
