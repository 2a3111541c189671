import { meaning, understand } from '../support';

const where = (text: string, form: string): string => {
  const entity = meaning(understand(text), form);
  return entity === null ? 'unresolved' : [entity.name, entity.admin1, entity.country].filter(Boolean).join(', ');
};

describe('a namesake', () => {
  it.each([
    ['In Dallas, New York officials met nurses. Texas thanked them; Dallas is calm.', 'Dallas', 'Dallas, Texas, US'],
    ['Speaking in Jerusalem, US officials said that Israel had agreed.', 'Jerusalem', 'Jerusalem, Jerusalem, IL'],
    ['Shots were fired in Chicago, New York and other large cities of the U.S.', 'Chicago', 'Chicago, Illinois, US'],
    ['Warships in the Caspian Sea, Russia says, fired missiles.', 'Caspian Sea', 'Caspian Sea'],
  ])('is not made of a comma that ends a phrase: “%s”', (text, form, expected) => {
    expect(where(text, form)).toBe(expected);
  });

  it.each([
    ['The law stands in Colorado, Oregon, Washington, Utah, and Hawaii.', 'Washington', 'Utah'],
    ['Computers failed in states including Florida, New York and Maryland.', 'Florida', 'New York'],
  ])('is not told of in a list of states: “%s”', (text, form, other) => {
    expect(where(text, form)).not.toContain(other);
  });

  it.each([
    ['He lived in the Bay State while Romney governed Massachusetts.', 'Bay State'],
    ['The storm made landfall on the Northeast coast of the United States.', 'Northeast'],
    ['The judge of the Eastern District of Virginia ruled on Monday.', 'Eastern District'],
  ])('is no division of a country that the article never speaks of: “%s”', (text, form) => {
    expect(where(text, form)).toBe('unresolved');
  });

  it.each([
    ['Geneva', 'Geneva, Geneva, CH'],
    ['Milan', 'Milan, Lombardy, IT'],
    ['Melbourne', 'Melbourne, Victoria, AU'],
  ])('in the country that every story names is not meant for that: %s', (town, expected) => {
    const text = `Negotiators met in ${town} on Thursday. The United States said that progress had been made. President Obama spoke in Washington.`;
    expect(where(text, town)).toBe(expected);
  });

  it('of Hollywood is meant where the story plays about it', () => {
    const told = 'Special forces of the United States fear what Hollywood shows of them. A general spoke in Tampa, Florida.'; // prettier-ignore
    expect(where(told, 'Hollywood')).toBe('Hollywood, California, US');
    const own = 'The mayor of Hollywood, Florida, spoke near Miami. Hollywood police closed the road.';
    expect(where(own, 'Hollywood')).toBe('Hollywood, Florida, US');
  });

  it('by an old name needs its country in the story', () => {
    const text =
      'The Russian spy and his daughter were poisoned in Salisbury, police in England said. Salisbury is calm.';
    expect(where(text, 'Salisbury')).toBe('Salisbury, England, GB');
    expect(where('Salisbury became the capital of Rhodesia, now Zimbabwe. Zimbabwe is free.', 'Salisbury')).toBe(
      'Harare, Harare, ZW',
    );
  });

  it('is the division where only an old name of its seat is the same', () => {
    expect(where('Refugees were moved to Hatay in Turkey on Monday.', 'Hatay')).toBe('Hatay, Hatay, TR');
  });

  it('is a county in a list over names that are none of the gazetteer', () => {
    const text = 'Fires burn in Santa Cruz, Shasta, Sierra, Siskiyou, Solano and Yuba counties of California.';
    expect(where(text, 'Shasta')).toBe('Shasta County, California, US');
  });

  it('is not meant by a university', () => {
    const text = 'He graduated from Columbia after years in Maryland, Ohio, Texas and Virginia.';
    expect(where(text, 'Columbia')).toBe('unresolved');
  });

  it('of a country is the city only where a city is said', () => {
    expect(where('Police in Hong Kong held activists on Monday.', 'Hong Kong')).toBe('Hong Kong, HK');
  });
});
