import { Analyst, listed } from '../support/analyst';

const own = (path: string): Analyst => {
  const one = new Analyst();
  one.vault.put(path, '---\ntype: place\nentity-id: mine\n---\nMy own words.\n');
  return one;
};

describe('a note of a place that a user made under an id of their own', () => {
  it.each([
    ['what lies in it', 'Police searched houses in Beijing on Monday. Beijing was quiet.'],
    [
      'a body of it',
      'The Chinese foreign ministry said on Monday that trade rose. The foreign ministry of China left late.',
    ],
  ])('gets no second note beside it where an article names %s', async (_, text) => {
    const one = own('Mine/China.md');
    const { problems } = await one.import(text);
    expect(Object.keys(one.tree).filter((path) => /\/China\b.*\.md$/.test(path))).toEqual(['Mine/China.md']);
    expect(Object.values(one.tree).some((note) => /^location: "\[\[China\]\]"$/m.test(note))).toBe(true);
    expect(one.text('Mine/China.md')).toContain('entity-id: mine');
    expect(one.text('Mine/China.md')).toMatch(/---\nMy own words\.\n$/);
    expect(problems).toEqual([]);
  });

  it('is that of the place an article tells of, which lies where the gazetteer says', async () => {
    const one = own('Mine/Hoeryong.md');
    await one.import('The Hoeryong police searched houses on Monday. The police in Hoeryong, North Korea, left late.');
    expect(Object.keys(one.tree).filter((path) => /\/Hoeryong(?! Police)/.test(path))).toEqual(['Mine/Hoeryong.md']);
    expect(listed(one.article('left late'), 'places')).toContain('Hoeryong');
  });
});
