import fc from 'fast-check';
import {
  EVERYTHING,
  makeNetwork,
  readFilter,
  storiesBehind,
  type Network,
  type NetworkFilter,
  type NetworkStories,
} from '../../../src/views/network';
import { namesOf, noTurn, storiesOf, tiesOf, world, type Told } from './world';

const ENTITIES = {
  'agency:Police': 'location: "[[Hoeryong]]"\n',
  'agency:Ministry': '',
  'person:Kim': '',
  'place:Hoeryong': '',
  'place:Busan': '',
  'theme:Phones': '',
  'source:Daily': '',
};
const ARTICLES: Readonly<Record<string, Told>> = {
  one: { date: '2024-01-05', actors: ['Police', 'Kim'], places: ['Hoeryong'], themes: ['Phones'] },
  two: { date: '2024-02-05', actors: ['Police', 'Ministry', 'Daily'], places: ['Hoeryong'], themes: ['Phones'] },
  three: { date: '2024-03-05', actors: ['Ministry'], places: ['Busan'] },
  four: { actors: ['Ministry'], places: ['Busan'], body: '[[Ministry]] spoke.\n\nShips left [[Busan]].' },
  copy: { date: '2024-04-01', actors: ['Police'], places: ['Busan'], copyOf: 'one' },
};

const made = async (given: Partial<NetworkFilter> = {}, stories?: NetworkStories): Promise<Network> =>
  makeNetwork(stories ?? (await storiesOf(world(ENTITIES, ARTICLES))), { ...EVERYTHING, ...given }, noTurn);

describe('the network of a vault', () => {
  it('ties who is named in one story, copies with what they copy, outlets never', async () => {
    const network = await made();
    expect(network.stories).toBe(4);
    expect(tiesOf(network)).toEqual([
      'Busan – Hoeryong 1',
      'Busan – Kim 1',
      'Busan – Ministry 2',
      'Busan – Phones 1',
      'Busan – Police 1',
      'Hoeryong – Kim 1',
      'Hoeryong – Ministry 1',
      'Hoeryong – Phones 2',
      'Hoeryong – Police 2',
      'Kim – Phones 1',
      'Kim – Police 1',
      'Ministry – Phones 1',
      'Ministry – Police 1',
      'Phones – Police 2',
    ]);
    expect(network.nodes[0]).toMatchObject({
      name: 'Ministry',
      kind: 'agency',
      stories: 3,
      path: 'Agencies/Ministry.md',
    });
  });

  it('shows the kinds that are asked for', async () => {
    const network = await made({ kinds: ['agency', 'place'] });
    expect(namesOf(network).filter((name) => ['Kim', 'Phones'].includes(name))).toEqual([]);
    expect(tiesOf(network)).toContain('Hoeryong – Police 2');
  });

  it('counts the stories of a period, without those that have no date', async () => {
    const network = await made({ from: '2024-02-05', to: '2024-03-05' });
    expect(network.stories).toBe(2);
    expect(tiesOf(network)).toContain('Busan – Ministry 1');
    expect((await made({ from: '2025-01-01' })).nodes).toEqual([]);
    expect((await made({ to: '2024-01-05' })).stories).toBe(1);
  });

  it('asks for so many stories, and for so strong a tie', async () => {
    expect(tiesOf(await made({ leastStories: 2 }))).toEqual([
      'Busan – Ministry 2',
      'Hoeryong – Phones 2',
      'Hoeryong – Police 2',
      'Phones – Police 2',
    ]);
    const strong = await made({ leastStrength: 0.5 });
    expect(strong.ties.length).toBeLessThan((await made()).ties.length);
    expect(strong.ties.every(({ strength }) => strength >= 0.5)).toBe(true);
  });

  it('ties closer what stands closer', async () => {
    const { nodes, ties } = await made();
    const tie = ties.find(({ from, to }) => [nodes[from]?.name, nodes[to]?.name].sort().join() === 'Busan,Ministry');
    expect(tie?.together).toEqual({ sentence: 1, paragraph: 0, article: 1 });
  });

  it('shows an entity with those tied to it', async () => {
    const network = await made({ around: 'person:Kim' });
    expect([...namesOf(network)].sort()).toEqual(['Busan', 'Hoeryong', 'Kim', 'Phones', 'Police']);
    expect(tiesOf(network)).toContain('Phones – Police 2');
    expect((await made({ around: 'person:Nobody' })).nodes).toEqual([]);
  });

  it('is limited to the notes of a base: its articles, its entities, or both', async () => {
    const among = (...notes: readonly string[]): Promise<Network> => made({ notes: new Set(notes) });
    expect((await among('Articles/three.md')).stories).toBe(1);
    expect((await among('Articles/copy.md')).stories).toBe(1);
    expect([...namesOf(await among('People/Kim.md', 'Agencies/Police.md'))].sort()).toEqual(['Kim', 'Police']);
    expect(tiesOf(await among('Articles/one.md', 'People/Kim.md', 'Agencies/Police.md'))).toEqual(['Kim – Police 1']);
    expect((await among('Mine.md')).nodes).toEqual([]);
  });

  it('names the stories behind an entity and a tie', async () => {
    const stories = await storiesOf(world(ENTITIES, ARTICLES));
    const number = (name: string): number => stories.entities.findIndex((entity) => entity.name === name);
    const keys = (one: string, other?: string, filter = EVERYTHING): readonly string[] =>
      storiesBehind(stories, filter, [number(one), ...(other === undefined ? [] : [number(other)])] as [
        number,
        number?,
      ]).map(({ key, closest }) => `${key} ${closest}`);
    expect(keys('Ministry')).toEqual(['three sentence', 'two sentence', 'four sentence']);
    expect(keys('Busan', 'Ministry')).toEqual(['three sentence', 'four article']);
    expect(keys('Busan', 'Ministry', { ...EVERYTHING, from: '2024-12-01' })).toEqual([]);
    expect(storiesBehind(stories, EVERYTHING, [number('Kim')])).toEqual([
      { key: 'one', title: 'Story one', date: '2024-01-05', path: 'Articles/one.md', closest: 'sentence' },
    ]);
  });

  it('pairs only the first of very many names of one story', async () => {
    const names = Array.from({ length: 200 }, (_, n) => `P${n}`);
    const index = world(Object.fromEntries(names.map((name) => [`person:${name}`, ''])), { list: { actors: names } });
    const network = await makeNetwork(await storiesOf(index), EVERYTHING, noTurn);
    expect(network.found).toEqual({ nodes: 64, ties: (64 * 63) / 2 });
    expect(namesOf(network)).toContain('P0');
  });
});

const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const anyStories = fc.array(fc.uniqueArray(fc.constantFrom(...names), { maxLength: 5 }), { maxLength: 20 });

describe('a bounded network', () => {
  it('keeps within its bounds, ties the most named, and leaves nothing loose', async () => {
    await fc.assert(
      fc.asyncProperty(anyStories, fc.integer({ min: 2, max: 8 }), async (told, most) => {
        const entities = Object.fromEntries(names.map((name) => [`person:${name}`, '']));
        const articles = Object.fromEntries(told.map((actors, n) => [`s${n}`, { actors }]));
        const stories = await storiesOf(world(entities, articles));
        const { nodes, ties, found } = await makeNetwork(stories, { ...EVERYTHING, most }, noTurn);
        expect(nodes.length).toBeLessThanOrEqual(Math.min(most, found.nodes));
        expect(ties.length).toBeLessThanOrEqual(5 * Math.max(nodes.length, most));
        expect(new Set(ties.flatMap(({ from, to }) => [from, to])).size).toBe(nodes.length);
        for (const { from, to, stories: both } of ties) {
          const [one, other] = [nodes[from], nodes[to]];
          expect(both).toBe(told.filter((story) => story.includes(one!.name) && story.includes(other!.name)).length);
          expect(both).toBeLessThanOrEqual(Math.min(one!.stories, other!.stories));
        }
        expect(ties.map(({ strength }) => strength)).toEqual(
          [...ties.map(({ strength }) => strength)].sort((a, b) => b - a),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('reads back what was kept, whatever it is by now', () => {
    const kept = { kinds: ['place', 'junk'], from: '2024-01-01', to: 'soon', stories: '3', strength: 7, most: NaN };
    expect(readFilter((key) => kept[key as keyof typeof kept], EVERYTHING)).toEqual({
      ...EVERYTHING,
      kinds: ['place'],
      from: '2024-01-01',
      leastStories: 3,
      leastStrength: 1,
    });
  });
});
