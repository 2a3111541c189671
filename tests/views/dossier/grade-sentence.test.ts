import { undoLast } from '../../../src/journal/undo';
import { gradedSentences } from '../../../src/format/graded-sentences';
import { readFrontmatter } from '../../../src/format/frontmatter';
import { gradeSentence, sentenceHolding } from '../../../src/views/dossier/grade-sentence';
import { verify } from '../../../src/workflow/verify';
import type { Workspace } from '../../../src/workflow/workspace';
import type { Credibility } from '../../../src/format/grades';
import { article, vaultWith } from './vault';

const PATH = 'Articles/A.md';
const BODY =
  'Rain fell in [[Hoeryong]].\n\nThe [[Police|officers]] came *at once*. They left, residents said.\n\n```\ncode here\n```';
const vaultOf = (body = BODY): Workspace =>
  vaultWith({ [PATH]: article('a', body, { actors: ['Police'], places: ['Hoeryong'], date: '2024-03-01' }) });

async function grade(words: string, to: Credibility | null, workspace: Workspace, reason = 'two saw it') {
  const found = await sentenceHolding(words, PATH, workspace.vault);
  if (!found.ok) return [found.problem.code];
  const report = await gradeSentence({ path: PATH, quote: found.value, grade: to, reason }, workspace);
  return report.problems.map(({ code }) => code);
}

/** Grades by the words of their sentences, the last of each. */
async function gradesIn(workspace: Workspace): Promise<Record<string, string | null | undefined>> {
  const text = await workspace.vault.read(PATH);
  const read = readFrontmatter(text, PATH);
  if (!read.ok) throw new Error(read.problem.code);
  const { data, body } = read.value;
  const { at } = gradedSentences(body, (data.credibility ?? []) as string[]);
  return Object.fromEntries([...at].map(([start, all]) => [body.slice(start, start + 8), all.at(-1)?.grade]));
}

describe('the credibility of a sentence', () => {
  it('is kept in the article’s note by block and hash, and found again', async () => {
    const workspace = vaultOf();
    expect(await grade('officers came', '2', workspace)).toEqual([]);
    const text = await workspace.vault.read(PATH);
    expect(text).toMatch(/credibility:\n {2}- "2026-01-02 2 \^[0-9a-f]{6} 28:[0-9a-f]{12}: two saw it"\n/);
    expect(text).toMatch(/residents said\. \^[0-9a-f]{6}\n/);
    expect(await gradesIn(workspace)).toEqual({ 'The [[Po': '2' });
    expect((await verify(workspace)).faults).toEqual([]);
  });

  it('has a history, is not written twice, can be taken back and undone', async () => {
    const workspace = vaultOf();
    const before = await workspace.vault.read(PATH);
    await grade('officers came', '2', workspace);
    const once = await workspace.vault.read(PATH);
    await grade('officers came', '2', workspace);
    expect(await workspace.vault.read(PATH)).toBe(once);
    await grade('They left', '4', workspace, 'nobody else did');
    await grade('officers came', null, workspace, 'they did not');
    expect((await workspace.vault.read(PATH)).match(/^ {2}- "2026.*$/gm)).toHaveLength(3);
    expect(await gradesIn(workspace)).toEqual({ 'The [[Po': null, 'They lef': '4' });
    for (let run = 0; run < 3; run += 1) await undoLast(workspace);
    expect(await workspace.vault.read(PATH)).toBe(before);
  });

  it('survives another name of a link by the block, and is told as lost where its words were changed', async () => {
    const workspace = vaultOf();
    await grade('Rain fell', '1', workspace);
    await workspace.vault.process(PATH, (now) => now.replace('[[Hoeryong]].', '[[Hoeryong City]].'));
    expect(await gradesIn(workspace)).toEqual({ 'Rain fel': '1' });
    await grade('officers came', '3', workspace);
    await workspace.vault.process(PATH, (now) => now.replace('at once', 'late'));
    const { faults } = await verify(workspace);
    expect(faults).toMatchObject([{ code: 'grade-source', subject: PATH }]);
    await workspace.vault.process(PATH, (now) => now.replace('Rain fell', 'Snow fell'));
    expect(await gradesIn(workspace)).toEqual({});
    expect((await verify(workspace)).faults).toHaveLength(2);
  });

  it('is told as lost once, and not where it was taken back', async () => {
    const workspace = vaultOf();
    await grade('officers came', '3', workspace);
    await grade('officers came', '4', workspace);
    await grade('They left', '2', workspace);
    await grade('They left', null, workspace);
    await workspace.vault.process(PATH, (now) => now.replace('at once', 'late').replace('They left', 'They fled'));
    const { faults } = await verify(workspace);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('graded 4 on')]);
  });

  it('is refused without a reason, of words that stand nowhere or twice, and in what is no article', async () => {
    const workspace = vaultOf('It rained. It rained more.');
    const before = await workspace.vault.read(PATH);
    expect(await grade('rained more', '1', workspace, '')).toEqual(['no-reason']);
    expect(await grade('it rained', '1', workspace)).toEqual(['ambiguous-sentence']);
    expect(await grade('it snowed', '1', workspace)).toEqual(['quote-gone']);
    expect(await grade(' ', '1', workspace)).toEqual(['quote-gone']);
    const request = { path: 'Agencies/Police.md', quote: { line: 0, text: '' }, grade: '1', reason: 'x' } as const;
    expect((await gradeSentence(request, workspace)).problems).toMatchObject([{ code: 'not-an-article' }]);
    expect(await workspace.vault.read(PATH)).toBe(before);
  });
});
