import { knownVault } from '../../../src/index/known-vault';
import { dossierIn, type Dossier, type DossierRequest } from '../../../src/views/dossier';
import { article, vaultWith } from './vault';

async function indexOf(notes: Readonly<Record<string, string>>) {
  return (await knownVault(vaultWith(notes))).index;
}

async function dossierOf(
  notes: Readonly<Record<string, string>>,
  entities: readonly string[] = ['Police'],
  which: DossierRequest['which'] = 'all',
): Promise<Dossier> {
  const made = await dossierIn({ entities, which }, await indexOf(notes), 20);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

const paths = ({ rows }: Dossier): readonly string[] => rows.map(({ path }) => path);
const police = ['Police'];

describe('the dossier of one entity', () => {
  it('says what its note states, with the chains of what it stands under', async () => {
    const { subjects } = await dossierOf({});
    expect(subjects).toEqual([
      {
        id: 'agency:police',
        kind: 'agency',
        name: 'Police',
        path: 'Agencies/Police.md',
        aliases: ['the force'],
        formerIds: [],
        parents: [{ name: 'Ministry', path: 'Agencies/Ministry.md' }],
        location: [
          { name: 'Hoeryong', path: 'Places/Hoeryong.md' },
          { name: 'North Hamgyong', path: 'Places/North Hamgyong.md' },
        ],
        broader: [],
        coordinates: null,
        country: 'KP',
        url: null,
        grades: { reliability: null, history: [] },
        stories: 0,
      },
    ]);
  });

  it('does not run in a circle where notes are each above the other', async () => {
    const notes = {
      'Agencies/One.md': '---\nparent: "[[Two]]"\nentity-id: agency:one\n---\n',
      'Agencies/Two.md': '---\nparent: "[[One]]"\nentity-id: agency:two\n---\n',
    };
    const { subjects } = await dossierOf(notes, ['One']);
    expect(subjects[0]?.parents).toEqual([{ name: 'Two', path: 'Agencies/Two.md' }]);
  });

  it('names what has no note by what the link says', async () => {
    const { subjects } = await dossierOf(
      { 'Agencies/One.md': '---\nparent: "[[Folder/Gone]]"\nentity-id: agency:one\n---\n' },
      ['agency:one'],
    );
    expect(subjects[0]?.parents).toEqual([{ name: 'Gone', path: null }]);
  });

  it('has a row for each story, by when it happened, else by when it was published, what has no date last', async () => {
    const made = await dossierOf({
      'undated.md': article('undated', 'The Police came.', { actors: police }),
      'march.md': article('march', 'The Police came.', { actors: police, date: '2024-03-01' }),
      'april.md': article('april', 'The Police came.', { actors: police, date: '2024-04-01', eventDates: ['2023'] }),
      'other.md': article('other', 'Nobody came.', { date: '2024-05-01' }),
    });
    expect(paths(made)).toEqual(['march.md', 'april.md', 'undated.md']);
    expect(made.rows.map(({ happened }) => happened?.value ?? null)).toEqual(['2024-03-01', '2023', null]);
    expect(made.rows.map(({ happened }) => happened?.basis ?? null)).toEqual(['publication', 'text', null]);
  });

  it('counts independent outlets apart from copies', async () => {
    const made = await dossierOf({
      'first.md': article('first', 'The Police came.', { actors: police, source: 'Daily', date: '2024-03-01' }),
      'copy.md': article('copy', 'The Police came.', { actors: police, source: 'Wire', copyOf: 'first' }),
      'own.md': article('own', 'Police again.', { actors: police, source: 'Daily' }),
      'nobody.md': article('nobody', 'Police again.', { actors: police }),
    });
    expect(made.rows).toHaveLength(3);
    expect(made.rows[0]?.copies).toEqual([
      { path: 'copy.md', title: 'copy', date: null, source: { name: 'Wire', path: 'Sources/Wire.md' } },
    ]);
    expect(made.sources.map(({ source, ...counts }) => [source?.name ?? null, counts])).toEqual([
      ['Daily', { independent: 2, copies: 0 }],
      ['Wire', { independent: 0, copies: 1 }],
      [null, { independent: 1, copies: 0 }],
    ]);
  });

  it('takes the copy that names it where the first article of the story does not', async () => {
    const made = await dossierOf({
      'first.md': article('first', 'Somebody came.', { source: 'Daily' }),
      'copy.md': article('copy', 'The Police came.', { actors: police, source: 'Wire', copyOf: 'first' }),
    });
    expect(made.rows.map(({ path, copies }) => [path, copies.length])).toEqual([['copy.md', 0]]);
  });

  it('lists what it is tied to, with exact counts and how close they stand', async () => {
    const search = (n: number): Readonly<Record<string, string>> => ({
      [`s${n}.md`]: article(`s${n}`, 'The Police were in Hoeryong.', { actors: police, places: ['Hoeryong'] }),
      [`o${n}.md`]: article(`o${n}`, 'Nobody came.', { actors: ['Guard'] }),
    });
    const { related } = await dossierOf({ ...search(1), ...search(2), ...search(3), ...search(4) });
    expect(related).toMatchObject([
      {
        id: 'place:hoeryong',
        stories: 4,
        closest: { sentence: 4, paragraph: 0, article: 0 },
        relation: { kind: 'location', direction: 'up' },
      },
    ]);
  });

  it('says what is not known, or is several', async () => {
    const notes = {
      'A/Same.md': '---\nentity-id: agency:a\n---\n',
      'B/Other.md': '---\naliases:\n  - Same\nentity-id: agency:b\n---\n',
    };
    const ask = async (name: string): Promise<unknown> => {
      const made = await dossierIn({ entities: [name], which: 'all' }, await indexOf(notes), 20);
      return made.ok ? null : made.problem.code;
    };
    expect(await ask('Nobody')).toBe('unknown-entity');
    expect(await ask('Same')).toBe('ambiguous-entity');
  });

  it('lets others have their turn after each story, and ends when it is told to', async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`a${n}.md`, article(`a${n}`, 'Police.', { actors: police })]),
    );
    const stopped = new AbortController();
    let turns = 0;
    const breathe = async (): Promise<void> => {
      turns += 1;
      if (turns === 4) stopped.abort();
    };
    const request = { entities: ['Police'], which: 'all' } as const;
    const made = await dossierIn(request, await indexOf(notes), 20, { breathe, signal: stopped.signal });
    expect(made.ok && made.value.rows).toHaveLength(4);
  });
});

describe('the dossier of several entities', () => {
  const notes = {
    'both.md': article('both', 'Police and Guard met in Hoeryong.', {
      actors: ['Police', 'Guard'],
      places: ['Hoeryong'],
      date: '2024-03-01',
    }),
    'one.md': article('one', 'Police came.', { actors: police, date: '2024-02-01' }),
    'other.md': article('other', 'Guards came.', { actors: ['Guard'], date: '2024-01-01' }),
    'none.md': article('none', 'Rain fell.', { places: ['North Hamgyong'] }),
  };

  it('has the articles that name all of them', async () => {
    expect(paths(await dossierOf(notes, ['Police', 'Guard']))).toEqual(['both.md']);
  });

  it('has the articles that name any of them', async () => {
    expect(paths(await dossierOf(notes, ['Police', 'Guard'], 'any'))).toEqual(['both.md', 'one.md', 'other.md']);
  });

  it('takes an entity that is asked for twice for one', async () => {
    const made = await dossierOf(notes, ['Police', 'agency:police']);
    expect(made.subjects.map(({ id }) => id)).toEqual(['agency:police']);
  });

  it('lists what these articles name more often than others', async () => {
    const { related } = await dossierOf(notes, ['Police', 'Guard']);
    expect(related).toMatchObject([{ id: 'place:hoeryong', stories: 1, closest: { sentence: 1 }, relation: null }]);
  });
});
