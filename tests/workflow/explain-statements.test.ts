import { explainStatements, statementNamed, whatChanges } from '../../src/workflow/explain-statements';
import { articleOf } from '../support/article';
import { realEngine } from '../support/workspace';

async function explained(text: string, language = 'en') {
  const engine = realEngine();
  const article = articleOf(text, { language });
  return explainStatements(article, await engine.analyze(article));
}

describe('the explanation of statements', () => {
  it('says who speaks, what is said, and by which rule that was told', async () => {
    const [first, second] = await explained(
      'Ri Chol Su, a trader, denied that the market  was shut. According to residents, rice is dear.',
    );
    expect(first).toMatchObject({
      source: 'Ri Chol Su, a trader',
      cue: 'denied',
      content: [expect.stringContaining('that the market was shut')],
      speaker: { name: 'Ri Chol Su' },
      kind: 'named person',
      attitude: 'denies',
      found: { rule: 'verb of saying' },
    });
    expect(second).toMatchObject({ source: 'residents', speaker: null, kind: 'crowd', found: { rule: 'preposition' } });
  });

  it('says what would change one, by its number or words of it', async () => {
    const all = await explained(
      'Ri Chol Su, a trader, denied that the market was shut. According to residents, rice is dear.',
    );
    const named = ['1', 'MARKET was shut', '3', 'r'].map((which) => statementNamed(which, all));
    expect(named).toEqual([1, 1, null, null]);
    const [first, second] = all.map((one) => whatChanges(one).join(' '));
    expect(first).toContain('all that Ri Chol Su is said to say');
    expect(second).toMatch(/^A review says/);
  });

  it('says where nobody is named', async () => {
    const [hearsay] = await explained('The market was reportedly shut on Monday.');
    expect(hearsay).toMatchObject({ source: null, hedged: true, found: { rule: 'hearsay' } });
  });

  it('says by what Korean tells it', async () => {
    const [said] = await explained('소식통은 쌀값이 올랐다고 말했다.', 'ko');
    expect(said).toMatchObject({ source: '소식통', kind: 'anonymous', found: { rule: 'korean ending' } });
  });
});
