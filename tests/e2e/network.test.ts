import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

const FOLDERS = {
  agency: 'Agencies',
  organization: 'Organizations',
  person: 'People',
  place: 'Places',
  theme: 'Themes',
};

/** Subjects, each with who is named in its stories. */
const SUBJECTS = [
  [
    'agency:Hoeryong Police Department',
    'agency:Ministry of State Security',
    'place:Hoeryong',
    'theme:Phone surveillance',
  ],
  ['agency:Ministry of State Security', 'person:Kim Yong Chol', 'place:Pyongyang', 'theme:Purges'],
  ['organization:Korea Shipping Union', 'person:Lee Min-jae', 'place:Busan', 'place:Incheon', 'theme:Strikes'],
  ['organization:World Food Programme', 'person:Ana Ruiz', 'place:Geneva', 'theme:Food aid', 'place:Pyongyang'],
] as const;

const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1);
const kindOf = (id: string): keyof typeof FOLDERS => id.slice(0, id.indexOf(':')) as keyof typeof FOLDERS;
const list = (key: string, ids: readonly string[]): string =>
  ids.length === 0 ? '' : `${key}:\n${ids.map((id) => `  - "[[${nameOf(id)}]]"\n`).join('')}`;

/** A story names all of its subject but one, and says so in one sentence. */
function article(n: number): string {
  const subject = SUBJECTS[n % SUBJECTS.length]!;
  const ids = subject.filter((_, at) => at !== Math.floor(n / 4) % (subject.length + 1));
  const of = (...kinds: readonly string[]): string[] => ids.filter((id) => kinds.includes(kindOf(id)));
  const named = ids.filter((id) => kindOf(id) !== 'theme').map((id) => `[[${nameOf(id)}]]`);
  return [
    `---\ntitle: Story number ${n}\ndate: 2024-${String(1 + (n % 12)).padStart(2, '0')}-10\n`,
    list('actors', of('agency', 'organization', 'person')),
    list('places', of('place')),
    list('themes', of('theme')),
    `tags:\n  - article\narticle-id: story-${n}\ndateline: 1\n---\nOn Monday ${named.join(' and ')} were in the news.\n`,
  ].join('');
}

const entities = [...new Set(SUBJECTS.flat())];
const files = {
  ...Object.fromEntries(Array.from({ length: 48 }, (_, n) => [`Articles/Story ${n}.md`, article(n)])),
  ...Object.fromEntries(
    entities.map((id) => [
      `${FOLDERS[kindOf(id)]}/${nameOf(id)}.md`,
      `---\ntype: ${kindOf(id)}\nentity-id: ${id}\n---\nMine.\n`,
    ]),
  ),
};

const stand = (vault: VaultPage): Promise<string | null> => vault.page.locator('.dateline-network-stand').textContent();

/** Opens the pane and waits until the layout is at rest. */
async function openNetwork(vault: VaultPage): Promise<void> {
  await vault.palette('Open network');
  await vault.page.getByText(`${entities.length} entities, `).waitFor();
  await atRest(vault);
}

const atRest = (vault: VaultPage): Promise<void> =>
  vault.page.locator('.dateline-network-message').waitFor({ state: 'hidden' });

async function find(vault: VaultPage, name: string): Promise<void> {
  await vault.click('Find in the network…');
  await vault.page.locator('.prompt-input').fill(name);
  await vault.page.keyboard.press('Enter');
  await vault.page.getByRole('heading', { name, level: 4 }).waitFor();
}

/** Where the middle of the canvas is: what was found stands there. */
async function middle(vault: VaultPage): Promise<{ x: number; y: number }> {
  const box = (await vault.page.locator('.dateline-network-canvas').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const active = (vault: VaultPage): Promise<string | undefined> =>
  vault.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path);

describe('the network in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(LOOKS)('shows who is named with whom, and why, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await openNetwork(vault);
    await picture(vault, 'network');
    await find(vault, 'Ministry of State Security');
    await vault.page.getByText('Named in 18 stories (agency)').waitFor();
    await picture(vault, 'network-evidence');
    await vault.page.locator('.dateline-network-panel').getByText('Hoeryong Police Department').click();
    await vault.page.getByText('Named together in 6 stories, 6 in one sentence').waitFor();
    await vault.page.locator('.dateline-network-stories summary').first().click();
    await vault.page.getByText('On Monday Hoeryong Police Department and Ministry of State Security').waitFor();
    await picture(vault, 'network-tie');
    await vault.click('Filters');
    await picture(vault, 'network-filters');
    await vault.click('Filters');
    await vault.click('Show as list');
    await expect.poll(() => vault.page.locator('.dateline-network-listing tbody tr').count()).toBeGreaterThan(10);
    await picture(vault, 'network-list');
  });

  it('filters by kind, period and strength, and keeps it in the workspace', async () => {
    const vault = await open();
    await openNetwork(vault);
    const all = await stand(vault);
    await vault.page.locator('[data-kind="theme"]').click();
    await vault.page.getByText(`${entities.filter((id) => kindOf(id) !== 'theme').length} entities, `).waitFor();
    expect(await vault.page.locator('[data-kind="theme"]').getAttribute('aria-pressed')).toBe('false');
    await vault.click('Filters');
    await vault.page.getByLabel('From').fill('2024-01-01');
    await vault.page.getByLabel('To', { exact: true }).fill('2024-01-31');
    await vault.page.getByLabel('To', { exact: true }).press('Enter');
    await vault.page.getByText('4 stories').waitFor();
    await vault.page.getByLabel('Stories together, at least').fill('2');
    await vault.page.getByLabel('Stories together, at least').press('Enter');
    await vault.page
      .getByText('0 entities, ')
      .or(vault.page.getByText(/^\d entities/))
      .first()
      .waitFor();
    const layout = JSON.stringify(await vault.page.evaluate(() => window.host.app.workspace.getLayout()));
    expect(layout).toContain('"from":"2024-01-01"');
    await vault.click('Reset filters');
    await vault.page.waitForFunction(
      (text) => document.querySelector('.dateline-network-stand')?.textContent === text,
      all,
    );
  });

  it('opens notes by mouse, in a new tab with the modifier, and shows evidence under the pointer', async () => {
    const vault = await open();
    await openNetwork(vault);
    await find(vault, 'Kim Yong Chol');
    const at = await middle(vault);
    await vault.page.mouse.move(at.x + 2, at.y + 2);
    await vault.page.locator('.dateline-network-card').getByText('Named in 9 stories (person)').waitFor();
    await picture(vault, 'network-hover');
    await vault.page.mouse.click(at.x, at.y, { button: 'right' });
    await vault.click('Show only what is around it');
    await vault.page.getByText('Around Kim Yong Chol').waitFor();
    await atRest(vault);
    await picture(vault, 'network-around');
    await vault.page.getByText('Around Kim Yong Chol').click();
    await vault.page.getByText(`${entities.length} entities, `).waitFor();
    await atRest(vault);
    await find(vault, 'Kim Yong Chol');
    await vault.page.mouse.click(at.x, at.y, { button: 'middle' });
    await vault.page.waitForFunction(
      () => window.host.app.workspace.getActiveFile()?.path === 'People/Kim Yong Chol.md',
    );
    await expect.poll(() => vault.page.locator('.workspace-tab-header').count()).toBe(2);
  });

  it('is walked through by keys', async () => {
    const vault = await open();
    await openNetwork(vault);
    const { page } = vault;
    await page.locator('.dateline-network-canvas').focus();
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'Pyongyang', level: 4 }).waitFor();
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'Ministry of State Security', level: 4 }).waitFor();
    for (const key of ['ArrowLeft', 'Shift+ArrowDown', '+', '-', 'Home']) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await page.locator('.dateline-network-panel').waitFor({ state: 'hidden' });
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.path === 'Places/Pyongyang.md');
    expect(await active(vault)).toBe('Places/Pyongyang.md');
  });

  it('is shown around an entity from the menu of its note', async () => {
    const vault = await open();
    await vault.contextMenu('Places/Busan.md');
    await vault.click('Show in the network');
    await vault.page.getByText('Around Busan').waitFor();
    expect(await stand(vault)).toMatch(/^5 of 16 entities/);
  });

  it('is a layout of bases: it shows what the base asks for, and keeps its filters in the file', async () => {
    const base = [
      'filters: file.hasProperty("article-id")',
      'views:',
      '  - type: dateline-network',
      '    name: All',
      '  - type: dateline-network',
      '    name: January',
      '    filters: date == "2024-01-10"',
      '',
    ].join('\n');
    const vault = await open({ files: { ...files, 'Network.base': base } });
    const { page } = vault;
    await page.evaluate(async () => {
      const { vault: held, workspace } = window.host.app;
      await workspace.getLeaf().openFile(held.getFileByPath('Network.base') as never);
    });
    await page.getByText('48 stories').waitFor();
    await atRest(vault);
    await picture(vault, 'network-base');
    await page.locator('[data-kind="theme"]').click();
    await page.waitForFunction(() => window.host.files()['Network.base']?.includes('kinds:') === true);
    await page.getByText('48 stories').waitFor();
    expect(await page.locator('[data-kind="theme"]').getAttribute('aria-pressed')).toBe('false');
    await page.locator('.bases-toolbar-views').click();
    await vault.click('January');
    await page.getByText('4 stories').waitFor();
    expect(await page.locator('[data-kind="theme"]').getAttribute('aria-pressed')).toBe('true');
  });

  it('keeps still for who asks for less motion, and lays out without a worker as well', async () => {
    // Nodes drawn while the layout is on its way, by what is asked for.
    expect(await drawnOnTheWay('reduce')).toBe(0);
    expect(await drawnOnTheWay('no-preference')).toBeGreaterThan(0);
  });

  /** Opens a network that is laid out without a worker, a step at a time so that frames come between, to its end. */
  async function drawnOnTheWay(reducedMotion: 'reduce' | 'no-preference'): Promise<number> {
    const vault = await open();
    await vault.page.emulateMedia({ reducedMotion });
    await vault.page.evaluate(() => {
      const drawn = { onTheWay: 0, atRest: 0 };
      Object.assign(window, { drawn });
      const { drawImage } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.drawImage = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
        const isShown = document.querySelector('.dateline-network-message')?.checkVisibility() === true;
        if (args[0] instanceof HTMLCanvasElement && args[0].width < 100) drawn[isShown ? 'onTheWay' : 'atRest'] += 1;
        Reflect.apply(drawImage, this, args);
      };
      // A clock that goes on with each look at it: a stretch of the layout is one step.
      let time = 0;
      Object.assign(window.performance, { now: () => (time += 10) });
      const none = (): never => {
        throw new Error('no workers here');
      };
      window.Worker = new Proxy(Worker, { construct: none });
    });
    await openNetwork(vault);
    // What is at rest is drawn with the next frame.
    await vault.page.waitForFunction(
      (nodes) => (window as unknown as { drawn: { atRest: number } }).drawn.atRest >= nodes,
      entities.length,
    );
    return vault.page.evaluate(() => (window as unknown as { drawn: { onTheWay: number } }).drawn.onTheWay);
  }

  it('says when articles changed, and reads them again when it is asked to', async () => {
    const vault = await open();
    await openNetwork(vault);
    await vault.page.evaluate(async () => {
      const { vault: held } = window.host.app;
      await held.create(
        'Articles/New.md',
        '---\narticle-id: new\nplaces:\n  - "[[Busan]]"\n  - "[[Geneva]]"\n---\nNew.\n',
      );
      await window.host.settle();
    });
    await vault.click('Articles changed: read them again');
    await vault.page.getByText('49 stories').waitFor();
  });

  it('tells of what a finger touches before it opens anything, and zooms by the buttons', async () => {
    const vault = await open({ config: { device: 'phone' } });
    await openNetwork(vault);
    await find(vault, 'Busan');
    await vault.page.locator('.dateline-network-panel').getByLabel('Close').click();
    await vault.page.locator('.dateline-network-panel').waitFor({ state: 'hidden' });
    await vault.click('Zoom in');
    const at = await middle(vault);
    await vault.page.touchscreen.tap(at.x, at.y);
    await vault.page.getByRole('heading', { name: 'Busan', level: 4 }).waitFor();
    expect(await active(vault)).toBeUndefined();
    await picture(vault, 'network-touched');
  });
});
