import type { Finding } from './findings.mjs';
export function packedStrings(root: string): ReadonlySet<string>;
export function stringFindings(root: string, code: string, known: ReadonlySet<string>): Finding[];
