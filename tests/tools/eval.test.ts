import countries from 'i18n-iso-countries';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mention, MentionType } from '../../src/model';
import { readUnit, unitsOf } from '../../tools/eval/conll.mjs';
import { bootstrap, sum, valueOf, wilson } from '../../tools/eval/counts.mjs';
import { SETS, useOf } from '../../tools/eval/data.mjs';
import { figureRow, type Figure } from '../../tools/eval/figures.mjs';
import { judgeSpans, judgeSurfaces, type Judged } from '../../tools/eval/judge.mjs';
import { commonRegion, nearestCountry, regionOf, regionOfPaper } from '../../tools/eval/regions.mjs';
import { bins, errorOf, reliabilityRows, ruleRows } from '../../tools/eval/reliability.mjs';
import { keyOf, partOf } from '../../tools/split.mjs';
import { markdownTable, replaceBlock, terminalTable } from '../../tools/table.mjs';
import { seenColumns } from '../../tools/train/corpus.mts';

const lines = (...tokens: string[]): string => tokens.map((token) => token.replace('/', '\t')).join('\n');

describe('annotated tokens', () => {
  const documents = `-DOCSTART-\ta\n\n${lines('Kim/B-Person', 'Jong/I-Person', 'Un/I-Person', "'s/O", 'men/O', '(/O', 'Seoul/B-Location', ')/O', './O')}\n\n${lines('Yes/O', './O')}\n\n-DOCSTART-\tb\n\n${lines('No/O')}\n`;

  it('become running text with spans where the names stand', () => {
    const { text, spans } = readUnit(unitsOf(documents)[0]?.text ?? '');
    expect(text).toBe("Kim Jong Un's men (Seoul).\nYes.\n");
    expect(spans.map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([
      ['Kim Jong Un', 'Person'],
      ['Seoul', 'Location'],
    ]);
  });

  it('keep neighbours of one label apart where a new one begins', () => {
    expect(readUnit(lines('Paris/B-Location', 'Lyon/B-Location')).spans).toHaveLength(2);
  });

  it('are cut into documents by their ids, and nothing of them is lost', () => {
    expect(unitsOf(documents).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(
      unitsOf(documents)
        .map(({ text }) => text)
        .join(''),
    ).toBe(documents);
  });

  it('are cut into sentences by their numbers where no document bounds are given', () => {
    const units = unitsOf(`-DOCSTART-\t0\n${lines('One/O')}\n\n${lines('Two/O')}\n`);
    expect(units.map(({ key, text }) => [key, readUnit(text).text])).toEqual([
      ['0', 'One\n'],
      ['1', 'Two\n'],
    ]);
  });

  it('are shown to the trainer without the unseen third', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `document${at}`);
    const columns = ids.map((id) => `-DOCSTART-\t${id}\n${id}\tO\n\n`).join('');
    const seen = unitsOf(seenColumns(columns)).map(({ key }) => key);
    expect(seen).toEqual(ids.filter((id) => partOf(id) !== 'unseen'));
    expect(seen.length).toBeLessThan(ids.length);
  });
});

const mention = (text: string, type: MentionType, start: number, more: Partial<Mention> = {}): Mention => ({
  start,
  end: start + text.length,
  text,
  type,
  form: 'name',
  score: 0.8,
  reason: { rule: 'persons', detail: '' },
  ...more,
});

describe('judging', () => {
  const spans = [
    { start: 0, end: 5, label: 'Person' },
    { start: 10, end: 16, label: 'NORP' },
  ];

  it('calls a mention right where span and type agree', () => {
    const said = [mention('Merke', 'person', 0), mention('Merk', 'person', 0), mention('Merke', 'place', 0)];
    expect(judgeSpans(said, spans).map(({ right }) => right)).toEqual([true, false, false]);
  });

  it('leaves out what the set says nothing about', () => {
    const said = [mention('German', 'place', 10), mention('the city’s police', 'agency', 20, { form: 'description' })];
    expect(judgeSpans(said, spans)).toEqual([]);
  });

  it('finds surface forms of articles whatever their accents, case and possessives', () => {
    const gold = { places: [{ surfaces: ['Hoeryŏng'] }], actors: [{ type: 'agency', surfaces: ['the Ministry'] }] };
    const said = [
      mention('HOERYONG’s', 'place', 0),
      mention('The ministry', 'organization', 20),
      mention('x', 'person', 40),
    ];
    expect(judgeSurfaces(said, gold).map(({ right }) => right)).toEqual([true, true, false]);
  });
});

const judged = (score: number, right: boolean, more: Partial<Judged> = {}): Judged => ({
  ...{ group: 'person', rule: 'persons', part: 'tune' },
  ...{ score, right, ...more },
});

describe('reliability', () => {
  it('bins by score, a score of 1 in the last bin', () => {
    const filled = bins([judged(0.55, true), judged(1, true), judged(0.95, false)]).filter(({ count }) => count > 0);
    expect(filled).toEqual([
      { from: 0.5, to: 0.6, count: 1, said: 0.55, right: 1 },
      { from: 0.95, to: 1, count: 2, said: 0.975, right: 0.5 },
    ]);
  });

  it('has no error where four of five at .8 are right', () => {
    const four = [true, true, true, true].map((right) => judged(0.8, right));
    expect(errorOf(bins([...four, judged(0.8, false)]))).toBeCloseTo(0);
    expect(errorOf(bins(four))).toBeCloseTo(0.2);
    expect(errorOf([])).toBe(0);
  });

  it('is shown by bin, part and type, and by rule', () => {
    const mentions = [
      judged(0.85, true),
      judged(0.85, false, { rule: 'gazetteer' }),
      judged(0.85, true, { part: 'unseen' }),
    ];
    expect(reliabilityRows(mentions)).toMatchObject([
      { score: '.80–.90', tuned: '.85 → .50 (2)', unseen: '.85 → 1.00 (1)', person: '.85 → .67 (3)', place: '' },
      { score: 'error', tuned: '.350', unseen: '.150' },
    ]);
    expect(ruleRows(mentions)).toEqual([
      { rule: 'persons', mentions: '1 + 1', said: '.85', tuned: '1.00', unseen: '1.00' },
      { rule: 'gazetteer', mentions: '1 + 0', said: '.85', tuned: '.00', unseen: '' },
    ]);
  });
});

describe('an interval', () => {
  it('of a share is Wilson’s', () => {
    const [low, high] = wilson({ n: 81, of: 263 });
    expect([low, high].map((value) => value.toFixed(4))).toEqual(['0.2553', '0.3662']);
    expect(wilson({ n: 0, of: 20 })[0]).toBe(0);
    expect(wilson({ n: 20, of: 20 })[1]).toBe(1);
  });

  const f1 = (groups: readonly { tp: number; fp: number; fn: number }[]): number => valueOf(sum(groups)) ?? 0;
  const groups = Array.from({ length: 40 }, (_, at) => ({ tp: 3 + (at % 4), fp: at % 3, fn: at % 2 }));

  it('of an F1 is drawn from articles, the same each time, around the figure', () => {
    const [low, high] = bootstrap(groups, f1);
    expect(bootstrap(groups, f1)).toEqual([low, high]);
    expect(low).toBeLessThan(f1(groups));
    expect(high).toBeGreaterThan(f1(groups));
  });

  it('is none where all articles are alike, and wider where there are fewer', () => {
    const alike = groups.map(() => ({ tp: 3, fp: 1, fn: 1 }));
    expect(bootstrap(alike, f1)).toEqual([0.75, 0.75]);
    const width = ([low, high]: [number, number]): number => high - low;
    expect(width(bootstrap(groups.slice(0, 8), f1))).toBeGreaterThan(width(bootstrap(groups, f1)));
  });
});

describe('a row of figures', () => {
  const figure: Figure = {
    ...{ what: 'location right', use: 'fitted', articles: [200, 100] },
    ...{ seen: { n: 190, of: 200 }, unseen: { n: 80, of: 100 }, groups: [] },
    bar: 0.88,
  };

  it('says of what is fitted and of what is unseen, and holds the unseen to the bar', () => {
    expect(figureRow(figure)).toMatchObject({
      ...{ fitted: '.950', tuned: '', unseen: '.800', interval: '.711–.867', all: '' },
      ...{ count: '200 + 100', bar: '≥ .88', ok: false },
    });
  });

  it('holds the whole of a set that was looked at to the bar, and marks its third', () => {
    const row = figureRow({ ...figure, use: 'tuned', lookedAt: true });
    expect(row).toMatchObject({ fitted: '', tuned: '.950', unseen: '.800*', all: '.900', ok: true });
  });

  it('compares what it prints', () => {
    const bar = (n: number): boolean | null => figureRow({ ...figure, unseen: { n, of: 10_000 }, bar: 0.94 }).ok;
    expect([bar(9396), bar(9394)]).toEqual([true, false]);
  });

  it('is empty where nothing was asked', () => {
    const row = figureRow({ ...figure, unseen: null, articles: [200, 0] });
    expect(row).toMatchObject({ unseen: '', interval: '', count: '200 + 0', ok: null });
    expect(figureRow({ ...figure, unseen: { n: 0, of: 0 } })).toMatchObject({ unseen: '', interval: '', ok: null });
  });

  it('counts articles for an F1, and its interval by them', () => {
    const groups = [8, 7, 9].map((tp) => ({ tp, fp: 1, fn: 1 }));
    const row = figureRow({ ...figure, seen: { tp: 9, fp: 1, fn: 1 }, unseen: sum(groups), groups });
    expect(row).toMatchObject({ fitted: '.900', unseen: '.889', interval: '.875–.900', count: '200 + 100' });
  });
});

describe('the sets', () => {
  it('are fitted for some figures and tuned for others', () => {
    expect([useOf('read', 'location'), useOf('gva', 'location'), useOf('read', 'names')]).toEqual(['fitted', 'tuned', 'tuned']); // prettier-ignore
  });

  it('have names of their own', () => {
    const ids = Object.values(SETS).flatMap((sets) => sets.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tell an article by the news it was made from, wherever it says so', () => {
    const id = '06X5CjZlQ7CaKESb';
    expect(keyOf({ id: 'news-x', meta: { provenance: `shared/data/news ${id}` } })).toBe(id);
    expect(keyOf({ id: 'dprk-x', origin: `somebody/collection data/jsons/${id}.json` })).toBe(id);
    expect(keyOf({ id: 'own-x', origin: 'facts from elsewhere', meta: {} })).toBe('own-x');
    expect(keyOf({ id: 7 })).toBe('7');
  });
});

describe('a region of the world', () => {
  it('has every country, but nobody’s Antarctica', () => {
    const codes = Object.keys(countries.getAlpha2Codes()).filter((code) => code !== 'AQ');
    expect(codes.filter((code) => regionOf(code) === null)).toEqual([]);
    expect([regionOf('KP'), regionOf('EG'), regionOf('XK'), regionOf('HT')]).toEqual(['Asia', 'Middle East', 'Europe', 'Latin America']); // prettier-ignore
    expect([regionOf(null), regionOf(undefined), regionOf('AQ')]).toEqual([null, null, null]);
  });

  it('of an article is where most of its places are', () => {
    expect(commonRegion(['US', 'FR', 'DE', null])).toBe('Europe');
    expect(commonRegion([null])).toBeNull();
    expect(regionOfPaper('cn_article_scmp_49')).toBe('Asia');
    expect(regionOfPaper('unheard_1')).toBeNull();
  });

  it('of a point is that of the nearest town, also across the date line', () => {
    const country = nearestCountry([
      { lat: 0, lon: 0, country: 'GH' },
      { lat: -17, lon: 178, country: 'FJ' },
      { lat: 60, lon: 0, country: 'GB' },
    ]);
    expect(country({ lat: 5, lon: 1 })).toBe('GH');
    expect(country({ lat: -17, lon: -179 })).toBe('FJ');
    expect(country({ lat: 58, lon: 8 })).toBe('GB');
  });
});

describe('a table', () => {
  const heads = { what: 'what', figure: 'here' };
  const rows = [
    { what: 'a', figure: '.5', ok: false },
    { what: 'longer', figure: '.75', ok: true },
  ];

  it('is aligned on a terminal, with a mark beside what has a bar', () => {
    expect(terminalTable(rows, heads)).toBe('  what    here\n✗ a       .5\n✓ longer  .75');
  });

  it('goes between its markers in a document, and nothing else changes', () => {
    const text = 'before\n<!-- x:start -->\nold\n<!-- x:end -->\nafter';
    const replaced = replaceBlock(text, 'x', markdownTable(rows, heads));
    expect(replaced).toContain('| a | .5 |');
    expect(replaced).not.toContain('old');
    expect(replaced.startsWith('before\n') && replaced.endsWith('\nafter')).toBe(true);
    expect(() => replaceBlock('none', 'x', '')).toThrow('markers');
  });

  it.each([
    ...[
      'event-dates',
      'names',
      'places',
      'articles',
      'where',
      'probability',
      'marks',
      'pages',
      'reliability',
      'regions',
    ],
    ...['peers-names', 'peers-places', 'speed'],
  ])('has its place in the document on accuracy: %s', (block) => {
    const text = readFileSync(join(__dirname, '../../docs/accuracy.md'), 'utf8');
    expect(() => replaceBlock(text, block, 'new')).not.toThrow();
  });
});
