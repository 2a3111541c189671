import { geoNames, HAMLETS } from '../support/places';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const FILES = {
  'Gazetteers/KP.txt': HAMLETS,
  'Gazetteers/camps.csv': 'name;lat;lon;kind\nTomong;42,31;129,92;camp\n',
};
const STORY =
  'Title: Flood in the border county\nDate: 2024-08-02\n\nA flood hit Hoeryong in North Hamgyong Province, North Korea, on Monday. ' +
  'Dozens of houses were swept away in the village of Soktal-li, a resident of Hoeryong said. Nobody in Soktal-li was warned.';

describe('gazetteer files in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files: FILES });

  const row = (vault: VaultPage, name: string) => vault.setting(name);
  const index = async (vault: VaultPage, name: string): Promise<void> => {
    await row(vault, name)
      .getByRole('button', { name: `Index: ${name}` })
      .click();
    await vault.modal(`Index ${name}?`);
  };
  const importStory = async (vault: VaultPage): Promise<void> => {
    await vault.copy(STORY);
    await vault.palette('Import from clipboard');
    await vault.modal('Import report');
    await vault.click('Close');
  };

  it.each(OPPOSITES)(
    'are chosen, shown with their size before they are read, and said with their count, in %s on a %s',
    async (theme, device) => {
      const vault = await open({ config: { theme, device } });
      const { page } = vault;
      await vault.openSettings('dateline');
      await vault.click('Gazetteer files');
      await page.getByText('Choose a folder first.').waitFor();
      await vault.type('Gazetteers', 'Folder');
      await row(vault, 'KP.txt').getByText('not indexed yet').waitFor();
      await picture(vault, 'gazetteer-settings');
      await index(vault, 'KP.txt');
      await page.getByText(/^It has \d.*: up to \d+ rows\.$/).waitFor();
      await picture(vault, 'gazetteer-question');
      await vault.click('Cancel');
      await row(vault, 'KP.txt').getByText('not indexed yet').waitFor();
      await index(vault, 'KP.txt');
      await vault.click('Index');
      await row(vault, 'KP.txt')
        .getByText(/GeoNames · .* · 5 places · 2 places known before · 2 rows refused/)
        .waitFor();
      await picture(vault, 'gazetteer-indexed');
      await row(vault, 'KP.txt').getByRole('button', { name: 'Details: KP.txt' }).click();
      await vault.modal('What is in KP.txt');
      await page.getByText('line 9: its latitude or longitude lies beyond the earth.').waitFor();
      await page.getByText('1 row left out: buildings and institutions').waitFor();
      await picture(vault, 'gazetteer-details');
      await vault.click('Close');
      expect(await vault.saved()).toMatchObject({ gazetteer: { folder: 'Gazetteers' } });
    },
  );

  it('make notes with coordinates and what they lie in, without a restart', async () => {
    const vault = await open({ data: { gazetteer: { folder: 'Gazetteers' } } });
    await vault.palette('Index gazetteer files');
    for (const name of ['KP.txt', 'camps.csv']) {
      await vault.modal(`Index ${name}?`);
      await vault.click('Index');
      await vault.page.getByText(new RegExp(`^${name}: \\d+ places? added`)).waitFor();
    }
    await importStory(vault);
    const note = (await vault.files())['Places/Soktal-li.md'];
    expect(note).toContain('entity-id: place:soktal-li:kp.north-hamgyong');
    expect(note).toContain('coordinates:\n  - "42.38"\n  - "129.81"\n');
    expect(note).toContain('location: "[[North Hamgyong]]"');
  });

  it('are indexed in the keyboard’s reach, and again when they changed', async () => {
    const vault = await open({ data: { gazetteer: { folder: 'Gazetteers' } } });
    await vault.openSettings('dateline');
    await vault.click('Gazetteer files');
    const button = row(vault, 'camps.csv').getByRole('button', { name: 'Index: camps.csv' });
    await button.focus();
    await vault.page.keyboard.press('Enter');
    await vault.modal('Index camps.csv?');
    await vault.page.keyboard.press('Enter');
    await row(vault, 'camps.csv')
      .getByText(/Table · .* · 1 place ·/)
      .waitFor();
    const more = geoNames([{ name: 'Sinchon', lat: 42.2, lon: 129.7 }]);
    await vault.page.evaluate(async (text) => {
      await window.host.app.vault.adapter.write('Gazetteers/camps.csv', text);
    }, more);
    await vault.click('Back');
    await vault.click('Gazetteer files');
    await row(vault, 'camps.csv')
      .getByText(/changed since it was indexed/)
      .waitFor();
    await picture(vault, 'gazetteer-changed');
  });

  it('are told in Korean in an app in Korean', async () => {
    const vault = await open({
      config: { language: 'ko', device: 'phone' },
      data: { gazetteer: { folder: 'Gazetteers' } },
    });
    await vault.openSettings('dateline');
    await vault.click('지명 파일');
    await row(vault, 'KP.txt').getByText('아직 색인되지 않음').waitFor();
    await row(vault, 'KP.txt').getByRole('button', { name: '색인: KP.txt' }).click();
    await vault.modal('KP.txt 파일을 색인하시겠습니까?');
    await vault.click('색인');
    await row(vault, 'KP.txt')
      .getByText(/지명 5개/)
      .waitFor();
    await picture(vault, 'gazetteer-korean');
    await row(vault, 'KP.txt').getByRole('button', { name: '자세히: KP.txt' }).click();
    await vault.page.getByText('line 9: 위도나 경도가 지구를 벗어납니다.').waitFor();
  });
});
