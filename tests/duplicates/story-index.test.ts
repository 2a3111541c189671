import { sketchOf, storyHashes, StoryIndex } from '../../src/duplicates';
import { HashTable, SAME_HASH } from '../../src/duplicates/hash-table';
import { mixed } from '../../src/duplicates/words';

/** Sentences nobody else has, from a number. */
function story(number: number, sentences = 30): string {
  const word = (at: number): string => `w${(mixed(number * 100_003 + at) % 9973).toString(36)}`;
  return Array.from({ length: sentences * 12 }, (_one, at) => word(at) + (at % 12 === 11 ? '.' : '')).join(' ');
}

function indexOf(...texts: string[]): StoryIndex {
  const index = new StoryIndex();
  texts.forEach((text, at) => index.add(String(at), sketchOf(storyHashes(text))));
  return index;
}

const keys = (index: StoryIndex, text: string): string[] => index.candidates(storyHashes(text)).map(({ key }) => key);

describe('the index of stories', () => {
  const texts = Array.from({ length: 300 }, (_one, at) => story(at));
  const index = indexOf(...texts);

  it('finds a story, its beginning, its end and what holds it', () => {
    for (const at of [0, 77, 299]) {
      const text = texts[at] ?? '';
      expect(keys(index, text)[0]).toBe(String(at));
      expect(keys(index, text.slice(0, 400))).toContain(String(at));
      expect(keys(index, text.slice(text.length / 2))).toContain(String(at));
      expect(keys(index, `${story(5000)} ${text}`)).toContain(String(at));
    }
  });

  it('finds a long story by its stub, whichever came first', () => {
    const long = story(6000, 300);
    expect(keys(indexOf(long.slice(0, 400)), long)).toEqual(['0']);
    expect(keys(indexOf(long), long.slice(0, 400))).toEqual(['0']);
  });

  it('finds nothing where nothing is alike, and nothing in nothing', () => {
    expect(keys(index, story(7000))).toEqual([]);
    expect(keys(new StoryIndex(), texts[0] ?? '')).toEqual([]);
    expect(keys(indexOf(''), '')).toEqual([]);
  });

  it('forgets a story, and one that is entered anew', () => {
    const other = indexOf(texts[0] ?? '', texts[1] ?? '');
    other.remove('0');
    expect(keys(other, texts[0] ?? '')).toEqual([]);
    other.add('1', sketchOf(storyHashes(texts[2] ?? '')));
    expect(keys(other, texts[1] ?? '')).toEqual([]);
    expect(keys(other, texts[2] ?? '')).toEqual(['1']);
    expect(other.size).toBe(1);
  });

  it('keeps few bytes of each story, however long', () => {
    const many = indexOf(...Array.from({ length: 2000 }, (_one, at) => story(at + 10_000, 20)));
    expect(many.bytes / 2000).toBeLessThan(450);
  });
});

describe('the table of hashes', () => {
  it('keeps every number of every hash while it grows', () => {
    const table = new HashTable(8);
    for (let value = 0; value < 5000; value += 1) table.add(value % 1000, value);
    for (let hash = 0; hash < 1000; hash += 1) {
      const found: number[] = [];
      table.each(hash, (value) => found.push(value));
      expect(found.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4].map((turn) => hash + 1000 * turn));
    }
  });

  it('keeps so many numbers of one hash and no more, so that boilerplate costs no time', () => {
    const table = new HashTable();
    for (let value = 0; value < 10_000; value += 1) table.add(42, value);
    let count = 0;
    table.each(42, () => (count += 1));
    expect(count).toBe(SAME_HASH);
  });
});
