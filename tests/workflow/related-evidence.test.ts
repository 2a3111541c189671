import { tieOf } from '../../src/relations';
import { MemoryVault } from '../../src/vault/memory';
import { knownVault } from '../../src/index/known-vault';
import { evidenceFor, type TieEvidence } from '../../src/workflow/related-evidence';
import { testWorkspace } from '../support/workspace';

const ENTITIES = {
  'Agencies/Police.md': '---\ntype: agency\nentity-id: agency:police\n---\n',
  'Places/Hoeryong.md': '---\ntype: place\nentity-id: place:hoeryong\n---\n',
  'Themes/Phones.md': '---\ntype: theme\nentity-id: theme:phones\n---\n',
};

const article = (id: string, body: string, more = ''): string =>
  `---\ndate: 2024-03-01\nactors:\n  - "[[Police]]"\nplaces:\n  - "[[Hoeryong]]"\nthemes:\n  - "[[Phones]]"\n${more}article-id: ${id}\ndateline: 1\n---\n${body}\n`;

async function evidence(
  notes: Readonly<Record<string, string>>,
  pair: readonly [string, string] = ['agency:police', 'place:hoeryong'],
): Promise<TieEvidence[]> {
  const workspace = testWorkspace(new MemoryVault({ ...ENTITIES, ...notes }));
  const { index } = await knownVault(workspace);
  const found: TieEvidence[] = [];
  for await (const one of evidenceFor(tieOf(...pair, index).evidence, pair, index, workspace.vault)) found.push(one);
  return found;
}

const texts = ({ sentences }: TieEvidence): readonly string[] => sentences.map(({ text }) => text);

describe('the evidence for a tie', () => {
  it('is the sentences that name both, as they are read, with their lines', async () => {
    const body =
      'On Monday it rained.\n\n> The [[Police|officers]] of **Hoeryong** saw *snake_case* in [a shop](https://x.example/a). Nobody else did.';
    const [found] = await evidence({ 'a.md': article('a', body) });
    expect(found).toMatchObject({ path: 'a.md', title: 'a', date: '2024-03-01', closest: 'sentence' });
    expect(found?.sentences).toEqual([{ line: 13, text: 'The officers of Hoeryong saw snake_case in a shop.' }]);
  });

  it('is else the closest two, and else one for each', async () => {
    const near = 'Police came.\n\nPolice went. It was Hoeryong.';
    const far = 'It was in Hoeryong.\n\nNobody spoke. The Police came.';
    const [first, second] = await evidence({ 'a.md': article('a', near), 'b.md': article('b', far) });
    expect(first).toMatchObject({ path: 'a.md', closest: 'paragraph' });
    expect(first && texts(first)).toEqual(['Police went.', 'It was Hoeryong.']);
    expect(second).toMatchObject({ path: 'b.md', closest: 'article' });
    expect(second && texts(second)).toEqual(['It was in Hoeryong.', 'The Police came.']);
  });

  it('is where the other one stands for a theme, which has no place in the text', async () => {
    const [found] = await evidence({ 'a.md': article('a', 'Rain fell. The Police came.') }, [
      'agency:police',
      'theme:phones',
    ]);
    expect(found && texts(found)).toEqual(['The Police came.']);
  });

  it('is, of an article and its copies, the one that says most', async () => {
    const found = await evidence({
      'a.md': article('a', 'It was in Hoeryong.'),
      'b.md': article('b', 'It was in Hoeryong, said the Police.', 'copy-of: "[[a]]"\n'),
    });
    expect(found.map(({ path }) => path)).toEqual(['b.md']);
  });

  it('is cut where a sentence never ends', async () => {
    const [found] = await evidence({ 'a.md': article('a', `Police in Hoeryong ${'and so on '.repeat(200)}`) });
    expect(found?.sentences[0]?.text).toHaveLength(600);
  });
});
