export type Part = 'fit' | 'tune' | 'unseen';
interface Keyed {
  readonly id?: unknown;
  readonly event?: unknown;
  readonly origin?: unknown;
  readonly meta?: unknown;
}
export function partOf(id: string): Part;
export function keyOf(record: Keyed): string;
export function ofParts<T extends Keyed>(records: readonly T[], ...parts: readonly Part[]): T[];
