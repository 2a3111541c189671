/** The formats of an export and how their files end. */
export const EXPORT_FORMATS = {
  csv: 'csv',
  geojson: 'geojson',
  ftm: 'ftm.json',
  stix: 'stix.json',
  jsonld: 'jsonld',
  ris: 'ris',
  bibtex: 'bib',
  csl: 'csl.json',
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export const isExportFormat = (text: string): text is ExportFormat => Object.hasOwn(EXPORT_FORMATS, text);
