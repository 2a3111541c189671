import { zipSync } from 'fflate';
import { ANY_SIZE, fileOfBytes, type PlaceFile, type PlaceLimits } from '../../src/analysis/entities';

/** A row of a GeoNames dump; what is not said is empty. */
export interface GeoNamesRow {
  readonly name: string;
  readonly ascii?: string;
  readonly alternates?: string;
  readonly lat: number | string;
  readonly lon: number | string;
  readonly cls?: string;
  readonly code?: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly population?: number;
}

let id = 1_000_000;

/** As `readme.txt` of the dumps lists the columns. */
export const geoNames = (rows: readonly GeoNamesRow[]): string =>
  rows
    .map(({ name, ascii = name, alternates = '', lat, lon, ...row }) =>
      [
        ...[id++, name, ascii, alternates, lat, lon, row.cls ?? 'P', row.code ?? 'PPL', row.country ?? 'KP', ''],
        ...[row.admin1 ?? '', row.admin2 ?? '', '', '', row.population ?? 0, '', '', 'Asia/Pyongyang', '2024-01-01'],
      ].join('\t'),
    )
    .join('\n') + '\n';

/** A made-up dump of a few places in the north-east of North Korea: hamlets, a division, what is known and what is left out. */
export const HAMLETS = geoNames([
  { name: 'Hamgyŏng-bukto', ascii: 'Hamgyong-bukto', alternates: 'North Hamgyong,함경북도', lat: 41.9, lon: 129.4, cls: 'A', code: 'ADM1', admin1: '17' }, // prettier-ignore
  { name: 'Hoeryŏng', ascii: 'Hoeryong', alternates: 'Hoeryong City,회령', lat: 42.443, lon: 129.7509, code: 'PPL', admin1: '17', population: 92494 }, // prettier-ignore
  {
    name: 'Sŏktar-li',
    ascii: 'Soktal-li',
    alternates: '석달리,Soktalli,Sekitatsu',
    lat: 42.38,
    lon: 129.81,
    admin1: '17',
  },
  { name: 'Chunghŭng', ascii: 'Chunghung', lat: 42.52, lon: 129.62, admin1: '17' },
  { name: 'Sodungji', lat: 42.1, lon: 129.5, admin1: '17', admin2: 'Musan' },
  { name: 'Sodungji', lat: 40.8, lon: 129.2, admin1: '17', admin2: 'Kilchu' },
  { name: 'Ongsong Kwalliso', lat: 42.1, lon: 129.9, cls: 'S', code: 'PRN', admin1: '17' },
  { name: 'Some School', lat: 42.1, lon: 129.9, cls: 'S', code: 'SCH', admin1: '17' },
  { name: 'Nowhere', lat: 142.1, lon: 129.9, admin1: '17' },
  { name: '9', lat: 42.1, lon: 129.9, admin1: '17' },
]);

export const textFile = (name: string, text: string): PlaceFile => fileOfBytes(name, new TextEncoder().encode(text));

export const zipFile = (name: string, files: Readonly<Record<string, string | Uint8Array>>): PlaceFile =>
  fileOfBytes(
    name,
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([path, content]) => [
          path,
          typeof content === 'string' ? new TextEncoder().encode(content) : content,
        ]),
      ),
    ),
  );

export const LIMITS: PlaceLimits = ANY_SIZE;
