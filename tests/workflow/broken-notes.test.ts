import { check } from '../../src/workflow/check';
import { importArticles } from '../../src/workflow/import';
import { MemoryVault } from '../../src/vault/memory';
import { testWorkspace, textInput, treeOf } from '../support/workspace';

const TEXT = 'Kim\n\nThe Ministry of State Security of North Korea searched houses in Musan on Monday.';
const OTHER = 'Lee\n\nAgents of the Bowibu, the Ministry of State Security of North Korea, left Musan on Friday.';
const MINISTRY = 'Agencies/Ministry of State Security.md';

/** What a hand or a merge of two devices does to properties. */
const BREAKS: readonly (readonly [string, (text: string) => string])[] = [
  ['by a bracket that nothing closes', (text) => text.replace('---\n', '---\nmine: [a, b\n')],
  ['by a line that is no property', (text) => text.replace(/(\n(?:article|entity)-id: .*\n)/, '$1: [\n')],
  [
    'by the marks of a conflict',
    (text) => text.replace(/\n((?:article|entity)-id: .*)\n/, '\n<<<<<<< here\n$1\n=======\n$1\n>>>>>>> there\n'),
  ],
  ['as nothing closes them', (text) => text.replace(/\n---\n/, '\n')],
];

describe.each(BREAKS)('a note whose properties are broken %s', (_, broken) => {
  async function filed() {
    const vault = new MemoryVault();
    const workspace = testWorkspace(vault);
    await importArticles(textInput(TEXT), workspace);
    const article = Object.keys(await treeOf(vault)).find((path) => path.startsWith('Articles/')) ?? '';
    const spoil = async (path: string): Promise<string> => {
      const text = broken(await vault.read(path));
      vault.put(path, text);
      return text;
    };
    return { vault, workspace, article, spoil };
  }

  it('is still that of its article, of which no second one is made', async () => {
    const { vault, workspace, article, spoil } = await filed();
    await spoil(article);
    const before = await treeOf(vault);
    const { problems } = await importArticles(textInput(TEXT), workspace);
    expect(await treeOf(vault)).toEqual(before);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'invalid-yaml', subject: article }));
  });

  it('is still that of its entity, which other articles link', async () => {
    const { vault, workspace, spoil } = await filed();
    const text = await spoil(MINISTRY);
    const { problems } = await importArticles(textInput(OTHER), workspace);
    const tree = await treeOf(vault);
    expect(Object.keys(tree).filter((path) => path.includes('State Security'))).toEqual([MINISTRY]);
    expect(tree[MINISTRY]).toBe(text);
    expect(Object.values(tree).filter((note) => note.includes('[[Ministry of State Security'))).not.toHaveLength(1);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'invalid-yaml', subject: MINISTRY }));
    const { faults } = await check(workspace);
    expect(faults).toContainEqual(expect.objectContaining({ code: 'invalid-yaml', subject: MINISTRY }));
  });
});
