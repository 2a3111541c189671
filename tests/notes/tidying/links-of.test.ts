import { DEFAULT_SETTINGS } from '../../../src/model';
import { parseNote } from '../../../src/format/note-record';
import { VaultIndex } from '../../../src/index/vault-index';
import { Redirection } from '../../../src/notes/retarget/redirection';
import { linksOf } from '../../../src/notes/tidying/links-of';
import { marks, note } from '../../support/entity-vault';

const KIM = 'person:kim';
const KIM_NOTE = 'People/Kim.md';

function linksIn(text: string, path = 'Articles/a.md'): readonly string[] {
  const index = new VaultIndex(DEFAULT_SETTINGS);
  for (const [each, own] of [
    [KIM_NOTE, note(['type: person', `entity-id: ${KIM}`])],
    [path, text],
  ] as const) {
    const parsed = parseNote(each, own, DEFAULT_SETTINGS);
    index.add(each, parsed.ok ? parsed.value : null);
  }
  const redirection = new Redirection(index, { removed: [], added: [] });
  return linksOf({ path, text, record: index.recordAt(path) }, { index, redirection }).map(({ by }) => by);
}

const article = (lines: readonly string[], body: string): string => note(['article-id: a', ...lines], body);
const ACTOR = ['actors:', '  - "[[Kim]]"', marks(KIM)];

describe('whose a link is', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'Dateline’s, an item with its mark and its brackets',
      article(ACTOR, '[[Kim|Mr Kim]]\n'),
      ['dateline', 'dateline'],
    ],
    ['a hand’s, an item without a mark', article(['actors:', '  - "[[Kim]]"'], ''), ['hand']],
    ['a hand’s, an item with words', article(['actors:', '  - "[[Kim|my Kim]]"', marks(KIM)], ''), ['hand']],
    ['a hand’s, brackets beyond the first', article(ACTOR, '[[Kim]] [[Kim]]\n'), ['dateline', 'dateline', 'hand']],
    [
      'Dateline’s, brackets of each version',
      article([...ACTOR, 'article-version: [v, w]'], '[[Kim]] [[Kim]]\n'),
      ['dateline', 'dateline', 'dateline'],
    ],
    [
      'a hand’s, other kinds of link',
      article(ACTOR, '[it](Kim.md) ![[Kim]] [[Kim#Life]]\n'),
      ['dateline', 'hand', 'hand', 'hand'],
    ],
    ['what stands above', article(['location: "[[Kim]]"'], ''), ['above']],
    ['a hand’s, in a property of its own', article(['about: "[[Kim]]"'], ''), ['hand']],
    ['a hand’s, in any other note', 'I met [[Kim]].\n', ['hand']],
  ])('is told: %s', (_what, text, expected) => expect(linksIn(text)).toEqual(expected));
});
