import { readOne } from '../helpers';
import { sentence } from './pages';

const topics = ['the bridge', 'the market', 'the mill'];
const [first = '', second = '', third = ''] = topics.map((topic) => `<p>${sentence(topic)}</p>`);
const heading = '<h1>Two days in the city</h1>';

describe('the order of a page', () => {
  it.each([
    ['directly in the body', `<body>${heading}${first}${second}${third}</body>`],
    ['in a body that is never opened', `${heading}${first}${second}${third}`],
    ['in one element', `<body><div>${heading}${first}${second}${third}</div></body>`],
    ['in two elements', `<body><div>${heading}${first}</div><div>${second}${third}</div></body>`],
    ['behind its headline', `<body>${heading}<div>${first}${second}${third}</div></body>`],
    ['with its lead by the headline', `<body><header>${heading}${first}</header><div>${second}${third}</div></body>`],
  ])('is that of its text: %s', async (_what, body) => {
    const html = `<html><head><title>City | Courier</title></head>${body}</html>`;
    const { text } = (await readOne({ text: html, format: 'html' })).body;
    const at = ['Two days in the city', ...topics].map((words) => text.indexOf(words)).filter((found) => found >= 0);
    expect(at.length).toBeGreaterThanOrEqual(3);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('keeps pictures and quotations where they stand', async () => {
    const quote = '<blockquote class="pullquote">It was very long</blockquote>';
    const html = `<html><head><title>City</title></head><body>${heading}${first}<amp-img src="a.jpg"></amp-img>${second}${quote}${third}</body></html>`;
    const { markdown } = (await readOne({ text: html, format: 'html', url: 'https://example.org/a' })).body;
    const at = ['the bridge', 'a.jpg', 'the market', 'very long', 'the mill'].map((words) => markdown.indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThanOrEqual(0);
  });
});
