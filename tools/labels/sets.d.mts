/** `[start, end)` in UTF-16 code units. */
export type LabelledSpan = readonly [start: number, end: number];
export interface LabelledAttribution {
  readonly source: LabelledSpan | null;
  readonly cue: LabelledSpan | null;
  readonly content: readonly LabelledSpan[];
  readonly speaker: string | null;
  readonly kind: 'named person' | 'body' | 'outlet' | 'document' | 'officials' | 'anonymous' | 'crowd' | 'none';
  readonly attitude: 'says' | 'denies' | 'confirms' | 'asks' | 'threatens' | 'believes' | 'reports';
  readonly hedged: boolean;
  readonly chain: readonly string[];
}
export interface AttributedText {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly LabelledAttribution[];
}
export interface LabelledReport {
  /** ISO 8601, with the offset of where it was published. */
  readonly published: string;
  readonly text: string;
}
export interface ReportPair {
  readonly id: string;
  readonly a: LabelledReport;
  readonly b: LabelledReport;
  readonly relation: 'differs' | 'updates' | 'narrower' | 'same' | 'unrelated';
}
export interface OriginStory {
  readonly id: string;
  readonly articles: readonly (LabelledReport & {
    readonly id: string;
    readonly outlet: string;
    readonly title: string;
  })[];
  readonly origins: readonly (readonly string[])[];
  readonly unknown: readonly string[];
}
export function readKoreanStatements(): AttributedText[];
export function readReportPairs(): ReportPair[];
export function readOriginStories(): OriginStory[];
export function isOneOrigin(
  story: Pick<OriginStory, 'origins' | 'unknown'>,
  one: string,
  other: string,
): boolean | null;

/** A note of the user's, and what is to be marked in it. */
export interface MarkedNote {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly notes: readonly string[] }[];
}
export function readMarkedNotes(set?: 'marks' | 'marks-second' | 'marks-traps'): readonly MarkedNote[];

/** What is typed into a note, and the note that is wanted; all by name. */
export interface SuggestionCase {
  readonly id: string;
  readonly typed: string;
  readonly wanted: string;
  readonly folder: string;
  readonly links: readonly string[];
  readonly recent: readonly string[];
}
export function readSuggestionCases(set?: 'suggestions' | 'suggestions-second'): readonly SuggestionCase[];
