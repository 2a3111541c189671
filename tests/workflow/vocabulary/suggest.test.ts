import fc from 'fast-check';
import { buildLexicon } from '../../../src/analysis/language';
import { KnownTerms, toldText } from '../../../src/workflow/vocabulary/suggest-themes';
import { phrasesIn, storyDocument } from '../../../src/workflow/vocabulary/phrases';
import { PhraseCounter } from '../../../src/workflow/vocabulary/suggest';

const lexicon = (...forms: string[]) => buildLexicon(forms.map((form) => ({ form, key: true })));

const phrases = (text: string, known = lexicon(), language = 'en'): string[] => [
  ...new Set([...phrasesIn(storyDocument(text, language), known)].map(({ words }) => words.join(' '))),
];

/** Stories of other things, each with words of its own, so that what is looked for is rare. */
const others = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) =>
      `Farmers sold ${WORDS[at % WORDS.length] ?? ''} in market ${at}. A ${WORDS[(at * 7 + 3) % WORDS.length] ?? ''} broke down near the mill.`,
  );
const WORDS =
  'barley tractors wheelbarrows lanterns saddles buckets oxen ploughs baskets hammers kettles ropes candles'.split(' ');

const counted = (stories: readonly string[], known = lexicon()): PhraseCounter => {
  const counter = new PhraseCounter(known);
  for (const [at, story] of stories.entries()) counter.add(`${at}.md`, story, 'en');
  return counter;
};

const best = (
  stories: readonly string[],
  known = lexicon(),
  never: readonly string[] = [],
  terms: readonly string[] = [],
) => {
  const heard = new KnownTerms(terms, never);
  return counted(stories, known).best(30, (words) => !heard.has(words));
};

const SEWERS = [
  'Engineers repair the storm drains under the quay. The storm drains had been blocked for years.',
  'A blocked storm drain flooded the school. Pupils carried water out of the storm drain.',
  'Residents dug a storm drain by hand, and cleaned another storm drain upstream.',
  'The mayor promised a storm drain for each street. One storm drain costs as much as a bus.',
];

describe('the phrases of a story', () => {
  it('are runs of up to three words of meaning, without inflection', () => {
    expect(phrases('Storm drains blocked')).toEqual([
      'storm',
      'storm drain',
      'storm drain blocked',
      'drain',
      'drain blocked',
      'blocked',
    ]);
    expect(phrases('freedom of movement')).toEqual(['freedom', 'freedom movement', 'movement']);
  });

  it('do not go past punctuation, little words, numbers or the end of a sentence', () => {
    expect(phrases('storm, drain')).toEqual(['storm', 'drain']);
    expect(phrases('storm and drain')).toEqual(['storm', 'drain']);
    expect(phrases('storm 7 drain')).toEqual(['storm', 'drain']);
    expect(phrases('It was a storm. Drain the pond')).toEqual(['storm', 'drain', 'pond']);
  });

  it('hold no name, neither one with a capital nor one that is known', () => {
    expect(phrases('The engineer of Wonsan harbour')).toEqual(['engineer', 'harbour']);
    expect(phrases('the harbour police board met', lexicon('Harbour Police Board'))).toEqual(['met']);
  });

  it('are read in Korean without what is written onto nouns, and without verbs', () => {
    expect(phrases('휴대전화를 단속하는 보위원이 휴대전화 단속에 나섰다', lexicon(), 'ko')).toEqual([
      '휴대전화',
      '보위원',
      '보위원 휴대전화',
      '보위원 휴대전화 단속',
      '휴대전화 단속',
      '단속',
    ]);
  });

  it('end with the sentence, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const document = storyDocument(text, 'en');
        return [...phrasesIn(document, lexicon())].every(
          ({ start, end, words }) => start < end && end <= text.length && words.length <= 3,
        );
      }),
    );
  });
});

describe('frequent phrases', () => {
  it('are what stands in several stories, told by how its words keep together, with stories and mentions', () => {
    const [first] = best([...SEWERS, ...others(40)]);
    expect(first).toMatchObject({ text: 'storm drain', stories: 4, mentions: 8, paths: ['0.md', '1.md', '2.md'] });
  });

  it('are none where they stand in fewer than three stories, or in most of them', () => {
    expect(best([...SEWERS.slice(0, 2), ...others(40)]).map(({ text }) => text)).not.toContain('storm drain');
    expect(best([...SEWERS, ...others(2)]).map(({ text }) => text)).not.toContain('storm drain');
  });

  it('do not come from sentences that a site puts below every story', () => {
    const signed = others(40).map((story) => `${story} Subscribe to our daily harbour digest.`);
    expect(best(signed).map(({ text }) => text)).not.toContain('harbour digest');
  });

  it('are no names that only stand where sentences begin', () => {
    const stories = [1, 2, 3, 4].map((at) => `Zanzolo spoke at noon on day ${at}. Zanzolo left.`);
    expect(best([...stories, ...others(40)]).map(({ text }) => text)).not.toContain('zanzolo');
  });

  it('are not suggested where a term is in them, or they are refused', () => {
    const stories = [...SEWERS, ...others(40)];
    const texts = (never: readonly string[], terms: readonly string[]): string[] =>
      best(stories, lexicon(), never, terms).map(({ text }) => text);
    expect(texts([], [])).toContain('storm drain');
    // Nor are the words of one that is refused, which stand in the same stories.
    for (const word of ['storm drain', 'storm', 'drain']) expect(texts(['storm drain'], [])).not.toContain(word);
    expect(texts([], ['drain*'])).not.toContain('storm drain');
    expect(texts([], ['storm drains'])).not.toContain('storm drain');
    // What is heard only in company, or says little, is still worth a theme.
    expect(texts([], ['drain + sewer', 'storm (weak)'])).toContain('storm drain');
  });

  it('are the same in whatever order, and forget what is rare without forgetting what is frequent', () => {
    const stories = [...SEWERS, ...others(900)];
    const told = (all: readonly string[]) =>
      best(all)
        .slice(0, 3)
        .map(({ text, stories: count }) => [text, count]);
    expect(told(stories)).toContainEqual(['storm drain', 4]);
    const spread = [...others(300), ...SEWERS.slice(0, 2), ...others(300), ...SEWERS.slice(2)];
    expect(counted(spread).total).toBe(604);
  });
});

describe('what a note tells', () => {
  it('is its running text, links as their words', () => {
    const body = [
      '# Heading',
      '',
      'Police in [[Hoeryong (North Hamgyong)|Hoeryong]] met **at noon**.',
      '',
      '```base',
      'filters: x',
      '```',
      '- one [link](https://x.example)',
      '| a | b |',
      '> quoted',
    ].join('\n');
    expect(toldText(body)).toBe('Police in Hoeryong met at noon.\none link\nquoted');
  });
});
