export interface Written {
  readonly names: RegExp;
  readonly types: RegExp;
}
export const NOTES: Written;
export const STORE: Written;
export function writesIn(text: string, written: Written): readonly string[];
