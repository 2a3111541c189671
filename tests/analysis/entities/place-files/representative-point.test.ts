import fc from 'fast-check';
import { representativePoint } from '../../../../src/analysis/entities/place-files/representative-point';

const polygon = (...rings: [number, number][][]) => ({ type: 'Polygon', coordinates: rings });
const square = (x: number, y: number, side: number): [number, number][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

/** Even-odd rule. */
function isInside([x, y]: [number, number], ring: readonly [number, number][]): boolean {
  let inside = false;
  ring.forEach(([fromX, fromY], at) => {
    const [toX, toY] = ring[(at + 1) % ring.length]!;
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
  });
  return inside;
}

describe('a representative point', () => {
  it('is the centroid of a plain area, and of the largest of several', () => {
    expect(representativePoint(polygon(square(10, 20, 2)))).toEqual({ lat: 21, lon: 11 });
    const several = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(10, 20, 2)]] };
    expect(representativePoint(several)).toEqual({ lat: 21, lon: 11 });
  });

  it('lies inside an area that is bent, or has a hole in its middle', () => {
    const bent: [number, number][] = [[0, 0], [10, 0], [10, 1], [1, 1], [1, 9], [10, 9], [10, 10], [0, 10], [0, 0]]; // prettier-ignore
    const at = representativePoint(polygon(bent))!;
    expect(isInside([at.lon, at.lat], bent)).toBe(true);
    const ringed = representativePoint(polygon(square(0, 0, 10), square(3, 3, 4)))!;
    expect(isInside([ringed.lon, ringed.lat], square(3, 3, 4))).toBe(false);
    expect(isInside([ringed.lon, ringed.lat], square(0, 0, 10))).toBe(true);
  });

  it('lies halfway along a line, and at the first of several points', () => {
    expect(representativePoint({ type: 'LineString', coordinates: [[0, 0], [1, 0], [3, 0]] })).toEqual({ lat: 0, lon: 1.5 }); // prettier-ignore
    expect(representativePoint({ type: 'MultiPoint', coordinates: [[5, 6], [7, 8]] })).toEqual({ lat: 6, lon: 5 }); // prettier-ignore
  });

  it('measures each part once, however long the longest is', () => {
    const measured = vi.spyOn(Math, 'hypot');
    const long = Array.from({ length: 1_000 }, (_, at) => [at / 100, 0]);
    const short = Array.from({ length: 300 }, () => [[20, 0], [21, 0]]); // prettier-ignore
    const point = representativePoint({ type: 'MultiLineString', coordinates: [long, ...short] });
    const { length } = measured.mock.calls;
    measured.mockRestore();
    expect(point?.lon).toBeCloseTo(5);
    expect(length).toBeLessThan(5_000);
  });

  it('is none of what is no geometry', () => {
    for (const geometry of [null, 7, {}, { type: 'Point' }, { type: 'Polygon', coordinates: [] }, { type: 'Sphere' }])
      expect(representativePoint(geometry)).toBeNull();
  });

  it('lies within the bounds of any ring, and throws for nothing', () => {
    const position = fc.tuple(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 12 }), (ring) => {
        const point = representativePoint(polygon(ring));
        if (point === null) return;
        const [lons, lats] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
        expect(point.lat).toBeGreaterThanOrEqual(Math.min(...lats) - 1e-6);
        expect(point.lat).toBeLessThanOrEqual(Math.max(...lats) + 1e-6);
        expect(point.lon).toBeGreaterThanOrEqual(Math.min(...lons) - 1e-6);
        expect(point.lon).toBeLessThanOrEqual(Math.max(...lons) + 1e-6);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => void representativePoint(value)));
  });
});
