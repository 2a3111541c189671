export interface JudgedPair {
  readonly label: 'copy' | 'two';
  readonly split: 'tune' | 'held-out';
  readonly ids: readonly string[];
  readonly forth: boolean;
  readonly back: boolean;
}
export function mayBeNamed(pair: JudgedPair): boolean;
