import { knownVault } from '../../../src/index/known-vault';
import { entityCard, type EntityCard } from '../../../src/views/card/card';
import { article, ENTITIES, vaultWith } from '../dossier/vault';

const POLICE = 'Agencies/Police.md';
const cardOf = async (notes: Readonly<Record<string, string>>, path = POLICE): Promise<EntityCard | null> =>
  entityCard(path, (await knownVault(vaultWith({ ...ENTITIES, ...notes }))).index);
const naming = (id: string, date: string | undefined, more = {}): string =>
  article(id, 'The [[Police]] came.', { actors: ['Police'], ...(date === undefined ? {} : { date }), ...more });

describe('the card of an entity', () => {
  it('says what it is, what it stands under and where it is', async () => {
    const card = await cardOf({});
    expect(card?.subject).toMatchObject({ kind: 'agency', name: 'Police', country: 'KP', stories: 0 });
    expect(card?.subject.parents.map(({ name }) => name)).toEqual(['Ministry']);
    expect(card?.subject.location.map(({ name }) => name)).toEqual(['Hoeryong', 'North Hamgyong']);
    expect(card).toMatchObject({ last: null, total: 0 });
  });

  it('counts a story with its copies once, and names the newest by its day', async () => {
    const card = await cardOf({
      'A.md': naming('a', '2024-03-01', { title: 'First', source: 'Daily' }),
      'B.md': naming('b', '2024-05-01', { title: 'Newest', source: 'Wire' }),
      'C.md': naming('c', '2024-06-01', { copyOf: 'A' }),
      'D.md': article('d', 'Nothing.', { date: '2025-01-01', places: ['Hoeryong'] }),
    });
    expect(card?.subject.stories).toBe(2);
    expect(card?.total).toBe(3);
    expect(card?.last).toMatchObject({ path: 'B.md', title: 'Newest', date: '2024-05-01', source: { name: 'Wire' } });
  });

  it('takes an article without a day, or with one that the calendar lacks, only where there is no other', async () => {
    const undated = { 'A.md': naming('a', undefined), 'B.md': naming('b', '2024-13-45') };
    expect((await cardOf(undated))?.last).toMatchObject({ path: 'A.md', date: null });
    expect((await cardOf({ ...undated, 'C.md': naming('c', '1999-01-01') }))?.last?.path).toBe('C.md');
  });

  it('does not depend on which of two articles of one day came first', async () => {
    const [a, b] = [naming('a', '2024-03-01'), naming('b', '2024-03-01')];
    expect((await cardOf({ 'X.md': a, 'Y.md': b }))?.last?.path).toBe('X.md');
    expect((await cardOf({ 'Y.md': b, 'X.md': a }))?.last?.path).toBe('X.md');
  });

  it('is of entities only', async () => {
    expect(await cardOf({ 'A.md': naming('a', '2024-03-01') }, 'A.md')).toBeNull();
    expect(await cardOf({}, 'Nowhere.md')).toBeNull();
  });
});
