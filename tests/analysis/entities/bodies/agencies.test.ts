import { meaning, understand } from '../support';

describe('resolveAgencies', () => {
  it('composes the branch of a province, under its ministry and in its place', () => {
    const resolution = understand(
      "Agents of North Hamgyong province's state security bureau came to Hoeryong, North Korea.",
    );
    const bureau = meaning(resolution, "North Hamgyong province's state security bureau");
    expect(bureau).toMatchObject({
      kind: 'agency',
      name: 'North Hamgyong Province State Security Bureau',
      country: 'KP',
    });
    expect(resolution.entities[bureau?.parent ?? '']?.name).toBe('Ministry of State Security');
    expect(resolution.entities[bureau?.location ?? '']?.name).toBe('North Hamgyong');
  });
  it('gives a later short form the branch named before', () => {
    const text =
      "North Hamgyong province's state security bureau sent men. The provincial state security bureau agreed. The bureau paid.";
    const resolution = understand(text);
    const name = 'North Hamgyong Province State Security Bureau';
    expect(meaning(resolution, 'provincial state security bureau')?.name).toBe(name);
    expect(meaning(resolution, 'bureau')?.name).toBe(name);
  });
  it('drops a bare head that could be either of two, and says why', () => {
    const text =
      "North Hamgyong province's state security bureau met South Hwanghae province's state security bureau. The bureau paid.";
    const resolution = understand(text);
    expect(resolution.mentions.some((mention) => mention.text === 'bureau')).toBe(false);
    expect(resolution.rejected.find(({ mention }) => mention.text === 'bureau')?.reason.detail).toBe(
      'more than one bureau before it',
    );
  });
  it('takes the province of the place named last for a level alone', () => {
    const resolution = understand("In Hyesan, North Korea, the provincial prosecutors' office opened a case.");
    expect(meaning(resolution, "provincial prosecutors' office")?.name).toBe("Ryanggang Province Prosecutors' Office");
  });
  it.each([
    ["Russia's Foreign Ministry denied it.", 'Foreign Ministry', 'Ministry of Foreign Affairs of Russia'],
    ['The Russian foreign ministry denied it.', 'Russian foreign ministry', 'Ministry of Foreign Affairs of Russia'],
    ["Japan's defense ministry saw it.", "Japan's defense ministry", 'Ministry of Defense of Japan'],
    ["India's Supreme Court ruled.", 'Supreme Court', 'Supreme Court of India'],
    ['The Philippine government paid.', 'Philippine government', 'Government of the Philippines'],
    ["South Korea's military said so.", "South Korea's military", 'Republic of Korea Armed Forces'],
    ['The Pentagon agreed.', 'Pentagon', 'United States Department of Defense'],
  ])('names the body of a country: %s', (text, form, name) => {
    expect(meaning(understand(text), form)?.name).toBe(name);
  });
  it('gives one ministry one id, however it is told', () => {
    const told = understand("Russia's Foreign Ministry denied it. The Russian foreign ministry left.");
    expect(meaning(told, 'Foreign Ministry')?.id).toBe(meaning(told, 'Russian foreign ministry')?.id);
  });
  it('reads a colliding acronym by the country the article is about', () => {
    expect(meaning(understand('In Hyesan, North Korea, the MSS and the SAC met.'), 'SAC')?.name).toBe(
      'State Affairs Commission',
    );
    expect(meaning(understand('In Yangon, Myanmar, the SAC met.'), 'SAC')?.name).toBe('State Administration Council');
    const elsewhere = understand('In Lima, Peru, the SAC met.').mentions;
    expect(elsewhere.map(({ text }) => text)).not.toContain('SAC');
  });
  it('takes a bare chamber for the one of the state named before, and for no body where nothing says whose it is', () => {
    const told = understand('The West Virginia Senate met in Charleston. The Senate voted, said Ada Byron.');
    expect(meaning(told, 'Senate')?.name).toBe('West Virginia Senate');
    expect(meaning(understand('The City Council met on Monday, she said.'), 'City Council')).toBeNull();
  });
  it('takes a local name of several countries for that of the body named just before it', () => {
    const told = understand(
      'North Korea fired two missiles on Monday, South Korea’s military said. The Joint Chiefs of Staff said they flew far. The United States Army in Washington knew, and the Joint Chiefs of Staff watched.',
    );
    expect(meaning(told, 'Joint Chiefs of Staff')?.name).toBe('Joint Chiefs of Staff of South Korea');
    const american = understand(
      'Ships left, the Pentagon said. The Joint Chiefs of Staff told South Korea, which was surprised.',
    );
    expect(meaning(american, 'Joint Chiefs of Staff')?.name).toBe('Joint Chiefs of Staff of the United States');
  });
  it('knows Korean branches by place and head', () => {
    const resolution = understand('양강도 보위국은 혜산시 안전부와 단속했다.', { language: 'ko' });
    expect(meaning(resolution, '양강도 보위국')?.name).toBe('Ryanggang Province State Security Bureau');
    expect(meaning(resolution, '혜산시 안전부')?.name).toBe('Hyesan Police Department');
  });
});
