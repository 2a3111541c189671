interface Versioned {
  readonly version: string;
}
interface Manifest extends Versioned {
  readonly minAppVersion: string;
}
export interface VersionFiles {
  readonly pkg: Versioned;
  readonly lock: Versioned;
  readonly manifest: Manifest;
  readonly versions: Readonly<Record<string, string>>;
  readonly changelog: string;
}
export function sectionsOf(changelog: string): { title: string; text: string }[];
export function faultsOf(files: VersionFiles, tag?: string): string[];
export function isRefused(faults: readonly string[], stale: readonly string[], tag?: string): boolean;
export function withVersion<T extends Pick<VersionFiles, 'manifest' | 'versions' | 'changelog'>>(
  files: T,
  version: string,
): T;
