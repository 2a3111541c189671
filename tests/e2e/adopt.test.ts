import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const STORY =
  'Security officers searched homes in Hoeryong, North Korea, on Monday, and residents of Hoeryong hid their phones. ' +
  'Rain fell in Hyesan, and the market of Hyesan closed.';
const TOWN = 'Atlas/Hoeryong.md';
const MINE = '---\nrating: 5\n---\nCrossed here in 2011.\n';
const SHIP = 'Ships/Hyesan.md';
const files = { [TOWN]: MINE, [SHIP]: 'A ship.\n' };

const choose = (vault: VaultPage, path: string, verdict: string): Promise<unknown> =>
  vault.page.getByLabel(`What to do with ${path}`).selectOption({ label: verdict });

const importStory = async (vault: VaultPage): Promise<void> => {
  await vault.copy(STORY);
  await vault.palette('Import from clipboard');
  await vault.modal('Notes of your own');
};

describe('adopting notes in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(OPPOSITES)('asks after an import, adopts one and keeps one apart, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await importStory(vault);
    expect((await vault.files())[TOWN]).toBe(MINE);
    await choose(vault, TOWN, 'Adopt');
    await choose(vault, SHIP, 'Keep apart');
    await picture(vault, 'adopt');
    await vault.click('Apply');
    await vault.page.getByText('1 note kept apart.').waitFor();
    const after = await vault.files();
    expect(after[TOWN]).toMatch(/^---\nrating: 5\ntype: place\n(?:.*\n)*entity-id: place:hoeryong/);
    expect(after[TOWN]).toMatch(/\n---\nCrossed here in 2011\.\n$/);
    expect(after[SHIP]).toBe('A ship.\n');
    expect(after['Dateline/Decisions.md']).toContain('kept-apart:\n  - place:hyesan');
    expect(Object.keys(after).filter((path) => path.startsWith('Places/Hoeryong'))).toEqual([]);
    expect(Object.keys(after).filter((path) => path.startsWith('Places/Hyesan ('))).toHaveLength(1);
  });
});
