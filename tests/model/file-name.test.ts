import fc from 'fast-check';
import { fileKey } from '../../src/model';

/** Whether two names are one by Unicode's simple case folding, as regular expressions fold. */
const isSimplyOne = (one: string, other: string): boolean =>
  new RegExp(`^${one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`, 'iu').test(other);

describe('the key of a file name', () => {
  it('is one for what some file system takes for one file', () => {
    const pairs = [
      ['Kim.md', 'KIM.MD'],
      ['Ch\u014fngjin', 'Cho\u0306ngjin'],
      ['Straße', 'STRASSE'],
      ['STRAẞE', 'Straße'],
      ['ΟΔΟΣ.md', 'οδος.md'],
      ['ΟΔΟΣ 2', 'οδοσ 2'],
      ['\u212alein', 'klein'],
      ['ſo', 'So'],
      ['A\u00a0B', 'a b'],
      ['\u0130zmir', 'I\u0307zmir'],
      ['회령', '회령'.normalize('NFD')],
    ] as const;
    for (const [one, other] of pairs) expect([one, fileKey(one)]).toEqual([one, fileKey(other)]);
  });

  it('tells a dotless ı from an i, as all of them do', () => {
    expect(fileKey('Yıldız')).not.toBe(fileKey('Yildiz'));
    expect(fileKey('YILDIZ')).toBe(fileKey('yildiz'));
    expect(fileKey('ı\u0307')).not.toBe(fileKey('i'));
  });

  it('follows simple case folding for every letter there is', () => {
    const apart: string[] = [];
    for (let code = 0x80; code < 0x1e944; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const letter = String.fromCodePoint(code);
      for (const other of [letter.toLowerCase(), letter.toUpperCase()])
        if (other !== letter && isSimplyOne(letter, other) && fileKey(letter) !== fileKey(other)) apart.push(letter);
    }
    expect(apart).toEqual([]);
  });

  it('depends neither on case nor on composition, and is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
        const key = fileKey(name);
        expect(fileKey(key)).toBe(key);
        expect(fileKey(name.normalize('NFD'))).toBe(key);
        expect(fileKey(name.normalize('NFC'))).toBe(key);
        if (!/ı/.test(name)) expect(fileKey(name.toLowerCase())).toBe(key);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('is that of a name’s beginning, whatever follows it', () => {
    expect(fileKey('ΟΔΟΣ.md')).toBe(`${fileKey('ΟΔΟΣ')}.md`);
  });
});
