import type { Article, ResolvedMention } from '../../src/model';
import { forFiling } from '../../src/workflow/for-filing';
import { importArticles } from '../../src/workflow/import';
import { MemoryVault } from '../../src/vault/memory';
import { NOTHING_FOUND } from '../support/article';
import { FIXED_NOW, realEngine, sampleInputs, testWorkspace, treeOf } from '../support/workspace';

const mention = (entity: string | null): ResolvedMention => ({
  start: 0,
  end: 3,
  text: 'Kim',
  type: 'person',
  form: 'name',
  score: 1,
  reason: { rule: 'tagger', detail: 'a long reason' },
  entity,
  resolution: { rule: 'registry', detail: 'two bear the name' },
  losers: [
    { entity: 'k1', name: 'Kim', score: 1, why: '' },
    { entity: 'k2', name: 'Kim', score: 1, why: '' },
  ],
});

describe('an analysis as filing needs it', () => {
  it('keeps whom an open mention may mean, for the vault to choose, and why it is open, for the report', () => {
    const [open, settled] = forFiling({ ...NOTHING_FOUND, mentions: [mention(null), mention('k1')] }).mentions;
    expect(open?.losers.map(({ entity }) => entity)).toEqual(['k1', 'k2']);
    expect(open?.resolution.detail).toBe('two bear the name');
    expect(settled?.losers).toEqual([]);
    expect(settled?.resolution.rule).toBe('registry');
  });

  it('comes to the same notes and the same report as the whole', async () => {
    const inputs = sampleInputs().slice(0, 8);
    const engine = realEngine();
    const lean = { ...engine, analyze: async (article: Article) => forFiling(await engine.analyze(article)) };
    const made = [];
    for (const one of [engine, lean]) {
      const vault = new MemoryVault();
      const { articles } = await importArticles(inputs, {
        ...testWorkspace(vault),
        engine: one,
        clock: { now: () => FIXED_NOW },
      });
      made.push({ articles, tree: await treeOf(vault) });
    }
    expect(Object.keys(made[0]?.tree ?? {}).length).toBeGreaterThan(20);
    expect(made[1]).toEqual(made[0]);
  });
});
