import type { Locator } from 'playwright-core';
import { timelineVault } from '../support/timeline-vault';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, OPPOSITES, picture } from './in-chromium';

const files = timelineVault(120, 4);

const tools = (vault: VaultPage, name: string): Locator =>
  vault.page.locator('.dateline-timeline-tools').getByLabel(name, { exact: true });
const status = (vault: VaultPage): Promise<string> => vault.page.locator('.dateline-timeline-status').innerText();
const lines = (vault: VaultPage): Promise<string[]> =>
  vault.page.locator('.dateline-timeline-list button').allTextContents();
const card = (vault: VaultPage): Locator => vault.page.locator('.dateline-timeline-card');

/** Does it, and waits until the picture has settled on something else. */
async function settled(vault: VaultPage, act: () => Promise<unknown>): Promise<void> {
  const before = await status(vault);
  await act();
  await vault.page.waitForFunction(
    (was) => document.querySelector('.dateline-timeline-status')?.textContent !== was,
    before,
  );
}

async function openTimeline(vault: VaultPage): Promise<void> {
  await vault.palette('Open timeline');
  await vault.page.getByText('120 articles, ').waitFor();
}

async function zoomIn(vault: VaultPage, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await settled(vault, () => tools(vault, 'Zoom in').click());
}

/** Days on screen, as the status says. */
async function daysShown(vault: VaultPage): Promise<number> {
  const [, from = '', to = ''] = /, (.*?) – (.*)$/.exec(await status(vault)) ?? [];
  const year = /\d{4}$/.exec(to)?.[0] ?? '';
  const month = /^\w+(?= \d)/.exec(from)?.[0] ?? '';
  const whole = (text: string): string => [...(/^\d/.test(text) ? [month] : []), text].join(' ');
  const day = (text: string): number => Date.parse(`${/\d{4}$/.test(text) ? text : `${text}, ${year}`} UTC`);
  return (day(whole(to)) - day(from)) / 86_400_000 + 1;
}

/** Points at what the list has on that line, found by the card that tells of it. */
async function pointAt(vault: VaultPage, title: string): Promise<{ x: number; y: number }> {
  const box = (await vault.page.locator('.dateline-timeline canvas').boundingBox())!;
  for (let y = 70; y < box.height; y += 14)
    for (let x = 40; x < box.width; x += 60) {
      await vault.page.mouse.move(box.x + x, box.y + y);
      if ((await card(vault).isVisible()) && (await card(vault).innerText()).includes(title))
        return { x: box.x + x, y: box.y + y };
    }
  throw new Error(`Nothing on screen tells of ${title}`);
}

/** How many dots of the canvas are of the theme's accent. */
const accentDots = (vault: VaultPage): Promise<number> =>
  vault.page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.dateline-timeline canvas')!;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const [r, g, b] = getComputedStyle(document.querySelector('.dateline-ink-happened')!)
      .color.match(/\d+/g)!
      .map(Number);
    let dots = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === r && data[at + 1] === g && data[at + 2] === b) dots += 1;
    return dots;
  });

describe('the timeline in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(LOOKS)('goes from a year to days, and tells why a date, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await openTimeline(vault);
    await picture(vault, 'timeline-years');
    await vault.page.locator('.dateline-timeline-group select').selectOption({ label: 'Place' });
    await zoomIn(vault, 3);
    await picture(vault, 'timeline-months');
    await zoomIn(vault, 2);
    const first = vault.page.locator('.dateline-timeline-list button').filter({ hasText: 'Happened' }).first();
    await first.focus();
    await card(vault).locator('mark').waitFor();
    expect(await accentDots(vault)).toBeGreaterThan(20);
    await picture(vault, 'timeline-days');
    await tools(vault, 'Show as a list').click();
    await picture(vault, 'timeline-list');
  });

  it('tells what it points at, and opens it with a click, or in a tab of its own with a key held', async () => {
    const vault = await open();
    await openTimeline(vault);
    await zoomIn(vault, 6);
    const [line = ''] = (await lines(vault)).filter(
      (each) => each.includes('Happened A') || each.includes('Happened J'),
    );
    const [title = ''] = line.split('. ');
    const { x, y } = await pointAt(vault, title);
    await card(vault).locator('mark').waitFor();
    const told = await card(vault).innerText();
    expect(told).toContain(`It began on`);
    expect(told).toMatch(/Published .*, (?:Daily Post|Wire Service)/);
    await vault.page.keyboard.down('Control');
    await vault.page.mouse.click(x, y);
    await vault.page.keyboard.up('Control');
    await vault.page.locator('.workspace-tab-header', { hasText: 'Story' }).waitFor();
    await expect.poll(() => vault.page.locator('.workspace-tab-header').count()).toBe(2);
    const opened = await vault.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path);
    expect((await vault.files())[opened!]).toContain(`title: ${title}`);
  });

  it('is moved and zoomed by wheel, drag and keys', async () => {
    const vault = await open();
    await openTimeline(vault);
    const box = (await vault.page.locator('.dateline-timeline canvas').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await vault.page.mouse.move(x, y);
    const all = await daysShown(vault);
    await vault.page.keyboard.down('Control');
    await settled(vault, () => vault.page.mouse.wheel(0, -300));
    await vault.page.keyboard.up('Control');
    const nearer = await daysShown(vault);
    expect(nearer).toBeLessThan(all * 0.6);
    const dragged = async (): Promise<void> => {
      await vault.page.mouse.down();
      await vault.page.mouse.move(x - 200, y, { steps: 5 });
      await vault.page.mouse.up();
    };
    const before = await status(vault);
    await settled(vault, dragged);
    expect(Math.abs((await daysShown(vault)) - nearer)).toBeLessThanOrEqual(1);
    // A drag is no click: nothing was opened, nothing zoomed.
    await expect.poll(() => vault.page.locator('.workspace-tab-header').count()).toBe(1);
    await settled(vault, () => vault.page.mouse.wheel(-200, 0));
    expect(await status(vault)).toBe(before);
    await vault.page.locator('.dateline-timeline-scroller').focus();
    await settled(vault, () => vault.page.keyboard.press('+'));
    expect(await daysShown(vault)).toBeLessThan(nearer * 0.8);
    await settled(vault, () => vault.page.keyboard.press('ArrowRight'));
    await settled(vault, () => vault.page.keyboard.press('-'));
    await settled(vault, () => vault.page.keyboard.press('0'));
    expect(await daysShown(vault)).toBe(all);
    await vault.page.mouse.move(x, box.y + 20);
    await settled(vault, () => vault.page.mouse.wheel(0, -200));
    expect(await daysShown(vault)).toBeLessThan(all);
  });

  it('is gone through by keyboard alone: a bar is zoomed in on, an article opened', async () => {
    const vault = await open({ files: timelineVault(900, 0.5) });
    await vault.palette('Open timeline');
    await vault.page.getByText('900 articles, ').waitFor();
    await picture(vault, 'timeline-bars');
    await vault.page.locator('.dateline-timeline-group select').selectOption({ label: 'Source' });
    await vault.page.locator('.dateline-timeline-list button').filter({ hasText: 'Daily Post' }).first().waitFor();
    await vault.page.locator('.dateline-timeline-scroller').focus();
    await vault.page.keyboard.press('Tab');
    const focused = (): Promise<string> => vault.page.evaluate(() => document.activeElement?.textContent ?? '');
    const [first = ''] = await lines(vault);
    expect(await focused()).toBe(first);
    await vault.page.keyboard.press('ArrowDown');
    await vault.page.keyboard.press('ArrowDown');
    const [, , third = ''] = await lines(vault);
    expect(await focused()).toBe(third);
    expect(third).toMatch(/^\w+ \d.*2021, Daily Post: \d+ dates?$/);
    await expect.poll(() => card(vault).innerText()).toContain(third);
    await settled(vault, () => vault.page.keyboard.press('Enter'));
    expect(await daysShown(vault)).toBeLessThan(40);
    await vault.page.locator('.dateline-timeline-list button').filter({ hasText: 'Published' }).first().focus();
    await vault.page.keyboard.press('Enter');
    await vault.page.locator('.workspace-tab-header', { hasText: 'Story' }).waitFor();
  });

  it('on a phone tells at the first touch, opens at the second, and zooms with two fingers', async () => {
    const vault = await open({ config: { device: 'phone' } });
    await openTimeline(vault);
    await zoomIn(vault, 6);
    const box = (await vault.page.locator('.dateline-timeline canvas').boundingBox())!;
    const cdp = await vault.page.context().newCDPSession(vault.page);
    const fingers = (...points: readonly number[]): { x: number; y: number }[] =>
      points.map((dx) => ({ x: box.x + box.width / 2 + dx, y: box.y + 200 }));
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly number[]): Promise<unknown> =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers(...points) });
    const before = await daysShown(vault);
    await settled(vault, async () => {
      await touch('touchStart', -40, 40);
      for (const apart of [60, 90, 120]) await touch('touchMove', -apart, apart);
      await touch('touchEnd');
    });
    expect(await daysShown(vault)).toBeLessThan(before * 0.6);
    await settled(vault, () => tools(vault, 'Zoom out').click());
    const tap = async (): Promise<{ x: number; y: number }> => {
      for (let y = 70; y < box.height - 60; y += 22) {
        await vault.page.touchscreen.tap(box.x + box.width / 2, box.y + y);
        if (await card(vault).isVisible()) return { x: box.x + box.width / 2, y: box.y + y };
      }
      throw new Error('nothing to touch');
    };
    const { x, y } = await tap();
    await picture(vault, 'timeline-touched');
    await vault.page.touchscreen.tap(x, y);
    await vault.page.waitForFunction(() => window.host.app.workspace.getActiveFile() !== null);
  });

  it('follows the vault, the theme and what was chosen before', async () => {
    const vault = await open();
    await openTimeline(vault);
    await zoomIn(vault, 6);
    const dots = await accentDots(vault);
    expect(dots).toBeGreaterThan(20);
    await vault.page.evaluate(() => {
      document.body.classList.replace('theme-light', 'theme-dark');
      document.body.style.setProperty('--interactive-accent', 'rgb(1, 200, 3)');
      window.host.app.workspace.trigger('css-change');
    });
    await vault.page.waitForTimeout(200);
    expect(await accentDots(vault)).toBeGreaterThan(20);
    await vault.page.locator('.dateline-timeline-group select').selectOption({ label: 'Actor' });
    await settled(vault, () => tools(vault, 'Show all').click());
    await zoomIn(vault, 3);
    const state = await vault.page.evaluate(async () => {
      const [leaf] = window.host.app.workspace.getLeavesOfType('dateline-timeline');
      const kept = leaf!.getViewState();
      leaf!.detach();
      await window.host.app.workspace.getLeaf('tab').setViewState({ ...kept, active: true });
      return kept.state;
    });
    expect(state).toMatchObject({ group: 'note.actors' });
    await vault.page.getByText('120 articles, ').waitFor();
    await expect.poll(() => vault.page.locator('.dateline-timeline-group select').inputValue()).toBe('actors');
    const [from = 0, to = 0] = (state as { window?: number[] }).window ?? [];
    expect(Math.abs((await daysShown(vault)) - (to - from))).toBeLessThan(2);
    await vault.page.evaluate(() =>
      window.host.app.vault.create('Articles/New.md', '---\ntitle: New\ndate: 2022-04-01\narticle-id: new\n---\n'),
    );
    await vault.page.getByText('121 articles, ').waitFor();
  });

  it('says where there is nothing to see', async () => {
    const vault = await open({ files: { 'Mine.md': 'mine' } });
    await vault.palette('Open timeline');
    await vault.page.getByText('There are no articles with a date here yet.').waitFor();
    await picture(vault, 'timeline-empty');
  });
});

describe('the base in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });
  const base = 'Dateline/Dateline.base';
  const switchTo = async (vault: VaultPage, name: string): Promise<void> => {
    await vault.page.locator('.bases-toolbar-views').click();
    await vault.click(name);
  };

  it.each(OPPOSITES)('is created, opened and looked at, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.palette('Create Dateline.base');
    await vault.page.locator('.bases-table').getByText('Story 120', { exact: true }).waitFor();
    await picture(vault, 'base-articles');
    await switchTo(vault, 'Timeline');
    await vault.page.getByText('120 articles, ').waitFor();
    await picture(vault, 'base-timeline');
    await switchTo(vault, 'Map');
    // The Maps plugin is not there: the app says so, and the base stays whole.
    await vault.page.getByText('Unknown view type: map').waitFor();
    await vault.click('Undo');
    await vault.page.getByText('Undone.').waitFor();
    expect(await vault.files()).toEqual(files);
  });

  it('groups as the base does, and keeps in the file what is chosen here', async () => {
    const vault = await open();
    await vault.palette('Create Dateline.base');
    await vault.page.locator('.bases-table').waitFor();
    await switchTo(vault, 'Timeline');
    await vault.page.getByText('120 articles, ').waitFor();
    await vault.page.locator('.dateline-timeline-group select').selectOption({ label: 'Actor' });
    await vault.page.locator('.dateline-timeline-list button').filter({ hasText: 'Border Guard' }).first().waitFor();
    expect((await vault.files())[base]).toContain('group: note.actors');
    await vault.page.evaluate(async (path) => {
      const { vault } = window.host.app;
      await vault.process(vault.getFileByPath(path) as never, (text) =>
        text.replace(
          'type: dateline-timeline',
          'type: dateline-timeline\n    groupBy:\n      property: note.source\n      direction: ASC',
        ),
      );
    }, base);
    await vault.page.locator('.dateline-timeline-list button').filter({ hasText: 'Daily Post' }).first().waitFor();
    expect(await vault.page.locator('.dateline-timeline-group').isVisible()).toBe(false);
  });

  it('is never written over: it says how the one that is there differs', async () => {
    const mine = 'views:\n  - type: table\n    name: Mine\n';
    const vault = await open({ files: { ...files, [base]: mine } });
    await vault.palette('Create Dateline.base');
    await vault.modal('There is a base already');
    await vault.page.getByText('Only in it: Mine.').waitFor();
    await picture(vault, 'base-there');
    await vault.click('Write a second one');
    await vault.page.locator('.bases-table').getByText('Story 120', { exact: true }).waitFor();
    const written = await vault.files();
    expect(written[base]).toBe(mine);
    expect(written['Dateline/Dateline 2.base']).toContain('dateline-timeline');
    await vault.palette('Create Dateline.base');
    await vault.modal('There is a base already');
    await vault.click('Open it');
    await vault.page.locator('.bases-toolbar-views', { hasText: 'Mine' }).waitFor();
  });

  it('says where Bases is off, opens panes, and is there once it is on', async () => {
    const vault = await open({ config: { bases: false } });
    await vault.palette('Create Dateline.base');
    await vault.page.getByText('Bases is switched off.').waitFor();
    await picture(vault, 'base-off');
    await vault.click('Open timeline');
    await vault.page.getByText('120 articles, ').waitFor();
    expect(await vault.files()).toEqual(files);
    await vault.page.evaluate(() => window.host.app.registry.bases.switch(true));
    await vault.palette('Create Dateline.base');
    await vault.page.locator('.bases-table').waitFor();
    await switchTo(vault, 'Timeline');
    await vault.page.getByText('120 articles, ').last().waitFor();
  });
});
