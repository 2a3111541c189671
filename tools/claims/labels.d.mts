import type { Sourcing } from '../../src/model';
import type { Part } from '../split.mjs';

export interface StatementLabel {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  readonly is: boolean;
  /** None: somebody without a name. */
  readonly speakers: readonly string[];
  /** The nearest first. */
  readonly chain: readonly string[];
  readonly part: Part;
}
export interface NameLabel {
  readonly id: string;
  readonly name: string;
  readonly is: boolean;
  readonly part: Part;
}
export interface SourcingLabel {
  readonly id: string;
  readonly value: Sourcing;
  readonly anonymous: boolean;
  readonly part: Part;
}
export interface StoryLabel {
  readonly id: string;
  readonly other: string;
  readonly relation: 'same' | 'sequel' | 'other';
  readonly part: Part;
}
export function readStatementLabels(...files: readonly string[]): StatementLabel[];
export function readNameLabels(...files: readonly string[]): NameLabel[];
export function readSourcingLabels(...files: readonly string[]): SourcingLabel[];
export function readStoryLabels(...files: readonly string[]): StoryLabel[];
