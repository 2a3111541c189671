import { readFileSync } from 'node:fs';
import dprk from '../../src/data/themes-dprk-watch.yaml';
import general from '../../src/data/themes-general-news.yaml';
import { parseThemePack } from '../../src/analysis/themes';
import { calibrationError, reliability, type Judged } from '../../tools/themes/figures.mts';

const known = new Set(
  [dprk, general].flatMap((yaml) => {
    const pack = parseThemePack(yaml);
    return pack.ok ? pack.value.themes.map(({ id }) => id) : [];
  }),
);

interface Labelled {
  readonly id: string;
  readonly themes: readonly string[];
}
const labels = readFileSync('tools/themes/labels.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Labelled => {
    const [set = '', id = '', themes = ''] = line.split('\t');
    return { id: `${set}:${id}`, themes: themes.split(' ') };
  });
const stories = readFileSync('tools/themes/stories.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled & { readonly input: string });

describe('the labels of themes', () => {
  it.each([
    ['labels.tsv', labels],
    ['stories.jsonl', stories],
  ])('in %s are one to four themes there are, each article once', (_, rows) => {
    const wrong = rows.filter(
      ({ themes }) =>
        themes.length < 1 ||
        themes.length > 4 ||
        new Set(themes).size < themes.length ||
        themes.some((id) => !known.has(id)),
    );
    expect(wrong).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('of the stories stand beside a headline and a text', () => {
    expect(stories.filter(({ input }) => input.split('\n\n').length < 3)).toEqual([]);
  });
});

describe('the reliability of scores', () => {
  const judged = (rows: readonly (readonly [id: string, score: number])[], themes: readonly string[]): Judged =>
    ({
      example: { themes },
      scored: rows.map(([id, score]) => ({ rated: { theme: { id } }, score })),
    }) as unknown as Judged;

  it('compares what is said with what is right, bin by bin', () => {
    const bins = reliability([
      judged(
        [
          ['a', 0.72],
          ['b', 0.05],
        ],
        ['a'],
      ),
      judged([['a', 0.78]], ['b']),
      judged([['a', 1]], ['a']),
    ]);
    expect(bins.map(({ from, count, right }) => [from, count, right])).toEqual([
      [0, 1, 0],
      [0.7, 2, 0.5],
      [0.9, 1, 1],
    ]);
    expect(calibrationError(bins)).toBeCloseTo((0.05 + 2 * 0.25 + 0) / 4);
  });
});
