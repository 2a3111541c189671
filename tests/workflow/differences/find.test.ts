import { DEFAULT_SETTINGS, ok } from '../../../src/model';
import { MemoryVault } from '../../../src/vault/memory';
import { DIFFERENCES } from '../../../src/text/differences';
import { differencesIn, findDifferences } from '../../../src/workflow/differences/find';
import { KeptNotes } from '../../../src/workflow/review/read-note';
import { knownVault } from '../../../src/index/known-vault';
import { findOrigins } from '../../../src/workflow/origins/find';
import { importArticles } from '../../../src/workflow/import';
import { testWorkspace } from '../../support/workspace';

const article = (outlet: string, day: string, title: string, text: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\nsource: ${outlet}\npublished: ${day}\n---\n${text}\n`;

const STORY = {
  first: article('Daily NK', '2025-03-04', 'Dam bursts above Musan', 'The dam above Musan burst on March 1 and washed away forty houses, a source in North Hamgyong province told Daily NK. Soldiers dig in the mud.\n\nNine miners drowned below the dam at Musan on March 1, the source said.'),
  second: article('Reuters', '2025-03-05', 'Miners drown in North Korea', 'A dam above Musan burst on March 1. Four miners drowned below the dam at Musan on March 1, a trader in the city of Hoeryong told Reuters. Houses were washed away.'),
  copy: article('The Sun', '2025-03-05', 'Dam gone', 'A dam above Musan burst on March 1, Daily NK reported, citing a source in North Hamgyong province. Nine miners drowned below the dam at Musan on March 1, it said.'),
  unsourced: article('The Sun', '2025-03-05', 'Miners gone', 'A dam above Musan burst on March 1. Five miners drowned below the dam at Musan on March 1. Houses are gone.'),
}; // prettier-ignore

async function vaultOf(texts: Readonly<Record<string, string>>) {
  // Articles of two sentences have little by which to be surely of one story.
  const workspace = { ...testWorkspace(new MemoryVault()), settings: { ...DEFAULT_SETTINGS, claims: { certainty: 'all' as const } } }; // prettier-ignore
  const inputs = Object.entries(texts).map(([name, text]) =>
    ok({ name: `${name}.md`, text, format: 'markdown' as const }),
  );
  await importArticles(inputs, workspace);
  const paths = (await workspace.vault.list()).map(({ path }) => path).filter((path) => path.startsWith('Articles/'));
  return { workspace, path: (part: string): string => paths.find((path) => path.includes(part)) ?? part };
}

describe('disagreement in a story', () => {
  it('is between origins, with who says which and where', async () => {
    const { workspace, path } = await vaultOf({ first: STORY.first, second: STORY.second, copy: STORY.copy });
    const found = await findDifferences(path('Dam bursts'), workspace);
    if (!found.ok) throw new Error(found.problem.code);
    const { points, articles } = found.value;
    expect(articles).toBe(3);
    const [point] = points;
    expect(point).toMatchObject({ relation: 'differs', unit: 'count', low: 4, high: 9 });
    const told = point?.values.map(({ outlet, text, published }) => [outlet, text, published?.slice(0, 10)]);
    expect(told).toContainEqual(['Daily NK', 'Nine miners', '2025-03-04']);
    expect(told).toContainEqual(['Reuters', 'Four miners', '2025-03-05']);
    for (const { path: note, line, sentence } of point?.values ?? []) {
      const lines = (await workspace.vault.read(note)).split('\n');
      expect(lines[line]?.replaceAll(/\[\[(?:[^\]|]*\|)?|\]\]/g, '')).toContain(sentence);
    }
  });

  it.each([
    ['Reuters', '2025-03-05', 'differs'],
    ['Daily NK', '2025-03-05', 'updates'],
    ['Daily NK', '2025-03-04', undefined],
  ])('is a change where one outlet counts again: %s, %s', async (outlet, day, relation) => {
    const second = STORY.second.replaceAll('Reuters', outlet).replace('published: 2025-03-05', `published: ${day}`);
    const { workspace, path } = await vaultOf({ first: STORY.first, second });
    const report = await findOrigins([path('Dam bursts')], workspace);
    if (!report.ok) throw new Error(report.problem.code);
    const kept = await KeptNotes.open(workspace, (await knownVault(workspace)).index);
    const { points } = await differencesIn({ ...report.value, origins: [] }, { kept });
    expect(points.find(({ unit, low }) => unit === 'count' && low === 4)?.relation).toBe(relation);
  }); // prettier-ignore

  it('is of one origin nowhere', async () => {
    const { workspace, path } = await vaultOf({ first: STORY.first, copy: STORY.copy });
    const found = await findDifferences(path('Dam bursts'), workspace);
    expect(found.ok && found.value.points).toEqual([]);
  });

  it('says of which articles independence is not established', async () => {
    const { first, unsourced } = STORY;
    const { workspace, path } = await vaultOf({ first, unsourced });
    const found = await findDifferences(path('Dam bursts'), workspace);
    const [point] = found.ok ? found.value.points : [];
    expect(point?.values.map(({ outlet, established }) => [outlet, established])).toEqual([
      ['Daily NK', true],
      ['The Sun', false],
    ]);
    expect(point?.values.map((value) => DIFFERENCES.teller(value).includes('independence not established'))).toEqual([
      false,
      true,
    ]);
  });

  it('is not between an article and its copy, whatever they lead back to', async () => {
    const { unsourced } = STORY;
    const copy = unsourced.replace('The Sun', 'The Moon').replace('published: 2025-03-05', 'published: 2025-03-06');
    const { workspace, path } = await vaultOf({ unsourced, copy });
    const report = await findOrigins([path('Miners gone')], workspace);
    if (!report.ok) throw new Error(report.problem.code);
    // As where an unnamed source may be another’s: neither is in any origin.
    const unknown = { ...report.value, origins: [] };
    expect(unknown.articles).toHaveLength(2);
    const kept = await KeptNotes.open(workspace, (await knownVault(workspace)).index);
    expect((await differencesIn(unknown, { kept })).points).toEqual([]);
  });

  it('is refused for a note that is none', async () => {
    const { workspace } = await vaultOf({});
    const found = await findDifferences('Articles/none.md', workspace);
    expect(!found.ok && found.problem.code).toBe('missing-note');
  });
});
