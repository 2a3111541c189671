import type { Part } from '../split.mjs';

interface AnnotatedSet {
  readonly id: string;
  readonly kind: 'ner' | 'places' | 'gold' | 'where';
  readonly path: string;
  readonly lookedAt?: boolean;
}
export interface Item {
  readonly key: string;
  readonly part: Part;
  readonly record: unknown;
}
export const SETS: Readonly<Record<'names' | 'places' | 'articles' | 'where', readonly AnnotatedSet[]>>;
export function useOf(id: string, of: string): 'fitted' | 'tuned';
export function itemsOf(data: string, set: AnnotatedSet): Item[];
