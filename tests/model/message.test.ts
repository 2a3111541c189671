import {
  english,
  followedBy,
  jsonText,
  message,
  messageOf,
  problemNaming,
  problemOf,
  wordingOf,
} from '../../src/model';

describe('a message', () => {
  it('is English text with its parameters in it', () => {
    expect(english('named early')).toBe('named early');
    expect(english(message`mentioned ${3} times`)).toBe('mentioned 3 times');
    expect(english(message`not taken for a name: ${wordingOf(message`“${'{}'}” and another`)}`)).toBe(
      'not taken for a name: “{}” and another',
    );
  });

  it('is text in JSON, which gets no key for translations', () => {
    const problem = problemNaming('too-large', 'a.zip', message`it is larger than ${50} MB.`, 'line 1');
    expect(problem.wording).toEqual({ template: 'it is larger than {} MB.', parameters: [50] });
    expect(JSON.parse(jsonText({ why: message`mentioned ${3} times`, problem }))).toEqual({
      why: 'mentioned 3 times',
      problem: { code: 'too-large', message: 'a.zip: it is larger than 50 MB.', subject: 'a.zip', where: 'line 1' },
    });
  });
});

describe('what a problem says', () => {
  it('is its wording, or its text without the subject', () => {
    expect(messageOf(problemNaming('no-text', 'a.txt', 'there is no text in it.'))).toBe('there is no text in it.');
    expect(messageOf(problemOf('no-text', 'a.txt', 'There is no text in it.'))).toBe('There is no text in it.');
  });

  it('can have a sentence behind it, in its text and in its wording', () => {
    const problem = followedBy(problemNaming('disk-error', 'a.md', 'the disk is full.'), 'Nothing was done.');
    expect(problem.message).toBe('a.md: the disk is full. Nothing was done.');
    expect(english(messageOf(problem))).toBe('the disk is full. Nothing was done.');
  });
});
