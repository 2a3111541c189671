import { gzipSync, zipSync } from 'fflate';
import { fileOfBytes, mayHoldPlaces } from '../../../../src/analysis/entities';
import { placesIn, rowsOf, refusedIn } from './support';
import { geoNames, LIMITS, textFile, zipFile } from '../../../support/places';

const DUMP = geoNames([{ name: 'Soktal', lat: 42.38, lon: 129.81 }]);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a packed file of places', () => {
  it('is read as what is in it, without what is no file of places', async () => {
    const zip = zipFile('KP.zip', {
      'readme.txt': 'What the columns are.',
      'KP.txt': DUMP,
      'map.png': new Uint8Array(9),
    });
    const { rows, problem } = await rowsOf(zip);
    expect(problem).toBeNull();
    expect(placesIn(rows)).toHaveLength(1);
    const gz = fileOfBytes('KP.txt.gz', gzipSync(bytes(DUMP)));
    expect(placesIn((await rowsOf(gz)).rows)).toHaveLength(1);
    const stored = fileOfBytes('KP.zip', zipSync({ 'KP.txt': [bytes(DUMP), { level: 0 }] }));
    expect(placesIn((await rowsOf(stored)).rows)).toHaveLength(1);
  });

  it('may hold several files', async () => {
    const zip = zipFile('all.zip', { 'a/KP.txt': DUMP, 'b/camps.csv': 'name,lat,lon\nTomong,42.3,129.9\n' });
    expect(placesIn((await rowsOf(zip)).rows).map(({ name }) => name)).toEqual(['Soktal', 'Tomong']);
  });

  it('is refused where it is cut off, altered or holds no places', async () => {
    const whole = zipSync({ 'KP.txt': bytes(DUMP.repeat(200)) });
    expect((await rowsOf(fileOfBytes('cut.zip', whole.subarray(0, whole.length - 40)))).problem).toBe('damaged');
    const altered = whole.slice();
    // A byte of the check sum in the directory.
    const at = altered.length - 22 - 6 - 46 + 16;
    altered[at] = (altered[at] ?? 0) ^ 0xff;
    expect((await rowsOf(fileOfBytes('altered.zip', altered))).problem).toBe('damaged');
    const gz = gzipSync(bytes(DUMP.repeat(200)));
    expect((await rowsOf(fileOfBytes('cut.gz', gz.subarray(0, gz.length / 2)))).problem).toBe('damaged');
    expect((await rowsOf(zipFile('x.zip', { 'readme.txt': 'x', 'a.png': 'x' }))).problem).toBe('no-places');
  });

  it('is refused where it would burst, or is larger than is held', async () => {
    const bomb = zipSync({ 'KP.txt': new Uint8Array(30_000_000) });
    expect((await rowsOf(fileOfBytes('bomb.zip', bomb))).problem).toBe('too-much');
    const gz = gzipSync(new Uint8Array(30_000_000));
    expect((await rowsOf(fileOfBytes('bomb.gz', gz))).problem).toBe('too-much');
    const zip = zipFile('KP.zip', { 'KP.txt': DUMP });
    expect((await rowsOf(zip, { ...LIMITS, packed: 10 })).problem).toBe('too-large');
    expect((await rowsOf(zip, { ...LIMITS, unpacked: 10 })).problem).toBe('too-much');
  });

  it('is refused where it asks for a password', async () => {
    const sealed = zipSync({ 'KP.txt': bytes(DUMP) });
    // The flag in the local header and in the directory.
    sealed[6] = 1;
    sealed[sealed.length - 22 - 6 - 46 + 8] = 1;
    expect((await rowsOf(fileOfBytes('sealed.zip', sealed))).problem).toBe('encrypted');
  });

  it('is refused where it is none of the formats', async () => {
    for (const text of ['<html></html>', '[1, 2]', '\u0000\u0001\u0002', 'PK'])
      expect((await rowsOf(textFile('x.txt', text))).problem).not.toBeNull();
  });
});

describe('the name of a file', () => {
  it.each(['KP.zip', 'allCountries.txt', 'camps.CSV', 'a.tsv', 'x.geojson', 'x.json', 'KP.txt.gz'])(
    'may be %s',
    (name) => expect(mayHoldPlaces(name)).toBe(true),
  );
  it.each(['note.md', 'picture.png', 'readme.txt', 'LICENSE.txt', 'KP'])('is not %s', (name) =>
    expect(mayHoldPlaces(name)).toBe(false),
  );
});

const TOWN = { name: 'Hoeryŏng', ascii: 'Hoeryong', alternates: '회령,Hoeryong City', lat: 42.44, lon: 129.75 };

describe('a GeoNames dump', () => {
  it('gives each place its names, point, division and people', async () => {
    const { rows } = await rowsOf(textFile('KP.txt', geoNames([{ ...TOWN, admin1: '17', population: 92494 }])));
    expect(placesIn(rows)).toEqual([
      expect.objectContaining({
        where: 'line 1',
        name: 'Hoeryŏng',
        forms: ['Hoeryong', '회령', 'Hoeryong City'],
        lat: 42.44,
        lon: 129.75,
        kind: 'city',
        seat: null,
        population: 92494,
        country: 'KP',
        admin1: '17',
      }),
    ]);
  });

  it.each([
    ['P', 'PPLC', 'city', 'country'],
    ['P', 'PPLA', 'city', 'admin1'],
    ['P', 'PPLA2', 'city', null],
    ['A', 'ADM1', 'admin1', null],
    ['A', 'ADM2', 'admin2', null],
    ['H', 'STM', 'water', null],
    ['T', 'MT', 'region', null],
    ['L', 'MILB', 'facility', null],
    ['S', 'PRN', 'facility', null],
    ['S', 'PSN', 'facility', null],
  ])('takes %s.%s for a %s', async (cls, code, kind, seat) => {
    const { rows } = await rowsOf(textFile('KP.txt', geoNames([{ ...TOWN, cls, code }])));
    expect(placesIn(rows)).toEqual([expect.objectContaining({ kind, seat })]);
  });

  it.each(['PPLQ', 'PPLH', 'PPLW', 'PPLX'])('weighs %s as a hamlet, whatever population it states', async (code) => {
    const { rows } = await rowsOf(textFile('KP.txt', geoNames([{ ...TOWN, code, population: 90_000 }])));
    expect(placesIn(rows)[0]?.population).toBe(0);
  });

  it.each([
    ['S', 'SCH', 'buildings and institutions'],
    ['H', 'SPNG', 'small waters'],
    ['R', 'RD', 'roads and railways'],
    ['U', 'BSNU', 'the sea floor'],
    ['A', 'ADM1H', 'former or other administrative areas'],
  ])('leaves out %s.%s and says what it is', async (cls, code, what) => {
    const { rows } = await rowsOf(textFile('KP.txt', geoNames([TOWN, { ...TOWN, cls, code }])));
    expect(rows[1]).toEqual({ is: 'left-out', what });
  });

  it('refuses rows that are broken or endless, with their line, and reads the rest', async () => {
    const good = geoNames([TOWN]);
    const long = geoNames([{ ...TOWN, alternates: 'x'.repeat(50_000) }]);
    const { rows } = await rowsOf(textFile('KP.txt', `${good}1\tHalf a row\n${long}${good}`));
    expect(refusedIn(rows)).toEqual([
      'line 2: it has 2 columns where GeoNames has 19.',
      'line 3: it is longer than any row of a GeoNames file.',
    ]);
    expect(placesIn(rows).map(({ where }) => where)).toEqual(['line 1', 'line 4']);
  });

  it('reads line ends of Windows, and a last line without one', async () => {
    const text = geoNames([TOWN, TOWN]).replace(/\n/g, '\r\n').trimEnd();
    const { rows } = await rowsOf(textFile('KP.txt', text));
    expect(placesIn(rows)).toHaveLength(2);
    expect(refusedIn(rows)).toEqual([]);
  });
});
