import { meaning, understand } from '../support';

const BUREAU = 'North Hamgyong Province State Security Bureau';

describe('later short forms', () => {
  it('take the one body of that head', () => {
    const told = understand(
      "Iran's Ministry of Intelligence arrested two men. The ministry said so. “The Ministry lies,” he said.",
    );
    expect(meaning(told, 'ministry')?.name).toBe('Ministry of Intelligence of Iran');
    const last = told.mentions[told.mentions.length - 1];
    expect(last?.text).toMatch(/Ministry$/);
    expect(told.entities[last?.entity ?? '']?.name).toBe('Ministry of Intelligence of Iran');
  });
  it('go by level', () => {
    const text =
      "In Hoeryong, North Korea, North Hamgyong province's state security bureau met the Hoeryong state security department. The provincial bureau paid.";
    expect(meaning(understand(text), 'provincial bureau')?.name).toBe(BUREAU);
  });
  it('go by the county of an agency named before, not by a city', () => {
    const text =
      "In Chongjin, North Korea, men of the Musan county people's committee came. With the county police they searched homes.";
    expect(meaning(understand(text), 'county police')?.name).toBe('Musan County Police');
  });
  it('go by place', () => {
    const text =
      'In North Korea, the Hoeryong state security department and the Musan state security department met. The Hoeryong department paid.';
    expect(meaning(understand(text), 'Hoeryong department')?.name).toBe('Hoeryong State Security Department');
  });
  it('go by the known full name: the bureau is the Federal Bureau of Investigation', () => {
    expect(meaning(understand('The FBI searched it. The bureau gave no reason.'), 'bureau')?.name).toBe(
      'Federal Bureau of Investigation',
    );
  });
  it('stay unresolved between two, naming both', () => {
    const text =
      "North Hamgyong province's state security bureau met South Hwanghae province's state security bureau. The bureau paid.";
    const { rejected } = understand(text);
    expect(rejected.find(({ mention }) => mention.text === 'bureau')?.reason.detail).toBe(
      'more than one bureau before it',
    );
  });
  it('take the one just named when the other is long past', () => {
    const filler = 'Traders waited at the market for days and said nothing about it to anyone. '.repeat(12);
    const text = `In North Korea, the Hoeryong state security department met. ${filler} The Musan state security department came. The department paid.`;
    expect(meaning(understand(text), 'department')?.name).toBe('Musan State Security Department');
  });
  it('are none where nothing was named', () => {
    expect(understand('The bureau was closed.').mentions).toEqual([]);
  });
  it('go by the article’s country for a body every country has', () => {
    const text = 'Kenya votes on Tuesday, and Kenyans queue. The election commission promised results.';
    expect(meaning(understand(text), 'election commission')?.name).toBe(
      'Independent Electoral and Boundaries Commission',
    );
  });
  it('give a foreign ministry to the country named last where the article’s own has none', () => {
    const text =
      'The United States, the U.S. Congress and U.S. officials protested. China replied. The Foreign Ministry called it absurd.';
    expect(meaning(understand(text), 'Foreign Ministry')?.name).toBe('Ministry of Foreign Affairs of China');
  });
});

describe('police of one place', () => {
  it('are, in North Korea, its social security department', () => {
    const told = understand(
      'In North Korea, the Hoeryong Police Department and the Hoeryong Social Security Department are feared.',
    );
    const police = meaning(told, 'Hoeryong Police Department');
    expect(police?.id).toBe(meaning(told, 'Hoeryong Social Security Department')?.id);
    expect(told.entities[police?.parent ?? '']?.name).toBe('Ministry of Social Security');
  });
  it('are not those of another place', () => {
    const told = understand('In North Korea, the Hoeryong police department and the Musan police department met.');
    expect(meaning(told, 'Hoeryong police department')?.id).not.toBe(meaning(told, 'Musan police department')?.id);
  });
});

describe('parts of a body', () => {
  it('are named after the body whose genitive stands before them', () => {
    const told = understand(
      "In Belarus, officers of the interior ministry's organised-crime directorate came to Brest.",
    );
    const part = meaning(told, "interior ministry's organised-crime directorate");
    expect(part?.name).toBe('Organised-crime Directorate of the Ministry of Internal Affairs of Belarus');
    expect(told.entities[part?.parent ?? '']?.name).toBe('Ministry of Internal Affairs of Belarus');
  });
  it('are named after the body “its” points to', () => {
    const told = understand(
      'In North Korea, the Ministry of State Security and its overseas counterespionage bureau sent men.',
    );
    expect(meaning(told, 'overseas counterespionage bureau')?.name).toBe(
      'Overseas Counterespionage Bureau of the Ministry of State Security',
    );
  });
  it('are local where an acronym says whose they are', () => {
    const told = understand('In Belarus, the Brest regional KGB department gave him a paper.');
    expect(meaning(told, 'Brest regional KGB department')?.name).toBe('Brest Regional KGB Department');
  });
});

describe('bodies told in other ways', () => {
  it('take a country behind them', () => {
    expect(meaning(understand('The government of Zambia paid.'), 'government of Zambia')?.name).toBe(
      'Government of Zambia',
    );
  });
  it('are parliaments without an article', () => {
    const told = understand('India voted. The Indian minister told parliament so.');
    expect(meaning(told, 'parliament')?.name).toBe('Parliament of India');
  });
  it('are missions of the country that “its” points to', () => {
    const told = understand("He wrote to China's Ministry of Public Security and to its consulate in Vancouver.");
    expect(meaning(told, 'consulate in Vancouver')?.name).toBe('Consulate of China in Vancouver');
  });
  it('have two acronyms in one bracket', () => {
    const told = understand('The State Investigation Agency (AEI or SIA) of Mexico came. The SIA left.');
    expect(meaning(told, 'SIA', 1)?.id).toBe(meaning(told, 'State Investigation Agency')?.id);
  });
});
