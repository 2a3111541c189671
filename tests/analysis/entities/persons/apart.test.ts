import { tellApart, whyTwoPersons, type PersonStory } from '../../../../src/analysis/entities/persons/apart';

const story = (id: string, fields: Partial<PersonStory> = {}): PersonStory => ({
  id,
  forms: ['John Smith'],
  roles: [],
  day: 17_000,
  company: [],
  ...fields,
});

const mayor = story('a', { roles: ['Mayor'], company: ['agency:council'] });
const striker = story('b', { roles: ['striker'], company: ['organization:united'] });

describe('two people of one name', () => {
  it('are told by far fields where nobody stands beside them in both', () => {
    expect(whyTwoPersons([mayor], [striker])).toContain('fields');
    expect(whyTwoPersons([mayor], [{ ...striker, company: mayor.company }])).toBeNull();
  });

  it('are told by middle initials, though they share company', () => {
    const son = story('a', { forms: ['George W. Bush'], company: ['person:laura-bush'] });
    const father = story('b', { forms: ['George H. W. Bush'], company: ['person:laura-bush'] });
    expect(whyTwoPersons([son], [father])).toContain('middle');
    expect(whyTwoPersons([father], [story('c', { forms: ['George H. Bush'] })])).toBeNull();
  });

  it('are told by years further apart than a life', () => {
    expect(whyTwoPersons([mayor], [story('b', { day: -20_000 })])).toContain('times');
  });

  it('are one where nothing says otherwise', () => {
    expect(whyTwoPersons([mayor], [story('b')])).toBeNull();
  });
});

describe('stories of one key', () => {
  it('are grouped by company, the rest with the most told that nothing keeps it from', () => {
    const council = story('c', { company: ['agency:council', 'person:x'] });
    const stories = [striker, mayor, council, story('d')];
    expect(tellApart(stories)).toEqual([[1, 2, 3], [0]]);
  });

  it('are grouped alike in any order', () => {
    const stories = [mayor, striker, story('c', { company: ['agency:council'] }), story('d', { roles: ['coach'] })];
    const groups = (order: readonly PersonStory[]): string[] =>
      tellApart(order).map((group) =>
        group
          .map((at) => order[at]?.id)
          .sort()
          .join(''),
      );
    expect(groups([...stories].reverse())).toEqual(groups(stories));
    expect(groups(stories)).toEqual(['ac', 'bd']);
  });

  it('are not connected by what every story names', () => {
    const other = { ...striker, company: mayor.company };
    expect(tellApart([mayor, other])).toEqual([[0, 1]]);
    expect(tellApart([mayor, other], () => false)).toEqual([[0], [1]]);
  });
});
