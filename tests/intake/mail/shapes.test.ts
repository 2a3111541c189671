import { zipSync } from 'fflate';
import { bytes, readAll, readOne } from '../helpers';

const FIRST = 'Guards at the Musan crossing have begun to weigh every sack that leaves the county, a source said.';
const SECOND = 'Sacks above thirty kilograms stay at the gate, and nobody says why it is thirty.';

const head = (type: string, ...more: string[]): string =>
  [
    'From: Daily NK <news@dailynk.com>',
    'Subject: Sacks are weighed at the Musan crossing',
    'Date: Wed, 13 Nov 2024 09:05:11 +0900',
    'Message-ID: <1@dailynk.com>',
    `Content-Type: ${type}`,
    ...more,
    '',
    '',
  ].join('\r\n');

const mail = (type: string, body: string, ...more: string[]) =>
  readOne({ name: 'a.eml', text: head(type, ...more) + body });
const wordsOf = async (type: string, body: string): Promise<string> =>
  (await mail(type, body)).body.text.replace(/\s+/g, ' ').trim();

const html = (body: string): string => `<html><body>${body}</body></html>`;
const paragraphs = `<p>${FIRST}</p><p>${SECOND}</p>`;
const STORY = `${FIRST} ${SECOND}`;

describe('the text of a mail', () => {
  it.each([
    ['HTML that is called plain text', 'text/plain', html(paragraphs)],
    ['plain text that is called HTML', 'text/html', `${FIRST}\r\n\r\n${SECOND}\r\n`],
    ['HTML without a body element', 'text/html', paragraphs],
    ['HTML in lines of breaks', 'text/html', `${FIRST}<br><br>${SECOND}`],
    [
      'HTML in nested tables',
      'text/html',
      `<table><tr><td><table><tr><td>${FIRST}</td></tr></table></td></tr><tr><td>${SECOND}</td></tr></table>`,
    ],
    ['plain text of an unknown charset', 'text/plain; charset=x-klingon', `${FIRST}\r\n\r\n${SECOND}`],
    ['plain text with an empty charset', 'text/plain; charset=""', `${FIRST}\r\n\r\n${SECOND}`],
  ])('comes out of %s', async (_what, type, body) => {
    expect(await wordsOf(type, body)).toBe(STORY);
  });

  it.each([
    ['a preview line', '<div style="display:none">Weighed sacks</div>', ''],
    ['a hidden row', '<table><tr hidden><td>Weighed sacks</td></tr></table>', ''],
    ['a note on browsers', '<p><a href="https://x.org/v">View this email in your browser</a></p>', ''],
    ['a share bar', '', '<p><a href="https://fb.com">Facebook</a> | <a href="https://x.com">Twitter</a></p>'],
    [
      'a foot',
      '',
      '<p>You received this because you signed up. <a href="https://x.org/u">Unsubscribe</a></p><p>1 Street, Seoul</p>',
    ],
    ['a Korean foot', '', '<p>본 메일은 발신전용입니다. 수신거부는 여기를 눌러 주세요.</p>'],
    [
      'other stories',
      '',
      '<h3>More from Daily NK</h3><ul><li><a href="https://x.org/1">Salt is rationed in Kimchaek</a></li><li><a href="https://x.org/2">Buses stop for lack of tires</a></li></ul>',
    ],
    [
      'a picture',
      '<img src="https://x.org/open.gif" width="1" height="1" alt="opened">',
      '<img src="https://x.org/photo.jpg" alt="a gate">',
    ],
    [
      'the buttons of Substack',
      '<p><a href="https://x.org/app">READ IN APP</a></p>',
      '<p><a href="https://x.org/l">Like</a></p><p><a href="https://x.org/c">Comment</a></p>',
    ],
  ])('is without %s', async (_what, above, below) => {
    expect(await wordsOf('text/html', html(above + paragraphs + below))).toBe(STORY);
  });

  it('keeps a sentence that speaks of subscribing, and links to what it names', async () => {
    const words = 'Readers in Yanji may unsubscribe from state radio only by breaking the set, the source said.';
    const article = await mail(
      'text/html',
      html(
        `<p>${FIRST}</p><p>${words}</p><p>See <a href="https://www.dailynk.com/a/?utm_source=mail">the rules</a>.</p><p>${SECOND}</p><p>${SECOND}</p>`,
      ),
    );
    expect(article.body.text).toContain(words);
    expect(article.body.markdown).toContain('[the rules](https://www.dailynk.com/a/)');
  });

  it('says what was left out', async () => {
    const article = await mail('text/html', html(`<img src="https://x.org/a.gif">${paragraphs}<p>Unsubscribe</p>`));
    expect(article.removals.map(({ what, count }) => `${what} ${count}`)).toEqual([
      'note of the mailing 1',
      'picture of the mail 1',
    ]);
  });

  it('of a press database is read as its export', async () => {
    const one = (title: string, day: string, at: number): string =>
      `Document ${at} of 2\r\n\r\n${title}\r\n\r\nThe Korea Herald\r\n\r\nNovember ${day}, 2024 Tuesday\r\n\r\nLength: 30 words\r\n\r\nBody\r\n\r\n${FIRST}\r\n\r\n${SECOND}\r\n\r\nLoad-Date: November ${day}, 2024\r\n\r\nEnd of Document\r\n\r\n`;
    const text = one('Sacks are weighed at Musan', '12', 1) + one('Salt is rationed in Kimchaek', '19', 2);
    const outcomes = await readAll({ name: 'a.eml', text: head('text/plain') + text });
    const titles = outcomes.map((outcome) => outcome.ok && outcome.value.title?.value);
    expect(titles).toEqual(['Sacks are weighed at Musan', 'Salt is rationed in Kimchaek']);
  });
});

describe('a mail', () => {
  it.each([
    ['with empty lines before it', `\r\n\r\n${head('text/plain')}`],
    ['with the line of a mailbox before it', `From news@dailynk.com Wed Nov 13 09:05:11 2024\r\n${head('text/plain')}`],
    ['with a byte order mark', `\ufeff${head('text/plain')}`],
    ['with line feeds only', head('text/plain').replace(/\r/g, '')],
  ])('is known %s', async (_what, start) => {
    const article = await readOne({ name: 'download', text: `${start}${FIRST}\n\n${SECOND}` });
    expect(article.title?.value).toBe('Sacks are weighed at the Musan crossing');
    expect(article.date?.value).toBe('2024-11-13');
  });

  it('in Apple Mail’s form is without its count and properties', async () => {
    const message = `${head('text/plain')}${FIRST}\r\n\r\n${SECOND}\r\n`;
    const content = bytes(
      `${bytes(message).length}       \n${message}<?xml version="1.0"?><plist><dict><key>flags</key></dict></plist>`,
    );
    expect((await readOne({ name: 'a.emlx', bytes: content })).body.text.replace(/\s+/g, ' ').trim()).toBe(STORY);
  });

  it.each([
    ['a text with a title line', 'Title: Sacks\nDate: today\n\nGuards weigh sacks.'],
    ['an interview', 'Reporter: What do you weigh?\nGuard: Sacks.\nReporter: Why?\nGuard: Nobody says.'],
    ['a story that begins with a place', 'From: the border, a letter.\n\nGuards weigh sacks.'],
  ])('is not %s', async (_what, text) => {
    expect((await readOne({ name: 'a.txt', text })).format).toBe('text');
  });

  it('of headlines alone keeps them', async () => {
    const list = ['Salt is rationed in Kimchaek', 'Buses stop for lack of tires', 'Kites are taken away'];
    const body = list.map((words, at) => `<p><a href="https://x.org/${at}">${words}</a></p>`).join('');
    const text = await wordsOf('text/html', html(`<h2>Today</h2>${body}`));
    for (const words of list) expect(text).toContain(words);
  });

  it('without a date has that of the first server that took it', async () => {
    const text = `Received: from b by c; Thu, 14 Nov 2024 01:00:00 +0000\r\nReceived: from a by b (with; words); Wed, 13 Nov 2024 23:30:00 +0900\r\nFrom: Daily NK <news@dailynk.com>\r\nSubject: Sacks\r\n\r\n${FIRST}\r\n\r\n${SECOND}`;
    expect((await readOne({ name: 'a.eml', text })).date?.value).toBe('2024-11-13');
  });

  it('from a person dates a text that dates itself by the text', async () => {
    const text = `From: Pat <pat@example.org>\r\nTo: a@example.org\r\nSubject: Sacks\r\nDate: Fri, 15 Nov 2024 10:00:00 +0000\r\nMessage-ID: <2@x>\r\n\r\nSacks are weighed\r\n\r\nNovember 9, 2024\r\n\r\n${FIRST}\r\n\r\n${SECOND}`;
    expect((await readOne({ name: 'a.eml', text })).date?.value).toBe('2024-11-09');
  });
});

describe('a newsletter', () => {
  const two = (first: string, second: string, end: string): string =>
    html(`<h2>Top stories</h2>${first}${second}${end}<p>Unsubscribe</p>`);
  const titles = async (body: string): Promise<unknown[]> =>
    (await readAll({ name: 'a.eml', text: head('text/html') + body })).map(
      (outcome) => outcome.ok && [outcome.value.title?.value, outcome.value.url?.value, outcome.value.body.text],
    );
  const url = (at: number): string => `https://www.dailynk.com/english/story-${at}/`;

  it('of headlines in bold with a button below each is a digest', async () => {
    const story = (title: string, words: string, at: number): string =>
      `<p><b style="font-size:20px">${title}</b></p><p>${words}</p><p><a href="${url(at)}">기사 보기</a></p>`;
    expect(
      await titles(
        two(story('Sacks are weighed at Musan', FIRST, 1), story('Nobody says why it is thirty', SECOND, 2), ''),
      ),
    ).toEqual([
      ['Sacks are weighed at Musan', url(1), FIRST],
      ['Nobody says why it is thirty', url(2), SECOND],
    ]);
  });

  it('of linked headings is a digest, and the name of a section is no part of a story', async () => {
    const story = (title: string, words: string, at: number): string =>
      `<h3><a href="${url(at)}">${title}</a></h3><p>${words}</p>`;
    expect(
      await titles(
        two(
          story('Sacks are weighed at Musan', FIRST, 1),
          story('Nobody says why it is thirty', SECOND, 2),
          '<h2>Video</h2>',
        ),
      ),
    ).toEqual([
      ['Sacks are weighed at Musan', url(1), FIRST],
      ['Nobody says why it is thirty', url(2), SECOND],
    ]);
  });

  it('with subheadings and links in its text is one article', async () => {
    const body = `<p>${FIRST} <a href="${url(1)}">It began in May</a>.</p><h3>What is known</h3><p>${SECOND}</p><h3>What is not</h3><p>${SECOND} <a href="${url(2)}">More of it</a></p>`;
    expect(await titles(html(body))).toHaveLength(1);
  });

  it('that only puts a word before its headline has the headline', async () => {
    const text =
      head('text/html').replace('Sacks are', 'Breaking news: Sacks are') +
      html(`<h1><a href="https://nl.dailynk.com/f/x">Sacks are weighed at the Musan crossing</a></h1>${paragraphs}`);
    const article = await readOne({ name: 'a.eml', text });
    expect(article.title?.value).toBe('Sacks are weighed at the Musan crossing');
    expect(article.url).toBeNull();
    expect(article.body.text.replace(/\s+/g, ' ')).toBe(STORY);
  });
});

describe('an alert of Google', () => {
  it('forwarded by a program that drops its marks is still told apart', async () => {
    const item = (title: string, outlet: string, words: string, url: string): string =>
      `<tr><td><div><span><a href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=${url}&amp;ct=ga" target="_blank"><span>${title}</span></a></span><div><div><div><a><span>${outlet}</span></a></div><div>${words}</div></div></div><table><tr><td><a href="https://www.google.com/alerts/share?x=1"></a></td><td><a href="https://www.google.com/alerts/feedback?x=1">Flag as irrelevant</a></td></tr></table></div></td></tr>`;
    const body = `<div class="gmail_quote"><div>---------- Forwarded message ---------<br>From: <strong>Google Alerts</strong> &lt;googlealerts-noreply@google.com&gt;<br>Date: Thu, Nov 14, 2024 at 10:11 AM<br>Subject: Google Alert - Musan<br>To: &lt;pat@example.org&gt;<br></div><br><table><tr><td><a href="https://www.google.com/search?q=Musan">Musan</a></td></tr><tr><td>Daily update ⋅ November 14, 2024</td></tr><tr><td>NEWS</td></tr>${item('Sacks are weighed at the <b>Musan</b> crossing', 'Daily NK', `${FIRST} ...`, 'https://www.dailynk.com/english/sacks/')}${item('Trains leave <b>Musan</b> half empty', 'Yonhap News Agency', `${SECOND} ...`, 'https://en.yna.co.kr/view/AEN1')}<tr><td><a href="https://www.google.com/alerts?s=1">See more results</a> | <a href="https://www.google.com/alerts/edit?x">Edit this alert</a></td></tr></table></div>`;
    const outcomes = await readAll({
      name: 'a.eml',
      text:
        head('text/html')
          .replace('Sacks are', 'Fwd: Google Alert - Musan')
          .replace('news@dailynk.com', 'pat@example.org') + body,
    });
    expect(
      outcomes.map(
        (outcome) =>
          outcome.ok && [
            outcome.value.title?.value,
            outcome.value.source?.value,
            outcome.value.url?.value,
            outcome.value.date,
          ],
      ),
    ).toEqual([
      ['Sacks are weighed at the Musan crossing', 'Daily NK', 'https://www.dailynk.com/english/sacks/', null],
      ['Trains leave Musan half empty', 'Yonhap News Agency', 'https://en.yna.co.kr/view/AEN1', null],
    ]);
  });

  it('in plain text is read with lines broken for sending, and a story of two sections once', async () => {
    const target = 'https://www.google.com/url?rct=j&sa=t&url=https://www.dailynk.com/english/sacks/&ct=ga';
    const item = [
      'Sacks are weighed at the Musan crossing',
      'Daily NK',
      `${FIRST.slice(0, 60)} `,
      FIRST.slice(60),
      `<${target.slice(0, 50)} `,
      `${target.slice(50)}>`,
    ];
    const text = [
      '=== News - 1 new result for [Musan] ===',
      '',
      ...item,
      '',
      '=== News - 1 new result for [sacks] ===',
      '',
      ...item,
      '',
      'See all stories on this topic:',
      `<${target}2>`,
      '',
    ].join('\r\n');
    const start = head('text/plain; format=flowed; delsp=yes').replace(
      'news@dailynk.com',
      'googlealerts-noreply@google.com',
    );
    const [outcome, ...others] = await readAll({ name: 'a.eml', text: start + text });
    expect(others).toEqual([]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        title: { value: 'Sacks are weighed at the Musan crossing' },
        source: { value: 'Daily NK' },
        url: { value: 'https://www.dailynk.com/english/sacks/' },
        body: { text: FIRST },
      },
    });
  });
});

describe('a short mail with a file attached', () => {
  const NOTE = 'The article is attached.';
  const withFile = (file: string, content: Uint8Array, text: string): string =>
    `${head('multipart/mixed; boundary=b')}--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--b\r\n` +
    `Content-Type: application/octet-stream; name=${file}\r\nContent-Disposition: attachment; filename=${file}\r\n` +
    `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n--b--\r\n`;
  const namesOf = async (text: string): Promise<string[]> =>
    (await readAll({ name: 'a.eml', text })).map((each) => (each.ok ? each.value.name : each.problem.code));
  const workbook = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(60).fill(0)]);
  const story = bytes(`Sacks are weighed\n\n${FIRST}\n\n${SECOND}\n`);

  it('is an article where the file can be none', async () => {
    expect((await namesOf(withFile('figures.xls', workbook, FIRST)))[0]).toBe('a.eml');
    expect((await namesOf(withFile('figures.xlsx', zipSync({ 'xl/workbook.xml': story }), FIRST)))[0]).toBe('a.eml');
  });

  it.each([
    ['a text', 'story.txt', story],
    ['an archive', 'story.zip', zipSync({ 'a.txt': story, 'b.txt': story })],
  ])('is a note beside %s, and the report tells once that it was left out', async (_what, file, content) => {
    const outcomes = await readAll({ name: 'a.eml', text: withFile(file, content, NOTE) });
    const removals = outcomes.map((each) => (each.ok ? each.value.removals.map(({ what }) => what) : []));
    expect(outcomes.every((each) => each.ok && each.value.name.startsWith(`a.eml/${file}`))).toBe(true);
    expect(removals.flat().filter((what) => what === 'text of the mail')).toHaveLength(1);
  });
});

describe('an outlet’s own mail', () => {
  const letter = (from: string, headers: readonly string[], type: string, body: string) =>
    readOne({
      name: 'a.eml',
      text: [
        `From: ${from}`,
        'Subject: Rostock closes its port',
        'Date: Tue, 7 May 2024 05:00:00 +0000',
        'Message-ID: <1@example.org>',
        ...headers,
        `Content-Type: ${type}; charset=utf-8`,
        '',
        body,
      ].join('\r\n'),
    });
  const WIRE = `ROSTOCK, May 6 (Reuters) - The council of Rostock said on Monday that the port would be closed for three weeks.\r\n\r\nShips will be sent to Wismar instead, a spokeswoman for the harbour master said.\r\n\r\n`;

  it.each([
    [
      'Read this on our site: https://balticcourier.example/news/rostock?utm_source=nl',
      ['List-Unsubscribe: <https://x.example>'],
    ],
    ['Read online: https://www.balticcourier.example/news/rostock?utm_campaign=nl', []],
  ])('with an agency’s story is of the outlet, at its own page: %s', async (line, headers) => {
    const article = await letter(
      'Baltic Courier <news@mail.balticcourier.example>',
      headers,
      'text/plain',
      WIRE + line,
    );
    expect(article.source?.value).toBe('Baltic Courier');
    expect(article.authors).toBeNull();
    expect(article.url?.value).toMatch(/^https:\/\/(?:www\.)?balticcourier\.example\/news\/rostock$/);
    expect(article.body.text).not.toMatch(/on our site|online/);
  });

  it.each([
    ['a counter of clicks', 'https://click.balticcourier.example/ls/click?upn=1'],
    ['another site', 'https://mailer.example/view/123456'],
    ['its front page', 'https://balticcourier.example/'],
  ])('has no address where the note leads to %s', async (_what, href) => {
    const article = await letter(
      'Baltic Courier <news@balticcourier.example>',
      [],
      'text/plain',
      `${WIRE}Read this on our site: ${href}`,
    );
    expect(article.url).toBeNull();
  });

  it('as Substack sends it has the publication, the author of its byline and the page of its header', async () => {
    const body = `<h1><a href="https://substack.com/app-link/post?publication_id=1&post_id=2">Rostock closes its port</a></h1><h3>Sand, storms and silence</h3><table><tr><td><a>Olga Kim</a></td><td>May 7</td></tr></table>${paragraphs}<p>You're currently a free subscriber to Steppe Letter. For the full experience, upgrade your subscription.</p><p>© 2024 Olga Kim</p>`;
    const article = await letter(
      'Olga from Steppe Letter <steppe@substack.example>',
      ['List-Post: <https://steppe.substack.example/p/rostock>', 'List-ID: <steppe.substack.example>'],
      'text/html',
      html(body),
    );
    expect([article.source?.value, article.authors?.value, article.url?.value, article.date?.value]).toEqual([
      'Steppe Letter',
      ['Olga Kim'],
      'https://steppe.substack.example/p/rostock',
      '2024-05-07',
    ]);
    expect(article.body.text).not.toMatch(/Olga Kim|May 7|free subscriber/);
  });

  it('keeps a name above a text that no day follows and nothing signs', async () => {
    const article = await letter(
      'Baltic Courier <news@balticcourier.example>',
      [],
      'text/plain',
      `Karl Marx Street\r\n\r\n${WIRE}`,
    );
    expect(article.authors).toBeNull();
    expect(article.body.text).toContain('Karl Marx Street');
  });
});
