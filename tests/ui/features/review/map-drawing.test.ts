import gazetteerText from '../../../../src/data/gazetteer.tsv';
import { parseGazetteer, type MapWindow } from '../../../../src/analysis/entities';
import { drawingOf, type MapDrawing, type Marked } from '../../../../src/ui/features/review/map-drawing';

const gazetteer = parseGazetteer(gazetteerText);
const SIZE = { width: 520, height: 160 };

function placed(name: string, id: string): Marked & { readonly id: string } {
  const coordinates = gazetteer.get(id)?.entity.coordinates;
  if (coordinates === undefined) throw new Error(`no ${id}`);
  return { id, name, coordinates };
}
const HOERYONG = placed('Hoeryong', 'place:hoeryong:kp.north-hamgyong');
const PYONGYANG = placed('Pyongyang', 'place:pyongyang:kp.pyongyang');
const SPRINGFIELD = { name: 'Springfield', coordinates: { lat: 39.8, lon: -89.6 } };

const windowOf = (chosen: typeof HOERYONG, others: readonly Marked[]): MapWindow =>
  gazetteer.map({
    place: chosen.id,
    centre: chosen.coordinates,
    others: others.map(({ coordinates }) => coordinates),
    aspect: SIZE.width / SIZE.height,
  });
const draw = (chosen: typeof HOERYONG, ...others: readonly Marked[]): MapDrawing =>
  drawingOf({ window: windowOf(chosen, others), ...SIZE, chosen, others, measure: (text) => text.length * 6 });

describe('the drawing of a small map', () => {
  it('puts the place and those that lost where they are', () => {
    const { chosen, others } = draw(HOERYONG, PYONGYANG);
    expect(others).toHaveLength(1);
    const [loser] = others;
    expect(loser?.x).toBeLessThan(chosen.x);
    expect(loser?.y).toBeGreaterThan(chosen.y);
    for (const { x, y } of [chosen, ...others]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(SIZE.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(SIZE.height);
    }
  });

  it('leaves out who is an ocean away', () => {
    expect(draw(HOERYONG, SPRINGFIELD).others).toEqual([]);
  });

  it('labels the place, neighbours, countries and the sea, none over another', () => {
    const { labels, near } = draw(HOERYONG, PYONGYANG);
    const byStyle = (style: string): string[] =>
      labels.filter((label) => label.style === style).map(({ text }) => text);
    expect(byStyle('chosen')).toEqual(['Hoeryong']);
    expect(byStyle('other')).toEqual(['Pyongyang']);
    expect(byStyle('country')).toEqual(['North Korea']);
    expect(byStyle('water')).toEqual(['Sea of Japan']);
    expect(near).toEqual(byStyle('place'));
    expect(near).toContain('Chongjin');
    for (const one of labels)
      for (const other of labels)
        if (one !== other && Math.abs(one.y - other.y) < 13)
          expect(one.x + one.text.length * 6 <= other.x || other.x + other.text.length * 6 <= one.x).toBe(true);
  });

  it('tells land at home from land abroad', () => {
    const { own, abroad } = draw(HOERYONG);
    expect(own.discs.length).toBeGreaterThan(20);
    expect(abroad.discs.length).toBeGreaterThan(20);
    expect(own.lines.length).toBeGreaterThan(5);
  });

  it('draws no more where many people live', () => {
    const paris = placed('Paris', 'place:paris:fr.ile-de-france');
    const { own, abroad } = draw(paris);
    expect(own.discs.length + abroad.discs.length).toBeLessThan(1500);
    expect(own.lines.length + abroad.lines.length).toBeLessThan(3000);
  });
});
