// @vitest-environment jsdom
import { installDom } from '../../../host/base/dom';
import { mark, unmark } from '../../../../src/ui/features/help/marks';

installDom(window);

describe('words that are sought', () => {
  const made = (html: string): HTMLElement => {
    const el = document.createElement('div');
    el.append(new DOMParser().parseFromString(html, 'text/html').body);
    return el;
  };
  const marked = (el: HTMLElement): string[] => [...el.querySelectorAll('mark')].map(({ textContent }) => textContent);

  it('are marked wherever they stand, in any case, and the text stays', () => {
    const el = made('<p>Merging <code>merge</code>, a <a href="#">Merge</a>.</p>');
    const before = el.textContent;
    mark(el, ['merg']);
    expect(marked(el)).toEqual(['Merg', 'merg', 'Merg']);
    expect(el.textContent).toBe(before);
  });

  it('are taken as they are written, whatever they mean in a pattern', () => {
    const el = made('<p>a.b (x) [y] a+b</p>');
    mark(el, ['(x)', '[y]', 'a+b', 'a.c']);
    expect(marked(el)).toEqual(['(x)', '[y]', 'a+b']);
  });

  it('leave nothing behind when the marks go', () => {
    const el = made('<p>one two <b>two</b></p>');
    const before = el.innerHTML;
    mark(el, ['two', 'on']);
    unmark(el);
    expect(el.innerHTML).toBe(before);
    expect(el.querySelector('p')?.childNodes).toHaveLength(2);
    mark(el, []);
    expect(el.innerHTML).toBe(before);
  });
});
