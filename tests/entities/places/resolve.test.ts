import { entityId, type Entity } from '../../../src/model';
import { meaning, understand, world } from '../support';

const where = (text: string, form: string): string => {
  const entity = meaning(understand(text), form);
  return entity === null ? 'unresolved' : [entity.name, entity.admin1, entity.country].filter(Boolean).join(', ');
};

describe('resolvePlaces', () => {
  it.each([
    ['The plant in Moscow, Idaho, closed. Moscow has 25,000 people.', 'Moscow', 'Moscow, Idaho, US'],
    ['Two men were held in Barcelona, Anzoátegui state, police said.', 'Barcelona', 'Barcelona, Anzoátegui, VE'],
    ['A bus burned in Springfield, Ill., on Monday.', 'Springfield', 'Springfield, Illinois, US'],
    ['The search went on in Santiago in Nuevo León.', 'Santiago', 'Santiago, Nuevo León, MX'],
    ['Votes in Brest were counted; the Belarusian city of Brest is calm.', 'Brest', 'Brest, Brest, BY'],
  ])('believes what the text says beside the name: “%s”', (text, form, expected) => {
    expect(where(text, form)).toBe(expected);
  });

  it('gives all mentions of a form the one place the text qualifies', () => {
    const resolution = understand('Paris, Texas, flooded. Streets of Paris were closed. Paris has a fair.');
    const ids = resolution.mentions.filter(({ text }) => text === 'Paris').map(({ entity }) => entity);
    expect(new Set(ids)).toEqual(new Set(['place:paris:us.texas']));
    expect(ids).toHaveLength(3);
  });

  it('chooses a namesake by where the article plays', () => {
    expect(where('Votes were counted in Atlanta, Savannah and Macon, all in Georgia.', 'Georgia')).toBe(
      'Georgia, Georgia, US',
    );
    expect(where('Russia and Georgia met in Tbilisi after shots in Abkhazia.', 'Georgia')).toBe('Georgia, GE');
    expect(where('Shops in Cleveland and Dayton in Ohio closed. Toledo followed.', 'Toledo')).toBe('Toledo, Ohio, US');
  });

  it('takes the town its division is named after, unless the text says state', () => {
    const kind = (text: string): string | undefined => meaning(understand(text), 'Kaduna')?.placeKind;
    expect(kind('Gunmen attacked Kaduna on Friday.')).toBe('city');
    expect(kind('Gunmen crossed Kaduna state on Friday.')).toBe('admin1');
  });

  it('takes Korea’s halves for countries in articles on Korea only', () => {
    expect(where('North Korea answered Seoul. DPRK troops moved.', 'DPRK')).toBe('North Korea, KP');
    expect(where('North Korea jams radio. Those who fled to the South call home.', 'South')).toBe('South Korea, KR');
    expect(understand('Voters in the South of Italy waited.').mentions.map(({ text }) => text)).toEqual(['Italy']);
  });

  it('makes a place the gazetteer does not know, in the larger place the text gives it', () => {
    const entity = meaning(understand('Soldiers hold Qorrab district in Tigray, Ethiopia.'), 'Qorrab');
    expect(entity).toMatchObject({
      name: 'Qorrab',
      country: 'ET',
      origin: 'article',
      id: expect.stringMatching(/^place:qorrab:et/),
    });
    expect(entity?.coordinates).toBeUndefined();
  });

  it('leaves an unknown name alone where nothing says in which country it is', () => {
    expect(where('Soldiers hold Qorrab district.', 'Qorrab')).toBe('unresolved');
  });

  it('does not move a story abroad for a namesake', () => {
    const text =
      'Police in Monterrey, Linares and Guadalupe in Mexico searched for the men. Mexican soldiers in Saltillo, Mexico, helped on the road to Rovaniemi.';
    const mention = understand(text).mentions.find(({ text: form }) => form === 'Rovaniemi');
    expect(mention?.entity).toBeNull();
    expect(mention?.losers[0]?.name).toBe('Rovaniemi');
  });

  it('tells which candidates lost, and why the best one won', () => {
    const mention = understand('The plant in Moscow, Idaho, closed.').mentions.find(({ text }) => text === 'Moscow');
    expect(mention?.resolution.detail).toContain('before “Idaho”');
    expect(mention?.losers.map(({ entity }) => entity)).toContain('place:moscow:ru.moscow');
  });

  it('prefers the vault’s own place', () => {
    const own: Entity = {
      id: entityId('place', 'Moscow', 'x'),
      kind: 'place',
      name: 'Moscow',
      aliases: [],
      origin: 'vault',
    };
    const resolution = understand('Crowds met in Moscow.', {}, world.know({ entities: [own], ignored: [] }));
    expect(meaning(resolution, 'Moscow')?.id).toBe(own.id);
  });

  it('decides alike whatever the order of its calls', () => {
    const text = 'Votes were counted in Athens and Rome, Georgia.';
    expect(understand(text).mentions).toEqual(understand(text).mentions);
  });
});
