import { queryAt } from '../../../../src/ui/features/known-names/query';

/** `|`: the cursor. */
const ask = (line: string, trigger: string | null = '@'): string | null => {
  const ch = line.indexOf('|');
  const query = queryAt(line.replace('|', ''), ch, trigger);
  return query === null ? null : `${query.start}:${query.text}`;
};

describe('what was typed for a name', () => {
  it.each([
    ['@kim|', '0:kim'],
    ['Ask @kim song|', '4:kim song'],
    ['Ask (@회령|', '5:회령'],
    ['A bill of $5, says @kim|', '19:kim'],
    ['- [ ] ask @kim|', '10:kim'],
    ['[[Musan]] and @kim|', '14:kim'],
  ])('in “%s” is %s', (line, expected) => {
    expect(ask(line)).toBe(expected);
  });

  it.each([
    ['an address', 'mail@kim|'],
    ['the trigger alone', 'Ask @|'],
    ['a space behind it', 'Ask @ kim|'],
    ['two spaces in it', 'Ask @kim  |'],
    ['code', 'Run `say @kim|'],
    ['a link', 'See [[@kim|'],
    ['the words of a link', 'See [a @kim|](x.md)'],
    ['where a link leads', 'See [a](@kim|'],
    ['an address of the web', 'https://a.example/ @kim'.replace('/ @kim', '/@kim|')],
    ['math', 'So $a @kim| + b$ holds'],
    ['a comment', 'A %% note @kim|'],
    ['a text longer than any name', `@${'kim '.repeat(20)}|`],
  ])('is nothing in %s', (_where, line) => {
    expect(ask(line)).toBeNull();
  });

  it('is the word itself where no trigger is wanted, from its third letter, of Korean its second syllable', () => {
    expect(
      ['Ki|', 'Kim|', 'in Kim’s|', '회|', '회령|', '#kim|', 'a/kim|', '123|'].map((line) => ask(line, null)),
    ).toEqual([null, '0:Kim', '3:Kim’s', null, '0:회령', null, null, null]);
  });

  it('may have another trigger', () => {
    expect(ask('Ask ;;kim|', ';;')).toBe('4:kim');
    expect(ask('Ask @kim|', ';;')).toBeNull();
  });

  it('is told by what is near in the line', () => {
    expect(ask(`${'www.'.repeat(20_000)} @kim|`)).toBe('80001:kim');
    expect(ask(`\`${'a '.repeat(2000)}@kim|`)).toBe('4001:kim');
    expect(ask(`${'a '.repeat(20_000)}www.a/@kim|`)).toBeNull();
  });
});
