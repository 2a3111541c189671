import { meaning, understand } from '../support';

describe('a name that bodies of many countries go by', () => {
  it('is the body of the country it is said to be of, though another’s is better known', () => {
    const text = "In Ottawa, Canada, Kevin Vickers is sergeant-at-arms of Canada's House of Commons, police said.";
    expect(meaning(understand(text), 'House of Commons')).toMatchObject({
      name: 'House of Commons of Canada',
      country: 'CA',
    });
  });

  it('is not a country’s of which the article tells less than of another', () => {
    const text =
      'In Nouméa, New Caledonia, French officials met. France voted, the French said, and Paris agreed. The French Supreme Court and the Senate approved it. Republicans and Democrats differ.';
    expect(meaning(understand(text), 'Senate')?.country).not.toBe('US');
  });

  it('is not that of a country which has none', () => {
    const text =
      'North Korea tested a missile, North Korean media said in Pyongyang, North Korea. In Seoul, South Korea, Moon Jae-in told the National Assembly.';
    expect(meaning(understand(text), 'National Assembly')?.country).toBe('KR');
  });

  it('is a command of the country that its sentence names', () => {
    const text =
      'Bombs fell on Damascus, Syria, and Syrian officials spoke. In Washington, U.S. officials waited. The Israeli army said the head of the Northern Command had met them.';
    expect(meaning(understand(text), 'Northern Command')?.country).toBe('IL');
  });

  it('is a ministry of the place it begins with', () => {
    const text =
      "Israel struck Gaza. Israeli forces shelled the town in Gaza, Israel's army said. The Gaza Health Ministry counted the dead.";
    expect(meaning(understand(text), 'Gaza Health Ministry')?.name).toBe('Gaza Health Ministry');
  });

  it('is a state’s National Guard where it is said to be the state’s', () => {
    const text = 'In Tallahassee, Florida, the governor of Florida spoke. Floridians saw the state’s National Guard.';
    expect(meaning(understand(text), 'National Guard')?.name).toBe('Florida National Guard');
  });
});

describe('a name of forces that two countries have', () => {
  it('is the one of the country that the story is about', () => {
    const text =
      'Republicans and Democrats in Congress argued in Washington. President Donald Trump may deploy National Guard troops in Texas and Arizona, by the border with Mexico, the White House said.';
    expect(meaning(understand(text), 'National Guard')?.name).toBe('United States National Guard');
  });
});

describe('a party that many countries have', () => {
  it('is the one of the country that the article is about, or none', () => {
    const told = understand(
      'In Cairo, Egypt, Egyptian officials met. A spokesman for the Social Democratic Party spoke.',
    );
    expect(meaning(told, 'Social Democratic Party')?.country).toBe('EG');
    const untold = understand(
      'Republicans in Congress met in Washington. He once joined the Socialist Party, he said.',
    );
    expect(meaning(untold, 'Socialist Party')).toBeNull();
  });
});

describe('what is said of a place and is no body of it', () => {
  const US = 'Republicans and Democrats in Congress met in Washington. ';
  it.each([
    ['In her district office in San Diego, California, she waited.', 'district office in San Diego'],
    ['The IRS office in Cincinnati, Ohio, had singled them out.', 'IRS office in Cincinnati'],
  ])('%s', (clause, form) => {
    const told = understand(`${US}${clause}`);
    const named = told.mentions.filter(({ text }) => text === form);
    expect(named.map(({ entity }) => entity)).toEqual([null]);
  });
});

describe('a name that one body had for some years', () => {
  it.each([
    ['2014-08-26', 'United States Office of Special Counsel'],
    ['2018-03-01', "Special Counsel's Office"],
  ])('is in %s that of %s', (day, name) => {
    const text = `Republicans in Congress met in Washington. The Office of Special Counsel is investigating, U.S. officials said.`;
    const told = understand(text, { date: { value: day, from: 'test' } });
    expect(meaning(told, 'Office of Special Counsel')?.name).toBe(name);
  });
});

describe('a name that two countries have a body of', () => {
  it('is the one of the country that the story tells of', () => {
    const us =
      'Republicans in Congress met in Washington. The Federal Protective Service guards it, U.S. officials said.';
    expect(meaning(understand(us), 'Federal Protective Service')?.country).toBe('US');
    const ru = 'In Moscow, Russia, Russian officials met. The Federal Protective Service guards the Kremlin.';
    expect(meaning(understand(ru), 'Federal Protective Service')?.country).toBe('RU');
  });
});
