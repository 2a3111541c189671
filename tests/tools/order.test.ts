import { changedNotes, differences } from '../../tools/order/compare.mjs';
import { withReasons } from '../../tools/order/reasons.mjs';

type Vault = Readonly<Record<string, string>>;

const note = (properties: Readonly<Record<string, unknown>>, body = ''): string =>
  `---\n${Object.entries(properties)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n${body}`;

const person = (id: string, more: Readonly<Record<string, unknown>> = {}): string =>
  note({ type: 'person', 'entity-id': `person:${id}`, ...more });
const story = (id: string, body: string, more: Readonly<Record<string, unknown>> = {}): string =>
  note({ 'article-id': id, ...more }, body);

const kinds = (one: Vault, other: Vault): readonly string[] =>
  [...differences(new Map(Object.entries(one)), new Map(Object.entries(other)))].map(({ kind }) => kind);

describe('what two vaults hold differently', () => {
  const VAULT = { 'a.md': story('1', 'Said [[Kim]].', { imported: '2026-01-01' }), 'People/Kim.md': person('kim') };

  it('is nothing where only the time of import is another', () => {
    expect(kinds(VAULT, { ...VAULT, 'a.md': VAULT['a.md'].replace('2026-01-01', '2027-02-02') })).toEqual([]);
  });

  it('is told once of a note with another name, and not of the notes that link it', () => {
    const renamed = { 'a.md': VAULT['a.md'].replace('[[Kim]]', '[[Kim 2|Kim]]'), 'People/Kim 2.md': person('kim') };
    expect(kinds(VAULT, renamed)).toEqual(['entity name']);
    expect(kinds(VAULT, { 'b.md': VAULT['a.md'], 'People/Kim.md': person('kim') })).toEqual(['article name']);
  });

  it('is told by kind', () => {
    expect(kinds(VAULT, { 'a.md': VAULT['a.md'].replace('[[Kim]]', 'Kim') })).toEqual(
      ['link', 'person missing'].sort(),
    );
    expect(kinds(VAULT, { ...VAULT, 'a.md': story('1', 'Said [[Kim]].', { 'copy-of': '[[b]]' }) })).toEqual([
      'copy-of',
    ]);
    expect(kinds(VAULT, { ...VAULT, 'a.md': story('1', 'Says [[Kim]].') })).toEqual(['text']);
    expect(kinds(VAULT, { ...VAULT, 'b.md': story('2', '') })).toEqual(['article missing']);
    expect(kinds(VAULT, { ...VAULT, 'People/Kim.md': person('kim', { aliases: ['K'] }) })).toEqual(['alias']);
    expect(kinds(VAULT, { ...VAULT, 'People/Kim.md': person('kim', { people: ['[[Lee]]'] }) })).toEqual([
      'related list',
    ]);
    expect(kinds(VAULT, { ...VAULT, 'a.md': `${VAULT['a.md']}\n` })).toEqual(['text']);
    expect(kinds(VAULT, { ...VAULT, 'People/Kim.md': VAULT['People/Kim.md'].replace('"person"', 'person') })).toEqual(['bytes']); // prettier-ignore
  });

  it('tells an order from what is listed', () => {
    const [one, other] = [person('kim', { aliases: ['A', 'B'] }), person('kim', { aliases: ['B', 'A'] })];
    expect(kinds({ 'Kim.md': one }, { 'Kim.md': other })).toEqual(['alias (order)']);
  });

  it('counts a second note of one id', () => {
    expect(kinds(VAULT, { ...VAULT, 'People/Kim 2.md': person('kim') })).toEqual(['person missing']);
  });
});

describe('why several runs give another vault than one', () => {
  const ONE = {
    'a.md': story('1', 'Said [[Stephen Miller]].', { actors: ['[[Stephen Miller]]'] }),
    'People/Stephen Miller.md': person('stephen-miller'),
  };
  const SEVERAL = {
    'a.md': story('1', 'Said [[Steven Miller|Stephen Miller]].', { actors: ['[[Steven Miller]]'] }),
    'People/Steven Miller.md': person('steven-miller'),
  };
  const MILLER = [['person:steven-miller', 'person:stephen-miller']] as const;
  const KIM = { ...ONE, 'b.md': story('2', 'Said [[Kim]].'), 'People/Kim.md': person('kim') };
  const NOBODY = { ...ONE, 'b.md': story('2', 'Said Kim.') };
  const LISTED = { 'People/Lee.md': person('lee', { people: ['[[Kim]]'] }) };

  it.each([
    ['a note that kept its first name', ONE, SEVERAL, SEVERAL, MILLER, 'entity name: the note had its'],
    ['a note that the relink named', ONE, { 'a.md': ONE['a.md'] }, SEVERAL, MILLER, 'entity name: null'],
    ['what no rule takes for one', ONE, SEVERAL, SEVERAL, [], 'article property actors: computed from links, names|link: an earlier run put|person missing: an earlier run made|person missing: null'], // prettier-ignore
    ['brackets that stood', NOBODY, KIM, KIM, [], 'link: an earlier run put|person missing: an earlier run made'],
    ['brackets of the relink', NOBODY, NOBODY, KIM, [], 'link: null|person missing: null'],
    ['brackets that are missing', KIM, NOBODY, NOBODY, [], 'link: null|person missing: null'],
    ['a list of what stood', { ...NOBODY, 'People/Lee.md': person('lee') }, { ...KIM, ...LISTED }, { ...KIM, ...LISTED }, [], 'link: an earlier run put|person missing: an earlier run made|related list: null'], // prettier-ignore
    ['a text', ONE, SEVERAL, { ...ONE, 'a.md': story('1', 'Says [[Stephen Miller]].') }, [], 'article property actors: null|text: null'], // prettier-ignore
  ])('is told of %s', (_, one, before, after, same, expected) => {
    const [alone, were, are] = [one, before, after].map((vault) => new Map(Object.entries(vault))) as [Map<string, string>, Map<string, string>, Map<string, string>]; // prettier-ignore
    const known = { same: new Map(same), marks: new Map([['zzzz', []]]) };
    const found = withReasons([...differences(alone, are, known)], { one: alone, before: were, after: are }, known);
    const told = found.map(({ kind, why }) => `${kind}: ${why?.split(' ').slice(0, 4).join(' ')}`);
    expect(
      told
        .map((each) => each.replace('undefined', 'null'))
        .sort()
        .join('|'),
    ).toBe(expected);
  });
});

describe('what an import did to a vault', () => {
  it('is told to the byte', () => {
    const before = new Map([['a.md', 'x'], ['b.md', 'y']]); // prettier-ignore
    const after = new Map([['a.md', 'x'], ['b.md', 'y '], ['c.md', '']]); // prettier-ignore
    expect(changedNotes(before, after)).toEqual(['b.md', 'c.md']);
    expect(changedNotes(before, before)).toEqual([]);
  });
});
