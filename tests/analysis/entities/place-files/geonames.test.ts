import { geoNames, textFile } from '../../../support/places';
import { placesIn, refusedIn, rowsOf } from './support';

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
