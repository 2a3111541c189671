import { mergeBack } from '../../src/notes';

const note = (properties: string, body = 'Text.\n'): string => `---\nentity-id: a\n${properties}---\n${body}`;
const list = (key: string, ...items: readonly string[]): string =>
  items.length === 0 ? '' : `${key}:\n${items.map((item) => `  - "[[${item}]]"\n`).join('')}`;

describe('taking a change back out of a text that was changed since', () => {
  it('leaves what was changed since, in properties and text', () => {
    const [before, after] = [note(''), note('country: KP\n')];
    expect(mergeBack(before, after, note('country: KP\nmine: 1\n', 'Text.\nMore.\n'))).toBe(
      note('mine: 1\n', 'Text.\nMore.\n'),
    );
  });

  it('takes out items that it brought, and gives back those it took', () => {
    const [before, after] = [note(list('people', 'A', 'B')), note(list('people', 'B', 'C'))];
    expect(mergeBack(before, after, note(list('people', 'B', 'C', 'Mine')))).toBe(
      note(list('people', 'B', 'Mine', 'A')),
    );
  });

  it.each(['dateline-links', 'dateline-aliases', 'dateline-waiting'])('takes its marks out of %s', (key) => {
    const [before, after] = [note(`${key}: bcdf\n`), note(`${key}: bcdf ghjk\n`)];
    expect(mergeBack(before, after, note(`${key}: bcdf ghjk lmnp\n`))).toBe(note(`${key}: bcdf lmnp\n`));
  });

  it('gives an item back to the list it moved it from', () => {
    const [before, after] = [note(list('people', 'A', 'B')), note(list('places', 'A') + list('people', 'B'))];
    expect(mergeBack(before, after, note(list('places', 'A', 'Mine') + list('people', 'B')))).toBe(
      note(list('places', 'Mine') + list('people', 'A', 'B')),
    );
  });

  it.each([{ others: ['B'] }, { others: [] }])(
    'gives no item back that it moved and that was taken out since, beside $others',
    ({ others }) => {
      const [before, after] = [note(list('people', 'A', 'B')), note(list('places', 'A') + list('people', 'B'))];
      expect(mergeBack(before, after, note(list('people', ...others)))).toBe(note(list('people', ...others)));
      const [alone, moved] = [note(list('people', 'A')), note(list('places', 'A'))];
      expect(mergeBack(alone, moved, note('mine: 1\n'))).toBe(note('mine: 1\n'));
    },
  );

  it('does nothing where it cannot be told what is whose', () => {
    expect(mergeBack(note('', 'One.\n'), note('', 'Two.\n'), note('', 'Three.\n'))).toBeNull();
  });
});
