import type { EditorRange } from 'obsidian';
import type { Locator } from 'playwright-core';
import { smallTargets, violations } from './a11y';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS } from './in-chromium';
import { shoot } from './pictures';

const POLICE = 'Agencies/Hoeryong Police Department.md';
const COUNT = 40;

const day = (n: number): string =>
  `2024-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;

const article = (n: number): string =>
  [
    '---',
    `title: Police search homes, part ${n}`,
    `date: ${day(n)}`,
    `source: "[[${n % 3 === 0 ? 'Daily NK' : 'NK News'}]]"`,
    'actors:',
    '  - "[[Hoeryong Police Department]]"',
    ...(n % 2 === 0 ? ['  - "[[Ministry of State Security]]"'] : []),
    'places:',
    '  - "[[Hoeryong]]"',
    'themes:',
    '  - "[[Phone surveillance]]"',
    ...(n === 2 ? ['copy-of: "[[Search 1]]"'] : []),
    'tags:',
    '  - article',
    `article-id: story-${n}`,
    'dateline: 1',
    '---',
    'Residents were told on Monday to hand in their phones.',
    '',
    `The [[Hoeryong Police Department|police]] in [[Hoeryong]] searched ${n} homes.${n % 2 === 0 ? ' Officers of the [[Ministry of State Security]] led the Hoeryong Police Department.' : ''}`,
    '',
  ].join('\n');

const other = (n: number): string =>
  `---\ntitle: Other news ${n}\nplaces:\n  - "[[Busan]]"\ntags:\n  - article\narticle-id: other-${n}\ndateline: 1\n---\nShips left [[Busan]] on Monday.\n`;

const entity = (type: string, id: string, more = ''): string =>
  `---\ntype: ${type}\n${more}entity-id: ${id}\n---\nMine.\n`;
const many = (count: number, path: string, text: (n: number) => string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${path} ${at + 1}.md`, text(at + 1)]));

const files = {
  ...many(COUNT, 'Articles/Search', article),
  ...many(60, 'Articles/Other', other),
  [POLICE]: entity(
    'agency',
    'agency:hoeryong-police',
    'aliases:\n  - Hoeryong police\n  - Municipal Social Security Department\nparent: "[[Ministry of Social Security]]"\nlocation: "[[Hoeryong]]"\ncountry: KP\n',
  ),
  'Agencies/Ministry of Social Security.md': entity('agency', 'agency:social-security'),
  'Agencies/Ministry of State Security.md': entity('agency', 'agency:mss'),
  'Places/Hoeryong.md': entity('place', 'place:hoeryong', 'coordinates:\n  - "42.44"\n  - "129.75"\n'),
  'Places/Busan.md': entity('place', 'place:busan'),
  'Themes/Phone surveillance.md': entity('theme', 'theme:phones'),
  'Sources/Daily NK.md': entity('source', 'source:daily-nk'),
  'Sources/NK News.md': entity('source', 'source:nk-news'),
  'My draft.md': 'My first paragraph.\n',
};

const pane = (vault: VaultPage): Locator => vault.page.locator('.dateline-dossier');
const title = (vault: VaultPage, name: string): Promise<void> =>
  pane(vault).locator('.dateline-dossier-title', { hasText: name }).waitFor();

async function openDossier(vault: VaultPage, path = POLICE): Promise<void> {
  await vault.openNote(path);
  await vault.palette('Open dossier');
  await pane(vault).waitFor();
}

const rows = (vault: VaultPage): Locator => pane(vault).locator('.dateline-row');

/** Keeps a picture of what is on screen, which must be as anybody can use it. */
async function held(vault: VaultPage, name: string): Promise<void> {
  await shoot(vault.page, name);
  expect(await violations(vault)).toEqual([]);
  if (vault.look.endsWith('phone')) expect(await smallTargets(vault.page)).toEqual([]);
}

describe('the dossier in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(LOOKS)('follows the open note, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await openDossier(vault);
    await title(vault, 'Hoeryong Police Department');
    await pane(vault).getByText('Named in 39 of 99 articles, copies counted once.').waitFor();
    await rows(vault).first().getByText('The police in Hoeryong searched', { exact: false }).waitFor();
    expect(await vault.tooWide()).toEqual([]);
    await held(vault, `dossier-${vault.look}`);
    await pane(vault).locator('summary', { hasText: 'Related' }).click();
    await pane(vault).locator('summary', { hasText: 'Ministry of State Security' }).click();
    await pane(vault).locator('.dateline-dossier-evidence').nth(2).waitFor();
    await pane(vault).locator('summary', { hasText: 'Sources' }).click();
    await pane(vault).getByText('2 sources with reports of their own, 1 copy').waitFor();
    await pane(vault).locator('summary', { hasText: 'Sources' }).scrollIntoViewIfNeeded();
    await held(vault, `dossier-related-${vault.look}`);
    await pane(vault)
      .locator('h3', { hasText: 'Timeline' })
      .evaluate((el) => el.scrollIntoView());
    await rows(vault).nth(1).getByText('The police in Hoeryong searched', { exact: false }).waitFor();
    await held(vault, `dossier-timeline-${vault.look}`);
  });

  it('opens a sentence in its note at the place, and stays while the reader looks around in it', async () => {
    const vault = await open();
    await openDossier(vault);
    await rows(vault).first().getByText('The police in Hoeryong searched 23 homes.').click();
    await vault.page.waitForFunction(() => {
      const { workspace } = window.host.app;
      const { cursor } = (workspace.getMostRecentLeaf()?.getEphemeralState() ?? {}) as { cursor?: EditorRange };
      const path = workspace.getActiveFile()?.path ?? '';
      const line = (window.host.files()[path] ?? '').split('\n')[cursor?.from.line ?? 0];
      return path === 'Articles/Search 23.md' && line?.includes('searched 23 homes');
    });
    await title(vault, 'Hoeryong Police Department');
    await vault.openNote('My draft.md');
    await title(vault, 'Hoeryong Police Department');
    await vault.openNote('Places/Busan.md');
    await title(vault, 'Busan');
  });

  it('offers what an article names, and says what to do where there is nothing', async () => {
    const vault = await open();
    await openDossier(vault, 'My draft.md');
    await pane(vault).getByText('This note is no article and stands for nothing that articles name.').waitFor();
    await held(vault, 'dossier-empty-light-desktop');
    await vault.openNote('Articles/Search 2.md');
    await pane(vault).getByText('This article names').waitFor();
    await expect
      .poll(() => pane(vault).locator('.dateline-dossier-named button').allTextContents())
      .toEqual([
        'Hoeryong Police Department39 articles',
        'Ministry of State Security20 articles',
        'Hoeryong39 articles',
        'Phone surveillance39 articles',
        'NK News26 articles',
      ]);
    await held(vault, 'dossier-named-light-desktop');
    await vault.click('Phone surveillance');
    await title(vault, 'Phone surveillance');
    await rows(vault).first().getByText('filed under it; no sentence names it').waitFor();
  });

  it('puts several together by key, for articles that name all or any', async () => {
    const vault = await open();
    await openDossier(vault);
    await title(vault, 'Hoeryong Police Department');
    await pane(vault).getByLabel('Add another agency, place, person or theme').focus();
    await vault.page.keyboard.press('Enter');
    await vault.page.keyboard.type('State Sec');
    await vault.page.keyboard.press('Enter');
    await pane(vault).getByText('All named in 20 of 99 articles, copies counted once.').waitFor();
    await held(vault, 'dossier-several-light-desktop');
    await pane(vault).getByLabel('Articles', { exact: true }).selectOption('any');
    await pane(vault).getByText('Any of them named in 39 of 99 articles, copies counted once.').waitFor();
    // What was put together stays when another note is opened.
    await vault.openNote('Places/Busan.md');
    await vault.palette('Add to dossier…');
    await pane(vault).getByText('Any of them named in 99 of 99 articles, copies counted once.').waitFor();
    await vault.click('Take Hoeryong Police Department out');
    await pane(vault).getByText('Any of them named in 80 of 99 articles, copies counted once.').waitFor();
    await vault.click('Follow the open note again');
    await title(vault, 'Busan');
  });

  it('draws of a long list only what is near, and keeps the place of who tabs through it', async () => {
    const long = { ...files, ...many(600, 'More/Search', (n) => article(n + 1000)) };
    const vault = await open({ files: long });
    await openDossier(vault);
    await pane(vault).getByText('Named in 639 of 699 articles, copies counted once.').waitFor();
    await expect.poll(() => rows(vault).count()).toBeLessThan(80);
    expect(await rows(vault).first().getAttribute('aria-setsize')).toBe('639');
    await pane(vault)
      .locator('.dateline-dossier-body')
      .evaluate((el) => el.scrollTo(0, el.scrollHeight));
    await pane(vault).locator('.dateline-row[aria-posinset="639"]').getByText('searched', { exact: false }).waitFor();
    await expect.poll(() => rows(vault).count()).toBeLessThan(80);
    await pane(vault)
      .locator('.dateline-dossier-body')
      .evaluate((el) => el.scrollTo(0, 0));
    const first = pane(vault).locator('.dateline-row[aria-posinset="1"]');
    await first.getByText('searched', { exact: false }).waitFor();
    await first.getByRole('link').first().focus();
    for (let n = 0; n < 100; n += 1) await vault.page.keyboard.press('Tab');
    const place = await vault.page.evaluate(() => document.activeElement?.closest('.dateline-row')?.ariaPosInSet ?? '');
    expect(Number(place)).toBeGreaterThan(16);
  });

  it('inserts a citation into the open note, with a block id that is taken back by undo', async () => {
    const vault = await open({ config: { viewMode: 'source' } });
    await openDossier(vault);
    await vault.openNote('My draft.md');
    await vault.page
      .locator('textarea')
      .last()
      .evaluate((el: HTMLTextAreaElement) => el.setSelectionRange(19, 19));
    await rows(vault).first().getByText('The police in Hoeryong searched 23 homes.').focus();
    await vault.palette('Insert citation from dossier');
    await vault.page.getByText('“Police search homes, part 23” got a block id for the citation').waitFor();
    await vault.page.waitForFunction(() => window.host.files()['My draft.md']?.includes('[[Search 23#^'));
    const written = await vault.files();
    expect(written['My draft.md']).toMatch(
      /^My first paragraph\.\n\n> %%dateline-quote [0-9a-f :]+%% The police in Hoeryong searched 23 homes\.\n> — \[\[Search 23#\^([0-9a-f]{6})\|Police search homes, part 23\]\], NK News, 2024-12-24\n/,
    );
    const id = /#\^([0-9a-f]{6})/.exec(written['My draft.md'] ?? '')?.[1] ?? '';
    expect(written['Articles/Search 23.md']).toContain(`searched 23 homes. ^${id}\n`);
    const block = await vault.page.evaluate(
      (wanted) => window.host.app.metadataCache.getCache('Articles/Search 23.md')?.blocks?.[wanted]?.id,
      id,
    );
    expect(block).toBe(id);
    // Another citation of the same place needs no id any more.
    await rows(vault).first().getByRole('button', { name: 'Cite' }).click();
    await vault.page.waitForFunction(() => window.host.files()['My draft.md']?.split('> —').length === 3);
    await vault.click('Undo');
    await vault.page.getByText('Undone.').waitFor();
    expect((await vault.files())['Articles/Search 23.md']).toBe(files['Articles/Search 23.md' as keyof typeof files]);
  });

  it('is written as a note of its own each time', async () => {
    const vault = await open();
    await openDossier(vault);
    await title(vault, 'Hoeryong Police Department');
    for (const count of [1, 2]) {
      await vault.click('Write as a note');
      await vault.page.waitForFunction(
        (n) => Object.keys(window.host.files()).filter((path) => path.startsWith('Dateline/Dossiers/')).length === n,
        count,
      );
    }
    await vault.page.locator('.inline-title', { hasText: /Department 20\d\d-\d\d-\d\d 2$/ }).waitFor();
    await title(vault, 'Hoeryong Police Department');
    await shoot(vault.page, 'dossier-written-light-desktop');
  });

  it('marks what is new since it was looked at last', async () => {
    const vault = await open();
    await openDossier(vault);
    await title(vault, 'Hoeryong Police Department');
    await expect.poll(() => pane(vault).locator('.dateline-dossier-fresh').count()).toBe(0);
    await vault.page.waitForFunction(() => window.host.app.loadLocalStorage('dateline-dossier-visits') !== null);
    await vault.page.evaluate(
      (text) => window.host.app.vault.create('Articles/New.md', text),
      article(5000).replace(/^date: .*$/m, 'date: 2025-01-01'),
    );
    // It comes by itself.
    await pane(vault).getByText('1 new article since', { exact: false }).waitFor();
    await expect.poll(() => rows(vault).first().locator('.dateline-dossier-new').textContent()).toBe('New');
    await held(vault, 'dossier-new-light-desktop');
    await pane(vault).getByLabel('Show only new articles').check();
    await expect.poll(() => rows(vault).count()).toBe(1);
    await vault.click('Mark as seen');
    await pane(vault).getByText('Nothing new since', { exact: false }).waitFor();
  });

  it('exports its articles', async () => {
    const vault = await open();
    await openDossier(vault);
    await title(vault, 'Hoeryong Police Department');
    await vault.click('Export its articles…');
    await vault.modal('Export articles');
  });

  it('makes room on a phone for what is opened from it, and reads nothing while it is shut', async () => {
    const vault = await open({ config: { device: 'phone' } });
    await openDossier(vault);
    await rows(vault).first().getByText('The police in Hoeryong searched 23 homes.').click();
    await vault.page.locator('.inline-title', { hasText: /^Search 23$/ }).waitFor();
    await pane(vault).waitFor({ state: 'hidden' });
    await vault.openNote('Places/Busan.md');
    await expect
      .poll(() => pane(vault).locator('.dateline-dossier-title').textContent())
      .toBe('Hoeryong Police Department');
    await vault.palette('Open dossier');
    await title(vault, 'Busan');
  });

  it('copies a citation where no note is open for editing', async () => {
    const vault = await open();
    await openDossier(vault);
    await rows(vault).first().getByRole('button', { name: 'Cite' }).click();
    await vault.page.getByText('so the citation is on the clipboard', { exact: false }).waitFor();
    const copied = await vault.page.evaluate(() => window.host.clipboard.text);
    expect(copied).toMatch(
      /^> %%dateline-quote [0-9a-f :]+%% The police in Hoeryong searched 23 homes\.\n> — \[\[Search 23#\^/,
    );
  });

  it('comes up for several notes of the explorer, and says where no article names all of them', async () => {
    const vault = await open();
    for (const path of [POLICE, 'Places/Busan.md', 'My draft.md'])
      await vault.page.locator(`[data-path="${path}"]`).click({ modifiers: ['Alt'] });
    await vault.contextMenu(POLICE);
    await vault.click('Show dossier of 2 notes');
    await pane(vault).getByText('No article names all of them. Look at those that name any.').waitFor();
    await held(vault, 'dossier-none-light-desktop');
  });

  it('waits for a run that goes on, and comes by itself when that has ended', async () => {
    const vault = await open();
    await vault.openNote(POLICE);
    const running = vault.runCli('dateline:import', {
      text: 'Ships left Busan\n\nShips left Busan on Monday, the port said.',
    });
    await vault.page.evaluate(() => void window.host.app.workspace.ensureSideLeaf('dateline-dossier', 'right'));
    await pane(vault).getByText('The dossier is shown when it has finished.', { exact: false }).first().waitFor();
    await running;
    await title(vault, 'Hoeryong Police Department');
  });
});
