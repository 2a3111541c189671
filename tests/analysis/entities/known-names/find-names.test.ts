import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/find-names';
import { KnownNameTable } from '../../../../src/analysis/entities/known-names/known-name-table';
import { foldName } from '../../../../src/analysis/entities/known-names/name-words';
import { markableSpans } from '../../../../src/format/markable';
import type { EntityKind, NameRequest, EntityNames } from '../../../../src/model';
import fc from '../../../support/fast-check';

const note = (path: string, ...names: string[]): EntityNames => noteOf('place', path, ...names);
const noteOf = (kind: EntityKind, path: string, ...names: string[]): EntityNames => ({
  path: `${path}.md`,
  kind,
  names: [path, ...names],
});

const NOTES: readonly EntityNames[] = [
  note('Hoeryong', '회령', '회령시'),
  note('New York'),
  note('New York City', 'New York', 'NYC'),
  note('Mu Se', 'Muse'),
  note('United States', 'US', 'U.S.', 'America'),
  note('North Korea', 'N. Korea', 'DPRK', '북한'),
  note('Gyeonggi', '경기도', '경기'),
  noteOf('agency', 'Unified Command 82', '82연합지휘부'),
  noteOf('agency', 'UNICEF'),
  noteOf('person', 'Choi Eun-byul'),
  noteOf('person', 'Elizabeth Salmón', 'Mark'),
  noteOf('person', '김정은'),
  noteOf('source', 'Daily NK', '데일리NK'),
  noteOf('source', 'RFA'),
  noteOf('theme', 'Border control'),
  noteOf('theme', 'Education'),
  { ...noteOf('organization', 'Reach'), isCaseExact: true },
];

function known(notes = NOTES): KnownNameIndex {
  const names = new KnownNameIndex();
  names.update({ changed: notes, gone: [] });
  return names;
}

/** What is marked in a text: the words, and the notes they may mean. */
function marked(text: string, search: Partial<NameRequest> = {}): readonly string[] {
  const found = known().find({ text, ...search });
  return found.map(({ start, end, paths }) => `${text.slice(start, end)}: ${paths.join(', ').replace(/\.md/g, '')}`);
}

describe('names in a text', () => {
  it('are found as they are called, the longest form of those that begin at one place', () => {
    expect(marked('From Hoeryong to New York City, by Daily NK.')).toEqual([
      'Hoeryong: Hoeryong',
      'New York City: New York City',
      'Daily NK: Daily NK',
    ]);
  });

  it('may mean several notes: first those linked, then those that are called so', () => {
    expect(marked('in New York')).toEqual(['New York: New York, New York City']);
    expect(marked('[[New York City]]: in New York')).toEqual(['New York: New York City, New York']);
  });

  it('may mean namesakes in several folders: first that which is linked by its path', () => {
    const paths = ['Agencies/Kim Chol.md', 'People/Kim Chol.md'];
    const namesakes = known(paths.map((path) => ({ path, kind: 'person', names: ['Kim Chol'] })));
    const pathsIn = (text: string) => namesakes.find({ text }).map((match) => match.paths);
    expect(pathsIn('Han and Kim Chol')).toEqual([paths]);
    const turned = [...paths].reverse();
    expect(pathsIn('[[People/Kim Chol|him]] and Kim Chol')).toEqual([turned]);
    expect(pathsIn('[him](People/Kim%20Chol.md) and Kim Chol')).toEqual([turned]);
  });

  it('stand without possessive and before a hyphen, and are no part of a longer word', () => {
    expect(marked('Hoeryong’s market, US-led, U.S.-led, New Yorker, Hoeryongs, a_Hoeryong, Hoeryong.com')).toEqual([
      'Hoeryong: Hoeryong',
      'US: United States',
      'U.S.: United States',
    ]);
  });

  it('are alike with any dash, apostrophe, blank or mark on a Latin letter', () => {
    expect(marked('Elizabeth Salmon, Choi Eun‑byul, Elizabeth\nSalmo\u0301n, N Korea').map((each) => each.split(': ')[1])).toEqual(
      ['Elizabeth Salmón', 'Choi Eun-byul', 'Elizabeth Salmón', 'North Korea'],
    ); // prettier-ignore
    expect(marked('Elizabeth\n\nSalmón')).toEqual([]);
  });

  it('have their capitals', () => {
    expect(marked('tell us what a muse is, hoeryong, daily nk, Unicef, NORTH KOREA, reach, REACH, a dprk')).toEqual([
      'Unicef: UNICEF',
      'NORTH KOREA: North Korea',
    ]);
    expect(marked('We asked Reach.')).toEqual(['Reach: Reach']);
  });

  it('of acronyms are no small words where all is in capitals', () => {
    expect(marked('TELL US NOW\nThe US, US: Daily NK')).toEqual([
      'US: United States',
      'US: United States',
      'Daily NK: Daily NK',
    ]);
  });

  it('of places are no part of another place’s', () => {
    expect(marked('South Hoeryong, west of Hoeryong, NEW HOERYONG')).toEqual([
      'Hoeryong: Hoeryong',
      'HOERYONG: Hoeryong',
    ]);
  });

  it('of places are no part of a person’s', () => {
    expect(
      marked('We met Steve Hoeryong. Ask Hoeryong, from Daily NK Hoeryong, on Monday Hoeryong, Korean Hoeryong'),
    ).toEqual([
      'Hoeryong: Hoeryong',
      'Daily NK: Daily NK',
      'Hoeryong: Hoeryong',
      'Hoeryong: Hoeryong',
      'Hoeryong: Hoeryong',
    ]);
  });

  it('of themes may be in small letters where they are several words', () => {
    expect(marked('less border control, more education')).toEqual(['border control: Border control']);
    expect(marked('We file it under Education; the Ministry of Education')).toEqual(['Education: Education']);
  });

  it('that are common words are no names where a sentence begins', () => {
    expect(marked('Mark the town. “Muse” is one. We saw Muse.\n- Mark\nThen Mark came.')).toEqual([
      'Muse: Mu Se',
      'Mark: Elizabeth Salmón',
    ]);
  });

  it('that are common words are no names in dates and in longer names', () => {
    const names = known([note('March'), note('Church'), note('Central'), noteOf('person', 'May')]);
    const found = (text: string): readonly string[] => names.find({ text }).map(({ start, end }) => text.slice(start, end)); // prettier-ignore
    expect(found('It came on March 5, from early March to May, 5 May, in March. The Church of Norway, a Korean Central Agency')).toEqual([]); // prettier-ignore
    expect(found('We went near March, saw Church, then met May there.')).toEqual(['March', 'Church', 'May']);
  });

  it('stand before particles and courtesies, never before more of a word', () => {
    expect(
      marked('회령에서 북한은, 북한제도 나쁘다. 북한제 옷, 김정은동지께서는 RFA와 데일리NK가 82연합지휘부의'),
    ).toEqual([
      '회령: Hoeryong',
      '북한: North Korea',
      '북한: North Korea',
      '김정은: 김정은',
      'RFA: RFA',
      '데일리NK: Daily NK',
      '82연합지휘부: Unified Command 82',
    ]);
    expect(marked('경기가 나쁘다. 경기도에서')).toEqual(['경기도: Gyeonggi']);
  });

  it('are looked for where they begin in a range', () => {
    const text = 'Hoeryong, New York City\nUNICEF';
    expect(marked(text, { range: { start: 1, end: text.length } })).toEqual(['New York City: New York City', 'UNICEF: UNICEF']); // prettier-ignore
    expect(marked(text, { range: { start: 14, end: 20 } })).toEqual([]);
  });

  it('are passed over where the note or who asks says so', () => {
    expect(marked('Hoeryong and UNICEF', { never: ['hoeryong'] })).toEqual(['UNICEF: UNICEF']);
    expect(marked('---\ndateline-marks-never: [UNICEF]\n---\nHoeryong and UNICEF')).toEqual(['Hoeryong: Hoeryong']);
    const off = '---\ndateline-marks: false\ndateline-marks-never: [UNICEF]\n---\nHoeryong and UNICEF';
    expect(marked(off)).toEqual([]);
    // Whoever asks for names asks for no marks.
    expect(marked(off, { asked: 'note' })).toEqual(['Hoeryong: Hoeryong']);
    expect(marked(off, { asked: 'name' })).toEqual(['Hoeryong: Hoeryong', 'UNICEF: UNICEF']);
    expect(marked('Hoeryong', { never: ['Hoeryong'], asked: 'note' })).toEqual([]);
  });

  it('are found in what is no Markdown as it stands', () => {
    expect(marked('# Hoeryong `UNICEF`', { isPlain: true })).toHaveLength(2);
    expect(marked('# Hoeryong `UNICEF`')).toEqual([]);
    expect(marked('# Hoeryong `UNICEF`', { headings: true })).toEqual(['Hoeryong: Hoeryong']);
  });
});

describe('known names', () => {
  it('follow their notes', () => {
    const names = known();
    const text = 'Hoeryong, 회령, Musan';
    names.update({ changed: [note('Hoeryong', 'Musan')], gone: ['New York.md'] });
    expect(names.find({ text }).map(({ start }) => start)).toEqual([0, 14]);
    names.update({ changed: [], gone: ['Hoeryong.md', 'Hoeryong.md'] });
    expect(names.find({ text })).toEqual([]);
  });

  it('are a note’s own only where its own is told and is no sentence', () => {
    const names = known([
      { ...note('Musan', '무산군'), names: ['무산군'], areAliases: true },
      { ...note('Long'), names: ['Long '.repeat(50), 'Kapsan'] },
      note('Hoeryong'),
    ]);
    const suggested = (typed: string): unknown =>
      names
        .suggest({ typed, near: { links: [], folder: '', recent: [] }, limit: 1 })
        ?.map(({ name, alias }) => [name, alias]);
    for (let round = 0; round < 2; round += 1) {
      expect(suggested('무산')).toEqual([['무산군', true]]);
      expect(suggested('kap')).toEqual([['Kapsan', true]]);
      expect(suggested('hoe')).toEqual([['Hoeryong', false]]);
      // So many that went are cleared away.
      const many = Array.from({ length: 3000 }, (_, at) => note(`Place ${String(at)}`));
      names.update({ changed: many, gone: [] });
      names.update({ changed: [], gone: many.map(({ path }) => path) });
    }
  });

  it('stay right over many changes', () => {
    const names = known();
    for (let round = 0; round < 5; round += 1) {
      const many = Array.from({ length: 2000 }, (_, at) => note(`Place ${String(at)}`, `Round ${String(round)} ${String(at)}`)); // prettier-ignore
      names.update({ changed: many, gone: [] });
    }
    expect(names.find({ text: 'Place 7 in Round 3 7, Round 4 1999' }).map(({ paths }) => paths[0])).toEqual(['Place 7.md', 'Place 1999.md']); // prettier-ignore
  });
});

const NAMES = [
  'New York',
  'New York City',
  'U.S.',
  'US',
  'U.N. Security Council',
  'Choi Eun-byul',
  'José Ángel Peña',
  'Daily NK',
  '데일리NK',
  '회령',
  '회령시',
  '유엔 인권이사회',
  'Supreme People’s Assembly',
  'RFE/RL',
  'Muse',
  '38 North',
  '82연합지휘부',
  'Æon Ⅻ',
  'Łódź',
] as const;
const OTHERS = [' ', '\n', '\n\n', '.', ',', '-', '’s', 'New', 'York', 'x', '시', '는', '에서', '`', '[[', ']]', '%%', '# ', '$', '\u0301', '\ud83d', '🇰🇷', '_', 'https://', '**', '\0', 'North ', 'U.']; // prettier-ignore

const namedNote = (name: string): EntityNames => ({ path: `${name}.md`, kind: 'place', names: [name] });
function indexOf(names: readonly string[]): KnownNameIndex {
  const index = new KnownNameIndex();
  index.update({ changed: names.map(namedNote), gone: [] });
  return index;
}

const all = indexOf(NAMES);
const alone = NAMES.map((name) => indexOf([name]));
const folds = new Set(NAMES.map(foldName));
const texts = fc
  .array(
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...NAMES) }, { weight: 3, arbitrary: fc.constantFrom(...OTHERS) }),
    { maxLength: 25 },
  ) // prettier-ignore
  .map((parts) => parts.join(''));

describe('matches in any text', () => {
  it('are apart, in order, in prose, and read as a name of their notes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spans = markableSpans(text, { headings: false });
        let last = 0;
        for (const { start, end, paths } of all.find({ text })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(spans.some((span) => span.start <= start && end <= span.end)).toBe(true);
          // Emphasis between words is passed over.
          const shown = foldName(text.slice(start, end).replace(/[*_]/g, ''));
          expect(folds.has(shown)).toBe(true);
          for (const path of paths) expect(foldName(path.slice(0, -3))).toBe(shown);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave out no name that is found where it is the only one, but within a longer', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = all.find({ text });
        for (const one of alone)
          for (const { start } of one.find({ text }))
            expect(found.some((match) => match.start <= start && start < match.end)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same in a range as in the whole, where it begins outside of a match', () => {
    fc.assert(
      fc.property(texts, fc.nat(100), fc.nat(100), (text, from, length) => {
        const range = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        const whole = all.find({ text });
        if (whole.some(({ start, end }) => start < range.start && range.start < end)) return;
        const inRange = whole.filter(({ start }) => range.start <= start && start < range.end);
        expect(all.find({ text, range })).toEqual(inRange);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text made to be slow', () => {
  it.each([
    ['one word again and again', 'Kim '.repeat(50_000)],
    ['one long word', 'Kim'.repeat(50_000)],
    ['initials without end', 'U.'.repeat(50_000)],
    ['gaps without end', `Kim${' '.repeat(100_000)}Kim`],
    ['particles without end', '회령에서'.repeat(30_000)],
    ['marks without end', `Kim${'\u0301'.repeat(100_000)}`],
    ['no ends of sentences', '"'.repeat(100_000)],
  ])('is read all the same: %s', (_, text) => {
    const index = indexOf(['Kim', 'Mark', 'Kim Kim Kim Kim Kim Kim Kim Kim Kim Jong', '회령', ...Array.from({ length: 300 }, (__, at) => `Kim Number ${String(at)}`)]); // prettier-ignore
    const found = index.find({ text });
    expect(found.every(({ start, end }, at) => start >= (found[at - 1]?.end ?? 0) && end > start)).toBe(true);
  });
});

describe('the work of a place', () => {
  it('is the same however many names begin with the same letters', () => {
    const text = 'Kim Jong Number 7 met Kim Jong Nam and Kim. '.repeat(20);
    const looks = vi.spyOn(KnownNameTable.prototype, 'nextWith');
    const work = (count: number): number => {
      const index = indexOf(Array.from({ length: count }, (_, at) => `Kim Jong Number ${String(at)}`));
      looks.mockClear();
      expect(index.find({ text })).toHaveLength(20);
      return looks.mock.calls.length;
    };
    const few = work(1000);
    expect(work(10_000)).toBeLessThan(3 * few);
    looks.mockRestore();
  });
});
