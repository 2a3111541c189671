import { SURE } from '../../../../src/analysis/entities/persons/surname-bearer';
import {
  SurnameBook,
  type BareSurname,
  type NamedPerson,
} from '../../../../src/analysis/entities/persons/surname-book';

type Story = NamedPerson['stories'][number];

const story = (id: string, fields: Partial<Story> = {}): Story => ({
  id,
  forms: [],
  roles: [],
  day: 17_000,
  countries: ['KP'],
  company: ['agency:market-office'],
  ...fields,
});
const stories = (prefix: string, count: number, fields: Partial<Story> = {}): Story[] =>
  Array.from({ length: count }, (_, at) => story(`${prefix}${String(at)}`, { day: 17_000 + at, ...fields }));
const person = (name: string, told: readonly Story[], sex: NamedPerson['sex'] = null): NamedPerson => ({
  id: `person:${name.toLowerCase().replace(/ /g, '-')}`,
  name,
  sex,
  stories: told,
});
const asked = (fields: Partial<BareSurname> = {}): BareSurname => ({
  story: 'asking',
  form: 'Halloran',
  roles: [],
  sex: null,
  day: 17_003,
  countries: ['KP'],
  company: ['agency:market-office'],
  ...fields,
});

const minister = person('Brigid Halloran', stories('m', 12, { roles: ['Trade Minister'] }), 'woman');
const striker = person(
  'Tom Halloran',
  stories('s', 4, { roles: ['striker'], company: ['organization:rovers'], day: 15_000 }),
);
const others = Array.from({ length: 40 }, (_, at) =>
  person(`Ann Other${String(at)}`, [story(`o${String(at)}`, { company: [] })]),
);
const book = new SurnameBook([minister, striker, ...others]);

describe('a surname without a first name, by the other stories', () => {
  it('means who bears the title and stands with the same company at the time', () => {
    const bearer = book.bearersOf(asked({ roles: ['Minister'] }));
    expect(bearer?.id).toBe(minister.id);
    expect(bearer?.chance).toBeGreaterThan(SURE);
    expect(bearer?.losers.map(({ id }) => id)).toEqual([striker.id]);
  });

  it('means another in other company, of another title', () => {
    const bearer = book.bearersOf(asked({ roles: ['striker'], company: ['organization:rovers'], day: 15_010 }));
    expect(bearer?.id).toBe(striker.id);
  });

  it('never means a woman by Mr.', () => {
    expect(book.bearersOf(asked({ sex: 'man', roles: ['Minister'] }))?.id).toBe(striker.id);
  });

  it('is not sure where the title is another and nobody stands beside', () => {
    const bearer = book.bearersOf(asked({ roles: ['bishop'], company: [], countries: ['NZ'], day: 10_000 }));
    expect(bearer?.chance).toBeLessThan(0.5);
  });

  it('is nobody’s where nobody of that name is named in full, or only in the story itself', () => {
    expect(book.bearersOf(asked({ form: 'Nobody' }))).toBeNull();
    expect(new SurnameBook([person('Una Halloran', [story('asking')])]).bearersOf(asked())).toBeNull();
  });

  it('is answered alike in any order of people and stories', () => {
    const turned = [...others, striker, minister]
      .reverse()
      .map((each) => ({ ...each, stories: [...each.stories].reverse() }));
    expect(new SurnameBook(turned).bearersOf(asked())).toEqual(book.bearersOf(asked()));
  });
});
