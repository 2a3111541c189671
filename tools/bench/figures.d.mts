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
export interface Spent {
  readonly seconds: number;
  readonly cpu: number;
}
export interface GrowthFigures {
  /** What the texts are. */
  readonly from: string;
  /** Whether they are the project's own. */
  readonly isOurs: boolean;
  /** The smallest vault first. */
  readonly sizes: readonly {
    readonly notes: number;
    readonly import: Spent & {
      readonly parts: Readonly<Record<'begin' | 'understand' | 'file' | 'lists', Spent>>;
      readonly made: number;
      readonly changed: number;
    };
    readonly cpu: number;
    readonly opened: Spent;
    readonly cold: { readonly read: number; readonly build: number; readonly cpu: number };
    readonly command: number;
    readonly highest: number;
  }[];
}
export interface MachineFigures {
  readonly speed?: SpeedFigures;
  readonly start?: { readonly cli: number; readonly node: number };
  readonly stream?: {
    readonly marks: readonly { readonly articles: number; readonly megabytes: number }[];
    readonly highest: number;
  };
  readonly pages?: {
    readonly pages: number;
    readonly perSecond: Readonly<Record<'dateline' | 'readability' | 'defuddle', number>>;
  };
  readonly browser?: { readonly evaluate: number; readonly onload: number; readonly extraction: number } | null;
  /** Extraction with them against extraction without: the median of rounds. */
  readonly statements?: { readonly cost: number; readonly costs: readonly number[]; readonly articles: number };
  readonly growth?: readonly GrowthFigures[];
}
export interface FigureRow {
  readonly what: string;
  readonly figure: string;
  /** What it is measured by. */
  readonly is: string;
  readonly bar: string;
  readonly ok?: boolean;
  readonly other: string;
}
export const SUBJECT_HEADS: Readonly<Record<string, string>>;
export const MACHINE_HEADS: Readonly<Record<string, string>>;
export const GROWTH_HEADS: Readonly<Record<string, string>>;
export function growthTable(growth: GrowthFigures): Record<string, string>[];
export function subjectRows(speed: SpeedFigures): Record<string, string>[];
export function machineRows(measured: MachineFigures): FigureRow[];
