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

  it.each(OPPOSITES)('speaks Korean at the desk, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device, language: 'ko' } });
    await vault.copy(STORY);
    await vault.palette('클립보드에서 가져오기');
    await vault.modal('가져오기 보고서');
    await vault.click('닫기');
    await vault.palette('이 기사 검토');
    await vault.page.locator('.dateline-review-row.is-current').waitFor({ state: 'attached' });
    await picture(vault, 'korean-review');
    await vault.page.keyboard.press('Escape');
    await vault.page.locator('.dateline-review').waitFor({ state: 'detached' });
    await vault.palette('타임라인 열기');
    await vault.page.getByText('그룹 기준').first().waitFor();
    await picture(vault, 'korean-timeline');
    await vault.palette('네트워크 열기');
    await vault.page
      .getByText(/^항목 \d+개, 관계/)
      .first()
      .waitFor();
    await picture(vault, 'korean-network');
    await vault.openNote('Places/Hoeryong.md');
    await vault.palette('자료철 열기');
    await vault.page.getByText('알려진 것').first().waitFor();
    await picture(vault, 'korean-dossier');
    await vault.palette('용어집 편집');
    await vault.modal('용어집');
    await picture(vault, 'korean-vocabulary');
  });
});
