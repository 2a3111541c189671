import { people, whom } from './support';

const rules = (marked: string): string[] => people(marked).map(([, { reason }]) => reason.rule);

describe('a firm with a person’s name', () => {
  it.each([
    'The man, a trader at [Robert W. Baird], bought. [Baird] fell.',
    'A [Robert W. Baird] analyst wrote so. [Baird] fell.',
    'Shares of [Eli Lilly] rose. [Lilly] will build a plant.',
    '[Eli Lilly], the American drugmaker, cut prices. [Lilly] will build a plant.',
    'The drugmaker [Eli Lilly] cut prices. [Lilly] will build a plant.',
    'Lawyers of [John Quinn] LLP filed it. [Quinn] has offices in nine cities.',
  ])('is no person: %s', (marked) => {
    expect(rules(marked)).toEqual(['firm', 'firm']);
  });

  it.each([
    'He met [Robert Baird] at home. [Baird] left.',
    'The trader [Robert Baird] bought. [Baird] left.',
    'An analyst at [Robert Baird] bought. “We sell,” Mr. [Robert Baird] said.',
    'He looked at [Robert Baird]. [Baird] left.',
  ])('is not made of a person: %s', (marked) => {
    expect(rules(marked)).not.toContain('firm');
  });
});

describe('titles that a mention took in', () => {
  it('are none of the name', () => {
    expect(whom('[House Speaker Nancy Pelosi] spoke. [Pelosi] left.')).toEqual(['Nancy Pelosi', 'Nancy Pelosi']);
    expect(whom('[Army Col. Steve Warren] spoke. Col. [Warren] left.')).toEqual(['Steve Warren', 'Steve Warren']);
    expect(people('[House Speaker Nancy Pelosi] spoke.')[0]?.[1].roles?.map(({ text }) => text)).toContain(
      'House Speaker',
    );
  });
});
