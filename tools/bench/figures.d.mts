export interface SubjectFigures {
  readonly tokens: number;
  readonly cpuTokens: number;
  readonly megabytes: number;
  readonly first: number;
  readonly firstMegabytes: number;
}
export interface SpeedFigures {
  readonly tokens: number;
  readonly subjects: Readonly<Record<string, SubjectFigures>>;
}
export interface MachineFigures {
  readonly speed?: SpeedFigures;
  readonly start?: { readonly cli: number; readonly node: number };
  readonly stream?: {
    readonly marks: readonly { readonly articles: number; readonly megabytes: number }[];
    readonly highest: number;
  };
  readonly pages?: { readonly pages: number; readonly perSecond: Readonly<Record<'dateline' | 'readability', number>> };
  readonly browser?: { readonly evaluate: number; readonly onload: number; readonly extraction: number } | null;
  readonly bytes?: number;
}
export interface FigureRow {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly ok: boolean;
  readonly other: string;
}
export const SUBJECT_HEADS: Readonly<Record<string, string>>;
export const MACHINE_HEADS: Readonly<Record<string, string>>;
export function subjectRows(speed: SpeedFigures): Record<string, string>[];
export function machineRows(measured: MachineFigures): FigureRow[];
