import { textFile } from '../../../support/places';
import { placesIn, refusedIn, rowsOf } from './support';

const feature = (geometry: unknown, properties: object = { name: 'Soktal', iso_a2: 'KP' }): object => ({
  type: 'Feature',
  properties,
  geometry,
});
const POINT = { type: 'Point', coordinates: [129.81, 42.38] };
const read = async (value: unknown) =>
  (await rowsOf(textFile('x.geojson', typeof value === 'string' ? value : JSON.stringify(value)))).rows;
const collection = (...features: unknown[]): object => ({ type: 'FeatureCollection', features });

describe('GeoJSON', () => {
  it('is read as collections, single features and a feature a line', async () => {
    const one = feature(POINT);
    for (const value of [collection(one), one, `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`]) {
      const [place] = placesIn(await read(value));
      expect(place).toMatchObject({ name: 'Soktal', country: 'KP', lat: 42.38, lon: 129.81, where: 'feature 1' });
    }
    expect(placesIn(await read(`${JSON.stringify(one)}\n${JSON.stringify(one)}\n`))).toHaveLength(2);
  });

  it('looks for the list of features where a list is named, not in all that was read before it', async () => {
    const lists = `{"note": [${'[],'.repeat(2_000)}0], ${Array.from({ length: 2_000 }, (_, at) => `"x${at}": []`).join(', ')}, "features": [${JSON.stringify(feature(POINT))}]}`;
    const tested = vi.spyOn(RegExp.prototype, 'test');
    const rows = await read(lists);
    const length = tested.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    tested.mockRestore();
    expect(placesIn(rows)).toHaveLength(1);
    expect(length).toBeLessThan(2_000 * 200);
  });

  it('takes lists of names and numbers from properties', async () => {
    const properties = {
      NAME: 'Soktal',
      aliases: ['Soktalli', '석달'],
      population: 120,
      kind: 'village',
      nothing: null,
    };
    expect(placesIn(await read(collection(feature(POINT, properties))))[0]).toMatchObject({
      name: 'Soktal',
      forms: ['Soktalli', '석달'],
      population: 120,
    });
  });

  it('is not confused by brackets and quotes in texts, nor by what stands around the features', async () => {
    const text = `{"note": "]}{[\\"features\\": [", "features" : [ ${JSON.stringify(feature(POINT, { name: 'A "b" ]} town' }))} , ${JSON.stringify(feature(POINT))} ], "more": [{"a": 1}]}`;
    expect(placesIn(await read(text)).map(({ name }) => name)).toEqual(['A "b" ]} town', 'Soktal']);
  });

  it('refuses what gives no point or is broken, and says where, and reads the rest', async () => {
    const rows = await read(collection(feature(null), { type: 'Feature' }, feature(POINT)));
    expect(refusedIn(rows)).toEqual([
      'feature 1: it has no geometry that gives a point.',
      'feature 2: it has no geometry that gives a point.',
    ]);
    expect(placesIn(rows)).toHaveLength(1);
    expect(refusedIn(await read(`{"type":"FeatureCollection","features":[{"a":,},${JSON.stringify(feature(POINT))}`))).toEqual([
      'feature 1: it is not JSON.',
      'the end: the file breaks off within a feature.',
    ]); // prettier-ignore
  });

  it('refuses coordinates of a map projection', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } };
    const rows = await read({ type: 'FeatureCollection', crs, features: [feature(POINT)] });
    expect(refusedIn(rows)).toEqual(['feature 1: its file is not in degrees of WGS 84; save it as EPSG:4326.']);
    const plain = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
    expect(placesIn(await read({ type: 'FeatureCollection', crs: plain, features: [feature(POINT)] }))).toHaveLength(1);
  });

  it('survives geometries nested without end', async () => {
    const deep = `${'{"type":"GeometryCollection","geometries":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    const rows = await read(
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":${deep}}]}`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.is).toBe('refused');
  });
});
