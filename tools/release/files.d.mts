interface Source {
  readonly dist: string;
  readonly root: string;
  readonly pkg: object;
}
export function makeRelease(from: Source, to: string): void;
export function releaseFiles(version: string): string[];
