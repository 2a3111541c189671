import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/known-name-index';
import type { EntityKind, NameRequest, EntityNames } from '../../../../src/model';

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
