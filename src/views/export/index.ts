/** The vault's articles in the formats of other tools. Reads only. */
export { prepareExport } from './export';
export type { Exporting, ExportRequest } from './export';
export type { ExportScope } from './scope';
