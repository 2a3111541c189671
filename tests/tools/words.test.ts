import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { allTexts, countList, lexiconLists, Occurrences, wordRows } from '../../tools/eval/words.mjs';
import { partOf } from '../../tools/split.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-words-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function occurrencesOf(words: readonly string[]): Occurrences {
  const occurrences = new Occurrences(words);
  occurrences.add({ text: 'The Café’s ministers met. 김정은은 말했다.', isUnseen: false });
  occurrences.add({ text: 'The ambassador met prime ministers. 위원장은 웃었다.', isUnseen: true });
  return occurrences;
}

describe('the lists of a lexicon', () => {
  it('are its classes, a phrase with `_`, without what a class takes from others', () => {
    writeFileSync(join(folder, 'en.yaml'), 'say: >-\n  said told\n  made_known\nboth: { of: [say], words: added }\nall: { of: [say] }\n'); // prettier-ignore
    expect(lexiconLists(folder)).toEqual([
      { list: 'en: say', words: ['said', 'told', 'made known'] },
      { list: 'en: both', words: ['added'] },
      { list: 'en: all', words: [] },
    ]);
    expect(lexiconLists(join(folder, 'none'))).toEqual([]);
  });
});

describe('words of a list', () => {
  it.each([
    ['cafe', 1],
    ['Ministers', 3],
    ['minister', 0],
    ['ambassador', 2],
    ['prime ministers', 2],
    ['met prime', 2],
    ['김정은', 1],
    ['위원장', 2],
    ['nobody', 0],
  ])('%s occur in seen texts, unseen ones, both or none: %d', (word, place) => {
    expect(occurrencesOf([word]).of(word)).toBe(place);
  });

  it('may be the beginning of one', () => {
    expect(['minist', 'ambas'].map((word) => occurrencesOf([]).of(word, true))).toEqual([3, 2]);
  });

  it('are counted, never named', () => {
    const words = ['cafe', 'ambassador', 'nobody', 'ambassador'];
    const counted = [countList({ list: 'a', words }, occurrencesOf(words)), countList({ list: 'b', words: ['cafe'] }, occurrencesOf(words))]; // prettier-ignore
    expect(counted[0]).toEqual({ list: 'a', words: 3, nowhere: 1, seen: 1, unseen: 1 });
    expect(wordRows(counted, 'all')).toEqual([
      { list: 'all', words: '4', nowhere: '1', seen: '2', unseen: '1', bar: '0', ok: false },
      { list: '· a', words: '3', nowhere: '1', seen: '1', unseen: '1', bar: '' },
    ]);
  });

  it('are looked for in the news by its parts', () => {
    const ids = Array.from({ length: 9 }, (_, at) => `news${at}`);
    mkdirSync(join(folder, 'news'));
    const records = ids.map((id) => `${JSON.stringify({ id, title: 'Title', text: id })}\n`).join('');
    writeFileSync(join(folder, 'news/one.jsonl.gz'), gzipSync(records));
    expect([...allTexts(folder)]).toEqual(
      ids.map((id) => ({ text: `Title\n${id}`, isUnseen: partOf(id) === 'unseen' })),
    );
  });
});
