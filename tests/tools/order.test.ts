import { changedNotes, differences } from '../../tools/order/compare.mjs';

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

describe('what an import did to a vault', () => {
  it('is told to the byte', () => {
    const before = new Map([['a.md', 'x'], ['b.md', 'y']]); // prettier-ignore
    const after = new Map([['a.md', 'x'], ['b.md', 'y '], ['c.md', '']]); // prettier-ignore
    expect(changedNotes(before, after)).toEqual(['b.md', 'c.md']);
    expect(changedNotes(before, before)).toEqual([]);
  });
});
