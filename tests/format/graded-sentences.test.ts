import { gradedSentences } from '../../src/format/graded-sentences';
import { printText } from '../../src/format/grades';
import { printOf } from '../../src/format/quotation';

const line = (sentence: string, block: string | null = null, grade = '2'): string =>
  `2026-11-29 ${grade}${block === null ? '' : ` ^${block}`} ${printText(printOf(sentence))}: why`;
const at = (body: string, lines: readonly string[]): readonly (readonly [string, string])[] =>
  [...gradedSentences(body, lines).at].map(([start, grades]) => [
    body.slice(start).split('\n')[0] ?? '',
    grades.map(({ grade }) => grade).join(' '),
  ]);

describe('the sentences that lines grade', () => {
  const body = 'It rained. The road is shut. ^two\n\nNobody knows [[Musan|the town]]. ^one\n';

  it('are found by their words, with all that they were given', () => {
    expect(at(body, [line('The road is shut.', 'two'), line('The road is shut.', null, '4')])).toEqual([
      ['The road is shut. ^two', '2 4'],
    ]);
  });

  it('are found by their block where their words are others, if they stand there alone', () => {
    const lines = [line('Nobody knows the old town.', 'one'), line('The way is shut.', 'two'), line('Gone.')];
    expect(at(body, lines)).toEqual([['Nobody knows [[Musan|the town]]. ^one', '2']]);
    expect(gradedSentences(body, lines).lost).toHaveLength(2);
  });

  it('are looked for in the text once, however many lines there are', () => {
    const matched = vi.spyOn(RegExp.prototype, 'exec');
    const looked = (count: number): number => {
      matched.mockClear();
      const blocks = Array.from({ length: count }, (_, n) => line(`Words ${n}.`, `b${n}`));
      gradedSentences(body, blocks);
      return matched.mock.calls.filter(([text]) => text === body).length;
    };
    const few = looked(2);
    expect(looked(200)).toBe(few);
    matched.mockRestore();
  });

  it('are those that were given last, where there are too many', () => {
    const lines = [line('It rained.'), ...Array.from({ length: 5000 }, (_, n) => line(`Words ${n}.`))];
    const found = gradedSentences(body, lines);
    expect(found.at.size).toBe(0);
    expect(found.lost).toHaveLength(lines.length);
    expect(at(body, [...lines, line('It rained.')])).toHaveLength(1);
  });
});
