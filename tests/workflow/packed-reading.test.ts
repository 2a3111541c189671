import { forFiling } from '../../src/workflow/for-filing';
import { packReading, unpackReading } from '../../src/workflow/packed-reading';
import { articleOf } from '../support/article';
import { realEngine, sampleInputs } from '../support/workspace';

describe('a packed reading', () => {
  it('gives back the article, and of its analysis what filing asks for', async () => {
    const engine = realEngine();
    let mentions = 0;
    for (const input of sampleInputs().slice(0, 6)) {
      if (!input.ok) continue;
      for await (const read of engine.read(input.value)) {
        if (!read.ok) continue;
        const [article, analysis] = [read.value, await engine.analyze(read.value)];
        const back = unpackReading(packReading({ article, analysis }));
        expect(back).toEqual({ article, analysis: forFiling(analysis) });
        mentions += analysis.mentions.length;
      }
    }
    expect(mentions).toBeGreaterThan(50);
  });

  it.each([
    ['a text that is its own Markdown', { text: 'Snow fell.', markdown: 'Snow fell.' }],
    ['one that is not', { text: 'Snow fell.', markdown: '**Snow** fell.' }],
    ['one that shows nothing', { text: '', markdown: '![](a.png)' }],
  ])('keeps %s', (_, texts) => {
    const plain = articleOf('Snow fell.');
    const article = { ...plain, body: { ...plain.body, ...texts } };
    expect(unpackReading(packReading({ article }))).toEqual({ article });
  });
});
