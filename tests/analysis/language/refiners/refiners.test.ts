import { ignored, oneType, overlap } from '../../../../src/analysis/language/refiners/overlap';
import { portfolios, shortNames } from '../../../../src/analysis/language/refiners/short-names';
import { sides } from '../../../../src/analysis/language/refiners/sides';
import { documentOf, mentionOf, names } from '../support';

const texts = (mentions: readonly { readonly text: string }[]): string[] => mentions.map(({ text }) => text);

describe('overlap', () => {
  const text = 'the Bank of Hoeryong and North Hamgyong province’s state security bureau';
  const refine = (...mentions: Parameters<typeof overlap.refine>[0][number][]) =>
    overlap.refine(mentions, documentOf(text));

  it('takes no place inside the name of an organisation, and says why', () => {
    const { kept, rejected } = refine(
      mentionOf(text, 'Hoeryong', 'place'),
      mentionOf(text, 'Bank of Hoeryong', 'organization'),
    );
    expect(texts(kept)).toEqual(['Bank of Hoeryong']);
    expect(rejected[0]?.reason).toEqual({ rule: 'overlap', detail: '“Bank of Hoeryong” (test) covers it' });
  });
  it('keeps a place inside a description, and nothing else', () => {
    const description = mentionOf(text, 'North Hamgyong province’s state security bureau', 'agency', {
      form: 'description',
    });
    const { kept } = refine(
      description,
      mentionOf(text, 'North Hamgyong', 'place'),
      mentionOf(text, 'Hamgyong', 'person'),
    );
    expect(texts(kept)).toEqual([description.text, 'North Hamgyong']);
  });
  it('prefers the more certain of two equally long', () => {
    const { kept } = refine(
      mentionOf(text, 'Hoeryong', 'person', { score: 0.4 }),
      mentionOf(text, 'Hoeryong', 'place', { score: 0.9 }),
    );
    expect(kept.map(({ type }) => type)).toEqual(['place']);
  });
});

describe('ignored', () => {
  it('drops forms on the list, whatever their case', () => {
    const text = 'Acme met Ada Byron';
    const { kept, rejected } = ignored(['ACME']).refine(
      [mentionOf(text, 'Acme', 'organization'), mentionOf(text, 'Ada Byron', 'person')],
      documentOf(text),
    );
    expect([texts(kept), rejected[0]?.reason.rule]).toEqual([['Ada Byron'], 'ignored']);
  });
});

describe('sides', () => {
  const isPlace = (form: string): boolean => ['Kentucky', 'New York'].includes(form);
  const refined = (form: string, rule = 'tagger'): string[] => {
    const text = `The ${form} met.`;
    const mention = mentionOf(text, form, 'organization', { reason: { rule, detail: '' } });
    return texts(sides(isPlace).refine([mention], documentOf(text)).kept);
  };
  it.each([
    'Kentucky Republican',
    'New York Democrat',
    'House Minority',
    'Senate Republican',
    'Democratic and Republican',
  ])('takes “%s” for no body', (form) => {
    expect(refined(form)).toEqual([]);
  });
  it.each([
    ['Republican Senate', 'Senate'],
    ['Democratic-controlled House', 'House'],
  ])('cuts “%s” to “%s”', (form, chamber) => {
    expect(refined(form)).toEqual([chamber]);
  });
  it.each(['House Republicans', 'Social Democratic', 'Republican Party', 'Acme Minority', 'House of Representatives'])(
    'keeps “%s”',
    (form) => {
      expect(refined(form)).toEqual([form]);
    },
  );
  it('keeps what is known by its whole name', () => {
    expect(refined('Democratic', 'known')).toEqual(['Democratic']);
  });
});

describe('portfolios', () => {
  const kept = (text: string, form: string, rule = 'tagger'): boolean => {
    const mention = mentionOf(text, form, 'organization', { reason: { rule, detail: '' } });
    return portfolios.refine([mention], documentOf(text)).kept.length > 0;
  };
  it.each([
    ['Secretary of State Ada Byron left.', 'State'],
    ['The Minister of State Security said so.', 'State Security'],
  ])('takes no part of a title for a body: %s', (text, form) => {
    expect(kept(text, form)).toBe(false);
  });
  it.each([
    ['The director of Acme left.', 'Acme'],
    ['The secretary of the Mill Circle left.', 'Mill Circle'],
    ['The secretary of Mill Committee left.', 'Mill Committee'],
    ['He is a minister. Of Acme nobody spoke.', 'Acme'],
  ])('keeps a body: %s', (text, form) => {
    expect(kept(text, form)).toBe(true);
  });
  it('keeps what is known', () => {
    expect(kept('The secretary of Acme left.', 'Acme', 'known')).toBe(true);
  });
  it('leaves the one who holds the office', () => {
    const text = 'When Secretary of State Ollk meets them, she must ask.';
    const mention = mentionOf(text, 'State Ollk', 'organization', { reason: { rule: 'tagger', detail: '' } });
    const { kept: left } = portfolios.refine([mention], documentOf(text));
    expect(left).toMatchObject([{ text: 'Ollk', type: 'person', start: text.indexOf('Ollk') }]);
  });
});

describe('short-names', () => {
  it('adds the first word of an organisation where it stands alone', () => {
    const text = 'Zorblat Europe closed it. Users of Zorblat complained.';
    const { kept } = shortNames(names).refine([mentionOf(text, 'Zorblat Europe', 'organization')], documentOf(text));
    expect(texts(kept)).toEqual(['Zorblat Europe', 'Zorblat']);
  });
  it('does not take a word that says nothing by itself', () => {
    const text = 'National Bank closed. He is on National time.';
    const { kept } = shortNames(names).refine([mentionOf(text, 'National Bank', 'organization')], documentOf(text));
    expect(texts(kept)).toEqual(['National Bank']);
  });
});

describe('one-type', () => {
  it('gives one form the type most mentions say', () => {
    const text = 'Sham spoke.';
    const person = mentionOf(text, 'Sham', 'person', { score: 0.9 });
    const { kept } = oneType.refine(
      [person, { ...person, start: 20, end: 24, type: 'organization', score: 0.5 }],
      documentOf(text),
    );
    expect(kept.map(({ type }) => type)).toEqual(['person', 'person']);
  });
});
