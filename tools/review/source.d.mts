import type { Finding } from './findings.mjs';
export function codeFindings(sources: Readonly<Record<string, string>>, readme: string): Finding[];
export function licenceFindings(licence: string, mit: string): Finding[];
