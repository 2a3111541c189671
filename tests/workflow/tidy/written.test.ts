import { checksum } from '../../../src/index/cache/checksum';
import { VaultIndex } from '../../../src/index/vault-index';
import { DEFAULT_SETTINGS, type VaultPlan } from '../../../src/model';
import { WrittenTexts } from '../../../src/workflow/tidy/written';

const ABOUT = { subject: { kind: 'entity' as const, id: 'i', name: 'n' }, why: '' };
const create = (path: string, after: string): VaultPlan => ({
  ...ABOUT,
  action: 'create',
  path,
  after,
});
const update = (path: string, before: string, after: string): VaultPlan => ({
  ...ABOUT,
  action: 'update',
  path,
  before,
  after,
});

function told(...writes: readonly VaultPlan[]): (path: string, text: string) => boolean {
  const written = new WrittenTexts(new VaultIndex(DEFAULT_SETTINGS), new Set());
  written.take({ command: 'import', state: 'committed', writes });
  return (path, text) => written.isChanged(path, checksum(text));
}

describe('what the journal says of a note', () => {
  it('knows all texts that Dateline gave it as nobody else’s', () => {
    const isChanged = told(create('a.md', 'one'), update('a.md', 'one', 'two'));
    expect([isChanged('a.md', 'one'), isChanged('a.md', 'two'), isChanged('a.md', 'mine')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('knows a text as somebody’s that was made from one', () => {
    const isChanged = told(create('a.md', 'one'), update('a.md', 'mine', 'mine and two'));
    expect(isChanged('a.md', 'mine and two')).toBe(true);
  });

  it('says nothing of a note whose making it does not tell', () => {
    expect(told(update('a.md', 'one', 'two'))('a.md', 'mine')).toBe(false);
  });

  it('follows a note that Dateline moved', () => {
    const move: VaultPlan = { ...ABOUT, action: 'move', path: 'a.md', to: 'b.md', before: 'one' };
    const isChanged = told(create('a.md', 'one'), move, update('b.md', 'one', 'two'));
    expect([isChanged('b.md', 'two'), isChanged('b.md', 'mine')]).toEqual([false, true]);
  });
});
