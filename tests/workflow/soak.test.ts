import { sequenceOf, soak } from '../../tools/soak/run.mts';
import { play, type Step } from '../../tools/soak/steps.mts';
import { SoakWorld } from '../../tools/soak/world.mts';
import { realEngine } from '../support/workspace';

/** Sequences played here, of the thousands of `npm run soak`. */
const SEQUENCES = 12;

describe('sequences of what users and Dateline do', () => {
  it.each(Array.from({ length: SEQUENCES }, (_, at) => at + 1))(
    'keep the user’s words, the links and the invariants: number %i',
    async (number) => {
      expect(await soak(realEngine(), sequenceOf(number))).toBeNull();
    },
  );

  it('leave no list of what an undo took away that was cut off while it wrote lists', async () => {
    const steps: Step[] = [
      { what: 'file', a: 102, b: 447, c: 14 },
      { what: 'import', a: 186, b: 495, c: 313 },
      { what: 'property', a: 1, b: 1, c: 2 },
      { what: 'cutOff', a: 286, b: 257, c: 2 },
    ];
    expect(await soak(realEngine(), { steps, keepsMemory: false, relates: true, adopts: false })).toBeNull();
  });

  it('leave no list that does not heed what a note stands below that was adopted in the same run', async () => {
    const steps: Step[] = [
      { what: 'handMade', a: 687, b: 2, c: 0 },
      { what: 'import', a: 209, b: 0, c: 1 },
    ];
    expect(await soak(realEngine(), { steps, keepsMemory: false, relates: false, adopts: true })).toBeNull();
  });

  it('leave no note that was made anew after a merge took it away, once that is undone', async () => {
    const steps: Step[] = [
      { what: 'cancel', a: 1, b: 513, c: 2 },
      { what: 'merge', a: 0, b: 2, c: 1 },
      { what: 'remove', a: 0, b: 809, c: 156 },
      { what: 'relink', a: 0, b: 0, c: 0 },
    ];
    expect(await soak(realEngine(), { steps, keepsMemory: true, relates: false, adopts: false })).toBeNull();
  });

  it('let a note stay that was made again where the user’s own link had led nowhere', async () => {
    const steps: Step[] = [
      { what: 'import', a: 0, b: 2, c: 347 },
      { what: 'merge', a: 202, b: 426, c: 0 },
      { what: 'link', a: 2, b: 2, c: 2 },
      { what: 'undoOld', a: 237, b: 0, c: 1 },
      { what: 'cancel', a: 1, b: 815, c: 2 },
      { what: 'remove', a: 749, b: 0, c: 412 },
      { what: 'file', a: 495, b: 0, c: 0 },
    ];
    expect(await soak(realEngine(), { steps, keepsMemory: false, relates: false, adopts: false })).toBeNull();
  });

  it('are found to break something where a note of the user’s is changed', async () => {
    const world = new SoakWorld(realEngine(), { keepsMemory: false, relates: false, adopts: false });
    const hand: Step = { what: 'handMade', a: 0, b: 0, c: 0 };
    await play(world, hand);
    const spoils = world.act({ name: 'import' }, async () => {
      world.vault.put('Hoeryong.md', '# Hoeryong\n');
      return { batch: 'x', dryRun: false, cancelled: false, articles: [], notes: [], problems: [] };
    });
    await expect(spoils).rejects.toThrow('import lost the user’s “zq1zq” of “Hoeryong.md”');
  });
});
