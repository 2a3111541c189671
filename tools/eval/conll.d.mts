export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}
export function readConll(source: string): { readonly text: string; readonly spans: readonly LabelledSpan[] }[];
