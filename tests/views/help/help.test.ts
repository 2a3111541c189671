import { readHelp, searchWords, sectionsWith } from '../../../src/views/help/help';

const json = JSON.stringify({
  pages: [
    { name: 'one', sections: [[1, 'Care', 'Of `notes` and [links](#2).'], [2, 'Merging', '_All_ lead to **the other**.']] }, // prettier-ignore
    { name: 'two', sections: [[1, 'Undo', 'Takes a merge back.']] },
  ],
  headings: { ko: { Merging: '병합' } },
});

describe('the help', () => {
  const find = (query: string, language = 'en'): number[] => {
    const sections = readHelp(json, language);
    return [...sectionsWith(sections, searchWords(query))];
  };

  it('numbers its sections over all pages', () => {
    expect(readHelp(json, 'en').map(({ number, page, level }) => [number, page, level])).toEqual([
      [0, 'one', 1],
      [1, 'one', 2],
      [2, 'two', 1],
    ]);
  });

  it('has headings in the language of the reader where there are any', () => {
    expect(readHelp(json, 'ko-KR').map(({ heading }) => heading)).toEqual(['Care', '병합', 'Undo']);
    expect(readHelp(json, 'de').map(({ heading }) => heading)).toEqual(['Care', 'Merging', 'Undo']);
  });

  it('finds sections that hold all the words, in heading or text, in any case', () => {
    expect(find('MERG')).toEqual([1, 2]);
    expect(find('merg back')).toEqual([2]);
    expect(find('notes links')).toEqual([0]);
    expect(find('nowhere')).toEqual([]);
    expect(find(' ')).toEqual([0, 1, 2]);
  });

  it('finds headings in both languages', () => {
    expect([find('병합', 'ko'), find('merging', 'ko'), find('병합')]).toEqual([[1], [1], []]);
  });

  it('reads Markdown as it is shown, and no targets of links', () => {
    expect([find('the other'), find('all lead'), find('#2')]).toEqual([[1], [1], []]);
  });

  it('waits for the second letter', () => {
    expect(searchWords('a Undo u undo 병')).toEqual(['undo', '병']);
  });
});
