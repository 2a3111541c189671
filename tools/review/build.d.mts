import type { Finding } from './findings.mjs';
export function builtFindings(code: string, styles: string): Finding[];
