import { meaning, understand } from '../support';

const where = (text: string, form: string): string => {
  const entity = meaning(understand(text), form);
  return entity === null ? 'unresolved' : [entity.name, entity.admin1, entity.country].filter(Boolean).join(', ');
};

describe('a place that the gazetteer does not hold', () => {
  it.each([
    ['A visitor walks in the Hirsh Gardens in Washington on Thursday.', 'Hirsh Gardens', 'District of Columbia, US'],
    ['They met at the Orlon Palace in Quito; Bush left for the United States.', 'Orlon Palace', 'Pichincha, EC'],
    ["Troops came after violence in Milwaukee's Sharman Park neighborhood on Monday.", 'Sharman Park', 'Wisconsin, US'],
    ['Bombs went off at Zarvent Airport outside Brussels on Tuesday. America mourns.', 'Zarvent Airport', 'BE'],
    ['The socialists met at City Hall in Portland, Maine, on Monday.', 'City Hall', 'Maine, US'],
  ])('lies in the town beside it: “%s”', (text, form, around) => {
    expect(where(text, form)).toContain(around);
  });

  it.each([
    ['She visited the Richmond-area district in the United States to speak.', 'Richmond-area'],
    ['Sherrie Laurie is director of the Hope Center in Anchorage, Alaska.', 'Hope Center'],
    ['Noble Carr, co-founder of Higher Heights, spoke in the United States.', 'Higher Heights'],
    ['Crews fought the Camp Fire in California for weeks.', 'Camp Fire'],
  ])('is made of no nickname, half a name or body: “%s”', (text, form) => {
    expect(where(text, form)).toBe('unresolved');
  });
});
