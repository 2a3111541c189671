import type { Module } from './source.mjs';

export function typesDeclaredTwice(files: readonly Module[]): readonly string[];
