import { undoAll } from '../../tools/soak/undo-all.mts';
import { realEngine } from '../support/workspace';

describe('undoing everything', () => {
  it('leaves the vault byte for byte as it was before 200 articles, five merges, two splits and two retypes', async () => {
    const { done, notes, undone, differing, problems } = await undoAll(realEngine(), {
      articles: 200,
      merges: 5,
      splits: 2,
      retypes: 2,
    });
    expect(problems).toEqual([]);
    expect(done).toEqual({ import: 1, merge: 5, split: 2, retype: 2 });
    expect(notes).toBeGreaterThan(200);
    expect(undone).toBe(10);
    expect(differing).toEqual([]);
  }, 120_000);
});
