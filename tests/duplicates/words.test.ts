import fc from 'fast-check';
import { shingles, spoken, storyHashes, storyWords } from '../../src/duplicates/words';

describe('the words of a story', () => {
  it('leave out what a note’s Markdown puts around them', () => {
    expect(
      storyWords(
        'See [[Hoeryong Police Department|Hoeryong police]] in [the report](https://a.example/x "y"), <b>now</b>. https://a.example/z',
      ),
    ).toEqual(['see', 'hoeryong', 'police', 'in', 'the', 'report', 'now']);
    expect(storyWords('[[Hoeryong]] \\[sic\\]')).toEqual(['hoeryong', 'sic']);
  });

  it('are the same whatever the quotes, dashes, case and spacing', () => {
    expect(storyWords('The “plan” — it’s\n\nON.')).toEqual(storyWords('the "plan" - its on'));
  });

  it('are characters where a script has no words', () => {
    expect(storyWords('함경북도 KBS 8일')).toEqual(['함', '경', '북', '도', 'kbs', '8', '일']);
    expect(storyWords('朝鮮日報')).toHaveLength(4);
  });

  it('make the same shingles the quick way and the long way', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom(..."aAzZ09 .,’‘“”—–-…éÉßŁıİſ\u00a0\u00adµªº½…\u2060\u0301한あK[]()|<>\\'`´"),
        maxLength: 60,
      }),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect([...storyHashes(one)]).toEqual([...shingles(storyWords(one))]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['[[', '](', '<', '](((', '[[a|', 'https://', '\\'])('are found behind %s without end', (bad) => {
    expect(spoken(`${bad.repeat(300_000)}\nThe <b>port</b> opened`)).toMatch(/\nThe  port  opened$/);
  });
});
