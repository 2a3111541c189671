import { linkAt } from '../../../../src/ui/features/known-names/link-at';

/** `^`: the cursor. */
const at = (line: string): string | null => {
  const link = linkAt(line.replace('^', ''), line.indexOf('^'));
  return link === null ? null : `${link.start}-${link.end} ${link.target}: ${link.words}`;
};

describe('the link at a place of a line', () => {
  it.each([
    ['See [[Ki^m]].', '4-11 Kim: Kim'],
    ['See [[Kim|the m^an]].', '4-19 Kim: the man'],
    ['| [[Kim\\|the m^an]] |', '2-18 Kim: the man'],
    ['See [the m^an](People/Kim.md).', '4-28 People/Kim.md: the man'],
    ['See [the m^an](Kim%20(trader).md).', '4-32 Kim (trader).md: the man'],
    ['See [the m^an](<People/Kim Chol.md>).', '4-35 People/Kim Chol.md: the man'],
    ['See [the m^an](Kim%20(trader).md "Kim").', '4-38 Kim (trader).md: the man'],
    ["See [the m^an](<Kim Chol.md> 'a trader').", '4-39 Kim Chol.md: the man'],
  ])('in “%s” is %s', (line, expected) => {
    expect(at(line)).toBe(expected);
  });

  it.each([
    ['See [[Kim|^]].', '4-12 Kim: Kim'],
    ['See [[Kim| ^]].', '4-13 Kim: Kim'],
    ['| [[Kim\\|^]] |', '2-11 Kim: Kim'],
    ['See [^](Kim.md).', '4-14 Kim.md: Kim.md'],
  ])('in “%s”, which shows no words, has those of its target', (line, expected) => {
    expect(at(line)).toBe(expected);
  });

  it.each([
    ['See [[Kim#Career^]].', '4-18 Kim: Kim'],
    ['See [[Kim#Career|the m^an]].', '4-26 Kim: the man'],
  ])('in “%s” has no part of the note in its words', (line, expected) => {
    expect(at(line)).toBe(expected);
  });

  it('is that which begins, of two that touch', () => {
    expect(at('[[Kim]]^[[Pak]]')).toBe('7-14 Pak: Pak');
    expect(at('[[Kim]][[Pak]]^')).toBe('7-14 Pak: Pak');
  });

  it('may be an embed', () => {
    expect(linkAt('![[Kim]]', 4)?.isEmbed).toBe(true);
    expect(linkAt('[[Kim]]', 4)?.isEmbed).toBe(false);
  });

  it.each(['K^im and [[Kim]]', '[a ^site](https://a.example)'])('is none in “%s”', (line) => {
    expect(at(line)).toBeNull();
  });
});
