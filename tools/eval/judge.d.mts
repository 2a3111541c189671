import type { Mention } from '../../src/model';
import type { LabelledSpan } from './conll.mjs';

export interface Judged {
  /** Of its article, where that is told. */
  readonly part?: string;
  readonly group: 'person' | 'body' | 'place';
  readonly rule: string;
  readonly score: number;
  readonly right: boolean;
}
export interface Gold {
  readonly places: readonly { readonly surfaces: readonly string[] }[];
  readonly actors: readonly { readonly type: string; readonly surfaces: readonly string[] }[];
}
export function judgeSpans(mentions: readonly Mention[], spans: readonly LabelledSpan[]): Judged[];
export function judgeSurfaces(mentions: readonly Mention[], gold: Gold): Judged[];
