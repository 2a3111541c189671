import { digestOf } from '../../src/format/originals';
import { GONE, putBack, RESTORED } from '../../src/journal/undo-steps';
import { MemoryVault } from '../../src/vault/memory';

describe('what is put back', () => {
  it('is the text the journal has', async () => {
    const vault = new MemoryVault();
    expect(await putBack('a.md', 'words', vault, false)).toBe(RESTORED);
    expect(await vault.read('a.md')).toBe('words');
  });

  it('is never the digest that stands for an original, whose bytes no journal has', async () => {
    const vault = new MemoryVault();
    expect(await putBack('a.original', digestOf('a'.repeat(64)), vault, true)).toBe(GONE);
    vault.put('a.original', 'other bytes');
    await putBack('a.original', digestOf('a'.repeat(64)), vault, true);
    expect(new TextDecoder().decode(await vault.bytes('a.original'))).toBe('other bytes');
  });
});
