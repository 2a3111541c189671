import type { Plugin } from 'esbuild';

export const LEXICON: RegExp;
export function compileLexicon(yaml: string): string;
export function lexiconPlugin(isPacked: boolean): Plugin;
export const givenLexicons: Plugin;
export const LEXICONS: string;
