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
    ['tags that never end', '<svg>' + '<a'.repeat(200_000)],
    ['scripts that never end', '<script>'.repeat(100_000)],
    ['comments that never end', '<!--'.repeat(100_000)],
  ])('is told in bounded time of %s', (_what, html) => {
    const started = performance.now();
    isReasonable(html);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
