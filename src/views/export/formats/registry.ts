import type { ExportFormat } from '../formats';
import type { ExportArticle } from '../model';
import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { csv } from './csv';
import { statementsCsv } from './statements-csv';
import { followTheMoney } from './followthemoney';
import { geojson } from './geojson';
import { jsonLd } from './jsonld';
import { ris } from './ris';
import { stix } from './stix';

/** Turns articles into the text of a file, piece by piece: never all of it at once. */
type Writer = (articles: AsyncIterable<ExportArticle>) => AsyncGenerator<string>;

/** To add a format: a file beside this one, a row here and in `../formats.ts`, its words in `text/export.ts`. */
export const WRITERS = {
  csv,
  statements: statementsCsv,
  geojson,
  ftm: followTheMoney,
  stix,
  jsonld: jsonLd,
  ris,
  bibtex,
  csl: cslJson,
} as const satisfies Readonly<Record<ExportFormat, Writer>>;
