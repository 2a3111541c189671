import { addBlockId, dossierIn, planCitation, quotesOf } from '../../../src/views/dossier';
import { check } from '../../../src/workflow/check';
import { importArticles } from '../../../src/workflow/import';
import { knownVault } from '../../../src/index/known-vault';
import { testWorkspace, textInput, treeOf } from '../../support/workspace';

const TEXT =
  'Police search homes in Hoeryong\nMarch 5, 2024\n\nHOERYONG — The Ministry of State Security searched homes in Hoeryong on Monday, residents said.\n\nThe ministry took phones, they said. Nobody was told why.\n';

describe('a block id in an imported article', () => {
  it('changes nothing for whoever imports it again, and nothing is found wrong', async () => {
    const workspace = testWorkspace();
    const report = await importArticles(textInput(TEXT), workspace);
    const path = report.articles[0]?.path ?? '';
    const { index } = await knownVault(workspace);
    const made = await dossierIn({ entities: ['Hoeryong'], which: 'all' }, index, 20);
    const row = made.ok ? made.value.rows.find((one) => one.path === path) : undefined;
    const subject = made.ok ? (made.value.subjects[0]?.id ?? '') : '';
    const quote = (await quotesOf(path, [subject], index, workspace.vault))?.quotes[0];
    const request = { article: row!, quote: quote! };
    expect(await planCitation(request, workspace)).toMatchObject({ ok: true, value: { plan: { path } } });
    await addBlockId(request, workspace);
    const cited = await treeOf(workspace.vault);
    expect(cited[path]).toMatch(/ \^[0-9a-f]{6}\n/);
    const again = await importArticles(textInput(TEXT), workspace);
    expect(again.articles.map(({ status }) => status)).toEqual(['unchanged']);
    expect(await treeOf(workspace.vault)).toEqual(cited);
    expect((await check(workspace)).faults).toEqual([]);
  });
});
