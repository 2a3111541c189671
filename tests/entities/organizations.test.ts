import { meaning, understand } from './support';

describe('resolveOrganizations', () => {
  it('takes company endings and articles as spelling', () => {
    const resolution = understand('Zorblat Corp. grew. Buyers like Zorblat. The Zorblat Corp. pays.');
    expect(meaning(resolution, 'Zorblat')?.name).toBe('Zorblat Corp.');
  });
  it('gives an acronym the name it was introduced for', () => {
    const resolution = understand('The Assistance Association for Prisoners (AAP) said so. AAP members left.');
    expect(meaning(resolution, 'AAP', 1)?.name).toBe('Assistance Association for Prisoners');
  });
  it('leaves an acronym with the known body inside a longer name', () => {
    const resolution = understand(
      "The Central Committee of the Workers' Party of Korea (WPK) met in Pyongyang, North Korea. The WPK agreed.",
    );
    expect(meaning(resolution, 'WPK', 1)?.name).toBe("Workers' Party of Korea");
  });
  it('lets the end of a longer name stand for it', () => {
    const resolution = understand('He told The New York Times. The Times did not print it.');
    expect(meaning(resolution, 'The Times')?.name).toBe('The New York Times');
  });
  it('knows an outlet as one source, also where it acts', () => {
    const source = { value: 'Daily NK', from: 'footer' };
    const resolution = understand('Daily NK recently reported that prices rose in Hyesan.', { source });
    expect(resolution.source).toBe('source:daily-nk');
    expect(meaning(resolution, 'Daily NK')?.kind).toBe('source');
    expect(resolution.actors).toMatchObject([
      { entity: 'source:daily-nk', linked: false, why: 'it published the article' },
    ]);
  });
});
