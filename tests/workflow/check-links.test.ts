import { MemoryVault } from '../../src/vault/memory';
import { check } from '../../src/workflow/check';
import { testWorkspace } from '../support/workspace';

const PLACE = '---\ntype: place\nentity-id: place:musan\n---\n';

async function faultsOf(body: string): Promise<readonly string[]> {
  const article = `---\narticle-id: a1\ndateline: 1\n---\n${body}`;
  const vault = new MemoryVault({ 'Places/Musan.md': PLACE, 'Articles/2025/a.md': article });
  return (await check(testWorkspace(vault))).faults.map(({ subject, message }) => `${subject}: ${message}`);
}

describe('check of links', () => {
  it.each([
    ['a cell of a table', '| a | b |\n| --- | --- |\n| [[Musan\\|it]] | x |\n'],
    ['a path from the folder of the note', '[it](../../Places/Musan.md) [it](<../../Places/Musan.md#x>)\n'],
    ['code', 'Links are written `[[Like this]]`.\n\n```\n[[Or this]]\n```\n'],
    ['a comment', '%%\n[[Like this]]\n%%\n'],
  ])('finds nothing wrong in %s', async (_, body) => {
    expect(await faultsOf(body)).toEqual([]);
  });

  it.each([
    ['[[Nobody]] `[[Musan]]`', 'Nobody'],
    ['[it](../Places/Musan.md)', '../Places/Musan.md'],
    ['| a |\n| --- |\n| [[Nobody\\|it]] |\n', 'Nobody'],
  ])('names where %j leads nowhere', async (body, target) => {
    expect(await faultsOf(body)).toEqual([`Articles/2025/a.md: There is no note for the link to “${target}”.`]);
  });
});
