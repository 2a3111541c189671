import type { Finding } from './findings.mjs';
interface Release {
  readonly version: string;
  readonly workflow: string;
  readonly files: readonly string[];
}
export const SUPPORTED: readonly string[];
export function releaseFindings(release: Release): Finding[];
