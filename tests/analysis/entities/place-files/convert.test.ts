import fc from 'fast-check';
import { geoNames, HAMLETS, LIMITS, textFile, zipFile, type GeoNamesRow } from '../../../support/places';
import { english, foldForm, kilometres } from '../../../../src/model';
import { Divisions } from '../../../../src/analysis/entities/place-files/names';
import { KnownPlaces } from '../../../../src/analysis/entities/place-files/known-places';
import type { PlaceIndex } from '../../../../src/analysis/entities/place-files/place-index';
import { convert, gazetteer, tryConvert } from './support';

const all = (index: PlaceIndex) =>
  Array.from({ length: index.count }, (_, row) => index.place(row)).flatMap((place) => place ?? []);
const ids = (index: PlaceIndex): string[] => all(index).map(({ entity }) => entity.id);
const table = (header: string, ...rows: string[]) => textFile('x.csv', [header, ...rows].join('\n'));

describe('the index of a GeoNames dump', () => {
  it('adds what the built-in gazetteer has not, in its divisions and with its ids', async () => {
    const { index, report } = await convert(zipFile('KP.zip', { 'KP.txt': HAMLETS }));
    const place = all(index).find(({ entity }) => entity.name === 'Soktal-li');
    expect(place?.entity).toEqual({
      id: 'place:soktal-li:kp.north-hamgyong',
      kind: 'place',
      name: 'Soktal-li',
      aliases: ['Sŏktar-li', '석달리', 'Soktalli'],
      origin: 'gazetteer',
      coordinates: { lat: 42.38, lon: 129.81 },
      placeKind: 'city',
      location: 'place:north-hamgyong:kp',
      country: 'KP',
      admin1: 'North Hamgyong',
      placesFile: 'KP.zip',
    });
    expect(report).toMatchObject({ format: 'geonames', rows: 10, refused: 2 });
    expect(report.leftOut).toEqual({ 'buildings and institutions': 1 });
    expect(report.problems).toEqual([
      { code: 'bad-place-row', subject: 'KP.zip/KP.txt', where: 'line 9', message: 'its latitude or longitude lies beyond the earth.' },
      { code: 'bad-place-row', subject: 'KP.zip/KP.txt', where: 'line 10', message: 'its name is a single letter, a number or signs alone.' },
    ]); // prettier-ignore
  });

  it('does not double what is there, which gains the forms that nothing else is called by', async () => {
    const { index } = await convert(textFile('KP.txt', HAMLETS));
    expect(all(index).some(({ entity }) => entity.name === 'Hoeryong')).toBe(false);
    expect(index.meanings('hoeryong city')).toMatchObject([{ knownId: 'place:hoeryong:kp.north-hamgyong' }]);
    expect(index.meanings('hamgyong bukto')).toMatchObject([{ knownId: 'place:north-hamgyong:kp' }]);
    // Pyongyang is the capital's name whatever a hamlet beside it is also called.
    const near = geoNames([{ name: 'Sadong', alternates: 'Pyongyang', lat: 39.03, lon: 125.8, admin1: '12' }]);
    const { index: other } = await convert(textFile('KP.txt', near));
    expect(other.meanings('pyongyang')).toEqual([]);
    expect(ids(other)).toEqual(['place:sadong:kp.pyongyang']);
  });

  it('tells the division of a code that no row explains by where its rows lie', async () => {
    const rows = [
      { name: 'Hoeryong', lat: 42.44, lon: 129.75, admin1: '99' },
      { name: 'Chongjin', lat: 41.8, lon: 129.78, admin1: '99' },
      { name: 'Upper Soktal', lat: 42.2, lon: 129.75, admin1: '99' },
    ];
    const { index } = await convert(textFile('KP.txt', geoNames(rows)));
    expect(ids(index)).toEqual(['place:upper-soktal:kp.north-hamgyong']);
  });

  it('makes a division that the built-in gazetteer has not, and puts its places there', async () => {
    const rows = [
      { name: 'Newland', lat: -40.1, lon: -60.2, cls: 'A', code: 'ADM1', admin1: 'ZZ', country: 'AR' },
      { name: 'Nueva Aldea', lat: -75.3, lon: -60.4, admin1: 'ZZ', country: 'AR' },
    ];
    const { index } = await convert(textFile('AR.txt', geoNames(rows)));
    expect(ids(index).sort()).toEqual(['place:newland:ar', 'place:nueva-aldea:ar.newland']);
    expect(all(index).find(({ kind }) => kind === 'city')?.entity.location).toBe('place:newland:ar');
  });

  it('keeps namesakes apart by their second-level division, or by where they lie', async () => {
    const { index } = await convert(textFile('KP.txt', HAMLETS));
    expect(ids(index).filter((id) => id.startsWith('place:sodungji'))).toEqual([
      'place:sodungji:kp.north-hamgyong.kilchu',
      'place:sodungji:kp.north-hamgyong.musan',
    ]);
    const rows = [
      { name: 'Soktal', lat: 42.1, lon: 129.5, admin1: '17' },
      { name: 'Soktal', lat: 41.2, lon: 129.3, admin1: '17' },
      { name: 'Soktal', lat: 41.21, lon: 129.31, admin1: '17', alternates: '석달' },
    ];
    const other = await convert(
      textFile('KP.txt', geoNames([...rows, { ...rows[0]!, population: 900, lat: 41.7, lon: 129.4 }])),
    );
    expect(ids(other.index)).toEqual([
      'place:soktal:kp.north-hamgyong',
      'place:soktal:kp.north-hamgyong.41-20n-129-30e',
      'place:soktal:kp.north-hamgyong.42-10n-129-50e',
    ]);
    expect(other.report.repeated).toBe(1);
    expect(all(other.index)[0]?.entity.population).toBe(900);
  });

  it('keeps so many namesakes of one division, the best known, and counts the others', async () => {
    const wells = Array.from({ length: 900 }, (_, at) => ({
      ...{ name: 'Soktal', lat: 41 + (at % 30) / 10, lon: 126 + Math.floor(at / 30) / 10, admin1: '17' },
      population: at === 899 ? 800 : 0,
    }));
    const { index, report } = await convert(textFile('KP.txt', geoNames(wells)));
    expect(report).toMatchObject({ rows: 900, places: 200, leftOut: { 'namesakes of too many others': 700 } });
    expect(new Set(ids(index)).size).toBe(200);
    expect(all(index)[0]?.entity.population).toBe(800);
  });

  it('bounds the forms that rows of one place add up to', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const row = (first: string): string =>
      `Soktal,42.38,129.81,KP,${[...letters].map((last) => `Nam${first}${last}`).join('|')}`;
    const { index, report } = await convert(table('name,lat,lon,country,aliases', ...['x', 'y', 'z'].map(row)));
    expect(report.repeated).toBe(2);
    expect(all(index)[0]?.entity.aliases).toHaveLength(40);
  });

  it('counts a division that two rows state once', async () => {
    const newland = { name: 'Newland', lat: -40.1, lon: -60.2, cls: 'A', code: 'ADM1', admin1: 'ZZ', country: 'AR' };
    const { report } = await convert(textFile('AR.txt', geoNames([newland, newland])));
    expect(report).toMatchObject({ rows: 2, places: 1, repeated: 1 });
  });

  it('notes known divisions up to a number, and those of the file whatever their number', () => {
    const divisions = new Divisions(new KnownPlaces(gazetteer));
    const one = { country: 'KP', name: '', forms: [], at: { lat: 1, lon: 1 }, population: 0 };
    for (let code = 0; code < 60_000; code++) divisions.state({ ...one, code: `${code}`, isNew: false });
    expect([...divisions.all()]).toHaveLength(50_000);
    expect(divisions.state({ ...one, code: '', name: 'Newland', isNew: true })).toBe(true);
  });

  it('is the same, byte for byte, whenever and wherever it is made', async () => {
    const [one, two] = [
      await convert(textFile('KP.txt', HAMLETS)),
      await convert(zipFile('b.zip', { 'KP.txt': HAMLETS })),
    ];
    expect(two.parts).toEqual(one.parts);
  });

  it('writes names without marks where English news does', async () => {
    const rows = [
      { name: 'Sŏktarŭp', ascii: 'Soktarup', lat: 42.3, lon: 129.8, admin1: '17' },
      { name: 'Vila São Tomé', ascii: 'Vila Sao Tome', lat: -10.1, lon: -48.2, country: 'BR', admin1: '31' },
    ];
    const { index } = await convert(textFile('x.txt', geoNames(rows)));
    expect(
      all(index)
        .map(({ entity }) => entity.name)
        .sort(),
    ).toEqual(['Soktarup', 'Vila São Tomé']);
  });
});

describe('the index of a table', () => {
  it('finds country and division by code, name or place', async () => {
    const { index } = await convert(
      table(
        'name,lat,lon,country,state',
        'Soktal,42.38,129.81,PRK,North Hamgyong Province',
        'Tomong,42.31,129.92,North Korea,',
        'Deep Sea,30,-40,,',
        'Yangdok,42.33,129.8,,',
      ),
    );
    expect(ids(index).sort()).toEqual([
      'place:deep-sea',
      'place:soktal:kp.north-hamgyong',
      'place:tomong:kp.north-hamgyong',
      'place:yangdok:kp.north-hamgyong',
    ]);
  });

  it('keeps a division that is named and not known, without making it a place', async () => {
    const { index } = await convert(table('name,lat,lon,country,state', 'Base,-75.3,-60.4,AR,Icefield'));
    expect(all(index)).toHaveLength(1);
    expect(all(index)[0]?.entity).toMatchObject({
      id: 'place:base:ar.icefield',
      admin1: 'Icefield',
      location: 'place:argentina:ar',
    });
  });

  it('never puts a hamlet, nor a seat of its own, above a seat of the same name', async () => {
    const { index } = await convert(
      table(
        'name,lat,lon,country,kind,population',
        'Moscow,45,9,IT,hamlet,',
        'Paris,45.1,9,IT,capital,',
        'London,45.2,9,IT,town,0',
      ),
    );
    for (const place of all(index)) {
      const seats = gazetteer.find(place.entity.name).filter(({ seat }) => seat !== null);
      expect(seats.length).toBeGreaterThan(0);
      for (const seat of seats) expect(place.prominence).toBeLessThan(seat.prominence);
    }
  });
});

describe('a file that cannot be used', () => {
  it('says of its first row why, in words that can be translated', async () => {
    const converted = await tryConvert(textFile('x.csv', 'name,lat,lon\nHamlet,x,3\n'));
    if (converted.ok) throw new Error('refused');
    const { message, wording } = converted.problem;
    expect(wording?.template).toBe('no place could be read from it ({}: {}).');
    expect(message).toBe(`x.csv: ${english(wording ?? '')}`);
  });

  it('is refused with a reason', async () => {
    const refused = async (file: Parameters<typeof tryConvert>[0], limits = LIMITS) => {
      const converted = await tryConvert(file, limits);
      return converted.ok ? null : converted.problem.code;
    };
    expect(await refused(textFile('x.csv', 'name,lat,lon\n1,2,3\n'))).toBe('no-places');
    expect(await refused(textFile('KP.txt', HAMLETS), { ...LIMITS, places: 2 })).toBe('too-many-places');
    expect(await refused(textFile('x.csv', 'no table'))).toBe('unsupported-format');
  });
});

describe('every row of a file', () => {
  const name = fc.oneof(
    fc.constantFrom('Soktal', 'Hoeryong', 'Namsan', 'Paris', "Ch'ongjin", 'A', '12', '석달리', 'Ǌivice', 'ﬁume', 'Σ', 'ΟΔΟΣ', "O's", 'x\ty'),
    fc.string({ minLength: 0, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 0, maxLength: 8 }),
  ); // prettier-ignore
  const degrees = fc.oneof(fc.double({ min: -200, max: 200, noNaN: true }), fc.constantFrom('', 'x', '0'));
  const row: fc.Arbitrary<GeoNamesRow> = fc.record({
    name,
    alternates: fc.array(name, { maxLength: 3 }).map((names) => names.join(',')),
    lat: degrees,
    lon: degrees,
    cls: fc.constantFrom('P', 'A', 'S', 'H', 'X', ''),
    code: fc.constantFrom('PPL', 'ADM1', 'ADM2', 'PRN', 'STM', 'PCLI', 'SCH'),
    country: fc.constantFrom('KP', 'KR', 'FR', 'XX', ''),
    admin1: fc.constantFrom('17', '', 'North Hamgyong', '99'),
    population: fc.constantFrom(0, 5, 90_000),
  });

  it('is found at its point, counted as left out or known, or refused with its line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const clean = rows.map((each) => ({ ...each, name: each.name.replace(/[\t\n\r]/g, ' ') }));
        const text = geoNames(
          clean.map((each) => ({ ...each, alternates: (each.alternates ?? '').replace(/[\t\n\r]/g, ' ') })),
        );
        const converted = await tryConvert(textFile('x.txt', text));
        if (!converted.ok) return void expect(['no-places', 'unsupported-format']).toContain(converted.problem.code);
        const { index, report } = converted.value;
        const out = Object.values(report.leftOut).reduce((sum, count) => sum + count, 0);
        expect(report.rows).toBe(report.places + report.known + report.repeated + report.refused + out);
        expect(report.problems).toHaveLength(report.refused);
        expect(all(index)).toHaveLength(report.places);
        expect(new Set(ids(index)).size).toBe(report.places);
        for (const { entity } of all(index)) {
          const meanings = index.meanings(foldWordsOf(entity.name)).map(({ row: at }) => index.place(at));
          expect(
            meanings.some((place) => place !== null && kilometres(place.entity.coordinates!, entity.coordinates!) < 1),
          ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** As the gazetteer asks: by folded words. */
const foldWordsOf = (name: string): string =>
  foldForm(name.toLowerCase().replace(/['’ʼ‘`´]s(?=$|[^\p{L}\p{N}])/gu, ' s'));
