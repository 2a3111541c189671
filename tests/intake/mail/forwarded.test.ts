import { readAll, readOne } from '../helpers';

const STORY = [
  'Guards at the Musan crossing have begun to weigh every sack that leaves the county, a source in North Hamgyong province said.',
  'Sacks above thirty kilograms stay at the gate. “Nobody says why it is thirty,” the source said.',
];

const mail = (type: string, subject: string, ...body: string[]): string =>
  [
    'From: Pat Colleague <pat@example.org>',
    'To: analyst@example.org',
    `Subject: ${subject}`,
    'Date: Fri, 15 Nov 2024 10:00:00 +0000',
    'Message-ID: <1@example.org>',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    '',
    ...body,
  ].join('\r\n');

const html = (subject: string, body: string): string => mail('text/html', subject, body);
const plain = (subject: string, ...body: string[]): string => mail('text/plain', subject, ...body);

async function expectInner(text: string, date: string | null = '2024-11-13'): Promise<void> {
  const article = await readOne({ name: 'a.eml', text });
  expect({
    title: article.title?.value,
    date: article.date?.value ?? null,
    source: article.source?.value,
    text: article.body.text.replace(/\s+/g, ' ').trim(),
  }).toEqual({ title: 'Sacks are weighed at the Musan crossing', date, source: 'Daily NK', text: STORY.join(' ') });
}

const TITLE = 'Sacks are weighed at the Musan crossing';
const paragraphs = STORY.map((words) => `<p>${words}</p>`).join('');

describe('the article inside a forwarded mail', () => {
  it('is found below Gmail’s line, in HTML', () =>
    expectInner(
      html(
        `Fwd: ${TITLE}`,
        `<div dir="ltr">Worth a look?<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Daily NK</strong> <span dir="auto">&lt;<a href="mailto:news@dailynk.com">news@dailynk.com</a>&gt;</span><br>Date: Wed, Nov 13, 2024 at 9:05 AM<br>Subject: ${TITLE}<br>To:  &lt;<a href="mailto:pat@example.org">pat@example.org</a>&gt;<br></div><br><br>${paragraphs}</div></div>`,
      ),
    ));

  it('is found below Apple Mail’s line, in HTML', () =>
    expectInner(
      html(
        `Fwd: ${TITLE}`,
        `<html><body>FYI<br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br class="Apple-interchange-newline"><div style="margin:0"><span style="font-family:-webkit-system-font;"><b>From: </b></span><span>Daily NK &lt;<a href="mailto:news@dailynk.com">news@dailynk.com</a>&gt;<br></span></div><div><span><b>Subject: </b></span><span><b>${TITLE}</b><br></span></div><div><span><b>Date: </b></span><span>November 13, 2024 at 9:05:11 AM GMT+9<br></span></div><div><span><b>To: </b></span><span>pat@example.org<br></span></div><div><span><b>Reply-To: </b></span><span>no-reply@dailynk.com<br></span></div><br>${paragraphs}</blockquote></div></body></html>`,
      ),
    ));

  it('is found below Apple Mail’s line, quoted in plain text', () =>
    expectInner(
      plain(
        `Fwd: ${TITLE}`,
        'FYI',
        '',
        '> Begin forwarded message:',
        '> ',
        '> From: Daily NK <news@dailynk.com>',
        `> Subject: ${TITLE}`,
        '> Date: November 13, 2024 at 9:05:11 AM GMT+9',
        '> To: pat@example.org',
        '> ',
        `> ${STORY[0]}`,
        '> ',
        `> ${STORY[1]}`,
      ),
    ));

  it('is found below Thunderbird’s table', () =>
    expectInner(
      html(
        `Fwd: ${TITLE}`,
        `<html><body><p><br></p><div class="moz-forward-container"><br><br>-------- Forwarded Message --------<table class="moz-email-headers-table" cellspacing="0"><tbody><tr><th align="RIGHT" nowrap="nowrap">Subject: </th><td>${TITLE}</td></tr><tr><th align="RIGHT">Date: </th><td>Wed, 13 Nov 2024 09:05:11 +0900</td></tr><tr><th align="RIGHT">From: </th><td>Daily NK <a href="mailto:news@dailynk.com">&lt;news@dailynk.com&gt;</a></td></tr><tr><th align="RIGHT">To: </th><td>pat@example.org</td></tr></tbody></table><br><br>${paragraphs}</div></body></html>`,
      ),
    ));

  it('is found below Outlook’s lines, in plain text and without an announcement', () =>
    expectInner(
      plain(
        `FW: ${TITLE}`,
        'For the file.',
        '',
        '________________________________',
        'From: Daily NK <news@dailynk.com>',
        'Sent: Wednesday, November 13, 2024 9:05 AM',
        'To: Pat Colleague <pat@example.org>; Desk <desk@example.org>;',
        ' Archive <archive@example.org>',
        `Subject: ${TITLE}`,
        '',
        STORY[0]!,
        '',
        STORY[1]!,
      ),
    ));

  it.each([
    [
      'French',
      'TR : ',
      ['De : Daily NK <news@dailynk.com>', 'Envoyé : mercredi 13 novembre 2024 09:05', 'À : Pat', `Objet : ${TITLE}`],
    ],
    [
      'Spanish',
      'RV: ',
      [
        'De: Daily NK <news@dailynk.com>',
        'Enviado el: miércoles, 13 de noviembre de 2024 9:05',
        'Para: Pat',
        `Asunto: ${TITLE}`,
      ],
    ],
    [
      'Russian',
      'FW: ',
      ['От: Daily NK <news@dailynk.com>', 'Отправлено: 13 ноября 2024 г. 9:05', 'Кому: Pat', `Тема: ${TITLE}`],
    ],
    [
      'Chinese',
      '转发: ',
      ['发件人: Daily NK <news@dailynk.com>', '发送时间: 2024年11月13日 9:05', '收件人: Pat', `主题: ${TITLE}`],
    ],
    [
      'Japanese',
      'Fw: ',
      ['差出人: Daily NK <news@dailynk.com>', '送信日時: 2024年11月13日 9:05', '宛先: Pat', `件名: ${TITLE}`],
    ],
    [
      'Korean',
      '전달: ',
      [
        '보낸 사람: Daily NK <news@dailynk.com>',
        '보낸 날짜: 2024년 11월 13일 수요일 오전 9:05',
        '받는 사람: Pat',
        `제목: ${TITLE}`,
      ],
    ],
    [
      'Italian',
      'I: ',
      ['Da: Daily NK <news@dailynk.com>', 'Inviato: mercoledì 13 novembre 2024 09:05', 'A: Pat', `Oggetto: ${TITLE}`],
    ],
  ])('is found below the lines of a program that speaks %s', (_language, prefix, head) =>
    expectInner(plain(`${prefix}${TITLE}`, ...head, '', STORY[0]!, '', STORY[1]!)),
  );

  it.each([
    [
      'Naver',
      'FW: ',
      [
        '-----Original Message-----',
        'From: "Daily NK" <news@dailynk.com>',
        'To: <pat@example.org>',
        'Cc:',
        'Sent: 2024-11-13 (수) 09:05:11 (GMT+09:00)',
        `Subject: ${TITLE}`,
      ],
    ],
    [
      'Daum',
      'Fwd: ',
      [
        '--------- 원본 메일 ---------',
        '보낸사람 : Daily NK <news@dailynk.com>',
        '받는사람 : pat@example.org',
        '날짜: 2024-11-13 09:05:11',
        `제목 : ${TITLE}`,
      ],
    ],
    [
      'QQ',
      '转发：',
      [
        '------------------ 原始邮件 ------------------',
        '发件人: "Daily NK" <news@dailynk.com>;',
        '发送时间: 2024年11月13日(星期三) 上午9:05',
        '收件人: "Pat" <pat@example.org>;',
        `主题: ${TITLE}`,
      ],
    ],
    [
      'Proton',
      'Fw: ',
      [
        '------- Forwarded Message -------',
        'From: Daily NK <news@dailynk.com>',
        'Date: On Wednesday, November 13th, 2024 at 9:05 AM',
        `Subject: ${TITLE}`,
        'To: pat@example.org',
      ],
    ],
    [
      'Zoho',
      'Fwd: ',
      [
        '============ Forwarded message ============',
        'From : Daily NK <news@dailynk.com>',
        'To : pat@example.org',
        'Date : Wed, 13 Nov 2024 09:05:11 +0900',
        `Subject : ${TITLE}`,
        '============ Forwarded message ============',
      ],
    ],
    [
      'Yahoo',
      'Fw: ',
      [
        '----- Forwarded Message -----',
        'From: Daily NK <news@dailynk.com>',
        'To: Pat <pat@example.org>',
        'Sent: Wednesday, November 13, 2024 at 09:05:11 AM GMT+9',
        `Subject: ${TITLE}`,
      ],
    ],
    [
      'Yahoo, all in one line,',
      'Fw: ',
      [
        `   ----- Forwarded Message ----- From: Daily NK <news@dailynk.com>To: Pat <pat@example.org>Sent: Wednesday, November 13, 2024 at 09:05:11 AM GMT+9Subject: ${TITLE}`,
      ],
    ],
    [
      'Yandex, without a subject,',
      'Fwd: ',
      ['-------- Пересылаемое сообщение --------', '13.11.2024, 09:05, "Daily NK" <news@dailynk.com>:'],
    ],
  ])('is found as %s writes it', (_program, prefix, head) =>
    expectInner(plain(`${prefix}${TITLE}`, 'For you.', '', ...head, '', STORY[0]!, '', STORY[1]!)),
  );

  it('loses the marks of quotation that stand before the text alone', () =>
    expectInner(
      plain(
        `Fw: ${TITLE}`,
        'For you.',
        '',
        '------- Forwarded Message -------',
        'From: Daily NK <news@dailynk.com>',
        'Date: On Wednesday, November 13th, 2024 at 9:05 AM',
        `Subject: ${TITLE}`,
        'To: pat@example.org',
        '',
        `> ${STORY[0]}`,
        '>',
        `> ${STORY[1]}`,
      ),
    ));

  it('loses the line that says where it ends', () =>
    expectInner(
      plain(
        `Fwd: ${TITLE}`,
        '-------- Пересылаемое сообщение --------',
        '13.11.2024, 09:05, "Daily NK" <news@dailynk.com>:',
        '',
        STORY[0]!,
        '',
        STORY[1]!,
        '',
        '-------- Конец пересылаемого сообщения --------',
      ),
    ));

  it('is the innermost of a mail passed on twice', () =>
    expectInner(
      plain(
        `Fwd: FW: ${TITLE}`,
        'Second hand:',
        '',
        '---------- Forwarded message ---------',
        'From: Someone Else <else@example.org>',
        'Date: Thu, Nov 14, 2024 at 8:00 AM',
        `Subject: FW: ${TITLE}`,
        'To: Pat <pat@example.org>',
        '',
        'First hand:',
        '',
        'From: Daily NK <news@dailynk.com>',
        'Sent: Wednesday, November 13, 2024 9:05 AM',
        'To: Someone Else',
        `Subject: ${TITLE}`,
        '',
        STORY[0]!,
        '',
        STORY[1]!,
      ),
    ));

  it('is not made of two lines of a story that look like a header', async () => {
    const article = await readOne({
      name: 'a.eml',
      text: plain(
        'A letter is read out',
        STORY[0]!,
        '',
        'From: the committee',
        'Date: the day of the harvest',
        '',
        STORY[1]!,
      ),
    });
    expect(article.title?.value).toBe('A letter is read out');
    expect(article.body.text).toContain('From: the committee');
  });
});

describe('articles forwarded one below the other', () => {
  const LEVY = 'Traders at Musan pay a levy in coal';
  const gmail = (title: string, from: string): string[] => [
    '---------- Forwarded message ---------',
    `From: ${from}`,
    'Date: Wed, Nov 13, 2024 at 9:05 AM',
    `Subject: ${title}`,
    'To: <pat@example.org>',
    '',
  ];
  const outlook = (title: string, from: string): string[] => [
    `From: ${from}`,
    'Sent: Wednesday, November 13, 2024 9:05 AM',
    'To: Pat Colleague <pat@example.org>',
    `Subject: ${title}`,
    '',
  ];
  const long = Array.from({ length: 6 }, () => STORY.join(' ')).join(' ');
  const DAILY_NK = 'Daily NK <news@dailynk.com>';

  async function told(text: string): Promise<[string, string, string, string][]> {
    const outcomes = await readAll({ name: 'a.eml', text });
    return outcomes.map((outcome) => {
      if (!outcome.ok) throw new Error(outcome.problem.message);
      const { name, title, source, body } = outcome.value;
      return [name, title?.value ?? '', source?.value ?? '', body.text.replace(/\s+/g, ' ').trim()];
    });
  }

  it.each([
    ['short', STORY[0]!],
    ['long', long],
  ])('are articles of their own, the first %s', async (_size, first) => {
    const text = plain(
      'Two for you',
      ...gmail(TITLE, DAILY_NK),
      first,
      '',
      ...gmail(LEVY, 'NK News <news@nknews.org>'),
      STORY[1]!,
    );
    expect(await told(text)).toEqual([
      ['a.eml#1', TITLE, 'Daily NK', first],
      ['a.eml#2', LEVY, 'NK News', STORY[1]],
    ]);
  });

  it('are so in HTML, below the note of a colleague that the report names', async () => {
    const block = (title: string, from: string, address: string, words: string): string =>
      `<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>${from}</strong> &lt;${address}&gt;<br>Date: Wed, Nov 13, 2024 at 9:05 AM<br>Subject: ${title}<br>To: &lt;pat@example.org&gt;<br></div><br><p>${words}</p></div>`;
    const text = html(
      'Two for you',
      `<div>Please file.</div>${block(TITLE, 'Daily NK', 'news@dailynk.com', STORY[0]!)}${block(LEVY, 'NK News', 'news@nknews.org', STORY[1]!)}`,
    );
    expect(await told(text)).toEqual([
      ['a.eml#1', TITLE, 'Daily NK', STORY[0]],
      ['a.eml#2', LEVY, 'NK News', STORY[1]],
    ]);
    const [first] = await readAll({ name: 'a.eml', text });
    expect(first?.ok && first.value.removals.map(({ what }) => what)).toEqual(['note of who forwarded it']);
  });

  it('are so inside an answer that quotes them', async () => {
    const quoted = [...gmail(TITLE, DAILY_NK), STORY[0]!, '', ...gmail(LEVY, DAILY_NK), STORY[1]!].map(
      (line) => `> ${line}`,
    );
    const text = plain(`Re: Fwd: ${TITLE}`, 'Thanks.', '', 'On 14 Nov 2024, Pat wrote:', '', ...quoted);
    expect((await told(text)).map(([, title]) => title)).toEqual([TITLE, LEVY]);
  });

  it('are so as Outlook writes them, where outlets sent them', async () => {
    const text = plain(
      'FW: two',
      ...outlook(TITLE, DAILY_NK),
      long,
      '',
      ...outlook(LEVY, 'NK News <news@nknews.org>'),
      STORY[1]!,
    );
    expect((await told(text)).map(([, title]) => title)).toEqual([TITLE, LEVY]);
  });

  it('are so beside what whoever passes them on wrote at length', async () => {
    const essay = Array.from({ length: 15 }, () => STORY.join(' ')).join(' ');
    const text = plain('What the sacks tell us', essay, '', ...gmail(TITLE, DAILY_NK), STORY[0]!);
    expect((await told(text)).map(([, title, , words]) => [title, words])).toEqual([
      ['What the sacks tell us', essay],
      [TITLE, STORY[0]],
    ]);
  });

  it.each([
    ['without address', 'The director of the mine', `${STORY[0]} The letter reads:`],
    ['with one', 'Director <director@mine.example>', `${STORY[0]} The letter reads:`],
    ['with one, after a long text', 'Kim Director <director@mine.example>', long],
  ])('are not made of a letter that a story quotes, its sender %s', async (_how, sender, before) => {
    const letter = outlook('Our offer', sender);
    const text = plain(
      'See this',
      ...gmail(TITLE, DAILY_NK),
      before,
      '',
      ...letter,
      'We shall not move.',
      '',
      STORY[1]!,
    );
    const [[, title, , words] = [], ...more] = await told(text);
    expect(more).toEqual([]);
    expect(title).toBe(TITLE);
    expect(words?.startsWith(STORY[0]!)).toBe(true);
    expect(words).toContain('We shall not move.');
    expect(words?.endsWith(STORY[1]!)).toBe(true);
  });

  it('are not made of a letter that an outlet’s own mail quotes', async () => {
    const letter = outlook('Your request', 'Ann Poe <ann.poe@ports.example>');
    const text = plain(
      'What the minister wrote',
      `${STORY[0]} She sent it on Monday.`,
      '',
      ...letter,
      'Not now.',
      '',
      STORY[1]!,
    );
    const own = text.replace('Pat Colleague <pat@example.org>', 'Lake Herald <news@lakeherald.example>');
    expect((await told(own)).map(([, title, source]) => [title, source])).toEqual([
      ['What the minister wrote', 'Lake Herald'],
    ]);
    expect((await told(own))[0]?.[3]).toMatch(/She sent it on Monday[^]*Not now/);
  });

  it('are not made of a letter that a mail of its own quotes', async () => {
    const letter = outlook('Our offer', 'The director of the mine');
    const text = plain('Miners are told to wait', STORY[0]!, '', ...letter, 'We shall not move.', '', STORY[1]!);
    expect((await told(text)).map(([, title]) => title)).toEqual(['Miners are told to wait']);
    expect((await told(text))[0]?.[3]).toContain(STORY[0]);
  });
});
