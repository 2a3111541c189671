import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const note = (type: string, id: string): string => `---\ntype: ${type}\nentity-id: ${id}\n---\n`;
const files = {
  'Articles/One.md':
    '---\narticle-id: one\ndateline: 1\n---\n[[Ministry of State Security]] met [[Kim Yong Chol]] in [[Pyongyang]].\n',
  'Articles/Two.md':
    '---\narticle-id: two\ndateline: 1\n---\n[[Ministry of State Security]] searched [[Hoeryong]]. [[Purges]]\n',
  // Not where notes of its kind are made: it was moved.
  'Files/Ministry of State Security.md': note('agency', 'agency:mss'),
  'People/Kim Yong Chol.md': note('person', 'person:kim'),
  'Places/Pyongyang.md': note('place', 'place:pyongyang'),
  'Places/Hoeryong.md': note('place', 'place:hoeryong'),
  'Themes/Purges.md': note('theme', 'theme:purges'),
  'Mine/My person.md': '---\ntype: person\n---\n[[Kim Yong Chol]]\n',
};
const GRAPH = '.obsidian/graph.json';
const mine = JSON.stringify({ search: '', colorGroups: [{ query: 'path:Mine', color: { a: 1, rgb: 255 } }], scale: 1 });

const graphFile = async (vault: VaultPage): Promise<string | undefined> => (await vault.files(true))[GRAPH];

/** Fills of the nodes of the drawn graph, by how many have each. */
const fills = (vault: VaultPage): Promise<Record<string, number>> =>
  vault.page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const node of document.querySelectorAll('.graph-node')) {
      const fill = node.getAttribute('style') ?? '';
      counts[fill] = (counts[fill] ?? 0) + 1;
    }
    return counts;
  });

describe('the colours of the graph in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files: { ...files, [GRAPH]: mine } });

  it.each(OPPOSITES)('are written after a look, and taken back, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.palette('Colour the graph by kind');
    await vault.modal('Colour the graph by kind?');
    await vault.page.getByText('1 group of your own stays as it is, and counts first.').waitFor();
    await picture(vault, 'graph-colours');
    await vault.click('Colour the graph');
    await vault.page.getByText('The graph is coloured by kind.').waitFor();
    const written = JSON.parse((await graphFile(vault)) ?? '') as { colorGroups: unknown[]; scale: number };
    expect(written.colorGroups).toHaveLength(8);
    expect(written.scale).toBe(1);
    await vault.click('Undo');
    await vault.page.getByText('The graph view is set as it was.').waitFor();
    expect(await graphFile(vault)).toBe(mine);
  });

  it('tell the kinds apart wherever the notes are, and leave the user’s', async () => {
    const vault = await open();
    await vault.palette('Colour the graph by kind');
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('The graph is coloured by kind.').waitFor();
    await vault.openGraph();
    await picture(vault, 'graph-coloured');
    expect(await fills(vault)).toEqual({
      'fill: #808890': 2,
      'fill: #d9534f': 1,
      'fill: #4f8fd9': 1,
      'fill: #2f9e5b': 2,
      'fill: #9b6bd3': 1,
      'fill: #0000ff': 1,
    });
  });

  it('are not written while a graph is open, which would write over them', async () => {
    const vault = await open();
    await vault.openGraph();
    await vault.palette('Colour the graph by kind');
    await vault.page.getByText('The graph view is open').waitFor();
    await picture(vault, 'graph-colours-open');
    await vault.click('Copy groups');
    await vault.page.getByText('The groups are on the clipboard').waitFor();
    expect(await vault.page.evaluate(() => window.host.clipboard.text)).toContain('["article-id"]\t#808890');
    await vault.page.evaluate(() => window.host.app.workspace.detachLeavesOfType('graph'));
    await vault.click('Try again');
    await vault.click('Colour the graph');
    await vault.page.getByText('The graph is coloured by kind.').waitFor();
    await vault.palette('Colour the graph by kind');
    await vault.click('Remove colours');
    await vault.page.getByText('The colours of the kinds are removed.').waitFor();
    expect(JSON.parse((await graphFile(vault)) ?? '')).toEqual(JSON.parse(mine));
  });

  it('are made where there is no file yet, and left where it cannot be read', async () => {
    const none = await open({ files });
    await none.palette('Colour the graph by kind');
    await none.click('Colour the graph');
    await none.page.getByText('The graph is coloured by kind.').waitFor();
    await none.click('Undo');
    await none.page.getByText('The graph view is set as it was.').waitFor();
    expect(await graphFile(none)).toBeUndefined();
    const broken = await open({ files: { ...files, [GRAPH]: '{"colorGroups": [' } });
    await broken.palette('Colour the graph by kind');
    await broken.page.getByText('cannot be read, so they are left alone').waitFor();
    expect(await graphFile(broken)).toBe('{"colorGroups": [');
  });
});
