import { ok, type RunControl, type StoryOrigin, type UnknownOrigin } from '../../src/model';
import { MemoryVault } from '../../src/vault/memory';
import { knownVault } from '../../src/index/known-vault';
import { findEntity } from '../../src/workflow/find-entity';
import { firstIn, firstReports } from '../../src/workflow/first-reports';
import { importArticles } from '../../src/workflow/import';
import { testWorkspace, treeOf } from '../support/workspace';

const story = (
  told: Readonly<Record<string, readonly [outlet: string, date: string | null]>>,
  origins: readonly (readonly string[])[],
  unknown: readonly string[] = [],
) => ({
  articles: Object.entries(told).map(([id, [outlet, date]]) => ({ id, outlet, date, path: `${id}.md`, title: id })),
  origins: origins.map((ids): StoryOrigin => ({
    ...{ kind: 'anonymous', source: null, outlet: null },
    articles: ids.map((article, at) => ({
      ...{ article, from: null, detail: null },
      reason: at === 0 ? ('first hand' as const) : ('citation' as const),
    })),
  })),
  unknown: unknown.map((article): UnknownOrigin => ({ article, reason: 'no source stated', like: null })),
  ...{ outlets: 2, problems: [], cancelled: false },
});
const A = ['Daily', '2025-03-04'] as const;
const B = ['Wire', '2025-03-06'] as const;
const followers = (...given: Parameters<typeof story>): readonly string[] | null =>
  firstIn(story(...given), 'a')?.followed.map(({ id }) => id) ?? null;

describe('an outlet was first', () => {
  it('with what another of another origin reported on a later day', () => {
    expect(followers({ a: A, b: B, c: ['Post', '2025-03-07'] }, [['a', 'c'], ['b']])).toEqual(['b']);
  });

  it.each([
    ['is alone', { a: A }, [['a']]],
    ['is followed by its own only', { a: A, b: ['Daily', '2025-03-06'] }, [['a'], ['b']]],
    ['is followed by who leans on it', { a: A, b: B }, [['a', 'b']]],
    ['is followed on the same day', { a: A, b: ['Wire', '2025-03-04'] }, [['a'], ['b']]],
    ['comes later', { a: A, b: ['Wire', '2025-03-01'] }, [['a'], ['b']]],
    ['stands beside one without a day', { a: A, b: ['Wire', null] }, [['a'], ['b']]],
    ['leans on another', { a: A, b: B }, [['x', 'a'], ['b']]],
  ] as const)('not where it %s', (_, told, origins) => {
    expect(followers(told, origins)).toBeNull();
  });

  it('is not counted where independence is not established', () => {
    expect(followers({ a: A, b: B }, [['a']], ['b'])).toEqual([]);
    expect(followers({ a: A, b: B }, [['b']], ['a'])).toEqual([]);
    expect(followers({ a: A, b: B, c: B }, [['a'], ['c']], ['b'])).toEqual(['c']);
  });
});

const article = (outlet: string, day: string, title: string, text: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\nsource: ${outlet}\npublished: ${day}\n---\n${text}\n`;

it('is counted over the stories of a vault, with the articles behind the number, and nothing is written', async () => {
  const workspace = testWorkspace(new MemoryVault());
  const texts = [
    article('Daily NK', '2025-03-04', 'Dam bursts above Musan', 'The dam above Musan burst on March 1 and washed away forty houses, a source in North Hamgyong province told Daily NK. Soldiers dig in the mud, the source said.'),
    article('Reuters', '2025-03-05', 'Dam bursts in North Korea', 'A dam above Musan burst on March 1, Daily NK reported, citing a source in North Hamgyong province. It washed away forty houses.'),
    article('Yonhap', '2025-03-06', 'Seoul sees dam broken', 'The dam above Musan in North Hamgyong province burst on March 1 and forty houses were washed away, South Korea’s Unification Ministry said on Thursday, citing satellite images.'),
    article('Daily NK', '2025-07-04', 'Musan mine stops', 'The mine at Musan in North Hamgyong province has stopped, a trader told Daily NK.'),
  ]; // prettier-ignore
  await importArticles(
    texts.map((text, at) => ok({ name: `${at}.md`, text, format: 'markdown' as const })),
    workspace,
  );
  const before = await treeOf(workspace.vault);
  const found = findEntity((await knownVault(workspace)).index, 'Daily NK');
  if (!found.ok) throw new Error(found.problem.code);
  // As the app's: what it gives is not its own.
  const control = Object.create({ signal: new AbortController().signal, progress: () => undefined }) as RunControl;
  const report = await firstReports(found.value, workspace, { control });
  expect(report).toMatchObject({ total: 2, looked: 2, unestablished: [], cancelled: false });
  expect(report.first.map(({ article: { title } }) => title)).toEqual(['Dam bursts above Musan']);
  expect(report.first[0]?.followed.map(({ outlet }) => outlet)).toEqual(['Yonhap News Agency']);
  expect(await treeOf(workspace.vault)).toEqual(before);

  // Of a story that cannot be read nobody can say who was first.
  const analyze = () => Promise.reject(new RangeError('out of range'));
  const broken = { ...workspace, engine: { ...workspace.engine, analyze } };
  expect(await firstReports(found.value, broken, { control })).toMatchObject({
    looked: 0,
    first: [],
    cancelled: false,
  });
});
