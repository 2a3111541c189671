import { spansIn } from './support';

const tenses = (text: string, language = 'en'): readonly (string | null)[] =>
  spansIn(text, language).map(({ tense }) => tense);

describe('when something is said', () => {
  it('is told by the verb of saying', () => {
    expect(tenses('The ministry said that two bridges were closed.')).toEqual(['past']);
    expect(tenses('The ministry has said that two bridges were closed.')).toEqual(['past']);
    expect(tenses('The ministry says two bridges are closed.')).toEqual(['present']);
    expect(tenses('The ministry is warning that two bridges are closed.')).toEqual(['present']);
    expect(tenses('The ministry will announce that two bridges are closed.')).toEqual(['future']);
    expect(tenses('“Two bridges are closed,” said the minister.')).toEqual(['past']);
  });

  it('is for a participle that of the verb before it', () => {
    expect(tenses('The envoy left early, saying the talks had failed.')).toEqual(['past']);
    expect(tenses('The envoy warns of a storm, saying the talks had failed.').at(-1)).toBe('present');
  });

  it('is not told without a verb', () => {
    expect(tenses('According to the ministry, two bridges were closed.')).toEqual([null]);
    expect(tenses('The general was reportedly dismissed in May.')).toEqual([null]);
  });

  it('is that of the passive where nobody is named', () => {
    expect(tenses('The general is believed to live in Wonsan.')).toEqual(['present']);
    expect(tenses('The general was said to live in Wonsan.')).toEqual(['past']);
  });

  it('is told by the ending of a Korean verb', () => {
    expect(tenses('통일부는 “다리 두 곳이 닫혔다”고 말했다.', 'ko')).toEqual(['past']);
    expect(tenses('통일부는 “다리 두 곳이 닫혔다”고 말한다.', 'ko')).toEqual(['present']);
    expect(tenses('주민들은 “다리 두 곳이 닫혔다”고 말하고 있다.', 'ko')).toEqual(['present']);
    expect(tenses('통일부는 다리 두 곳을 닫겠다고 밝힐 예정이다.', 'ko')).toEqual(['future']);
    expect(tenses('복수의 소식통에 따르면 공장이 멈췄다.', 'ko')).toEqual([null]);
  });
});
