import { whom } from './support';

describe('somebody named among those who helped with an article', () => {
  it.each([
    'The vote was close. [Zorvyn Ollk] contributed to this report.',
    'The vote was close. [Zorvyn Ollk] contributed. Updated at 7:37 p.m.',
    'The vote was close. [Zorvyn Ollk] and Ada Byron contributed to this story.',
    'The vote was close. A correspondent of NPR, [Zorvyn Ollk] contributed from Rome.',
  ])('is nobody of the story: %s', (text) => {
    expect(whom(text)).toEqual([null]);
  });

  it('is not whom the story calls by the same surname', () => {
    expect(
      whom('[Ollk] said the vote was close, and [Ollk] left. [Zorvyn Ollk] contributed to this report.'),
    ).not.toContain('Zorvyn Ollk');
  });

  it('is somebody where the story names him too, or tells what he gave', () => {
    expect(whom('[Zorvyn Ollk] left. [Zorvyn Ollk] contributed to this report.')).toEqual([
      'Zorvyn Ollk',
      'Zorvyn Ollk',
    ]);
    expect(whom('In 1999 [Zorvyn Ollk] contributed money to the fund.')).toEqual(['Zorvyn Ollk']);
  });
});

describe('a work called like somebody', () => {
  it.each([
    'The author of “[Zorvyn Ollk]” left.',
    'He read the new book, [Zorvyn Ollk], at home.',
    'They saw the film “[Zorvyn Ollk],” and left.',
  ])('is nobody: %s', (text) => {
    expect(whom(text)).toEqual([null]);
  });

  it.each([
    'In his book [Zorvyn Ollk] asks for more.',
    'The author of the book, [Zorvyn Ollk], left.',
    'They met in a quiet street. “[Zorvyn Ollk],” he said, and left.',
    '“[Zorvyn Ollk] left,” she said.',
    'The “[Zorvyn Ollk]” joke: [Zorvyn Ollk] left.',
  ])('is somebody in: %s', (text) => {
    expect(whom(text)).not.toContain(null);
  });
});
