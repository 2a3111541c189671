import type { Plugin } from 'esbuild';
import type { Rule } from './rules.mjs';

export function switching(rules: readonly Rule[]): Plugin;
