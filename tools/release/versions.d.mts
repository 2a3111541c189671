interface Versioned {
  readonly version: string;
}
interface Manifest extends Versioned {
  readonly minAppVersion: string;
}
export interface Told {
  readonly pkg: Versioned;
  readonly lock: Versioned;
  readonly manifest: Manifest;
  readonly versions: Readonly<Record<string, string>>;
  readonly changelog: string;
}
export function sectionsOf(changelog: string): { title: string; text: string }[];
export function faultsOf(told: Told, tag?: string): string[];
export function withVersion<T extends Pick<Told, 'manifest' | 'versions' | 'changelog'>>(told: T, version: string): T;
