import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FITTED, judge, PRINTED, type LabelledStory } from '../../tools/location/sets.mts';
import { partOf } from '../../tools/split.mjs';

const story = (location: LabelledStory['location'], also: LabelledStory['also'] = []): LabelledStory => ({
  ...{ id: 'a', input: '', location, also },
});
const at = (name: string, country: string | null, lat = 0, lon = 0) => ({ name, country, lat, lon });

describe('how an answer is judged', () => {
  const hyesan = { name: 'Hyesan', country: 'KP', level: 'town', lat: 41.4, lon: 128.18 };

  it('is as labelled by name and country, or near enough for a town', () => {
    expect(judge(at('Hyesan City', 'KP'), story(hyesan))).toBe(1);
    expect(judge(at('Wiyon', 'KP', 41.45, 128.2), story(hyesan))).toBe(1);
    expect(judge(at('Hyesan', 'CN'), story(hyesan))).toBe(0);
    expect(judge(at('Samsu', 'KP', 41.9, 128.2), story(hyesan))).toBe(0);
  });

  it('needs the name of a country or division: no distance will do', () => {
    const ryanggang = { name: 'Ryanggang', country: 'KP', level: 'division', lat: 41.4, lon: 128.18 };
    expect(judge(at('Hyesan', 'KP', 41.4, 128.18), story(ryanggang))).toBe(0);
    expect(judge(at('Ryanggang Province', 'KP'), story(ryanggang))).toBe(1);
  });

  it('takes what a reader would also take, and none only where none is labelled', () => {
    expect(judge(at('North Korea', 'KP'), story(hyesan, [{ name: 'North Korea', country: 'KP' }]))).toBe(2);
    expect([judge(null, story(null)), judge(null, story(hyesan)), judge(at('Hyesan', 'KP'), story(null))]).toEqual([1, 0, 0]); // prettier-ignore
  });
});

describe('the sets', () => {
  it('are fitted on or only printed, never both', () => {
    for (const set of ['gva', 'reuters', 'dateline', 'agnews']) expect(PRINTED).toContain(set);
    expect(PRINTED.filter((set) => set in FITTED)).toEqual([]);
  });
});

describe('our own labels', () => {
  const rows = readFileSync(join(__dirname, '../../tools/labels/articles.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

  it('are of no article of the unseen third', () => {
    expect(rows.length).toBeGreaterThan(1000);
    expect(rows.filter(([id = '']) => partOf(id) === 'unseen')).toEqual([]);
  });

  it('hold a label a row and no text', () => {
    for (const row of rows) {
      expect(row.length).toBeLessThanOrEqual(10);
      expect(row[8] ?? '').toMatch(/^(?:\?|[\d/-]*)$/);
      expect(row.every((cell) => cell.length < 200)).toBe(true);
    }
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });
});
