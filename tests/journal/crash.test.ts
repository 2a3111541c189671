import { importArticles } from '../../src/workflow/import';
import { recoverAtStart } from '../../src/journal/session';
import { Disk } from '../../tools/crash/disk.mts';
import { Power } from '../../tools/crash/power.mts';
import { crashes, type CrashResult } from '../../tools/crash/run.mts';
import { realEngine, textInput } from '../support/workspace';

/** A part of what `npm run crash` does: fewer articles, every few moments. */
it('leaves nothing that the next start does not bring to its end, whenever the power goes', async () => {
  const results: CrashResult[] = [];
  for await (const result of crashes(realEngine(), { articles: 2, every: 31, twice: 2 })) results.push(result);
  expect(results.flatMap(({ name, findings }) => findings.map((finding) => ({ name, ...finding })))).toEqual([]);
  expect(results.map(({ name }) => name)).toEqual([
    'import',
    'merge',
    'split',
    'retype',
    'relink',
    'undo of the import',
    'undo of the merge',
  ]);
  for (const { moments, double } of results) expect(Math.min(moments, double)).toBeGreaterThan(0);
}, 240_000);

describe('what is left when the power goes', () => {
  const ARTICLE = 'Kim Jong Un visited the city of Hoeryong on Monday, state media said.';
  /** The disk at the first moment of a kind, of an import of one article. */
  async function leftAt(is: (what: string, when: string) => boolean): Promise<Disk> {
    const disk = new Disk({ 'Mine.md': 'mine' });
    const found: Disk[] = [];
    const power = new Power(disk, async (left, { what, when }) => {
      if (is(what, when)) found.push(left);
    });
    await importArticles(textInput(ARTICLE), disk.workspace(realEngine(), power));
    const [first] = found;
    if (first === undefined) throw new Error('There was no such moment.');
    return first;
  }
  const articleIn = (disk: Disk): string | undefined =>
    Object.entries(disk.tree()).find(([path]) => /^Articles\/.*\.md$/.test(path))?.[1];

  it('is half an article, which the next start takes away', async () => {
    const left = await leftAt((what, when) => what.startsWith('create Articles/') && when === 'within');
    expect(articleIn(left)).toMatch(/^---\n/);
    expect(articleIn(left)).not.toContain('state media said');
    const [told] = await recoverAtStart(left.workspace(realEngine()));
    expect(told).toMatchObject({ code: 'recovered' });
    expect(left.tree()).toEqual({ 'Mine.md': 'mine' });
  });

  it('is a whole article, which stays', async () => {
    const left = await leftAt((what, when) => what.startsWith('create Articles/') && when === 'after');
    const article = articleIn(left);
    await recoverAtStart(left.workspace(realEngine()));
    expect(article).toContain('state media said');
    expect(articleIn(left)).toBe(article);
  });

  it('is not taken away where a person wrote into it before the next start', async () => {
    const left = await leftAt((what, when) => what.startsWith('create Articles/') && when === 'within');
    const [path] = Object.keys(left.tree()).filter((each) => /^Articles\/.*\.md$/.test(each));
    left.vault.put(path ?? '', 'my own words');
    const [told] = await recoverAtStart(left.workspace(realEngine()));
    expect(told?.message).toContain(' 1 note changed since stays as it is.');
    expect(left.tree()[path ?? '']).toBe('my own words');
  });

  it('is a note full of zeros, which goes as well', async () => {
    const left = await leftAt((what, when) => what.startsWith('create Articles/') && when === 'within');
    const [path] = Object.keys(left.tree()).filter((each) => /^Articles\/.*\.md$/.test(each));
    left.vault.put(path ?? '', '\0'.repeat(400));
    await recoverAtStart(left.workspace(realEngine()));
    expect(left.tree()).toEqual({ 'Mine.md': 'mine' });
  });
});
