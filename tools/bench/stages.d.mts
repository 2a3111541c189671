export interface Stage {
  readonly stage: string;
  /** Of the whole, from 0 to 1. */
  readonly share: number;
}
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}
export type StageWithParts = Stage & { readonly parts: readonly Stage[] };
export function sourcesOf(bundle: string): readonly string[];
export function stagesOf(profile: Profile, sources: readonly string[]): readonly StageWithParts[];
export function stageRows(
  stages: readonly StageWithParts[],
): readonly { readonly stage: string; readonly share: string }[];
