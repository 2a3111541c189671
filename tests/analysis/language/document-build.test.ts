import { toTextDocument } from '../../../src/analysis/language/document-build';

const build = (text: string, excluded: { start: number; end: number; reason: string }[] = []) =>
  toTextDocument(text, { title: null, language: 'en', excluded });
const sentences = (text: string): string[] => {
  const document = build(text);
  return document.sentences.map((sentence) => text.slice(sentence.start, sentence.end));
};

describe('toTextDocument', () => {
  it('does not end a sentence at titles, initials and inner abbreviations', () => {
    expect(sentences('Gen. J. Lee of the U.S. Army met Mr. Kim on Nov. 15. He left.')).toEqual([
      'Gen. J. Lee of the U.S. Army met Mr. Kim on Nov. 15.',
      'He left.',
    ]);
  });
  it('ends a sentence at an abbreviation before a sentence opener', () => {
    expect(sentences('They moved to the U.S. The firm is Acme Inc. It sells.')).toEqual([
      'They moved to the U.S.',
      'The firm is Acme Inc.',
      'It sells.',
    ]);
  });
  it('keeps closing quotes with their sentence', () => {
    expect(sentences('“I go.” She went. "Why?" he asked.')).toEqual(['“I go.”', 'She went.', '"Why?" he asked.']);
  });
  it('ends a sentence at a line break and counts lines as paragraphs', () => {
    const document = build('A headline\nFirst one. Second one.\n\nLast');
    expect(document.sentences.map((sentence) => sentence.paragraph)).toEqual([0, 1, 1, 3]);
  });
  it('gives excluded parts neither sentences nor tokens', () => {
    const text = 'Kim spoke. Subscribe to our list. Lee left.';
    const document = build(text, [{ start: 11, end: 33, reason: 'subscription' }]);
    expect(document.tokens.map((token) => token.text)).toEqual(['Kim', 'spoke', '.', 'Lee', 'left', '.']);
  });
  it('numbers tokens by sentence', () => {
    const document = build('One two. Three.');
    const second = document.sentences[1];
    expect(document.tokens.slice(second?.firstToken, second?.lastToken).map((token) => token.text)).toEqual([
      'Three',
      '.',
    ]);
    expect(document.tokens.map((token) => token.sentence)).toEqual([0, 0, 0, 1, 1]);
  });
});
