import type { Input } from '../../src/model';

export interface Fixture {
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}

export interface FuzzInput {
  readonly format: string;
  readonly how: string;
  readonly input: Input;
}

export function corpusOf(folder: string): Fixture[];
export function formatsOf(corpus: readonly Fixture[]): string[];
export function inputOf(seed: number, index: number, corpus: readonly Fixture[]): FuzzInput;
