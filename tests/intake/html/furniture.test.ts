import { read, sentence, story } from './pages';

const others = ['Boats of the coast', 'Trains of the north', 'Roads of the east', 'Rivers of the plain'];
const comment = `<p>I have read this twice and still do not see why they would stay so long in a place that small, frankly.</p>`;

describe('what is not the story', () => {
  it.each([
    ['a share bar', '<div class="share-bar"><a href="#">Tell others</a></div>', 'Tell others'],
    ['a newsletter box', `<div class="c-newsletter"><p>${sentence('letters')}</p></div>`, 'letters'],
    ['an author box', `<div class="author-bio"><p>${sentence('herself')}</p></div>`, 'herself'],
    ['a cookie notice', `<div id="cookie-consent"><p>${sentence('cookies')}</p></div>`, 'cookies'],
    ['hidden text', `<div style="display: none"><p>${sentence('secrets')}</p></div>`, 'secrets'],
    ['tags', '<ul class="tag-list"><li><a href="/t">Taglia</a></li></ul>', 'Taglia'],
    ['an advertisement', '<div class="adSlot_inline">Buy boots</div>', 'Buy boots'],
    ['a form', '<form><label>Your name</label><select><option>Alpha</option></select></form>', 'Alpha'],
    ['a pointer elsewhere', '<p>Read more: <a href="/x">The bridge that nobody crosses</a></p>', 'nobody crosses'],
    ['one in Spanish', '<p><b>Le puede interesar: </b><a href="/x">El puente que nadie cruza</a></p>', 'nadie cruza'],
    ['one in Korean', '<p>관련기사: <a href="/x">아무도 건너지 않는 다리 이야기</a></p>', '건너지'],
    ['one under a label', '<p>Our report: <a href="/x">The bridge that nobody crosses</a></p>', 'nobody crosses'],
    ['a link by itself', '<p><a href="/x">The bridge that nobody crosses any more</a></p>', 'nobody crosses'],
    [
      'titles under a label',
      '<div class="x"><h4>SEE ALSO:</h4><a>The bridge that nobody crosses</a></div>',
      'nobody crosses',
    ],
    ['an invitation', '<p>Sign up to our newsletter and never miss a story again.</p>', 'never miss'],
    ['one in German', '<p>Folgen Sie uns auf Facebook und WhatsApp!</p>', 'WhatsApp'],
  ])('leaves: %s', async (_what, html, words) => {
    const { body } = await read(`<article>${story(4)}${html}${story(4, 4)}</article>`);
    expect(body.text).not.toContain(words);
    expect(body.text.split('\n')).toHaveLength(8);
  });

  it('leaves where teasers of other stories stand in a row', async () => {
    const cards = others.map(
      (name) => `<div class="c-xy"><h3><a href="/${name}">${name} again</a></h3><p>${sentence(name)}</p></div>`,
    );
    const { body } = await read(`<div class="a">${story()}</div><div class="b">${cards.join('')}</div>`);
    expect(body.text.split('\n')).toHaveLength(5);
    expect(body.text).not.toMatch(/Boats|Rivers/);
  });

  it('leaves where comments are longer than what they comment on', async () => {
    const { body } = await read(
      `<article>${story(3)}</article><section id="comments"><ol class="comment-list">${`<li>${comment}</li>`.repeat(30)}</ol></section>`,
    );
    expect(body.text.split('\n')).toHaveLength(3);
  });

  it('leaves with its reason in the report', async () => {
    const { removals } = await read(
      `<article>${story()}<p>See also: <a href="/x">The bridge that nobody crosses</a></p></article>`,
    );
    expect(removals).toContainEqual({ what: 'links to other stories', why: 'they are no part of this one', count: 1 });
  });
});

describe('what only looks like furniture', () => {
  it.each([
    ['a wrapper with a deceiving name', `<div class="sidebar-layout promo">${story()}</div>`],
    ['paragraphs that all bear such a name', story().replaceAll('<p>', '<p class="paywall">')],
    ['a story inside a form', `<form action="/">${story()}</form>`],
    ['a body that a script would show', `<div class="article-body" style="display:none">${story()}</div>`],
  ])('stays: %s', async (_what, html) => {
    const { body } = await read(html);
    expect(body.text.split('\n')).toHaveLength(5);
  });

  it('stays as a link in a sentence, also in bold', async () => {
    const { body } = await read(
      `<article>${story()}<p>It was <strong><a href="/x">a long report of the ministry</a></strong> that told of <a href="/y">the rest</a>.</p></article>`,
    );
    expect(body.text).toContain('It was a long report of the ministry that told of the rest.');
  });

  it('stays as the source of a statement', async () => {
    const { body } = await read(
      `<article>${story()}<p>Source: <a href="https://example.net/r">Yearbook of the statistical office</a></p></article>`,
    );
    expect(body.text).toContain('Yearbook of the statistical office');
  });

  it('stays as the lead between headline and story', async () => {
    const { body } = await read(
      `<div class="teaser-text"><p>${sentence('the lead')}</p></div><div class="meta">12 March</div><div class="article-body">${story()}</div>`,
    );
    expect(body.text.split('\n')[0]).toBe(sentence('the lead'));
    expect(body.text).not.toContain('12 March');
  });

  it('stays where a story is in parts of equal name', async () => {
    const parts = [0, 2, 4].map((from) => `<div class="wrap"><div class="article__body">${story(2, from)}</div></div>`);
    const { body } = await read(parts.join('<div class="ad-container">Buy boots</div>'));
    expect(body.text.split('\n')).toHaveLength(6);
  });

  it('stays where only the page’s JSON-LD has the whole text', async () => {
    const whole = ['the bridge', 'the market', 'the mill', 'the ferry', 'the school'].map(sentence);
    const { body } = await read(
      `<article><p>${sentence('the bridge')}</p></article>`,
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Two days in the city', articleBody: whole.join('\n') })}</script>`,
    );
    expect(body.text).toBe(whole.join('\n'));
  });
});
