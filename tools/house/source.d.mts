import type { SourceFile } from 'typescript';

export interface Module {
  readonly path: string;
  readonly text: string;
  readonly tree: SourceFile;
}
export function sourceFiles(root: string): readonly Module[];
