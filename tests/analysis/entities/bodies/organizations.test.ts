import type { Resolution, Knowledge } from '../../../../src/analysis/entities';
import { meaning, understand, knowledge } from '../support';

describe('resolveOrganizations', () => {
  it('takes company endings and articles as spelling', () => {
    const resolution = understand('Zorblat Corp. grew. Buyers like Zorblat. The Zorblat Corp. pays.');
    expect(meaning(resolution, 'Zorblat')?.name).toBe('Zorblat Corp.');
  });
  it('knows a company of the packs whatever is said behind its name', () => {
    const resolution = understand('Shares of Citigroup Inc. fell in New York on Monday, traders said.');
    expect(meaning(resolution, 'Citigroup Inc.')?.name ?? meaning(resolution, 'Citigroup Inc')?.name).toBe('Citigroup');
  });
  it('takes the first words of a law for no body', () => {
    const resolution = understand(
      'They broke the Health Insurance Portability and Accountability Act, the lawyer said.',
    );
    expect(resolution.actors.filter(({ linked }) => linked)).toEqual([]);
  });
  it('lets a name before “for” stand for the whole', () => {
    const resolution = understand(
      'The Brennan Center for Justice asked them. Lawyers of the Brennan Center wrote again.',
    );
    expect(meaning(resolution, 'Brennan Center')?.name).toBe('Brennan Center for Justice');
  });
  it('takes the title of a work for no body', () => {
    const resolution = understand(
      'He wrote the book Zorblat Cash in 2015. Critics of Zorblat Cash asked him about it.',
    );
    expect(resolution.mentions.filter(({ text, entity }) => text === 'Zorblat Cash' && entity !== null)).toEqual([]);
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
  it('takes a word for no short form where its own name goes on, or a show’s is said', () => {
    const told = understand(
      'The Zorblat Free Press wrote it. He was on NBC’s “Meet the Press” and met the Zorb Research Center. Then the Center for an Informed Public called.',
    );
    const shorts = told.mentions.filter(({ text, entity }) => /^(?:the )?(?:Press|Center)$/i.test(text) && entity !== null); // prettier-ignore
    expect(shorts).toEqual([]);
  });
  it('takes a company for no short form of whoever else has its one word', () => {
    const told = understand(
      'Officials of the News Media Alliance, a trade group, spoke again. News Media Alliance members agreed. Executives at News Corp. said no.',
    );
    expect(meaning(told, 'News Media Alliance')?.name).toBe('News Media Alliance');
    expect(meaning(told, 'News Corp.')?.name).toBe('News Corp.');
  });
  it('takes a word of faith for no short form of a body', () => {
    const told = understand(
      'Fighters of the Islamic State took the dam. Thousands fled an advance of Islamic militants across the north of Iraq.',
    );
    expect(told.mentions.filter(({ text, entity }) => text === 'Islamic' && entity !== null)).toEqual([]);
  });
  it('takes a chamber for no short form of those who sit in it', () => {
    const resolution = understand(
      'The House Freedom Caucus met in Washington on Monday. The House passed the bill, Ada Byron told the House.',
    );
    expect(meaning(resolution, 'House', 1)?.name).not.toBe('House Freedom Caucus');
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

  describe('the outlet that published the article', () => {
    const source = { value: 'Kivu Post', from: 'table row source' };
    const knowing = (entities: Resolution['entities']): Knowledge =>
      knowledge.know({ entities: Object.values(entities).map((each) => ({ ...each, origin: 'vault' })), ignored: [] });
    const text = 'A reporter of the Kivu Post was held in Goma on Monday, The Kivu Post said, and its editor left.';

    it('is one source though nobody registered it', () => {
      const resolution = understand(text, { source });
      expect(resolution.source).toBe('source:kivu-post');
      expect(Object.values(resolution.entities).filter(({ name }) => /Kivu Post/.test(name))).toMatchObject([
        { id: 'source:kivu-post', kind: 'source' },
      ]);
      expect(resolution.actors).toMatchObject([{ entity: 'source:kivu-post', linked: false }]);
    });

    it('is that source in later articles of others', () => {
      const { entities } = understand(text, { source });
      const later = understand(text, {}, knowing(entities));
      expect(meaning(later, 'Kivu Post')?.id).toBe('source:kivu-post');
    });

    it.each([
      ['The Kivu Post', 'Kivu Post'],
      ['Kivu Post', 'The Kivu Post'],
    ])('is the same outlet named %s and %s', (first, second) => {
      const { entities } = understand('Rain fell.', { source: { value: first, from: 'og:site_name' } });
      const known = knowing(entities);
      const later = understand(text, { source: { value: second, from: 'og:site_name' } }, known);
      expect(later.source).toBe(Object.keys(entities)[0]);
      expect(Object.keys(later.entities).filter((id) => /kivu-post/.test(id))).toEqual(Object.keys(entities));
    });

    it('stays the organisation that the vault knew it as before', () => {
      const { entities } = understand(text);
      const ids = Object.keys(entities).filter((id) => /kivu-post/.test(id));
      expect(ids).toHaveLength(1);
      const later = understand(text, { source }, knowing(entities));
      expect([later.source]).toEqual(ids);
      expect(Object.keys(later.entities).filter((id) => /kivu-post/.test(id))).toEqual(ids);
    });
  });
});

describe('an acronym introduced beside a name', () => {
  it('means that name, also where a pack knows another body by it', () => {
    const resolution = understand(
      'The Arakan Army (AA) captured Ann in Rakhine State, Myanmar. The AA said it detained a general.',
    );
    expect([meaning(resolution, 'AA')?.name, meaning(resolution, 'AA', 1)?.name]).toEqual([
      'Arakan Army',
      'Arakan Army',
    ]);
  });
});

describe('initials of a name in the article', () => {
  const US = 'In Washington, Republicans and Democrats in Congress met. ';
  it('mean that name, where a pack knows another body by them in some articles', () => {
    const resolution = understand(
      `${US}Ann Lee is president of the Nineveh Reconstruction Committee, a nonprofit formed in Michigan. Money went to further NRC aims, she said.`,
    );
    expect(meaning(resolution, 'NRC')?.name).toBe('Nineveh Reconstruction Committee');
  });
  it('mean the body that the article names, too', () => {
    const resolution = understand(
      `${US}The Nuclear Regulatory Commission met the Nineveh Reconstruction Committee. The NRC agreed, officials said.`,
    );
    expect(meaning(resolution, 'NRC')?.name).toBe('Nuclear Regulatory Commission');
  });
});
