import type { Article } from '../../../src/model';
import { recordsOf } from '../../../src/views/dossier';
import { realEngine } from '../../support/workspace';

const PAGE = `<html><body><article><h1>Bridge shut</h1>
<p>The bridge at Musan is open. It was shut, a source said on Monday</p>
<p>The Ministry of State Security denied that it had shut it.</p>
<p>“Nobody came to us that night,” Ri Chol Su said.</p></article></body></html>`;

async function articleOf(text: string): Promise<Article> {
  for await (const read of realEngine().read({ name: 'page.html', text })) if (read.ok) return read.value;
  throw new Error('no article');
}

describe('the statements of an article that is only read', () => {
  it('have each the sentence of their own paragraph', async () => {
    const article = await articleOf(PAGE);
    const records = recordsOf(article, await realEngine().analyze(article), { by: [], about: [], certainty: 'all' });
    expect(records.map(({ sentence }) => sentence)).toEqual([
      'It was shut, a source said on Monday',
      'The Ministry of State Security denied that it had shut it.',
      '“Nobody came to us that night,” Ri Chol Su said.',
    ]);
  });
});
