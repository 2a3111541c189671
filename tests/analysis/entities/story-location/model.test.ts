import table from '../../../../src/data/story-location.tsv';
import {
  answersOf,
  oddsOf,
  parseLocationModel,
  weighStory,
  withNear,
} from '../../../../src/analysis/entities/story-location';
import { toTextDocument } from '../../../../src/analysis/language';
import { articleOf, understand, knowledge } from '../support';

const shipped = parseLocationModel(table);

describe('the fitted part', () => {
  it('is readable text of at most 60 KB that names every feature it asks about', () => {
    expect(table.length).toBeLessThan(60_000);
    expect(new Set(shipped.areas.features).size).toBe(shipped.areas.features.length);
    expect(shipped.areas.features).toEqual(expect.arrayContaining(['headline', 'dateline', 'quoted', 'in captions']));
  });

  it('refuses a line it does not know', () => {
    expect(() => parseLocationModel('weight\t1')).toThrow('unknown line “weight');
  });

  it('says how likely an answer is by how likely answers of its chance were right', () => {
    const { calibrate } = parseLocationModel('calibration\t0.5\t0.8');
    expect(calibrate(0.5)).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 6);
    expect(calibrate(0.9)).toBeGreaterThan(calibrate(0.6));
    expect([oddsOf(0), oddsOf(1)].every(Number.isFinite)).toBe(true);
  });
});

describe('the chance of an answer', () => {
  it('is shared with what lies a walk away, and the likelier of two keeps its lead', () => {
    const [town, station, far] = withNear([0.4, 0.3, 0.3], [{ lat: 1, lon: 1 }, { lat: 1.01, lon: 1 }, { lat: 9, lon: 9 }]); // prettier-ignore
    expect(town).toBeCloseTo(0.7, 6);
    expect(station).toBeLessThan(town ?? 0);
    expect(station).toBeGreaterThan(0.69);
    expect(far).toBe(0.3);
    expect(withNear([0.6, 0.4], [null, { lat: 1, lon: 1 }])).toEqual([0.6, 0.4]);
  });

  it('weighs every place, all it lies in, the countries that only act, and none', () => {
    const text = 'Police raided a house in Hyesan on Monday. Japanese officials said nothing.';
    const { location, entities } = understand(text);
    expect(location?.entity).toBe('place:hyesan:kp.ryanggang');
    expect(location?.probability).toBeGreaterThan(0.5);
    expect(location?.probability).toBeLessThanOrEqual(1);
    expect(entities[location?.entity ?? '']?.country).toBe('KP');
    const losers = location?.losers.map(({ name }) => name) ?? [];
    expect(losers).toEqual(expect.arrayContaining(['Ryanggang', 'North Korea']));
  });
});

describe('answersOf', () => {
  it('gives chances that sum to one where no places are near each other, with none among them', () => {
    const text = 'Rain fell in Chad. Peru was dry.';
    const { mentions, places } = understand(text);
    const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
    const sources = { ...knowledge, document, article: articleOf(text), demonyms: [] };
    const answers = answersOf(weighStory(mentions, places, sources), shipped);
    expect(answers.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 6);
    expect(answers.filter(({ area }) => area === null)).toHaveLength(1);
  });
});
