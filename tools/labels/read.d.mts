export interface LabelledPlace {
  /** Absent where a set gives a point alone. */
  readonly name?: string | null;
  readonly country: string;
  readonly level?: string;
  readonly lat?: number | null;
  readonly lon?: number | null;
}
export interface LabelledArticle {
  readonly id: string;
  readonly input: string;
  readonly location: LabelledPlace | null;
  readonly also: readonly LabelledPlace[];
  readonly basis: string;
  /** Null where there is none; undefined where it is not labelled. */
  readonly when: string | null | undefined;
  readonly themes: readonly string[];
}
export function readLabels(data: string): LabelledArticle[];
