export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}
export function unitsOf(source: string): { readonly key: string; readonly text: string }[];
export function readUnit(text: string): { readonly text: string; readonly spans: readonly LabelledSpan[] };
