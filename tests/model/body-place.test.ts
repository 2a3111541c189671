import { expect, it } from 'vitest';
import { bodyOffset, markdownOffset, segmentAt, textSpan, type BodySegment } from '../../src/model';

// `Seoul said & meant it`, of which `&amp;` is not verbatim.
const markdown = '> Seoul said &amp; meant it';
const text = 'Seoul said & meant it';
const piece = (from: number, at: number, length: number): BodySegment => ({ text: from, markdown: at, length, linkable: true }); // prettier-ignore
const segments = [piece(0, 2, 11), piece(12, 18, 9)];

it('finds a character of the text in the Markdown', () => {
  for (const word of ['Seoul', 'said', 'meant', 'it'])
    expect(markdown.slice(markdownOffset({ segments }, text.indexOf(word))).startsWith(word), word).toBe(true);
});

it('takes what is not verbatim to stand behind the piece before it, and what is before all at the beginning', () => {
  expect(markdownOffset({ segments }, text.indexOf('&'))).toBe(markdown.indexOf('&amp;'));
  expect(markdownOffset({ segments }, 500)).toBe(markdown.length);
  expect(markdownOffset({ segments: [piece(4, 9, 3)] }, 2)).toBe(0);
  expect(segmentAt([], 0)).toBeUndefined();
});

it('finds the body in its note, at the end where it stands twice', () => {
  expect(bodyOffset({ markdown: 'one' }, '---\n---\none\n\none')).toBe(13);
  expect(bodyOffset({ markdown: 'one' }, 'one\n')).toBe(0);
  expect(bodyOffset({ markdown: 'two' }, 'one')).toBe(-1);
});

it('finds what of a stretch of the Markdown stands in the text', () => {
  const inText = (words: string, from = markdown.indexOf(words)): string => {
    const { start, end } = textSpan({ segments }, { start: from, end: from + words.length });
    return text.slice(start, end);
  };
  for (const words of ['Seoul', 'said', 'meant it']) expect(inText(words), words).toBe(words);
  expect(inText('said &amp; meant')).toBe('said & meant');
  // Marks around it are none of the text.
  expect(inText('> Seoul')).toBe('Seoul');
  expect(inText('&amp;')).toBe('');
  expect(inText('it, and more', markdown.indexOf('it'))).toBe('it');
  expect(textSpan({ segments }, { start: 500, end: 510 })).toEqual({ start: 0, end: 0 });
});
