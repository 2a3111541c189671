import { builtPlugin } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const article = (n: number, text: string): string =>
  `---\ntitle: Story ${n}\ndate: 2024-03-1${n % 10}\ntags:\n  - article\narticle-id: s${n}\ndateline: 1\n---\n${text}\n`;

const OTHERS = 'barley kettles ropes mats oxen lamps ploughs'.split(' ');
const FILES: Readonly<Record<string, string>> = {
  'Articles/1.md': article(1, 'Engineers repair the storm drains. The storm drains were blocked for years.'),
  'Articles/2.md': article(2, 'A storm drain flooded the school. Pupils fled the storm drain.'),
  'Articles/3.md': article(3, 'Residents dug a storm drain, and cleaned another storm drain upstream.'),
  ...Object.fromEntries(OTHERS.map((what, at) => [`Articles/${at + 4}.md`, article(at + 4, `Traders sold ${what}.`)])),
  'Articles/11.md': article(11, 'Bakers met.'),
  'Articles/12.md': article(12, 'Weavers left.'),
};

const PACK =
  'pack: harbours\nname: Harbours\nthemes:\n  - { id: dredging, name: Dredging, scope: Keeping harbours deep., terms: { strong: [dredg*, silt] } }\n';

const file = (name: string, text: string) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

const added = (files: Readonly<Record<string, string>>): string[] =>
  Object.keys(files).filter((path) => !(path in FILES));

describe('the vocabulary in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files: FILES });

  it.each(OPPOSITES)(
    'lists packs, themes and agencies, and makes a note to edit, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      const { page } = vault;
      await vault.palette('Edit the vocabulary');
      await vault.modal('Vocabulary');
      await page.getByText(/\d+ themes and [\d,]+ agencies are listened to/).waitFor();
      await picture(vault, 'vocabulary');
      await page.getByLabel('Filter by name, term or alias').fill('remitt');
      await page.locator('.dateline-vocabulary summary', { hasText: 'Remittances' }).click();
      await page.getByText(/Listens to: /).waitFor();
      await page.getByText(/Listens to: /).scrollIntoViewIfNeeded();
      await picture(vault, 'vocabulary-theme');
      await vault.click('Make a note to edit');
      await page.locator('.inline-title', { hasText: 'Remittances' }).waitFor();
      expect((await vault.files())['Themes/Remittances.md']).toMatch(
        /^---\ntype: theme\nentity-id: theme:remittances\nterms:\n/,
      );
      await vault.click('Undo');
      await page.getByText('Undone.').waitFor();
      expect(await vault.files()).toEqual(FILES);
    },
  );

  it('switches a pack off and on', async () => {
    const vault = await open();
    await vault.palette('Edit the vocabulary');
    const about = vault.page.getByText(/\d+ themes and [\d,]+ agencies are listened to/);
    await about.waitFor();
    const before = await about.textContent();
    await vault.page.getByLabel('Use the pack General news').click();
    await vault.page.getByText(/^18 themes and [\d,]+ agencies/).waitFor();
    expect(await vault.saved()).toMatchObject({ vocabularies: { packs: ['dprk-watch'] } });
    await vault.page.getByLabel('Use the pack General news').click();
    await vault.page.getByText(before ?? '').waitFor();
  });

  it.each(OPPOSITES)(
    'brings a pack of the user’s own, which counts from then on, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      const { page } = vault;
      const bring = async (name: string, text: string): Promise<void> => {
        const chooser = page.waitForEvent('filechooser');
        await vault.palette('Import a vocabulary…');
        await (await chooser).setFiles([file(name, text)]);
      };
      await bring('broken.yaml', PACK.replace('id: dredging', 'id: Dredging works'));
      await vault.modal('This vocabulary cannot be used');
      await page.getByText(/^broken\.yaml: Line 4: The theme pack cannot be used/).waitFor();
      await picture(vault, 'vocabulary-refused');
      await vault.click('Close');
      expect(added(await vault.files())).toEqual([]);
      await bring('harbours.yaml', PACK);
      await vault.modal('Import this vocabulary?');
      await picture(vault, 'vocabulary-import');
      await vault.click('Import');
      await page.getByText('“Harbours” is used from now on.').waitFor();
      expect(added(await vault.files())).toEqual(['Dateline/Vocabularies/Harbours.md']);
      expect(await vault.saved()).toMatchObject({ vocabularies: { own: ['Dateline/Vocabularies/Harbours.md'] } });
      await vault.palette('Import articles');
      await page
        .locator('.modal textarea')
        .fill(
          'Silt closes Wonsan port\n\nDredgers cleared silt from the harbour of Wonsan on Monday. Dredging goes on, a trader in Wonsan said.\n\nMarch 4, 2025\n',
        );
      await vault.click('Add to the list');
      await page.locator('.dateline-staged').getByText('Text · ').waitFor();
      await vault.click('Import');
      await vault.modal('Import report');
      await vault.click('Close');
      expect(Object.keys(await vault.files())).toContain('Themes/Dredging.md');
      await vault.palette('Edit the vocabulary');
      await page.getByText(/are listened to/).waitFor();
      await page.getByText('1 theme · Yours, in Dateline/Vocabularies/Harbours.md').waitFor();
      await picture(vault, 'vocabulary-own');
      await page.getByLabel('Use the pack Harbours').click();
      await page.getByText('Yours, in Dateline/Vocabularies/Harbours.md', { exact: true }).waitFor();
      expect(await vault.saved()).toMatchObject({ vocabularies: { own: [] } });
    },
  );

  it.each(OPPOSITES)(
    'suggests themes with examples, makes one and forgets another, by keys, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      const { page } = vault;
      await vault.palette('Suggest themes');
      await vault.modal('Themes that are missing');
      const row = page.locator('.dateline-same-pair', { hasText: 'storm drain' });
      await row.getByText('3 stories · 6 mentions').waitFor();
      await row.getByText('Engineers repair the storm drains.').waitFor();
      await picture(vault, 'suggest');
      await row.focus();
      await page.keyboard.press('Enter');
      await vault.modal('New theme');
      await picture(vault, 'suggest-theme');
      await vault.type('Storm drains', 'Name');
      await vault.click('Make theme');
      await page.getByText('The theme Storm drains was made.').waitFor();
      expect((await vault.files())['Themes/Storm drains.md']).toContain('terms:\n  - storm drain\n');
      await page.getByText('No phrase is left.').waitFor();
    },
  );

  it('keeps a vocabulary in use when its note is renamed', async () => {
    const path = 'Dateline/Vocabularies/Harbours.md';
    const note = `Mine.\n\n\`\`\`yaml\n${PACK}\`\`\`\n`;
    const vault = await open({ files: { ...FILES, [path]: note }, data: { vocabularies: { own: [path] } } });
    await vault.page.evaluate((from) => window.host.app.vault.adapter.rename(from, 'Ports.md'), path);
    await vault.palette('Edit the vocabulary');
    await vault.page.getByText('1 theme · Yours, in Ports.md').waitFor();
    expect(await vault.saved()).toMatchObject({ vocabularies: { own: ['Ports.md'] } });
  });

  it('does not suggest again what is refused', async () => {
    const vault = await open();
    const { page } = vault;
    await vault.palette('Suggest themes');
    await page.locator('.dateline-same-pair', { hasText: 'storm drain' }).focus();
    await page.keyboard.press('n');
    await page.getByText('“storm drain” is not suggested again. No phrase is left.').waitFor();
    expect(await vault.saved()).toMatchObject({ vocabularies: { notThemes: ['storm drain'] } });
    await page.keyboard.press('Escape');
    await vault.palette('Suggest themes');
    await page.getByText('No phrase of 12 stories is frequent enough to be a theme of its own.').waitFor();
    expect(await vault.files()).toEqual(FILES);
  });
});
