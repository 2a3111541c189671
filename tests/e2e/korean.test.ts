import { STORY } from '../ui/built-plugin';
import { builtPlugin } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

describe('the plugin in an app in Korean', () => {
  const open = inChromium({ plugin: builtPlugin() });

  it.each(OPPOSITES)('speaks Korean from palette to report and settings, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device, language: 'ko' } });
    await vault.palette('기사 가져오기');
    await vault.modal('기사 가져오기');
    await vault.page.locator('.modal textarea').fill(STORY);
    await vault.click('목록에 추가');
    await vault.page.locator('.dateline-staged').getByText('텍스트 · ').waitFor();
    await picture(vault, 'korean-import');
    await vault.click('가져오기');
    await vault.modal('가져오기 보고서');
    await vault.page.getByText('기사 1건 가져옴').waitFor();
    await picture(vault, 'korean-report');
    await vault.click('닫기');

    await vault.openNote('Places/Hoeryong.md');
    await vault.palette('관련 항목과 그 이유 보기');
    await vault.modal('Hoeryong과 관련된 항목');
    await picture(vault, 'korean-related');
    await vault.page.keyboard.press('Escape');

    await vault.openSettings('dateline');
    await vault.page.getByText('새 기사 노트를 여기에 만듭니다.').waitFor();
    await picture(vault, 'korean-settings');
    await vault.click('그 밖의 노트 폴더');
    await picture(vault, 'korean-settings-folders');
  });
});
