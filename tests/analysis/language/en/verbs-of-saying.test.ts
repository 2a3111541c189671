import { formsOf, verbsOfSaying } from '../../../../src/analysis/language/en/verbs-of-saying';

const forms = (lemma: string, ...irregular: readonly string[]): readonly string[] =>
  formsOf(lemma, irregular).map(([text, form]) => `${text}: ${form}`);

describe('the forms of a verb of saying', () => {
  it('are regular where the lexicon gives none', () => {
    expect(forms('deny')).toEqual(['deny: base', 'denies: third', 'denied: past', 'denied: participle', 'denying: gerund']); // prettier-ignore
    expect(forms('urge')).toContain('urging: gerund');
    expect(forms('admit')).toContain('admitted: past');
  });

  it('are those of the lexicon where it gives them, particles behind each', () => {
    expect(forms('speak of', 'spoke of')).toEqual(
      expect.arrayContaining(['speak of: base', 'speaks of: third', 'spoke of: past', 'speaking of: gerund']),
    );
    expect(verbsOfSaying('spoke').map(({ particles }) => particles.join(' '))).toContain('of');
  });

  it('know all that a verb takes', () => {
    expect([...(verbsOfSaying('warned').find(({ particles }) => particles.length === 0)?.takes ?? [])]).toEqual([
      ['clause', 'threatens'],
      ['object', 'says'],
      ['person', 'says'],
    ]);
  });
});
