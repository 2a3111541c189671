import { tokenize } from '../../src/analysis/language/tokens';
import { classesOf, englishWords } from '../../src/data/lexicon';

describe('bits of classes', () => {
  const openers = englishWords('openers');

  it('say of a token what the class says of its folded word', () => {
    for (const token of tokenize('The U.S. said that he, Kim, left. But “WHEN”?'))
      expect(openers.in(token)).toBe(openers.has(token.fold));
  });

  it('are one array for all words of the same classes', () => {
    expect(classesOf('zzz')).toBe(classesOf('yyy'));
    expect(classesOf('the')).not.toBe(classesOf('zzz'));
  });
});
