import { meaning, understand } from '../support';

const US = 'In Washington, Democrats and Republicans in Congress met. Senators of the United States agreed. ';
const EGYPT = 'In Cairo, Egypt, Egyptian voters and Egyptian soldiers met. Egypt waited, and Alexandria did. ';

describe('a body of which nothing says whose it is', () => {
  it.each([
    [US, 'Kerner Commission', 'US'],
    [US, '1st Armored Division', 'US'],
    [EGYPT, 'Presidential Guard', 'EG'],
  ])('is the country’s that the story plainly tells of: %s%s', (story, name, country) => {
    expect(meaning(understand(`${story}The report of the ${name} was read.`), name)).toMatchObject({ name, country });
  });

  it.each([
    // Of many countries, of another by a word of the name, and where two are told of or the sentence names another.
    [`${US}The report of the International Narcotics Control Board was read.`, 'International Narcotics Control Board'],
    [`${US}The report of the Kurdish Region Security Council was read.`, 'Kurdish Region Security Council'],
    [`${US}In Israel the chief of the Home Front Authority spoke.`, 'Home Front Authority'],
    ['In Seoul and in Tokyo, the Crisis Response Commission met.', 'Crisis Response Commission'],
  ])('is nobody’s where that is not plain: %s', (text, name) => {
    const told = understand(text);
    expect(told.mentions.map(({ text }) => text)).toContain(name);
    expect(meaning(told, name)?.country).toBeUndefined();
  });

  it('is a state’s where ministries are called departments, and all of them are known', () => {
    const story = `${US}In Sacramento, California, rats were found. Los Angeles and Fresno found some. `;
    const told = understand(`${story}The Department of Fish and Wildlife has been warning of them.`);
    expect(meaning(told, 'Department of Fish and Wildlife')).toMatchObject({
      name: 'California Department of Fish and Wildlife',
      location: 'place:california:us',
    });
    const nowhere = understand(`${US}The Department of Fish and Wildlife has been warning of them.`);
    expect(meaning(nowhere, 'Department of Fish and Wildlife')).toBeNull();
  });

  it('is the state’s that the article tells of, where it says that it is one', () => {
    const told = understand(`${US}Illinois pays pensions. The State Supreme Court found that Illinois must.`);
    expect(meaning(told, 'State Supreme Court')?.name).toBe('Illinois Supreme Court');
  });
});

describe('forces without a country', () => {
  it('are the other country’s where the sentence names it', () => {
    const text =
      'In Pyongyang, North Korea said its missile flew. North Korean soldiers saw it. The United States agreed. In North Korea, a Navy captain fled.';
    const told = understand(text);
    expect(told.mentions.map(({ text }) => text)).toContain('Navy');
    expect(meaning(told, 'Navy')?.country).not.toBe('US');
  });
});

describe('parliaments and ministries', () => {
  it.each([
    [`${US}Britain held still after Parliament rejected it.`, 'Parliament', 'Parliament of the United Kingdom'],
  ])('are those of the country that their sentence names: %s', (text, form, name) => {
    expect(meaning(understand(text), form)?.name).toBe(name);
  });
});
