import type { EditorRange } from 'obsidian';
import type { Locator } from 'playwright-core';
import { builtPlugin, type VaultPage } from './browser';
import { inChromium, LOOKS, picture } from './in-chromium';

/** An article's note; each entity is linked by the name that stands in brackets. */
function told(outlet: string, day: string, title: string, text: string): string {
  const named = [...new Set([...text.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, name]) => name ?? ''))];
  const list = (key: string, names: readonly string[]): string =>
    names.length === 0 ? '' : `${key}:\n${names.map((name) => `  - "[[${name}]]"\n`).join('')}`;
  const [places, actors] = [true, false].map((isPlace) => named.filter((name) => PLACES.includes(name) === isPlace));
  return [
    `---\ntitle: ${title}\ndate: ${day}\nsource: "[[${outlet}]]"\n`,
    list('actors', actors ?? []),
    list('places', places ?? []),
    `article-id: ${title.toLowerCase().replaceAll(' ', '-')}\ndateline: 1\n---\n${text}\n`,
  ].join('');
}

const PLACES = ['Musan', 'Hoeryong'];
const MINISTRY = 'Agencies/Ministry of Unification.md';
const SEARCH = 'Articles/Dam bursts above Musan.md';
const files = {
  ...Object.fromEntries(
    ['Daily NK', 'Reuters', 'The Sun', 'Yonhap News Agency'].map((name) => [
      `Sources/${name}.md`,
      `---\ntype: source\nentity-id: source:${name.toLowerCase().replaceAll(' ', '-')}\n---\nMine.\n`,
    ]),
  ),
  ...Object.fromEntries(
    PLACES.map((name) => [
      `Places/${name}.md`,
      `---\ntype: place\nentity-id: place:${name.toLowerCase()}\n---\nMine.\n`,
    ]),
  ),
  [MINISTRY]:
    '---\ntype: agency\nentity-id: agency:unification\ncountry: KR\nreliability: B\nreliability-history:\n  - "2026-03-02 C: its figures come late"\n  - "2026-08-14 B: figures of the spring were right"\n---\nMine.\n',
  'People/Koo Byoung-sam.md': '---\ntype: person\naliases:\n  - Koo\nentity-id: person:koo-byoung-sam\n---\nMine.\n',
  [SEARCH]: told(
    'Daily NK',
    '2025-03-04',
    'Dam bursts above Musan',
    'The dam above [[Musan]] burst on March 1 and washed away forty houses, a source in North Hamgyong province told Daily NK. Soldiers dig in the mud.\n\nNine miners drowned below the dam at Musan on March 1, the source said.',
  ),
  'Articles/Miners drown in North Korea.md': told(
    'Reuters',
    '2025-03-05',
    'Miners drown in North Korea',
    'A dam above [[Musan]] burst on March 1. Four miners drowned below the dam at Musan on March 1, a trader in the city of [[Hoeryong]] told Reuters. Houses were washed away.',
  ),
  'Articles/Dam gone.md': told(
    'The Sun',
    '2025-03-05',
    'Dam gone',
    'A dam above [[Musan]] burst on March 1, Daily NK reported, citing a source in North Hamgyong province. Nine miners drowned below the dam at Musan on March 1, it said.',
  ),
  'Articles/Seoul counts the houses.md': told(
    'Yonhap News Agency',
    '2025-03-07',
    'Seoul counts the houses',
    'The [[Ministry of Unification]] said on Friday that satellite images show thirty houses gone below the dam above [[Musan]]. “We cannot tell how many people lived there, and we will not guess at it before all images of the valley have been compared with those of last year,” [[Koo Byoung-sam]], a spokesman of the ministry, told reporters.\n\nPyongyang may refuse help, Koo said. The ministry denied that it had warned of the dam.',
  ),
  'Articles/Ministry under fire.md': told(
    'The Sun',
    '2025-03-09',
    'Ministry under fire',
    'The [[Ministry of Unification]] knew of cracks in the dam above [[Musan]], two lawmakers claimed on Sunday. An official in Seoul said the [[Ministry of Unification]] reportedly has no images of the valley.',
  ),
};

const pane = (vault: VaultPage): Locator => vault.page.locator('.dateline-dossier');
const part = (vault: VaultPage, title: string): Locator =>
  pane(vault)
    .locator('details', { has: vault.page.locator('summary', { hasText: new RegExp(`^${title}`) }) })
    .last();

async function openDossier(vault: VaultPage, path: string): Promise<void> {
  await vault.openNote(path);
  await vault.palette('Open dossier');
  await pane(vault).waitFor();
}

/** Opens a part by keys, and puts its beginning on top. */
async function unfold(vault: VaultPage, title: string): Promise<Locator> {
  const opened = part(vault, title);
  await opened.locator('summary').first().focus();
  await vault.page.keyboard.press('Enter');
  await opened.evaluate((el) => el.scrollIntoView());
  return opened;
}

/** The note that is open, and the line that the cursor is in. */
const place = ({ page }: VaultPage): Promise<{ path: string; line: string }> =>
  page.evaluate(() => {
    const { workspace } = window.host.app;
    const { cursor } = (workspace.getMostRecentLeaf()?.getEphemeralState() ?? {}) as { cursor?: EditorRange };
    const path = workspace.getActiveFile()?.path ?? '';
    return { path, line: (window.host.files()[path] ?? '').split('\n')[cursor?.from.line ?? 0] ?? '' };
  });

describe('who says what, in the dossier in Chromium', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  it.each(LOOKS)('is shown of a body, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await openDossier(vault, MINISTRY);
    const by = await unfold(vault, 'Said by');
    await by.getByRole('button', { name: /not sure$/ }).click();
    await by
      .getByText(/^not sure, 0\.\d\d$/)
      .first()
      .waitFor();
    await by.getByText('satellite images show thirty houses gone', { exact: false }).waitFor();
    await by.getByText('denies', { exact: true }).waitFor();
    await by.getByText('articles looked through', { exact: false }).waitFor({ state: 'hidden' });
    await by.evaluate((el) => el.scrollIntoView());
    await picture(vault, 'said-by');
    const of = await unfold(vault, 'Said of');
    await of.getByText('knew of cracks', { exact: false }).waitFor();
    await of.getByText('hedged').first().waitFor();
    await of.evaluate((el) => el.scrollIntoView());
    await picture(vault, 'said-of');
    const grade = await unfold(vault, 'Grade');
    await grade.getByText('B · Usually reliable').waitFor();
    await grade.evaluate((el) => el.scrollIntoView());
    await picture(vault, 'grade-with-history');
  });

  it.each(LOOKS)('is shown of a story, in %s on a %s', async (theme, device) => {
    const vault = await open({ config: { theme, device } });
    await openDossier(vault, SEARCH);
    const origins = await unfold(vault, 'Origins');
    await origins.locator('.dateline-origins li').nth(2).waitFor();
    await origins.evaluate((el) => el.scrollIntoView());
    await picture(vault, 'origins');
    const differs = await unfold(vault, 'Disagreement');
    await differs.getByText('Nine miners', { exact: true }).first().waitFor();
    await differs.evaluate((el) => el.scrollIntoView());
    await picture(vault, 'disagreement');
  });

  it('opens each sentence at its place, by keys', async () => {
    const vault = await open({ data: { claims: { certainty: 'all' } } });
    await openDossier(vault, MINISTRY);
    const by = await unfold(vault, 'Said by');
    const sentence = by.getByText('The ministry denied that it had warned', { exact: false });
    // What it denies having said stands in the same sentence, which is shown once.
    await sentence.focus();
    await vault.page.keyboard.press('Enter');
    await expect
      .poll(() => place(vault))
      .toMatchObject({
        path: 'Articles/Seoul counts the houses.md',
        line: expect.stringContaining('The ministry denied') as string,
      });
    await vault.openNote(SEARCH);
    const differs = await unfold(vault, 'Disagreement');
    await differs.getByRole('link', { name: 'Four miners drowned' }).first().focus();
    await vault.page.keyboard.press('Enter');
    await expect
      .poll(() => place(vault))
      .toMatchObject({
        path: 'Articles/Miners drown in North Korea.md',
        line: expect.stringContaining('Four miners drowned') as string,
      });
  });
});
