import { MemoryVault } from '../../../src/vault/memory';
import { findOrigins, type OriginsReport } from '../../../src/workflow/origins/find';
import { importArticles } from '../../../src/workflow/import';
import { DEFAULT_SETTINGS, ok } from '../../../src/model';
import { testWorkspace } from '../../support/workspace';

const article = (outlet: string, day: string, title: string, text: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\nsource: ${outlet}\npublished: ${day}\n---\n${text}\n`;

const STORY = {
  first: article('Daily NK', '2025-03-04', 'Dam bursts above Musan', 'The dam above Musan burst on March 1 and washed away forty houses, a source in North Hamgyong province told Daily NK. Soldiers dig in the mud, the source said.'),
  citing: article('Reuters', '2025-03-05', 'Dam bursts in North Korea', 'A dam above Musan burst on March 1, Daily NK reported, citing a source in North Hamgyong province. It washed away forty houses.'),
  bare: article('The Sun', '2025-03-06', 'Houses gone', 'A dam above Musan burst and forty houses in North Hamgyong province are gone.'),
  other: article('Reuters', '2025-03-05', 'Storks counted', 'The town of Esbrook counted its storks, mayor Petra Lohse said on Wednesday. There were ninety-one pairs.'),
  later: article('Daily NK', '2025-07-04', 'Musan mine stops', 'The mine at Musan in North Hamgyong province has stopped, a trader told Daily NK.'),
}; // prettier-ignore

async function vaultOf(texts: Readonly<Record<string, string>>) {
  // Articles of two sentences have little by which to be surely of one story.
  const workspace = { ...testWorkspace(new MemoryVault()), settings: { ...DEFAULT_SETTINGS, claims: { certainty: 'all' as const } } }; // prettier-ignore
  const inputs = Object.entries(texts).map(([name, text]) => ok({ name: `${name}.md`, text, format: 'markdown' as const })); // prettier-ignore
  await importArticles(inputs, workspace);
  const paths = (await workspace.vault.list()).map(({ path }) => path).filter((path) => path.startsWith('Articles/'));
  return { workspace, path: (part: string): string => paths.find((path) => path.includes(part)) ?? part };
}

const named = ({ articles }: OriginsReport): readonly string[] => articles.map(({ title }) => title);

describe('origins over a vault', () => {
  it('are of the articles that tell the same story, and no others', async () => {
    const { workspace, path } = await vaultOf(STORY);
    const found = await findOrigins([path('Dam bursts in North')], workspace);
    if (!found.ok) throw new Error(found.problem.code);
    expect(named(found.value)).toEqual(['Dam bursts above Musan', 'Dam bursts in North Korea', 'Houses gone']);
    expect(found.value.outlets).toBe(3);
    const [origin] = found.value.origins;
    expect(found.value.origins).toHaveLength(1);
    expect(origin).toMatchObject({ kind: 'anonymous', source: 'a source in North Hamgyong province' });
    expect(origin?.articles.map(({ reason }) => reason)).toEqual(['first hand', 'citation']);
    expect(found.value.unknown).toHaveLength(1);
  });

  it('are the same whichever article of the story is asked for', async () => {
    const chain = {
      ...STORY,
      reprint: article('The Guardian', '2025-03-06', 'Korean dam, Reuters says', 'Houses were washed away in North Hamgyong by a dam that broke above Musan, Reuters reported. China sent no boats to the Tumen. The river is high, and Yanji has closed its bridge to trucks.'),
    }; // prettier-ignore
    const { workspace, path } = await vaultOf(chain);
    const answers = new Set<string>();
    let most = 0;
    for (const title of ['Dam bursts above', 'Dam bursts in North', 'Houses gone', 'Korean dam']) {
      const found = await findOrigins([path(title)], workspace);
      if (!found.ok) throw new Error(found.problem.code);
      answers.add(JSON.stringify([named(found.value), found.value.origins, found.value.unknown]));
      most = Math.max(most, found.value.articles.length);
    }
    expect(answers.size).toBe(1);
    expect(most).toBe(4);
  });

  const undated = (text: string): string => text.replace(/published: .*\n/, '');
  const on = (day: string, text: string): string => text.replace(/published: .*\n/, `published: ${day}\n`);
  const storks = STORY.other.replace('There were', 'Storks nest in Esbrook each year. There were');
  const both = undated(`${STORY.bare}\n${storks.split('---\n')[2] ?? ''}`);
  it.each([
    ['one without a day joins a story', { citing: STORY.citing, bare: undated(STORY.bare) }, 'Dam bursts in', 2],
    ['one without a day joins no two others', { citing: STORY.citing, both, storks }, 'Dam bursts in', 2],
    ['nor where it is asked for', { citing: STORY.citing, both, storks }, 'Houses gone', 2],
    ['days hold together from the first', { first: STORY.first, citing: on('2025-03-16', STORY.citing), bare: on('2025-03-28', STORY.bare) }, 'Dam bursts above', 2],
    ['and from the middle', { first: STORY.first, citing: on('2025-03-16', STORY.citing), bare: on('2025-03-28', STORY.bare) }, 'Dam bursts in', 2],
  ])('are of one story: %s', async (_what, texts, title, count) => {
    const { workspace, path } = await vaultOf(texts);
    const found = await findOrigins([path(title)], workspace);
    expect(found.ok && named(found.value)).toHaveLength(count);
  }); // prettier-ignore

  it('change no note', async () => {
    const { workspace, path } = await vaultOf(STORY);
    const before = await workspace.vault.read(path('Dam bursts in North'));
    await findOrigins([path('Dam bursts in North')], workspace);
    expect(await workspace.vault.read(path('Dam bursts in North'))).toBe(before);
  });

  it('are of what was read, where the run is cancelled', async () => {
    const { workspace, path } = await vaultOf(STORY);
    const stop = new AbortController();
    const progress = ({ done }: { done: number }): void => {
      if (done === 1) stop.abort();
    };
    const found = await findOrigins([path('Dam bursts in North')], workspace, { control: { signal: stop.signal, progress } }); // prettier-ignore
    expect(found.ok && found.value.cancelled).toBe(true);
    expect(found.ok && named(found.value)).toEqual(['Dam bursts in North Korea']);
  });

  it('are refused for a note that is none, or no article', async () => {
    const { workspace } = await vaultOf(STORY);
    const problem = async (path: string): Promise<string | null> => {
      const found = await findOrigins([path], workspace);
      return found.ok ? null : found.problem.code;
    };
    expect(await problem('Nowhere.md')).toBe('missing-note');
    const place = (await workspace.vault.list()).find(({ path }) => path.startsWith('Places/'))?.path ?? '';
    expect(await problem(place)).toBe('not-an-article');
  });
});
