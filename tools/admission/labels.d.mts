import type { Input, ResolvedMention } from '../../src/model';
import type { Part } from '../split.mjs';

export interface AdmissionLabel {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  /** `y` a note is wanted, `p` named in passing, `n` no name. */
  readonly letter: string;
  readonly part: Part;
}
export function hashed(text: string): string;
export function readLabels(...files: readonly string[]): AdmissionLabel[];
export function textsOf(data: string, ids: ReadonlySet<string>): Map<string, string>;
export function inputOf(id: string, texts: ReadonlyMap<string, string>): Input;
export function labelled(label: AdmissionLabel, mentions: readonly ResolvedMention[]): ResolvedMention | null;
