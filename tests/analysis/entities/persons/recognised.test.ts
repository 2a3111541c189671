import { meaning, understand } from '../support';

describe('resolvePersons', () => {
  it('gives family names to the person named in full', () => {
    const resolution = understand('Spokesman Mark Stroh spoke. Stroh said no. Mr. Stroh left.');
    expect([meaning(resolution, 'Stroh')?.name, meaning(resolution, 'Stroh', 1)?.name]).toEqual([
      'Mark Stroh',
      'Mark Stroh',
    ]);
  });
  it('takes hyphens and middle names as spelling', () => {
    const resolution = understand('President Thomas D. Williams met Kim Jong-un. Thomas Williams told Kim Jong Un.');
    expect(meaning(resolution, 'Thomas Williams')?.id).toBe(meaning(resolution, 'Thomas D. Williams')?.id);
    expect(meaning(resolution, 'Kim Jong Un')?.id).toBe(meaning(resolution, 'Kim Jong-un')?.id);
  });
  it('keeps two people with one family name apart, and leaves an unclear one unresolved', () => {
    const resolution = understand('Hiwa Karimi, a trader, and Soran Karimi, a teacher, were shot. Mr. Karimi died.');
    expect(meaning(resolution, 'Hiwa Karimi')?.id).not.toBe(meaning(resolution, 'Soran Karimi')?.id);
    const unclear = resolution.mentions.find(({ text }) => text === 'Karimi');
    expect(unclear).toMatchObject({ entity: null, resolution: { detail: 'more than one person of that name' } });
    expect(unclear?.losers.map(({ name }) => name).sort()).toEqual(['Hiwa Karimi', 'Soran Karimi']);
  });
  it('lets a title decide between namesakes', () => {
    const resolution = understand(
      'Gen. Kim Yong-chol runs it for Kim Jong-un, the son of Kim Jong-il. Gen. Kim is old.',
    );
    expect(meaning(resolution, 'Kim')?.name).toBe('Kim Yong-chol');
  });
  it('does not link someone named by one name only', () => {
    const resolution = understand('Those held include a broker surnamed Ri, who fled.');
    expect(resolution.actors).toMatchObject([{ entity: 'person:ri', linked: false, why: 'named by one name only' }]);
  });
});
