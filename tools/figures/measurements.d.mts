/** What of the project is measured: code with all it imports, files and folders, packages by their versions. */
export interface Measures {
  readonly entries?: readonly string[];
  readonly files?: readonly string[];
  readonly packages?: readonly string[];
}
export interface Measurement {
  readonly command: string;
  readonly only?: string;
  readonly minutes: number;
  readonly measures: Measures;
}
export const MEASUREMENTS: Readonly<Record<string, Measurement>>;
