import { DEFAULT_SETTINGS } from '../../src/model';
import { FormBook } from '../../src/index/form-book';
import { parseNote, type EntityRecord } from '../../src/format/note-record';

function record(path: string, aliases: string): EntityRecord {
  const parsed = parseNote(path, `---\nentity-id: person:${path}\naliases: [${aliases}]\n---\n`, DEFAULT_SETTINGS);
  if (!parsed.ok || parsed.value?.kind !== 'entity') throw new Error('no entity note');
  return parsed.value;
}

const paths = (book: FormBook, form: string): readonly string[] => book.of(form).map(({ path }) => path);

describe('the book of forms', () => {
  it('finds notes by name and alias, in any case, by path', () => {
    const book = new FormBook(() => [record('B/Ada.md', 'Countess'), record('A/Eve.md', 'ADA')]);
    expect(paths(book, 'ada')).toEqual(['A/Eve.md', 'B/Ada.md']);
    expect(paths(book, 'COUNTESS')).toEqual(['B/Ada.md']);
    expect(paths(book, 'Nobody')).toEqual([]);
  });

  it('hears of notes that come and go before and after it is first asked', () => {
    const [ada, eve] = [record('Ada.md', 'Countess'), record('Eve.md', 'Countess')];
    let all = [ada];
    const book = new FormBook(() => all);
    book.add(eve);
    book.remove(ada);
    all = [eve];
    expect(paths(book, 'countess')).toEqual(['Eve.md']);
    book.add(ada);
    expect(paths(book, 'countess')).toEqual(['Ada.md', 'Eve.md']);
    book.remove(eve);
    book.remove(ada);
    expect(paths(book, 'countess')).toEqual([]);
  });
});
