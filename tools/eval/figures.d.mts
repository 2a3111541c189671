import type { Counts } from './counts.mjs';

export interface Figure {
  readonly what: string;
  readonly use: 'fitted' | 'tuned';
  readonly seen: Counts | null;
  readonly unseen: Counts | null;
  readonly groups: readonly Counts[];
  readonly articles: readonly [seen: number, unseen: number];
  readonly lookedAt?: boolean;
  readonly bar?: number | null;
}
export function figureRow(figure: Figure): Readonly<Record<string, string>> & { readonly ok: boolean | null };
