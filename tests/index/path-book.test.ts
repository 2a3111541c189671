import { isEndOf, lastOf, PathBook, targetKey } from '../../src/index/path-book';

describe('the book of paths', () => {
  it('resolves a whole path first, then the end of one: the shortest, then the first', () => {
    const book = new PathBook();
    for (const path of ['B/Ada.md', 'A/Ada.md', 'Long/A/Ada.md', 'Ada B.md']) book.add(path);
    expect(book.resolve('B/Ada')).toBe('B/Ada.md');
    expect(book.resolve('ada')).toBe('A/Ada.md');
    expect(book.resolve('/A/Ada.md')).toBe('A/Ada.md');
    expect(book.resolve('Long/A/Ada')).toBe('Long/A/Ada.md');
    expect(book.resolve('g/A/Ada')).toBeNull();
    expect(book.resolve('Nobody')).toBeNull();
  });

  it('follows notes that go, also where another one is spelled alike', () => {
    const book = new PathBook();
    book.add('Ada.md');
    book.add('B/ada.md');
    expect(book.named('ADA')).toEqual(['Ada.md', 'B/ada.md']);
    book.remove('Ada.md');
    expect(book.resolve('Ada')).toBe('B/ada.md');
    expect([book.has('Ada.md'), book.has('B/ada.md')]).toEqual([false, true]);
  });

  it('knows which targets lead to one note', () => {
    expect(targetKey(' /A/Ada.md ')).toBe(targetKey('a/ADA'));
    expect(lastOf(targetKey('A/Ada'))).toBe(targetKey('Ada'));
    expect(isEndOf(targetKey('Ada'), 'A/Ada.md')).toBe(true);
    expect(isEndOf(targetKey('da'), 'A/Ada.md')).toBe(false);
  });
});
