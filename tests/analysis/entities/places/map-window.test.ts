import gazetteerText from '../../../../src/data/gazetteer.tsv';
import { parseGazetteer } from '../../../../src/analysis/entities';
import { DEGREE, offset, type MapRequest } from '../../../../src/analysis/entities/places/map-window';

const gazetteer = parseGazetteer(gazetteerText);
const HOERYONG = { lat: 42.44, lon: 129.75 };
const request = (more: Partial<MapRequest> = {}): MapRequest => ({
  place: 'place:hoeryong:kp.north-hamgyong',
  centre: HOERYONG,
  others: [],
  aspect: 1.5,
  ...more,
});

describe('the window of a small map', () => {
  it('holds the place, the land around it, its own country told apart, and names', () => {
    const { centre, width, dots, own, names } = gazetteer.map(request());
    expect(centre).toEqual(HOERYONG);
    expect(width).toBe(800);
    expect(dots.length).toBe(own.length * 2);
    expect(own.length).toBeGreaterThan(60);
    const inside = own.reduce((sum, each) => sum + each, 0);
    expect(inside).toBeGreaterThan(20);
    expect(inside).toBeLessThan(own.length);
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Hoeryong', 'Chongjin', 'Vladivostok']));
    for (let at = 0; at < dots.length; at += 2) {
      const { east, north } = offset(centre, { lat: dots[at] ?? 0, lon: dots[at + 1] ?? 0 });
      expect(Math.abs(east)).toBeLessThanOrEqual(width * 0.66);
      expect(Math.abs(north)).toBeLessThanOrEqual((width * 0.66) / 1.5);
    }
  });

  it('is wide enough for near others, and moves between them', () => {
    const seoul = { lat: 37.57, lon: 126.98 };
    const { centre, width } = gazetteer.map(request({ others: [seoul] }));
    const [here, there] = [offset(centre, HOERYONG), offset(centre, seoul)];
    for (const { east, north } of [here, there]) {
      expect(Math.abs(east)).toBeLessThan(width / 2);
      expect(Math.abs(north)).toBeLessThan(width / 2 / 1.5);
    }
    expect(here.north).toBeCloseTo(-there.north, 0);
  });

  it('leaves others out that are an ocean away', () => {
    expect(gazetteer.map(request({ others: [{ lat: 39.8, lon: -89.6 }] }))).toMatchObject({
      centre: HOERYONG,
      width: 800,
    });
  });

  it('grows where few people live until there is land to see', () => {
    const { width, own } = gazetteer.map(request({ place: 'place:yakutsk', centre: { lat: 62.03, lon: 129.73 } }));
    expect(width).toBeGreaterThan(2000);
    expect(own.length).toBeGreaterThanOrEqual(60);
  });

  it('shows most of a country that is the place', () => {
    const china = { place: 'place:china:cn', centre: { lat: 35, lon: 105 } };
    expect(gazetteer.map(request(china)).width).toBeGreaterThan(3000);
  });

  it('goes on across the line where the day changes', () => {
    const { dots, centre } = gazetteer.map(request({ centre: { lat: -17.5, lon: 179.5 } }));
    const east = [...dots].filter((_, at) => at % 2 === 1).map((lon) => offset(centre, { lat: centre.lat, lon }).east);
    expect(Math.max(...east.map(Math.abs))).toBeLessThan(DEGREE * 60);
    expect([...dots].filter((_, at) => at % 2 === 1).some((lon) => lon < 0)).toBe(true);
  });
});
