import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

const GOLDEN = join(__dirname, '../golden/samples');
const FULL = 'Articles/2025/2025-02-20 Musan police offer television sets for tips about Chinese phones.md';
const BODY = 'Agencies/Musan County Police Department.md';
const golden = (path: string): string => readFileSync(join(GOLDEN, path), 'utf8');

/** Of the form of the article that the project is judged by: pasted, without headline or address. */
const PASTED = `Officers of the Ministry of State Security are going from house to house in Hoeryong, North Hamgyong province, with a device that finds the signals of Chinese phones, a source in the city told Daily NK.

“They wait on the stairs until someone makes a call,” the source said. Families that live on remittances from South Korea no longer answer the door. The Hoeryong police have put up a list of those who handed in a phone.

November 15, 2024 at 01:30PM
by Daily NK
`;

const files = {
  // It says of nobody surely that he speaks, nor surely what it rests on or when it happened.
  [FULL]: golden(FULL)
    .replace('\nlocation:', '\nevent-date: 2025-03-01\nlocation:')
    .replace('\ntags:', '\ntold-by:\n  - "[[Musan County Police Department]]"\nsourcing: single anonymous\ntags:'),
  [BODY]: golden(BODY),
  'Bare.md': '---\narticle-id: bare\ndateline: 1\n---\nNothing is known of it.\n',
  'Own.md': '---\nimported: yesterday\ndateline: Seoul\nrating: 3\n---\nA note of the user’s own.\n',
};
/** What a reader sees of a note's properties, in their order. */
const ANALYST = [
  ...['title', 'date', 'published', 'updated', 'source', 'section', 'author', 'url', 'event-date', 'location'],
  ...['coordinates', 'actors', 'places', 'themes', 'told-by', 'sourcing', 'tags', 'event-dates'],
];
const OWN = ['published-offset', 'article-id', 'article-version', 'dateline-links', 'imported', 'dateline'];

describe('the properties of a note in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  const shown = ({ page }: VaultPage, within = '.markdown-preview-view'): Promise<string[]> =>
    page
      .locator(`${within} .metadata-property`)
      .evaluateAll((rows) =>
        rows.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-property-key') ?? ''),
      );

  it.each(LOOKS)('are those of an analyst, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.runCli('dateline:import', { text: PASTED });
    const path = (await vault.paths('Articles')).find((each) => each !== FULL) ?? '';
    await vault.openNote(path);
    const all = await vault.page.locator('.markdown-preview-view .metadata-property').count();
    expect(await shown(vault)).toEqual([
      'date',
      'published',
      'source',
      'location',
      'coordinates',
      'actors',
      'places',
      'themes',
      'tags',
    ]);
    expect(all).toBeGreaterThanOrEqual(13);
    await picture(vault, 'properties');
  });

  it('are all an analyst’s also where an article states everything, and of an entity', async () => {
    const vault = await open();
    await vault.openNote(FULL);
    expect(await shown(vault)).toEqual(ANALYST);
    await picture(vault, 'properties-full');
    await vault.openNote(BODY);
    expect(await shown(vault)).toEqual(['type', 'parent', 'location', 'country', 'places', 'themes']);
  });

  it('are the same in the pane at the side, and untouched in the text', async () => {
    const vault = await open();
    await vault.openNote(FULL, 'source');
    await vault.page.evaluate(() => window.host.app.workspace.ensureSideLeaf('file-properties', 'right'));
    const pane = '[data-type="file-properties"]';
    await vault.page.locator(`${pane} .metadata-property`).first().waitFor();
    expect(await shown(vault, pane)).toEqual(ANALYST);
    expect(await vault.page.locator('.cm-content').inputValue()).toBe(files[FULL]);
    await picture(vault, 'properties-pane');
  });

  it('show Dateline’s own as soon as that is asked for, and not when it is not any more', async () => {
    const vault = await open();
    await vault.openNote(FULL);
    const toggle = async (): Promise<void> => {
      await vault.openSettings('dateline');
      await vault.setting('Show Dateline’s own properties').locator('.checkbox-container').click();
      await vault.page.keyboard.press('Escape');
    };
    await toggle();
    const all = await shown(vault);
    expect(all).toEqual(expect.arrayContaining([...ANALYST, ...OWN]));
    expect(all).toHaveLength(ANALYST.length + OWN.length);
    await picture(vault, 'properties-own');
    await toggle();
    expect(await shown(vault)).toEqual(ANALYST);
  });

  it('look as those of a note without any where all of them are Dateline’s', async () => {
    const vault = await open();
    await vault.openNote('Bare.md');
    expect(await shown(vault)).toEqual([]);
    await vault.page.getByText('Add property').waitFor();
    await picture(vault, 'properties-none');
  });

  it('of a note of the user’s own are all seen, whatever they are called', async () => {
    const vault = await open();
    await vault.openNote('Own.md');
    expect(await shown(vault)).toEqual(['imported', 'dateline', 'rating']);
  });
});
