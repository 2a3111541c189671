import type { Finding } from './findings.mjs';
interface Files {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly versions: Readonly<Record<string, string>>;
}
export function manifestFindings(files: Files): Finding[];
