import { buildLexicon, toTextDocument } from '../../../../src/analysis/language';
import { knownNames, type KnownForm } from '../../../../src/analysis/language/recognizers/known';
import { found, names } from '../support';

const forms: KnownForm[] = ['Target', 'MSS', 'WHO', "Korean People's Army", '국가보위성'].map((form) => ({
  form,
  type: 'organization',
  from: 'test',
}));
const known = knownNames(buildLexicon(forms.map((key) => ({ form: key.form, key }))), names);

describe('known names', () => {
  it.each([
    ['Shoppers left Target early.', ['Target']],
    ['the MSS knows', ['MSS']],
    ['Doctors of the WHO came.', ['WHO']],
    ['AGENTS OF THE MSS CAME ACROSS THE RIVER', ['MSS']],
    ['the Korean People’s Army', ['Korean People’s Army']],
    ['국가보위성은 밝혔다', ['국가보위성']],
  ])('finds what is written with its capitals: %s', (text, expected) => {
    expect(found(known, text)).toEqual(expected);
  });
  it.each([
    'They target the poor.',
    'Target the poor, he said.',
    'the mss of a book',
    'A MAN WHO FLED HIS TARGET COUNTRY WAS CAUGHT',
  ])('finds none in: %s', (text) => {
    expect(found(known, text)).toEqual([]);
  });

  it('takes the same of two that share a form, whichever was made known first', () => {
    const twins = (['place', 'agency'] as const).map((type): KnownForm => ({
      form: 'Blue House',
      type,
      from: 'test',
      rank: 1,
    }));
    const typesOf = (some: readonly KnownForm[]): readonly string[] => {
      const document = toTextDocument('The Blue House denied it.', { title: null, language: 'en', excluded: [] });
      const lexicon = buildLexicon(some.map((key) => ({ form: key.form, key })));
      return knownNames(lexicon, names)
        .recognize(document)
        .map(({ type }) => type);
    };
    expect([typesOf(twins), typesOf([...twins].reverse())]).toEqual([['agency'], ['agency']]);
  });
});
