import { VaultIndex } from '../../../src/index/vault-index';
import { DEFAULT_SETTINGS } from '../../../src/model';
import { Redirection } from '../../../src/notes/retarget/redirection';
import { unlinked } from '../../../src/notes/tidying/unlinked';

function without(text: string, gone = 'People/Kim.md'): string {
  const index = new VaultIndex(DEFAULT_SETTINGS);
  for (const path of ['People/Kim.md', 'People/Lee.md']) index.add(path, null);
  const redirection = new Redirection(index, { removed: [], added: [] });
  return unlinked({ path: 'Articles/a.md', text }, (path) => path === gone, redirection).text;
}

describe('brackets that lead to a note that goes', () => {
  it.each([
    ['[[Kim]] met [[Lee]].', 'Kim met [[Lee]].'],
    ['[[Kim|Mr Kim’s]] word, [[People/Kim|Kim]]', 'Mr Kim’s word, Kim'],
    ['![[Kim]] stays, and `[[Kim]]`', '![[Kim]] stays, and `[[Kim]]`'],
    ['---\nactors:\n  - "[[Kim]]"\n---\n[[Kim]]\n', '---\nactors:\n  - "[[Kim]]"\n---\nKim\n'],
  ])('go, and their words stay: %s', (before, after) => expect(without(before)).toBe(after));

  it('stay where they lead elsewhere', () => expect(without('[[Kim]]', 'People/Lee.md')).toBe('[[Kim]]'));
});
