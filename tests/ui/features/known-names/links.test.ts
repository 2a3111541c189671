import { cellsOf } from '../../../../src/ui/features/known-names/links';

/** Words of a text that a bar would end the cell of. */
function inCells(text: string): readonly string[] {
  const isInCell = cellsOf(text);
  return [...text.matchAll(/[A-Z][a-z]+/g)].filter(({ index }) => isInCell(index)).map(([word]) => word);
}

describe('where a bar would end the cell of a table', () => {
  it('is in its rows, and nowhere else', () => {
    expect(inCells('Musan | Kim\n\nAnju\n\n| Sinuiju | Pak |\n| --- | --- |\n| Hoeryong | Chol\n\n| Rason |')).toEqual([
      'Sinuiju',
      'Pak',
      'Hoeryong',
      'Chol',
    ]);
  });

  it.each([
    ['of many links', '', 200],
    ['behind a long paragraph', `${'words '.repeat(10_000)}\n\n`, 1],
    ['in a long note', 'A sentence of words.\n\n'.repeat(17_000), 1],
  ])('is in a table %s', (_, before, count) => {
    const text = `${before}| who | where |\n| --- | --- |\n${'| [[a]] | [[b]] |\n'.repeat(count)}| Kim | x |\n`;
    expect(cellsOf(text)(text.indexOf('Kim'))).toBe(true);
  });
});
