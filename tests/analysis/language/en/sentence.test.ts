import { toTextDocument } from '../../../../src/analysis/language';
import { sentenceOf, type EnglishSentence } from '../../../../src/analysis/language/en/sentence';
import type { TokenRange } from '../../../../src/analysis/language/en/reading';

const read = (text: string): EnglishSentence => {
  const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
  const [first] = document.sentences;
  if (first === undefined) throw new Error('no sentence');
  return sentenceOf(document, first);
};
const words = ({ text }: EnglishSentence, range: TokenRange | null | undefined): string | null => {
  const span = range == null ? null : text.span(range);
  return span === null ? null : text.document.text.slice(span.start, span.end);
};
const verbs = (text: string): readonly string[] => {
  const sentence = read(text);
  return sentence.verbs.map((verb) => `${words(sentence, verb)}: ${verb.tense}${verb.isPassive ? ', passive' : ''}${verb.isNegated ? ', negated' : ''}`); // prettier-ignore
};
const role = (text: string, name: string): string | null => {
  const sentence = read(text);
  const { tokens } = sentence.text.document;
  return sentence.roleOf(tokens.findIndex(({ start }) => start === text.indexOf(name)))?.role ?? null;
};

describe('the verbs of a sentence', () => {
  it('have tense, voice and negation by their auxiliaries', () => {
    expect(verbs('The army has arrested two men.')).toEqual(['has arrested: past']);
    expect(verbs('Two men were quickly arrested by the army.')).toEqual(['were quickly arrested: past, passive']);
    expect(verbs('The court will not hear the case.')).toEqual(['will not hear: future, negated']);
    expect(verbs('The ministry operates three plants.')).toEqual(['operates: present']);
  });

  it('are the auxiliary alone before anything but a verb', () => {
    expect(verbs('Kim was the mayor of the town.')).toEqual(['was: past']);
  });

  it('are no participles behind a noun', () => {
    expect(verbs('A report released on Monday shows two bridges.')).toEqual(['shows: present']);
  });
});

describe('who does what to whom', () => {
  it.each([
    ['The army arrested Jo Reyes on Monday.', 'army', 'subject'],
    ['The army arrested Jo Reyes on Monday.', 'Reyes', 'object'],
    ['Jo Reyes was arrested by the army.', 'Reyes', 'patient'],
    ['Jo Reyes was arrested by the army.', 'army', 'agent'],
    ['Jo Reyes, the mayor, said that the road was shut.', 'Reyes', 'speaker'],
    ['“The road is shut,” said Jo Reyes.', 'Reyes', 'speaker'],
    ['According to Jo Reyes the road was shut.', 'Reyes', 'speaker'],
    ['The army left for Wonsan.', 'Wonsan', null],
  ])('is told by verbs and what stands beside them: %s %s', (text, name, found) => {
    expect(role(text, name)).toBe(found);
  });
});
