import { gradedSentences } from '../../src/format/graded-sentences';
import { printText } from '../../src/format/grades';
import { printOf } from '../../src/format/quotation';

const line = (sentence: string, block: string | null = null, grade = '2', unnamed?: string): string =>
  `2026-11-29 ${grade}${block === null ? '' : ` ^${block}`} ${[sentence, unnamed ?? []]
    .flat()
    .map((each) => printText(printOf(each)))
    .join('/')}: why`;
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

  it('are found by their block where a note has another name, if they stand there alone', () => {
    const renamed = 'It rained. In [[Musan-gun]] it snowed. ^two\n\nNobody knows [[Musan-gun]]. ^one\n';
    const lines = [
      line('Nobody knows Musan.', 'one', '2', 'Nobody knows .'),
      line('In Musan it snowed.', 'two', '2', 'In  it snowed.'),
      line('Gone.'),
    ];
    expect(at(renamed, lines)).toEqual([['Nobody knows [[Musan-gun]]. ^one', '2']]);
    expect(gradedSentences(renamed, lines).lost).toHaveLength(2);
  });

  it('are lost where they say something else, though their block is the same', () => {
    const lines = [
      line('It caught fire at about 3 a.m.', 'one'),
      line('[[Musan]] burned at 3.', 'two', '2', ' burned at 3.'),
    ];
    const changed = 'It caught fire at about 4 a.m. ^one\n\n[[Musan]] burned at 4. ^two\n';
    expect(at(changed, lines)).toEqual([]);
    expect(gradedSentences(changed, lines).lost).toHaveLength(2);
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
