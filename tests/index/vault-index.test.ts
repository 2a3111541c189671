import { numbersOf } from '../../src/format/ids';
import { DEFAULT_SETTINGS } from '../../src/model';
import { VaultIndex } from '../../src/index/vault-index';
import { parseNote } from '../../src/format/note-record';
import { article, stated, value, vault } from '../notes/builders';

const NOTES = {
  'Articles/one.md':
    '---\narticle-id: a1\nurl: https://www.example.org/1\ndate: 2024-11-15\nsource: "[[Daily NK]]"\nlocation: "[[Hoeryong]]"\nactors:\n  - "[[MSS|the ministry]]"\n  - "[[Nobody]]"\nplaces: ["[[Places/Hoeryong]]"]\nthemes: "[[Remittances]]"\n---\nBody [[My note]]',
  'Places/Hoeryong.md':
    '---\ntype: place\naliases: [Hoeryŏng, 014]\nentity-id: place:hoeryong:kp.north-hamgyong\nlocation: "[[North Hamgyong]]"\ncoordinates: ["42.44", "129.75"]\ncountry: KP\nmatch: case\n---\n',
  'Places/North Hamgyong.md': '---\nentity-id: place:north-hamgyong:kp\n---\n',
  'Agencies/MSS.md':
    '---\ntype: agency\nentity-id: agency:ministry-of-state-security:kp\naliases:\n  - Ministry of State Security\n---\n',
  'Sources/Daily NK.md': '---\ntype: source\nentity-id: source:daily-nk\nurl: https://www.dailynk.com\n---\n',
  'Themes/Remittances.md': '---\ntype: theme\nentity-id: theme:remittances\nterms: [send money]\n---\n',
  'My note.md': 'Mine',
};

describe('the index of a vault', () => {
  it('knows entities by id, wherever their notes are and whatever they are called', () => {
    const index = vault(NOTES);
    expect(index.entity('place:hoeryong:kp.north-hamgyong')?.path).toBe('Places/Hoeryong.md');
    expect(index.entities()).toContainEqual({
      id: 'place:hoeryong:kp.north-hamgyong',
      kind: 'place',
      name: 'Hoeryong',
      match: 'case',
      aliases: ['Hoeryŏng', '14'],
      byHand: ['Hoeryŏng', '14'],
      origin: 'vault',
      location: 'place:north-hamgyong:kp',
      coordinates: { lat: 42.44, lon: 129.75 },
      country: 'KP',
    });
    expect(index.entities()).toContainEqual(
      expect.objectContaining({
        id: 'agency:ministry-of-state-security:kp',
        name: 'MSS',
        aliases: ['Ministry of State Security'],
      }),
    );
    expect(index.entities()).toContainEqual(expect.objectContaining({ kind: 'theme', terms: ['send money'] }));
  });

  it('takes qualifiers and numbers of ours off a name, but not what a user wrote', () => {
    const names = (path: string, id: string): string | undefined =>
      vault({ [path]: `---\nentity-id: ${id}\n---\n` }).entities()[0]?.name;
    expect(names('Moscow (Idaho).md', 'place:moscow:us.idaho')).toBe('Moscow');
    expect(names('Moscow 2.md', 'place:moscow:ru')).toBe('Moscow');
    const [number] = numbersOf('place:moscow:ru');
    expect(names(`Moscow ${number}.md`, 'place:moscow:ru')).toBe('Moscow');
    expect(names('Moscow 2028.md', 'place:moscow:ru')).toBe('Moscow 2028');
    expect(names('Office 39.md', 'agency:office-39:kp')).toBe('Office 39');
    expect(names('Moskva (capital).md', 'place:moscow:ru')).toBe('Moskva (capital)');
  });

  it('tells which entities an article names, through any form of link, each once', () => {
    const expected = [
      'agency:ministry-of-state-security:kp',
      'place:hoeryong:kp.north-hamgyong',
      'theme:remittances',
      'source:daily-nk',
    ];
    const index = vault(NOTES);
    expect(index.entitiesOf('a1')).toEqual(expected);
    expect([...index.stories]).toEqual(['a1']);
    expect(index.namedIn('a1').map(({ id }) => id)).toEqual(expected);
  });

  it('finds the note of an article by URL', () => {
    const index = vault(NOTES);
    expect(index.findArticle(article('x', { url: stated('http://example.org/1') }))?.path).toBe('Articles/one.md');
    expect(index.findArticle(article('x', { url: stated('http://example.org/2') }))).toBeNull();
  });

  it('links by name, and by path where another note has the name in any case', () => {
    const index = vault(NOTES);
    expect(index.linkTarget('Places/Hoeryong.md')).toBe('Hoeryong');
    index.add('notes/hoeryong.md', null);
    expect(index.linkTarget('Places/Hoeryong.md')).toBe('Places/Hoeryong');
    expect(index.resolve('Places/Hoeryong')).toBe('Places/Hoeryong.md');
    index.add('bad#name.md', null);
    expect(index.linkTarget('bad#name.md')).toBeNull();
  });

  it('resolves targets as Obsidian does: whole path, end of a path, shortest', () => {
    const index = vault({ 'a/b/Note.md': '', 'c/Note.md': '', 'U.S. Army.md': '' });
    expect(index.resolve('a/b/note')).toBe('a/b/Note.md');
    expect(index.resolve('b/Note')).toBe('a/b/Note.md');
    expect(index.resolve('Note')).toBe('c/Note.md');
    expect(index.resolve('Note.md')).toBe('c/Note.md');
    expect(index.resolve('/c/Note')).toBe('c/Note.md');
    expect(index.resolve('U.S. Army')).toBe('U.S. Army.md');
    expect(index.resolve('x/Note')).toBeNull();
  });

  it('forgets what is removed and replaces what is added again', () => {
    const index = vault(NOTES);
    index.remove('Articles/one.md');
    index.remove('My note.md');
    expect(index.articles).toEqual([]);
    expect(index.findArticle(article('x', { url: stated('http://example.org/1') }))).toBeNull();
    expect(index.resolve('My note')).toBeNull();
    index.add('Places/Hoeryong.md', null);
    expect(index.entity('place:hoeryong:kp.north-hamgyong')).toBeNull();
    expect(index.resolve('Hoeryong')).toBe('Places/Hoeryong.md');
  });

  it('takes planned notes as if they were written', () => {
    const index = new VaultIndex(DEFAULT_SETTINGS);
    const subject = { kind: 'entity', id: 'theme:x', name: 'X' } as const;
    index.addPlans([
      { action: 'create', path: 'Themes/X.md', after: '---\nentity-id: theme:x\n---\n', subject, why: '' },
    ]);
    expect(index.entity('theme:x')?.path).toBe('Themes/X.md');
  });

  it('names entities with several notes, and picks the first by path among names as short', () => {
    const text = '---\nentity-id: theme:x\n---\n';
    const index = vault({ 'b.md': text, 'a.md': text });
    expect([...index.duplicates('entity')]).toEqual([['theme:x', ['a.md', 'b.md']]]);
    expect(index.entity('theme:x')?.path).toBe('a.md');
    expect(index.entities()).toHaveLength(1);
  });

  it('takes the note itself, not the copy of it that a sync made', () => {
    const text = '---\nentity-id: theme:x\n---\n';
    for (const copy of ['X (conflicted copy).md', 'X 2.md', 'X.sync-conflict-20250101.md', 'Old/X (1).md']) {
      const index = vault({ [copy]: text, 'X.md': text });
      expect(index.entity('theme:x')?.path).toBe('X.md');
    }
  });
});

describe('parsing a note', () => {
  const parse = (text: string): ReturnType<typeof parseNote> => parseNote('n.md', text, DEFAULT_SETTINGS);

  it('is not concerned with notes that are not Dateline’s, readable or not', () => {
    for (const text of ['Text', '---\na: [\n---\nentity-id: x', '---\ntitle: x\n---\n', '', '\narticle-id: x']) {
      const parsed = parse(text);
      expect(parsed.ok ? parsed.value : parsed.problem.code).toBe(text.includes('a: [') ? 'invalid-yaml' : null);
    }
  });

  it('names unreadable properties of a note of Dateline’s', () => {
    expect(parse('---\nentity-id: x\na: [\n---\n')).toMatchObject({
      ok: false,
      problem: { code: 'invalid-yaml', subject: 'n.md' },
    });
  });

  it('survives values of the wrong kind', () => {
    const parsed = value(
      parse('---\nentity-id: 12\ntype: nonsense\naliases: {a: b}\ncoordinates: [1, 200]\nlocation: 5\nterms:\n---\n'),
    );
    expect(parsed).toMatchObject({
      id: '12',
      type: 'organization',
      aliases: [],
      coordinates: null,
      location: [],
      terms: [],
    });
  });

  it('reads the keys the settings name', () => {
    const settings = { ...DEFAULT_SETTINGS, properties: { ...DEFAULT_SETTINGS.properties, places: 'where' } };
    const parsed = value(parseNote('n.md', '---\narticle-id: x\nwhere: "[[A]]"\nplaces: "[[B]]"\n---\n', settings));
    expect(parsed).toMatchObject({ places: ['A'] });
  });
});
