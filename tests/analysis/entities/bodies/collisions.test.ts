import { meaning, understand } from '../support';

const dated = (value: string) => ({ date: { value, from: 'test' } });

describe('forms that more than one body goes by', () => {
  it.each([
    ['In Hyesan, North Korea, the MSS arrested a broker.', 'MSS', 'Ministry of State Security'],
    ['In Beijing, China, the MSS arrested a consultant.', 'MSS', 'Ministry of State Security of China'],
    ['In Haiti, the MSS sent 400 men to Port-au-Prince.', 'MSS', 'Multinational Security Support Mission'],
    ['In Hyesan, North Korea, the MPS opened a case.', 'MPS', 'Ministry of Social Security'],
    ['In Beijing, China, the MPS opened a case.', 'MPS', 'Ministry of Public Security of China'],
    ['In Hanoi, Vietnam, the MPS opened a case.', 'MPS', 'Ministry of Public Security of Vietnam'],
    ['In Seoul, South Korea, the NIS briefed lawmakers.', 'NIS', 'National Intelligence Service'],
    ['In Nairobi, Kenya, the NIS briefed lawmakers.', 'NIS', 'National Intelligence Service of Kenya'],
    ['In Abuja, Nigeria, the NIS issued passports.', 'NIS', 'Nigeria Immigration Service'],
    ['In Accra, Ghana, the NDC won the vote.', 'NDC', 'National Democratic Congress'],
    ['In Pyongyang, North Korea, the NDC issued a statement.', 'NDC', 'State Affairs Commission'],
    ['In Moscow, Russia, the SVR denied it.', 'SVR', 'Foreign Intelligence Service of Russia'],
    ['In Warsaw, Poland, the CBA detained him.', 'CBA', 'Central Anticorruption Bureau of Poland'],
  ])('%s', (text, form, name) => {
    expect(meaning(understand(text), form)?.name).toBe(name);
  });
  it('go by a full name the article gives: MSS for the police ministry', () => {
    const told = understand('The Ministry of Social Security of North Korea met in Hyesan, North Korea. The MSS paid.');
    const mss = told.mentions.find(({ text }) => text === 'MSS');
    expect(meaning(told, 'MSS')?.name).toBe('Ministry of Social Security');
    expect(mss?.resolution.detail).toContain('names Ministry of Social Security in full');
    expect(mss?.losers.map(({ name }) => name)).toContain('Ministry of State Security');
  });
  it('go by an introduction in brackets before all else', () => {
    const told = understand('In North Korea, the Ministry of Social Security (MSS) met. The MSS paid.');
    expect(meaning(told, 'MSS', 1)?.name).toBe('Ministry of Social Security');
  });
  it('go by the date', () => {
    const text = 'In Hyesan, North Korea, Bureau 10 traced the calls.';
    expect(meaning(understand(text, dated('2019-05-01')), 'Bureau 10')?.name).toBe(
      'Bureau 10 of the Ministry of State Security',
    );
  });
  it('stay open where nothing chooses, naming both', () => {
    const told = understand('In Hyesan, North Korea, Bureau 10 met.', dated('2025-05-01'));
    const names = [...told.mentions, ...told.rejected.map(({ mention }) => mention)].filter(
      ({ text }) => text === 'Bureau 10',
    );
    expect(names).not.toEqual([]);
    expect(told.actors.map(({ entity }) => told.entities[entity]?.name)).not.toContain('United Front Department');
  });
  it('keep an old name as an alias of the one note', () => {
    const ministry = meaning(
      understand("North Korea's State Security Department held him.", dated('2012-03-01')),
      'State Security Department',
    );
    expect(ministry?.name).toBe('Ministry of State Security');
    expect(ministry?.aliases).toContain('State Security Department');
  });
});
