import { readCueWords } from '../../../../src/analysis/language';

const forms = (row: string): readonly string[] =>
  [...readCueWords(row)].flatMap(([verb, words]) =>
    words.map(({ particles, form }) => `${[verb, ...particles].join(' ')}: ${form}`),
  );

describe('the forms of a verb of saying', () => {
  it('are regular where the table gives none', () => {
    expect(forms('deny\tclause\tdenies')).toEqual(['deny: base', 'denies: third', 'denied: past', 'denied: participle', 'denying: gerund']); // prettier-ignore
    expect(forms('urge\tclause\tasks')).toContain('urging: gerund');
    expect(forms('admit\tclause\tconfirms')).toContain('admitted: past');
  });

  it('are those of the table where it gives them, particles behind each', () => {
    expect(forms('speak of\tobject\tsays\tspoke of')).toEqual(
      expect.arrayContaining(['speak of: base', 'speaks of: third', 'spoke of: past', 'speaking of: gerund']),
    );
  });

  it('know all frames of a verb', () => {
    const words = readCueWords('warn\tclause\tthreatens\nwarn\tperson\tsays\n');
    expect([...(words.get('warned')?.[0]?.frames ?? [])]).toEqual([
      ['clause', 'threatens'],
      ['person', 'says'],
    ]);
  });
});
