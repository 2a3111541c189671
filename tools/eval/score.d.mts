import type { Item } from './data.mjs';

export class Scorer {
  constructor(scorer: string, command: readonly string[]);
  figures(kind: string, items: readonly Item[]): Promise<Readonly<Record<string, unknown>> | null>;
  mistakes(kind: string, items: readonly Item[], most: number): Promise<{ kind: string; items: string[] }[]>;
  answerTo(record: unknown): Readonly<Record<string, unknown>> | null;
  close(): void;
}
