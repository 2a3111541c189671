import { meaning, understand } from '../support';

const US = 'In Washington, Democrats and Republicans in Congress met. Senators of the United States agreed. ';

describe('the owner that stands before a body', () => {
  it.each([
    // Where the body of another country goes by that name.
    ["In Tbilisi, Georgia, and in Kyiv, Ukraine's State Security Service met them.", 'State Security Service', 'UA'],
    ["Sweden's center-left Social Democratic Party won in Paris, France.", 'Social Democratic Party', 'SE'],
    ["Russia's Pacific Fleet said so. Missouri and other states of the U.S. waited.", 'Pacific Fleet', 'RU'],
  ])('is whose it is: %s', (text, form, country) => {
    expect(meaning(understand(text), form)).toMatchObject({ country });
  });

  it('is a state, whose department is not the country’s', () => {
    const told = understand(`${US}It will take the systems from Florida's Department of Health by 2021.`);
    expect(meaning(told, 'Department of Health')).toMatchObject({
      name: 'Florida Department of Health',
      location: 'place:florida:us',
    });
  });

  it('is the state that the sentence, or the article, tells of', () => {
    const text = `${US}In the eastern part of Oklahoma, highways are closed, according to the state Department of Emergency Management.`;
    expect(meaning(understand(text), 'Department of Emergency Management')).toMatchObject({
      name: 'Oklahoma Department of Emergency Management',
      country: 'US',
    });
    const main = `${US}St. Louis, Missouri, waited. Missouri officials agreed. The case went to the state’s Administrative Hearing Commission.`;
    expect(meaning(understand(main), 'Administrative Hearing Commission')?.location).toBe('place:missouri:us');
  });

  it('is a state nobody names, so that its court is not the country’s', () => {
    const told = understand(`${US}A deluge of money flooded into state Supreme Court elections.`);
    expect(meaning(told, 'Supreme Court')).toBeNull();
  });

  it('is a province whose name begins with a people', () => {
    const told = understand('In Vancouver, Canada, the British Columbia Human Rights Tribunal overturned it.');
    expect(meaning(told, 'British Columbia Human Rights Tribunal')?.country).toBe('CA');
  });

  it('is a state, though a country is called so, too', () => {
    const text = `${US}In Atlanta, Georgia, the Georgia Bureau of Investigation reported it. Voters in Georgia waited.`;
    expect(meaning(understand(text), 'Georgia Bureau of Investigation')).toMatchObject({
      country: 'US',
      location: 'place:georgia:us',
    });
  });
});

describe('a word of a body’s own name', () => {
  it.each([
    ['the Pacific Fleet sailed', 'Pacific Fleet', 'pacific'],
    ['the Douglas Commission reported', 'Douglas Commission', 'douglas'],
    ['the Warren Court ruled', 'Warren Court', 'warren'],
  ])('is no town the article does not tell of: %s', (clause, form, town) => {
    const told = understand(`${US}Officials in Arizona, Missouri and Michigan said that ${clause}.`);
    expect(told.mentions.map(({ text }) => text)).toContain(form);
    expect(meaning(told, form)?.location ?? '').not.toContain(town);
  });

  it('is a town where a town has such a body', () => {
    const told = understand('In Solano County, California, the Vallejo Police Department said so.');
    expect(meaning(told, 'Vallejo Police Department')?.location).toBe('place:vallejo:us.california');
  });
});
