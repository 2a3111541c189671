import { check } from '../../src/workflow/check';
import { importArticles } from '../../src/workflow/import';
import { undo } from '../../src/journal/undo';
import { article } from '../../tools/soak/articles.mts';
import { tickingClock } from './recording';
import { testWorkspace, textInput } from '../support/workspace';

describe('lists of related notes, where a copy of an article comes in a later run', () => {
  it('are brought up to date for those whom only the article before it names', async () => {
    const workspace = { ...testWorkspace(), clock: tickingClock() };
    const stale = async (): Promise<string[]> =>
      (await check(workspace)).faults.filter(({ code }) => code === 'stale-list').map(({ subject }) => subject);
    const inputs = Array.from({ length: 12 }, (_, at) => textInput(article(at), `${at}.md`)).flat();
    for (const [from, to] of [[0, 6], [6, 11]] as const) await importArticles(inputs.slice(from, to), workspace); // prettier-ignore
    const last = await importArticles(inputs.slice(11), workspace);
    expect(last.articles).toMatchObject([{ status: 'copy' }]);
    expect(await stale()).toEqual([]);
    await undo(workspace);
    expect(await stale()).toEqual([]);
  });
});
