import { MemoryVault } from '../../src/vault/memory';
import { changeDecisions } from '../../src/workflow/decide';
import { testWorkspace, treeOf } from '../support/workspace';

const PATH = 'Dateline/Decisions.md';
const note = (lines: string): string => `---\ndateline: decisions\nignored:\n${lines}---\n\nMine.\n`;

async function ignoring(name: string, text: string) {
  const vault = new MemoryVault();
  await vault.create(PATH, text);
  const workspace = testWorkspace(vault);
  const report = await changeDecisions('ignore', { add: { ignored: [name] } }, workspace);
  return { report, tree: await treeOf(vault) };
}

describe('the decisions of a vault', () => {
  it('get a line more, and nothing else changes', async () => {
    const { tree } = await ignoring('Corner', note('  - Foo # who?\n'));
    expect(tree[PATH]).toMatch(/^---\ndateline: decisions\nignored:\n[^]*- Foo[^]*- Corner\n---\n\nMine\.\n$/);
  });

  it('are left alone where a line of theirs would be lost', async () => {
    const text = note('  - Foo: bar\n');
    const { report, tree } = await ignoring('Corner', text);
    expect(report.problems.map(({ code, subject }) => [code, subject])).toEqual([['unusual-yaml', PATH]]);
    expect(tree).toEqual({ [PATH]: text });
  });
});
