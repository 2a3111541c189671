import { builtPlugin } from './browser';
import { inChromium, OPPOSITES, picture } from './in-chromium';

const OFFICE = 'Agencies/Security office.md';
const STATE = 'Agencies/State Security Department of the Northern Provinces.md';
const KIM = 'People/Kim Min-su.md';
const COUNT = 30;

const article = (n: number): string =>
  [
    '---',
    `title: Story ${n} of the Security office`,
    `date: 2024-03-${String((n % 28) + 1).padStart(2, '0')}`,
    'actors:',
    '  - "[[Security office]]"',
    ...(n % 3 === 0 ? ['  - "[[Kim Min-su]]"'] : []),
    'tags:',
    '  - article',
    `article-id: story-${n}`,
    'dateline: 1',
    '---',
    `The [[Security office|office]] searched ${n} homes.`,
    n % 3 === 0 ? `[[Kim Min-su|${n % 2 === 0 ? 'Minister Kim' : 'Kim the goalkeeper'}]] came.` : 'Nobody was hurt.',
    '',
  ].join('\n');

const files = {
  ...Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [`Articles/Story ${i + 1}.md`, article(i + 1)])),
  [OFFICE]: '---\ntype: agency\nentity-id: agency:security-office\naliases:\n  - The office\n---\nMy notes on it.\n',
  [STATE]: '---\ntype: agency\nentity-id: agency:state-security\n---\n',
  [KIM]: '---\ntype: person\nentity-id: person:kim\naliases:\n  - Minister Kim\n  - Kim the goalkeeper\n---\n',
  'Board.canvas': JSON.stringify({ nodes: [{ id: 'a', type: 'file', file: OFFICE, x: 0, y: 0, width: 1, height: 1 }] }),
  'Table.base': `filters: file.hasLink("${OFFICE}")\n`,
  'Mine.md': 'I asked the [[Security office]] and [it](<Agencies/Security office.md>).\n',
};

describe('putting entities right in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(OPPOSITES)('merges after a look at what changes, and undoes it, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    const before = await vault.files();
    await vault.openNote(OFFICE);
    await vault.palette('Merge entity into…');
    await vault.page.locator('.prompt-input').waitFor();
    await picture(vault, 'entities-pick');
    await vault.page.keyboard.type('northern');
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText(`${COUNT} of the notes are articles.`).waitFor();
    await vault.page.getByText('1 base names the note;').waitFor();
    await picture(vault, 'entities-merge');
    expect(await vault.files()).toEqual(before);
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('was merged into').waitFor();
    await picture(vault, 'entities-merged');
    const after = await vault.files();
    expect(after[OFFICE]).toBeUndefined();
    expect(after['Board.canvas']).toBe(files['Board.canvas'].replace(OFFICE, STATE));
    expect(after['Mine.md']).toBe(
      'I asked the [[State Security Department of the Northern Provinces|Security office]] and [it](<State Security Department of the Northern Provinces.md>).\n',
    );
    await vault.page.locator('.notice').getByText('Undo', { exact: true }).click();
    await vault.page.getByText('Undone.').waitFor();
    expect(await vault.files()).toEqual(before);
  });

  it.each(OPPOSITES)('splits off what was chosen, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    const before = await vault.files();
    if (device === 'phone') {
      await vault.openNote(KIM);
      await vault.palette('Split entity…');
    } else {
      await vault.contextMenu(KIM);
      await vault.page.locator('.menu').waitFor();
      await picture(vault, 'entities-menu');
      await vault.click('Split entity…');
    }
    await vault.modal('Split Kim Min-su');
    await picture(vault, 'entities-split');
    await vault.page.keyboard.type('Kim Min-su (footballer)');
    await vault.page.getByRole('checkbox', { name: 'Kim the goalkeeper' }).first().check();
    await picture(vault, 'entities-split-chosen');
    await vault.page.keyboard.press('Control+Enter');
    await vault.page.getByText('will link Kim Min-su (footballer)').waitFor();
    await vault.page.getByText('of the notes are articles.').waitFor();
    await picture(vault, 'entities-split-preview');
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('was split off').waitFor();
    const after = await vault.files();
    expect(after['Articles/Story 3.md']).toContain('[[Kim Min-su (footballer)|Kim the goalkeeper]] came.');
    expect(after['Articles/Story 6.md']).toBe(before['Articles/Story 6.md']);
    await vault.page.locator('.notice').getByText('Undo', { exact: true }).click();
    await vault.page.getByText('Undone.').waitFor();
    expect(await vault.files()).toEqual(before);
  });

  it.each(OPPOSITES)('changes a type, and tells apart what is not the same, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await vault.openNote(OFFICE);
    await vault.palette('Change entity type…');
    await vault.page.locator('.prompt-input').waitFor();
    await picture(vault, 'entities-type');
    await vault.page.keyboard.type('organ');
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('The note moves to').waitFor();
    await picture(vault, 'entities-retype');
    await vault.click('Leave note in its folder');
    await vault.page.locator('.dateline-act .mod-cta', { hasText: 'Change type' }).waitFor();
    await expect.poll(() => vault.page.getByText('The note moves to').count()).toBe(0);
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('is an organization now.').waitFor();
    expect((await vault.files())[OFFICE]).toContain('type: organization');

    await vault.palette('Mark entity as not the same as…');
    await vault.page.keyboard.type('northern');
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('Merging them will not be proposed again.').waitFor();
    expect((await vault.files())[STATE]).toContain('not-same-as:\n  - agency:security-office');

    await vault.palette('Merge entity into…');
    await vault.page.keyboard.type('northern');
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('are marked as not the same.').waitFor();
    await picture(vault, 'entities-apart');
    await vault.click('Merge anyway');
    await vault.page.getByText('of the notes are articles.').waitFor();
    await vault.click('Merge');
    await vault.page.getByText('was merged into').waitFor();
    expect((await vault.files())[STATE]).not.toContain('not-same-as');
  });
});
