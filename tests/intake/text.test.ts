import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { needsShared } from '../support/shared';
import { expectSound, lines, readOne } from './helpers';

const story = [
  'Police in the border city searched three markets on Tuesday and took away eleven traders, two people who saw it said.',
  'Officers counted the goods in the street and wrote down the names of those who had bought from the traders during the month.',
  'Nobody in the neighbourhood expects the traders to be back before the end of the year, one of the two people added.',
];

/** An article as a feed automation wrote it: no headline, the day and the outlet in its last two lines. */
async function expectFooter(path: string, day: string, time: string, excluded: readonly unknown[]): Promise<void> {
  const input = readFileSync(path, 'utf8');
  const article = await readOne({ name: 'article.txt', bytes: readFileSync(path) });
  expect(article.format).toBe('text');
  expect(article.title).toBeNull();
  expect(article.date).toMatchObject({ value: day, from: 'footer' });
  expect(article.published?.value).toBe(`${day}T${time}`);
  expect(article.source).toMatchObject({ value: 'Daily NK', from: 'footer' });
  expect(article.authors).toBeNull();
  expect(article.language).toBe('en');
  expect(article.body.text.split('\n')).toEqual(input.split('\n').slice(0, -2));
  const ends = article.body.excluded.map(({ start, end, reason }) => [
    article.body.text.slice(start, start + 8),
    article.body.text.slice(end - 4, end),
    reason,
  ]);
  expect(ends).toEqual(excluded);
  expectSound(article.body);
}

describe('the sample article (needs the shared data)', () => {
  const sample = needsShared('data/sample-article.txt');
  it('states day, time and outlet in its footer, and loses nothing else', () =>
    expectFooter(sample, '2024-11-15', '13:30:00', [
      ['Daily NK', 'ous.', 'note on sources'],
      ['Please s', 'net.', 'request for comments'],
    ]));
});

describe('an article of our own of that kind', () => {
  it('states day, time and outlet in its footer, and loses nothing else', () =>
    expectFooter(join(__dirname, '../fixtures/acceptance/ryanggang-phone-teams.txt'), '2025-02-18', '08:20:00', [
      ['Daily NK', 'ety.', 'note on sources'],
      ['Please s', 'ple.', 'request for comments'],
    ]));
});

describe('feed footers', () => {
  it.each([
    [['March 5, 2024 at 07:44AM', 'by CNN(World)'], '2024-03-05', '07:44:00', 'CNN'],
    [['March 5, 2024 at 12:05AM', 'by Reuters: World News'], '2024-03-05', '00:05:00', 'Reuters'],
    [
      ['August 30, 2021 at 12:18PM', 'via RFA(North Korean Media) https://www.rfa.org/a/b?utm_source=x'],
      '2021-08-30',
      '12:18:00',
      'Radio Free Asia',
    ],
    [['2024년 11월 20일', 'by 데일리NK(북한매체)'], '2024-11-20', null, 'Daily NK'],
    [['March 5, 2024 at 07:44AM by AP(Top News)'], '2024-03-05', '07:44:00', 'Associated Press'],
    [['October 3, 2023 at 08:47PM', 'by Frontera Sur(Latin America)'], '2023-10-03', '20:47:00', 'Frontera Sur'],
  ])('%j', async (footer, date, time, source) => {
    const article = await readOne(lines(...story, ...footer));
    expect([article.date?.value, article.published?.value ?? null, article.source?.value]).toEqual([
      date,
      time === null ? null : `${date}T${time}`,
      source,
    ]);
    expect(article.body.text).toBe(story.join('\n'));
  });

  it('name the outlet in brackets behind the author', async () => {
    const article = await readOne(lines(...story, '2024.11.28 10:12am', 'by Kim Na Rae (Daily NK)'));
    expect([article.source?.value, article.authors?.value.join(', ')]).toEqual(['Daily NK', 'Kim Na Rae']);
    expect(article.date?.value).toBe('2024-11-28');
  });

  it('are no footer in the middle of a text', async () => {
    const article = await readOne(
      lines('March 5, 2024 was the day', 'by which all had gone', ...story, story[0] ?? '', story[1] ?? ''),
    );
    expect(article.body.text).toContain('by which all had gone');
    expect(article.source).toBeNull();
  });
});

describe('heads of pasted news', () => {
  const head = 'Police clear three markets in a border city';
  it.each([
    [['By Kim Jong-hyun, Seoul', 'Published: March 5, 2024'], '2024-03-05', null, 'Kim Jong-hyun'],
    [['By Ann Lee for RFA Korean', '2024.03.11'], '2024-03-11', 'Radio Free Asia', 'Ann Lee'],
    [
      ['By Ann Lee - The Washington Times - Wednesday, December 24, 2014'],
      '2014-12-24',
      'The Washington Times',
      'Ann Lee',
    ],
    [
      ['By Ann Lee | Fox News', '', 'Published: Friday, November 23, 2018 5:02 AM EST'],
      '2018-11-23',
      'Fox News',
      'Ann Lee',
    ],
    [['Published: 10:55, 26 December 2019 | Updated: 11:23, 27 December 2019'], '2019-12-26', null, null],
    [
      ['All News 10:47 March 4, 2024', '', 'SEOUL, March 4 (Yonhap) -- It began.'],
      '2024-03-04',
      'Yonhap News Agency',
      null,
    ],
    [['Wikinews – Wednesday 17 November 2004'], '2004-11-17', 'Wikinews', null],
    [['NPR · The Two-Way', 'April 21, 2015 10:45 AM ET', 'Ann Lee'], '2015-04-21', 'NPR', 'Ann Lee'],
    [['Ann Lee', 'USA TODAY Network', 'Published 2:12 PM EST Dec. 20, 2014'], '2014-12-20', 'USA Today', 'Ann Lee'],
    [['November 2, 2024 | Addis Ababa'], '2024-11-02', null, null],
    [['30-Dec-2004', 'Source: Wikinews'], '2004-12-30', 'Wikinews', null],
    [['12/28/2004'], '2004-12-28', null, null],
    [['03/04/2004'], null, null, null],
    [['By Wikinews'], null, 'Wikinews', null],
  ])('%j', async (frame, date, source, author) => {
    const article = await readOne(lines(head, '', ...frame, '', ...story));
    expect(article.title).toMatchObject({ value: head, from: 'first line' });
    expect([
      article.date?.value ?? null,
      article.source?.value ?? null,
      article.authors?.value.join(', ') ?? null,
    ]).toEqual([date, source, author]);
    expect(article.body.text).toContain(story.join('\n'));
    expect(article.body.text).not.toContain(head);
  });

  it.each([
    ['HOERYONG, Nov. 15 (Yonhap) — ', 'HOERYONG', 'Yonhap News Agency', null],
    ['MOSCOW (AP) — ', 'MOSCOW', 'Associated Press', null],
    ['KADUNA, Nigeria — ', 'KADUNA, Nigeria', null, null],
    ['BRASÍLIA, Brazil, Nov 16, 2004 – ', 'BRASÍLIA, Brazil', null, '2004-11-16'],
    ['Pyongyang, March 5, Juche 113 (2024) (KCNA) -- ', 'Pyongyang', 'KCNA', '2024-03-05'],
    ['(CNN) ', null, 'CNN', null],
    ['Brisbane — the place, not a dateline — ', null, null, null],
    ['(서울=연합뉴스) 서가람 기자 = ', '서울', 'Yonhap News Agency', null],
  ])('dateline %s', async (lead, place, source, date) => {
    const article = await readOne(lines(lead + (story[0] ?? ''), ...story.slice(1)));
    expect([article.dateline?.value ?? null, article.source?.value ?? null, article.date?.value ?? null]).toEqual([
      place,
      source,
      date,
    ]);
    expect(article.body.text.startsWith(lead.trim())).toBe(true);
  });

  it('takes a year for a dateline only from where one is stated', async () => {
    const text = `SEOUL, March 4 (Yonhap) -- ${story.join('\n')} It was so in 2019 and 2021.`;
    expect((await readOne(text)).date).toBeNull();
    const clipped = await readOne({
      text: lines('---', 'source: https://example.org/2024/x.html', 'tags: [clippings]', '---', text),
    });
    expect(clipped.date).toMatchObject({ value: '2024-03-04', from: 'dateline, year from the url' });
  });

  it('takes names in brackets behind the first paragraph, surnames in capitals, for the authors', async () => {
    const signed = await readOne(
      lines(head, '2024.04.18', '', `${story[0] ?? ''} (KANG Ji-won / ISHIMURA Haruka)`, ...story.slice(1)),
    );
    expect(signed.authors?.value.join(', ')).toBe('KANG Ji-won, ISHIMURA Haruka');
    expect(
      (await readOne(lines(head, '', `${story[0] ?? ''} (Korean Central)`, ...story.slice(1)))).authors,
    ).toBeNull();
  });

  it('reads Korean heads', async () => {
    const article = await readOne({
      text: lines(
        '양강도 보위국, 손전화 단속',
        '한도윤 기자 | 2024.11.15 5:04 오후',
        '',
        '북한 양강도 보위국이 이달 초부터 중국 손전화를 쓰는 주민들을 단속하고 있는 것으로 전해졌다고 소식통이 말했다.',
        '',
        '입력 2024.11.16',
      ),
      url: 'https://www.dailynk.com/1/',
    });
    expect([
      article.title?.value,
      article.authors?.value.join(', '),
      article.published?.value,
      article.source?.value,
      article.language,
    ]).toEqual(['양강도 보위국, 손전화 단속', '한도윤', '2024-11-15T17:04:00', 'Daily NK', 'ko']);
  });

  it('keeps subheadings in the body and takes no sentence for a headline', async () => {
    const article = await readOne(lines(story[0] ?? '', 'Traders fear for their stalls', ...story.slice(1)));
    expect(article.title).toBeNull();
    expect(article.body.text.split('\n')[1]).toBe('Traders fear for their stalls');
    expect(article.body.excluded).toEqual([]);
  });

  it('takes the headline for one wherever the head has it, and nothing like it for one', async () => {
    const title = 'Jakarta Chides Traders For Higher Prices';
    const twice = await readOne(lines(title, '', 'By Ann Lee', '', title, '', ...story));
    expect(twice.title?.value).toBe(title);
    expect(twice.body.text).not.toContain('Chides');
    const once = await readOne(lines(title, '', `${title}, Again`, '', ...story));
    expect(once.body.text).toContain(`${title}, Again`);
  });

  it('joins lines broken at a fixed width', async () => {
    const wrapped = lines(
      'Police in the border city searched three markets on Tuesday',
      'and took away eleven traders, two people who saw it said to',
      'a reporter who had asked them about it on the next morning',
      'and written down what they said.',
    );
    expect((await readOne(wrapped)).body.text).toBe(wrapped.replace(/\n/g, ' '));
  });
});

describe('a passage', () => {
  it('comes back unchanged and nothing is read from it', async () => {
    const text = 'Head\n\n  March 5, 2024 at 07:44AM\r\nby CNN(World)\n\u0007 #tag [[x]]\n\n';
    const article = await readOne({ text, format: 'passage' });
    expect(article.body.text).toBe(text);
    expect([article.title, article.date, article.source, article.authors, article.url]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expectSound(article.body);
  });
});

describe('whose text it is', () => {
  it.each([
    ['a source in the province told Daily NK on Monday', 'Daily NK'],
    ['Ms Hamed told AFP that troops would stay', null],
    ['a source told the New York Times on Monday', null],
    ['families and lawyers told Ayar Delta News on Monday', 'Ayar Delta News'],
    ['Daily NK has learned', 'Daily NK'],
  ])('%s → %s', async (clause, source) => {
    expect(
      (await readOne(`Police searched three markets in the city, ${clause}.\n${story.join('\n')}`)).source?.value ??
        null,
    ).toBe(source);
  });
});
