import { isReasonable } from '../../../src/intake/html/shape';

describe('the shape of a page', () => {
  it.each([
    ['drawings that close themselves', `<svg>${'<path d="M0 0"/><circle r="1" />'.repeat(400)}</svg>`],
    ['tags in scripts', `<script>${'document.write("<div>");'.repeat(400)}</script><p>x</p>`],
    ['tags in comments', `<!--${'<div>'.repeat(400)}--><p>x</p>`],
    ['items that need no end', '<ul>' + '<li>x'.repeat(1000) + '</ul>'],
    ['a script without end', '<p>x</p><script>' + '<div>'.repeat(400)],
  ])('is any page’s with %s', (_what, html) => {
    expect(isReasonable(html)).toBe(true);
  });

  it.each([
    ['elements in elements', '<div>'.repeat(400)],
    ['elements that look closed and are not', '<div/>'.repeat(400)],
    ['a slash that belongs to a value in a drawing', '<svg>' + '<path d=x/>'.repeat(400)],
    ['elements beyond any page', '<b></b>'.repeat(80_000)],
  ])('is no page’s with %s', (_what, html) => {
    expect(isReasonable(html)).toBe(false);
  });

  it.each([
    ['tags that never end', '<svg>', '<a', false],
    ['scripts that never end', '', '<script>', true],
    ['comments that never end', '', '<!--', true],
    ['tags of drawings that never end', '<svg>', '<path ', false],
  ])('is told of %s, 300,000 of them', (_what, before, piece, reasonable) => {
    expect(isReasonable(before + piece.repeat(300_000))).toBe(reasonable);
  });
});
