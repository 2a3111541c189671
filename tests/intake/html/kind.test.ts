import { linked, page, read, sentence, story } from './pages';
import { readOne } from '../helpers';

const closed = (more: object = {}): string =>
  linked({ '@type': 'NewsArticle', headline: 'Two days in the city', isAccessibleForFree: 'False', ...more });
const wall = '<div class="paywall"><h3>Subscribe to continue reading</h3><p>Already a subscriber? Log in.</p></div>';

describe('the free beginning of a paid article', () => {
  it.each([
    ['declared closed, with a wall', story(2) + wall, closed()],
    ['with far fewer words than it states', story(2), closed({ wordCount: 900 })],
    ['declared closed and very short', story(2), closed()],
    ['with an invitation at its end', `${story(3)}<p>To continue reading, log in or subscribe.</p>`, ''],
    ['in German', `${story(3)}<p>Jetzt weiterlesen mit dem Digital-Abo</p>`, ''],
    ['in Spanish', `${story(3)}<p>Suscríbete para seguir leyendo</p>`, ''],
    ['in French', `${story(3)}<p>Cet article est réservé aux abonnés</p>`, ''],
    ['in Korean', `${story(3)}<p>이 기사는 유료회원 전용입니다. 구독하시면 기사 전체를 보실 수 있습니다.</p>`, ''],
    ['in Japanese', `${story(3)}<p>この記事は有料会員限定です。残り1200文字</p>`, ''],
  ])('is told: %s', async (_what, body, head) => {
    const article = await read(`<article>${body}</article>`, head);
    expect(article.kind?.value).toBe('paywall-stub');
    expect(article.kind?.evidence).not.toBe('');
    expect(article.body.text).not.toMatch(/ubscri|weiterlesen|abonnés|회원|会員|seguir/);
  });

  it.each([
    ['declared closed, but whole', story(8) + story(8), closed({ wordCount: 330 })],
    ['declared closed, without a count', story(8) + story(8), closed()],
    ['declared free', `${story(6)}${wall}`, linked({ '@type': 'NewsArticle', isAccessibleForFree: true })],
    ['short, of which nothing is declared', story(2), ''],
    [
      'that tells of subscribers',
      `${story(6)}<p>The paper said that most of its subscribers had read the story twice before they cancelled.</p>`,
      '',
    ],
  ])('is not seen in one %s', async (_what, body, head) => {
    expect((await read(`<article>${body}</article>`, head)).kind).toBeNull();
  });
});

describe('a running account', () => {
  const entry = (time: string, heading: string, topic: string): string =>
    `<div class="entry"><time datetime="2024-07-29T${time}:00Z">${time}</time>${heading}<div class="text"><p>${sentence(topic)}</p></div></div>`;
  const entries = [
    entry('11:40', '<h3>Water rises</h3>', 'the bridge'),
    entry('09:15', '', 'the market'),
    entry('07:30', '<h3>Good morning</h3>', 'the mill'),
  ].join('');

  it.each([
    ['by its names', `<div class="live-blog">${entries}</div>`, ''],
    ['by its JSON-LD', `<div class="x">${entries}</div>`, linked({ '@type': 'LiveBlogPosting', headline: 'Two days' })],
    ['by its microdata', `<div itemscope itemtype="https://schema.org/LiveBlogPosting">${entries}</div>`, ''],
  ])('is told %s, and its entries are sections with their times', async (_what, body, head) => {
    const article = await read(body, head);
    expect(article.kind?.value).toBe('live-blog');
    expect(article.body.markdown).toBe(
      [
        `## 11:40 — Water rises\n\n${sentence('the bridge')}`,
        `## 09:15\n\n${sentence('the market')}`,
        `## 07:30 — Good morning\n\n${sentence('the mill')}`,
      ].join('\n\n'),
    );
  });

  it('is read from its JSON-LD where the page itself is empty', async () => {
    const update = (time: string, topic: string): object => ({
      '@type': 'BlogPosting',
      headline: `News of ${topic}`,
      datePublished: `2024-07-29T${time}:00+09:00`,
      articleBody: `<p>${sentence(topic)}</p>`,
    });
    const data = {
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: [
        update('11:40', 'the bridge'),
        update('09:15', 'the mill'),
        update('08:00', 'the port'),
        update('07:00', 'the well'),
      ],
    };
    const article = await readOne(page('<div id="app"></div>', linked(data)));
    expect(article.kind?.value).toBe('live-blog');
    expect(article.body.markdown).toContain(`## 09:15 — News of the mill\n\n${sentence('the mill')}`);
  });

  describe('of short updates', () => {
    const brief = (time: string, title: string, text: string): string =>
      `<div class="block"><time datetime="2024-05-06T${time}:00Z">${time}</time><h2>${title}</h2><p>${text}</p></div>`;
    const update = (time: string, headline: string, articleBody: string): object => ({
      ...{ '@type': 'BlogPosting', headline, articleBody },
      datePublished: `2024-05-06T${time}:00Z`,
    });
    const updates = [
      ['08:00', 'Shelling', 'Residents report heavy shelling since dawn.'],
      ['07:00', 'Arrival', sentence('the talks')],
      ['06:00', 'Good morning', 'Talks begin today.'],
    ] satisfies [string, string, string][];
    const data = linked({ '@type': 'LiveBlogPosting', liveBlogUpdate: updates.map((one) => update(...one)) });
    const written = updates.map(([time, title, text]) => `## ${time} — ${title}\n\n${text}`);

    it.each([
      ['two', updates.slice(0, 2), ''],
      ['all', updates, data],
    ])('keeps %s that are shown, in order', async (_what, shown, head) => {
      const blog = shown.map((one) => brief(...one)).join('');
      const { markdown } = (await read(`<div id="live-blog">${blog}</div>`, head)).body;
      expect(markdown).toBe(written.slice(0, shown.length).join('\n\n'));
    });

    it.each([1, 2])('adds those that only its JSON-LD has to the %s shown', async (count) => {
      const blog = updates.slice(0, count + 1).slice(-count);
      const { markdown } = (await read(`<div id="blog">${blog.map((one) => brief(...one)).join('')}</div>`, data)).body;
      for (const [, , text] of updates) expect(markdown.split(text)).toHaveLength(2);
      expect(markdown.indexOf('Talks begin')).toBeGreaterThan(markdown.indexOf('the talks'));
    });
  });

  it('is not seen in comments or dated paragraphs', async () => {
    const comments = ['10:01', '10:02', '10:03'].map((time) => entry(time, '', 'me')).join('');
    expect((await read(`<article>${story(6)}</article><div id="comments">${comments}</div>`)).kind).toBeNull();
    expect((await read(`<article>${entries}</article>`)).kind).toBeNull();
  });
});
