import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { applyAll, applyEach } from '../../src/journal/apply';
import { Journal } from '../../src/journal/journal';
import { VaultError, type StagedText } from '../../src/model';
import { createPlan, tickingClock, treeOf, updatePlan } from '../workflow/recording';

/** A vault whose writes are durable only once they are settled, and a journal over it, which note down what happens. */
class Slow extends MemoryVault {
  readonly happened: string[] = [];
  readonly store = new MemoryStore();
  private unsettled = 0;
  refusesToSettle = false;

  readonly batch = new Journal(this.store, tickingClock(), {}, null, this).begin('import');

  constructor(notes: Readonly<Record<string, string>> = {}) {
    super(notes);
    const append = this.store.append.bind(this.store);
    this.store.append = async (name, text) => {
      const lines = text.trim().split('\n').map((line) => JSON.parse(line) as { line: string; n?: number }); // prettier-ignore
      await append(name, text);
      for (const { line, n } of lines) if (line !== 'header') this.happened.push(`${line} ${n ?? ''}`.trim());
    };
  }

  async stage(texts: readonly StagedText[]): Promise<void> {
    this.happened.push(`stage ${texts.map(({ path }) => path).join(' ')}`.trim());
  }

  async settle(): Promise<void> {
    if (this.refusesToSettle) throw new VaultError('io', '', 'The disk is gone.');
    if (this.unsettled > 0) this.happened.push(`settle ${this.unsettled}`);
    this.unsettled = 0;
  }

  override async create(path: string, text: string): Promise<readonly string[]> {
    const made = await super.create(path, text);
    this.unsettled += 1;
    this.happened.push(`write ${path}`);
    return made;
  }
}

const nothing = (): void => undefined;
const before = (happened: readonly string[], one: string, other: string): boolean =>
  happened.includes(one) && happened.indexOf(one) < happened.indexOf(other);

describe('a vault that is durable later', () => {
  it('is told of a group’s texts with its announcement, before the first write', async () => {
    const vault = new Slow();
    await applyAll([createPlan('a.md', '1'), createPlan('b.md', '2')], vault, vault.batch, nothing);
    expect(vault.happened.slice(0, 3).sort()).toEqual(['intent 1', 'intent 2', 'stage a.md b.md']);
    expect(vault.happened.slice(3)).toEqual(['write a.md', 'write b.md']);
  });

  it('is settled before anything of the next group is written, and before the journal says that it was', async () => {
    const vault = new Slow();
    for (const name of ['a.md', 'b.md', 'c.md']) await applyAll([createPlan(name, name)], vault, vault.batch, nothing);
    await vault.batch.commit();
    const { happened } = vault;
    expect(happened.filter((each) => each === 'settle 1')).toHaveLength(3);
    expect(before(happened, 'settle 1', 'write b.md')).toBe(true);
    expect(before(happened, 'settle 1', 'done 1')).toBe(true);
    expect(before(happened, 'done 1', 'intent 2')).toBe(true);
    expect(happened.lastIndexOf('settle 1')).toBeLessThan(happened.indexOf('done 3'));
    expect(happened.indexOf('write c.md')).toBeLessThan(happened.lastIndexOf('settle 1'));
    expect(happened.at(-1)).toBe('commit');
  });

  it('is told of many texts in parts', async () => {
    const vault = new Slow();
    const plans = Array.from({ length: 40 }, (_, at) => createPlan(`${at}.md`, 'x'));
    await applyEach(plans, vault, vault.batch, nothing);
    const staged = vault.happened.filter((each) => each.startsWith('stage')).map((each) => each.split(' ').length - 1);
    expect(staged).toEqual([16, 16, 8]);
    expect(before(vault.happened, 'write 15.md', 'write 16.md')).toBe(true);
    expect(Object.keys(treeOf(vault))).toHaveLength(40);
  });

  it('is told that nothing more comes where a group is hindered', async () => {
    const vault = new Slow({ 'a.md': 'theirs' });
    const plans = [updatePlan('a.md', 'ours', 'new'), createPlan('b.md', 'x')];
    await applyAll(plans, vault, vault.batch, nothing);
    expect(vault.happened.at(-1)).toBe('stage');
    expect(treeOf(vault)).toEqual({ 'a.md': 'theirs' });
  });

  it('that the disk leaves is written to no more, and the journal says nothing of it', async () => {
    const vault = new Slow();
    await applyAll([createPlan('a.md', '1')], vault, vault.batch, nothing);
    vault.refusesToSettle = true;
    const hindered = await applyAll([createPlan('b.md', '2')], vault, vault.batch, nothing);
    expect(hindered?.problem.code).toBe('disk-error');
    await expect(vault.batch.commit()).rejects.toThrow('The disk is gone.');
    expect(treeOf(vault)).toEqual({ 'a.md': '1' });
    expect(vault.happened).not.toContain('done 1');
  });
});
