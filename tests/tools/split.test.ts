import { ofParts, partOf, type Part } from '../../tools/split.mjs';

describe('the split of the data', () => {
  it('puts an article into one part wherever it is found', () => {
    for (const id of ['ZbrhsqM52wg746CZ', '06X5CjZlQ7CaKESb', 'QckeKME5QWg4qubc'])
      expect(new Set([id, `news:${id}`, `dl-${id}`].map(partOf)).size).toBe(1);
  });

  it('makes thirds', () => {
    const counts: Record<Part, number> = { fit: 0, tune: 0, unseen: 0 };
    for (let id = 0; id < 3000; id += 1) counts[partOf(`article-${id}`)] += 1;
    for (const count of Object.values(counts)) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('never parts the articles of one event', () => {
    const records = Array.from({ length: 60 }, (_, at) => ({ id: `a${at}`, event: `e${at % 6}` }));
    for (const part of ['fit', 'tune', 'unseen'] as const)
      for (const { event } of ofParts(records, part)) expect(partOf(event)).toBe(part);
    expect(ofParts(records, 'fit', 'tune', 'unseen')).toHaveLength(60);
  });
});
