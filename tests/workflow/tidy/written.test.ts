import { checksum } from '../../../src/index/cache/checksum';
import type { RecordedWrite } from '../../../src/journal/journal';
import { WrittenTexts } from '../../../src/workflow/tidy/written';

const ABOUT = { n: 1, folders: [], subject: { kind: 'entity' as const, id: 'i', name: 'n' }, why: '', certain: true };
const create = (path: string, after: string): RecordedWrite => ({
  ...ABOUT,
  action: 'create',
  path,
  before: null,
  after,
});
const update = (path: string, before: string, after: string): RecordedWrite => ({
  ...ABOUT,
  action: 'update',
  path,
  before,
  after,
});

function told(...writes: readonly RecordedWrite[]): (path: string, text: string) => boolean {
  const written = new WrittenTexts();
  for (const write of writes) written.take(write);
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
    const move: RecordedWrite = { ...ABOUT, action: 'move', path: 'a.md', to: 'b.md', before: 'one', after: 'one' };
    const isChanged = told(create('a.md', 'one'), move, update('b.md', 'one', 'two'));
    expect([isChanged('b.md', 'two'), isChanged('b.md', 'mine')]).toEqual([false, true]);
  });
});
