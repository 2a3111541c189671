import { expectSound } from '../helpers';
import { read, readWithoutPictures, sentence, story, textRead } from './pages';

const figure =
  '<figure><img src="/a.jpg" alt="A gate"><figcaption>The gate in 2015. <span class="credit">Ann Lee/The Paper</span></figcaption></figure>';

describe('a picture', () => {
  it.each([
    ['src', '<img src="/p/a.jpg">'],
    ['data-src before a placeholder', '<img src="data:image/gif;base64,AA==" data-src="/p/a.jpg">'],
    ['data-src before a spacer', '<img src="/img/blank.gif" data-lazy-src="https://example.org/p/a.jpg">'],
    ['the widest of a srcset', '<img srcset="/p/s.jpg 320w, /p/a.jpg 1280w, /p/m.jpg 640w">'],
    [
      'the sources of a picture',
      '<picture><source data-srcset="/p/a.jpg 1x"><img src="data:image/png;base64,AA=="></picture>',
    ],
    [
      'noscript beside a lazy one',
      '<img class="lazy" src="data:image/gif;base64,AA=="><noscript><img src="/p/a.jpg"></noscript>',
    ],
    ['noscript alone', '<noscript><img src="/p/a.jpg" width="600"></noscript>'],
    ['an AMP page', '<amp-img src="/p/a.jpg" width="600" height="400"></amp-img>'],
  ])('is a link to where it is: %s', async (_what, html) => {
    const { body } = await read(`<article>${story(3)}<div>${html}</div>${story(3, 3)}</article>`);
    expect(body.markdown).toContain('\n\n[image](https://example.org/p/a.jpg)\n\n');
    expect(body.markdown.match(/\[image/g)).toHaveLength(1);
    expectSound(body);
  });

  it.each([
    ['a tracking pixel', '<img src="https://t.example/p.gif" width="1" height="1">'],
    ['a counter', '<img src="https://t.example/beacon/17">'],
    ['an icon', '<img class="icon" src="/i.png">'],
    ['what only a script would load', '<img src="/img/placeholder.png">'],
    ['what is in the page itself', '<img src="data:image/png;base64,AAAA">'],
  ])('is none: %s', async (_what, html) => {
    const { body } = await read(`<article>${story(3)}<p>${html}</p>${story(3, 3)}</article>`);
    expect(body.markdown).not.toContain('[image');
  });

  it('inside of a link or a sentence stands apart from it', async () => {
    const { body } = await read(
      `<article>${story(3)}<p>${sentence('the tower')} <a href="/big.jpg">\n <img src="/a.jpg" alt="A tower"> </a> And more.</p>${story(3, 3)}</article>`,
    );
    expect(body.markdown).toContain('[image: A tower](https://example.org/a.jpg)');
    expect(body.markdown).not.toMatch(/^ {4}|big\.jpg/m);
    expect(textRead({ body } as never)).not.toContain('A tower');
  });

  it('drawn for an emoji is that emoji', async () => {
    const { body } = await read(
      `<article>${story()}<p>${sentence('joy')} <img class="emoji" src="/1f600.png" alt="😀"></p></article>`,
    );
    expect(body.text).toContain(`${sentence('joy')} 😀`);
  });
});

describe('a caption', () => {
  it('is a line of its own in italics, below its picture, that recognition does not read', async () => {
    const article = await read(`<article>${story(3)}${figure}${story(3, 3)}</article>`);
    expect(article.body.markdown).toContain(
      '\n\n[image: A gate](https://example.org/a.jpg)\n\n*The gate in 2015. Ann Lee/The Paper*\n\n',
    );
    expect(textRead(article)).not.toContain('gate');
    expect(article.body.excluded.map(({ reason }) => reason)).toContain('caption');
    expectSound(article.body);
  });

  it('leaves with its picture where pictures are left out', async () => {
    const { body, removals } = await readWithoutPictures(`<article>${story(3)}${figure}${story(3, 3)}</article>`);
    expect(body.markdown).not.toMatch(/image|gate/);
    expect(removals).toContainEqual({ what: 'caption', why: 'pictures are left out, and it tells of one', count: 1 });
  });

  it('is the story where that is told in pictures', async () => {
    const slides = ['one', 'two', 'three', 'four']
      .map((name) => `<figure><img src="/${name}.jpg"><figcaption>${sentence(name)}</figcaption></figure>`)
      .join('');
    const article = await read(`<article><p>${sentence('all')}</p>${slides}</article>`);
    expect(textRead(article)).toContain(sentence('three'));
  });
});

describe('a quotation set apart', () => {
  const quote = (words: string): string => `<blockquote class="pullquote"><p>“${words}”</p></blockquote>`;

  it('leaves where it repeats the text, and the report says so', async () => {
    const { body, removals } = await read(
      `<article>${story(4)}${quote('stayed in the border city for two days')}${story(4, 4)}</article>`,
    );
    expect(body.markdown).not.toContain('>');
    expect(removals).toContainEqual({ what: 'pull quote', why: 'it repeats words of the text', count: 1 });
  });

  it('stays where it says something of its own', async () => {
    const { body } = await read(`<article>${story(4)}${quote('We never saw them leave')}${story(4, 4)}</article>`);
    expect(body.markdown).toContain('> “We never saw them leave”');
  });
});
