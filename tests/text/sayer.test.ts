import { sayer } from '../../src/text/sayer';

describe('what the core says, in another language', () => {
  const say = sayer({
    'it published the article': '기사를 발행한 곳임',
    'mentioned {} times': '{0}번 언급됨',
    '{} was merged into it': '{0|을/를} 병합함',
    'It costs $5 (in all).': '모두 5달러.',
  });

  it('is looked up whole, or with what stands in its slots', () => {
    expect(say('it published the article')).toBe('기사를 발행한 곳임');
    expect(say('mentioned 12 times')).toBe('12번 언급됨');
    expect(say('회령시 was merged into it')).toBe('회령시를 병합함');
    expect(say('It costs $5 (in all).')).toBe('모두 5달러.');
  });

  it('stays as it is where it is not known', () => {
    for (const sentence of ['mentioned times', 'it published the article twice', 'toString', ''])
      expect(say(sentence)).toBe(sentence);
  });
});
