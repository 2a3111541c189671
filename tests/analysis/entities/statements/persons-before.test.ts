import { PersonsBefore } from '../../../../src/analysis/entities/statements/persons-before';
import { toTextDocument } from '../../../../src/analysis/language';
import type { Entity, ResolvedMention } from '../../../../src/model';

const NAMES = ['Maria Keller', 'Daniel Hart', 'Ann Lee'];

/** The persons of a text by their names; each is its own entity. */
function personsIn(text: string): { readonly persons: PersonsBefore; readonly start: (words: string) => number } {
  const mentions = [...text.matchAll(new RegExp(NAMES.join('|'), 'g'))].map(
    ({ 0: name, index }) => ({ start: index, end: index + name.length, text: name, type: 'person', entity: name }) as unknown as ResolvedMention, // prettier-ignore
  );
  const entities = Object.fromEntries(NAMES.map((name) => [name, { name } as unknown as Entity]));
  const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
  return { persons: new PersonsBefore(document, mentions, entities), start: (words) => text.indexOf(words) };
}

const firstIn = (text: string, sentence: number, pronoun: string, before = Infinity): string | undefined =>
  personsIn(text).persons.firstIn(sentence, before, pronoun)?.text;

describe('whom a pronoun may look back at', () => {
  it('is the first person of a sentence, up to an offset', () => {
    const text = 'It rained. Maria Keller met Daniel Hart. Nobody came.';
    expect([0, 1, 2, 3].map((sentence) => firstIn(text, sentence, 'she'))).toEqual([
      undefined,
      'Maria Keller',
      undefined,
      undefined,
    ]);
    expect(firstIn(text, 1, 'she', text.indexOf(' met'))).toBe('Maria Keller');
    expect(firstIn(text, 1, 'she', text.indexOf('Keller'))).toBeUndefined();
  });

  it('is nobody who is only named within quotation marks', () => {
    expect(firstIn('“Maria Keller knew,” said Daniel Hart.', 0, 'he')).toBe('Daniel Hart');
    expect(firstIn('“Maria Keller knew. Daniel Hart did not.”', 0, 'he')).toBeUndefined();
  });

  it('is nobody who is addressed as a man for “she”, and as a woman for “he”, wherever that is', () => {
    const text = 'Maria Keller met Daniel Hart. Mr. Daniel Hart left. Mrs. Maria Keller stayed.';
    expect(firstIn(text, 0, 'he')).toBe('Daniel Hart');
    expect(firstIn(text, 0, 'she')).toBe('Maria Keller');
    expect(firstIn(text, 1, 'she')).toBeUndefined();
    const { persons } = personsIn(text);
    expect(persons.isOther('Daniel Hart', 'she')).toBe(true);
    expect(persons.isOther('Daniel Hart', 'he')).toBe(false);
    expect(persons.isOther('Ann Lee', 'she')).toBe(false);
    expect(persons.isOther(null, 'he')).toBe(false);
  });

  it('is nobody whose first name is of the other, unless a title tells', () => {
    expect(firstIn('Maria Keller met Daniel Hart.', 0, 'he')).toBe('Daniel Hart');
    expect(firstIn('Mr. Maria Keller met Daniel Hart.', 0, 'he')).toBe('Maria Keller');
    expect(firstIn('Maria Keller met Daniel Hart.', 0, 'they')).toBe('Maria Keller');
  });

  it('is no owner, where another is named', () => {
    expect(firstIn('Daniel Hart’s bid failed. Maria Keller left.', 0, 'he')).toBe('Daniel Hart');
    expect(firstIn('Maria Keller’s bid pleased Ann Lee.', 0, 'she')).toBe('Ann Lee');
  });

  it('is the first of two who are named together', () => {
    const pair = (text: string): string | undefined =>
      personsIn(text).persons.pairIn({ start: 0, end: text.length })?.text;
    expect(pair('Ann Lee left. Maria Keller of Hall and Daniel Hart met.')).toBe('Maria Keller');
    expect(pair('Maria Keller left. Daniel Hart and others met.')).toBeUndefined();
    expect(pair('Maria Keller and Maria Keller met.')).toBeUndefined();
    expect(pair(`Maria Keller${' sat'.repeat(20)} and Daniel Hart met.`)).toBeUndefined();
  });

  it('takes two together from the stretch it is given alone', () => {
    const text = 'Maria Keller and Daniel Hart met. Ann Lee and Daniel Hart left.';
    const { persons, start } = personsIn(text);
    expect(persons.pairIn({ start: start('Ann'), end: text.length })?.text).toBe('Ann Lee');
    expect(persons.pairIn({ start: 0, end: start(' Hart met') })).toBeUndefined();
  });
});
