import fc from 'fast-check';
import { chooseForms, cleanName, faultOfName } from '../../../../src/analysis/entities/place-files/names';
import { foldWords } from '../../../../src/analysis/entities/places/form-index';

describe('the name of a place in a file', () => {
  it.each([
    ['  Soktal \t-li\n', 'Soktal -li'],
    ['a;b', 'A B'],
    ['[[Soktal]]|x', 'Soktal x'],
    ['Sok\u200btal\u202e', 'Sok tal'],
    ['PYONGYANG', 'Pyongyang'],
    ['pyongyang-si', 'Pyongyang-Si'],
    ['DMZ', 'DMZ'],
    ['al-Bab', 'al-Bab'],
    ["Ch'ŏngjin", "Ch'ŏngjin"],
    ['~TX+y=z', 'TX y z'],
    ['회령시', '회령시'],
  ])('%j is kept as %j', (raw, name) => expect(cleanName(raw)).toBe(name));

  it.each(['', 'A', '12', '—', '9a', '회', '\ufffd\ufffdx', 'x'.repeat(101), '𐌰𐌱𐌲'])('%j is refused', (raw) =>
    expect(faultOfName(cleanName(raw))).not.toBeNull(),
  );

  it.each(['Li', 'Bo', '회령', 'Łódź', "Sana'a", 'Київ', '平壤', 'Straße'])('%j is one', (raw) =>
    expect(faultOfName(cleanName(raw))).toBeNull(),
  );

  it('is on one line, without what means something in an index, a link or a note, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (raw) => {
        const name = cleanName(raw);
        expect(name).not.toMatch(/[\t\n\r;|[\]<>#^+=~\p{Cc}\p{Cf}]/u);
        expect(name).toBe(name.trim());
        if (faultOfName(name) === null) expect(foldWords(name)).not.toBe('');
      }),
    );
  });
});

describe('other names of a place', () => {
  const choose = (name: string, forms: readonly string[], keep: 'all' | 'alike' = 'alike'): readonly string[] =>
    chooseForms({ name, forms, keep, isDescribed: (form) => form.endsWith('River') });

  it('are other spellings and Hangul, of a list in all languages', () => {
    const list = ['Hoeryeong', 'Hoiryŏng', '회령', '会宁', 'Хверён', 'KRY', 'Kainei', 'Hoeryong', 'Hoeryŏng'];
    expect(choose('Hoeryong', list)).toEqual(['Hoeryeong', 'Hoiryŏng', '회령']);
    expect(choose('Tuman-gang', ['Tumen River', 'Tumangan'])).toEqual(['Tumen River', 'Tumangan']);
  });

  it('are all that a table of the user’s own lists, in scripts that are searched for', () => {
    expect(choose('Hoeryong', ['Kainei', '회령', '会宁', 'Хверён', 'x', ''], 'all')).toEqual([
      'Kainei',
      '회령',
      'Хверён',
    ]);
    expect(
      choose(
        'Hoeryong',
        Array.from({ length: 99 }, (_, at) => `Name ${'ab'.repeat(at + 1)}`),
        'all',
      ),
    ).toHaveLength(40);
  });
});
