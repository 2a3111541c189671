import { message, wordingOf } from '../../src/model';
import { translator } from '../../src/text/messages';

describe('what the core says, in another language', () => {
  const translate = translator({
    'it published the article': '기사를 발행한 곳임',
    'mentioned {} times': '{0}번 언급됨',
    '{} was merged into it': '{0|을/를} 병합함',
    'not taken for a name: {}': '이름이 아님: {0}',
    'It costs $5 (in all).': '모두 5달러.',
  });

  it('is looked up by its template, and what goes into it is put in', () => {
    expect(translate('it published the article')).toBe('기사를 발행한 곳임');
    expect(translate(message`mentioned ${12} times`)).toBe('12번 언급됨');
    expect(translate(message`${'회령시'} was merged into it`)).toBe('회령시를 병합함');
    expect(translate('It costs $5 (in all).')).toBe('모두 5달러.');
  });

  it('is translated within another message, but a name is not', () => {
    const name = 'it published the article';
    expect(translate(message`not taken for a name: ${wordingOf(name)}`)).toBe('이름이 아님: 기사를 발행한 곳임');
    expect(translate(message`not taken for a name: ${name}`)).toBe(`이름이 아님: ${name}`);
    expect(translate(message`${'script'}: ${wordingOf(name)}`)).toBe('script: 기사를 발행한 곳임');
  });

  it('stays as it is where it is not known', () => {
    for (const sentence of [
      'mentioned times',
      'mentioned 12 times',
      'it published the article twice',
      'toString',
      '{}',
      '',
    ])
      expect(translate(sentence)).toBe(sentence);
    expect(translate(message`${'{}'} of ${2}`)).toBe('{} of 2');
  });
});
