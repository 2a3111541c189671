import { understand } from './support';

const linked = (text: string, name: string, title?: string) => {
  const resolution = understand(text, title === undefined ? {} : { title: { value: title, from: 'test' } });
  const finding = [...resolution.actors, ...resolution.places].find(
    ({ entity }) => resolution.entities[entity]?.name === name,
  );
  if (!finding) throw new Error(`${name} was not found`);
  return finding;
};

const filler = 'Prices rose and nobody knew why. '.repeat(12);

describe('findings', () => {
  it('links who is mentioned again, not who is quoted in passing', () => {
    const text = `Spokesman Mark Stroh spoke. ${filler}Stroh left. A teacher, Marie Harf, agreed.`;
    expect(linked(text, 'Mark Stroh')).toMatchObject({ count: 2, linked: true, why: 'mentioned 2 times' });
    expect(linked(text, 'Marie Harf')).toMatchObject({ count: 1, linked: false, why: 'mentioned once, in passing' });
  });
  it('links what the headline names', () => {
    const text = `It rained. ${filler}A teacher, Marie Harf, agreed.`;
    expect(linked(text, 'Marie Harf', 'Marie Harf agrees')).toMatchObject({
      linked: true,
      why: 'named in the headline',
    });
  });
  it('does not link a government at large', () => {
    expect(linked('The Chinese government said so. The Chinese government paid.', 'Government of China').linked).toBe(
      false,
    );
  });
  it('ranks by how much the article is about it', () => {
    const resolution = understand(`The FBI met. The FBI agreed. ${filler}NATO agreed.`);
    expect(resolution.actors.map(({ entity }) => resolution.entities[entity]?.name)).toEqual([
      'Federal Bureau of Investigation',
      'NATO',
    ]);
    expect(resolution.actors[0]?.salience).toBeGreaterThan(resolution.actors[1]?.salience ?? 1);
  });
});
