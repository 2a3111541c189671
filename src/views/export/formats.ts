/** The formats of an export and how their files end. */
export const EXPORT_FORMATS = {
  csv: 'csv',
  statements: 'statements.csv',
  geojson: 'geojson',
  ftm: 'ftm.json',
  stix: 'stix.json',
  jsonld: 'jsonld',
  ris: 'ris',
  bibtex: 'bib',
  csl: 'csl.json',
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** Formats that are a table of statements. */
export const OF_STATEMENTS: ReadonlySet<ExportFormat> = new Set<ExportFormat>(['statements']);
/** Formats that can tell statements beside articles. */
export const WITH_STATEMENTS: ReadonlySet<ExportFormat> = new Set<ExportFormat>(['ftm', 'stix', 'jsonld']);

export const isExportFormat = (text: string): text is ExportFormat => Object.hasOwn(EXPORT_FORMATS, text);
