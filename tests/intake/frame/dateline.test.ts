import type { Article } from '../../../src/model';
import { readOne } from '../helpers';

const LEAD =
  'Officers searched three houses near the river on Thursday and took away a box of telephones, witnesses said.';
const read = (opening: string, rest = '', input: { url?: string } = {}): Promise<Article> =>
  readOne({
    text: `${opening}${LEAD}\n\nMore people came to see what had happened.\n${rest}`,
    format: 'text',
    ...input,
  });

describe('datelines of the agencies of the world', () => {
  it.each([
    ['Maracaibo (Venezuela), 27 Mar 2025 (EFE).- ', 'Maracaibo', '2025-03-27', 'EFE'],
    ['HARARE, Nov. 15 (Xinhua) -- ', 'HARARE', null, 'Xinhua'],
    ['Seoul, Nov 15 (Yonhap) -- ', 'Seoul', null, 'Yonhap News Agency'],
    ['SEOUL, Nov. 15 (Yonhap) — ', 'SEOUL', null, 'Yonhap News Agency'],
    ['MOSCOW, November 15. /TASS/. ', 'MOSCOW', null, 'TASS'],
    ['KYIV. Nov 15 (Interfax-Ukraine) – ', 'KYIV', null, 'Interfax-Ukraine'],
    ['ANKARA (AA) – ', 'ANKARA', null, 'Anadolu Agency'],
    ['KAMPALA, Uganda (AP) — ', 'KAMPALA, Uganda', null, 'Associated Press'],
    ['TALLINN (Reuters) - ', 'TALLINN', null, 'Reuters'],
    ['BEIJING, Nov 15 (Reuters) - ', 'BEIJING', null, 'Reuters'],
    ['Nairobi, Kenya | AFP | ', 'Nairobi, Kenya', null, 'AFP'],
    ['Islamabad (dpa) - ', 'Islamabad', null, 'DPA'],
    ['New Delhi, Nov 15 (PTI) ', 'New Delhi', null, 'Press Trust of India'],
    ['New Delhi [India], November 15 (ANI): ', 'New Delhi', null, 'Asian News International'],
    ['TEHRAN, Nov. 15 (MNA) – ', 'TEHRAN', null, null],
    ['Pyongyang, November 15 (KCNA) -- ', 'Pyongyang', null, 'KCNA'],
    ['ULAANBAATAR, November 15, 2024 (MONTSAME). ', 'ULAANBAATAR', '2024-11-15', 'MONTSAME'],
    ['HANOI, November 15 (VNA) - ', 'HANOI', null, null],
    ['Paris, 15 November 2024 (AFP) - ', 'Paris', '2024-11-15', 'AFP'],
    ['BUENOS AIRES, 15 nov 2024 (Xinhua) -- ', 'BUENOS AIRES', '2024-11-15', 'Xinhua'],
    ['KADUNA, Nigeria — ', 'KADUNA, Nigeria', null, null],
    ['SÃO PAULO — ', 'SÃO PAULO', null, null],
    ['(서울=연합뉴스) ', '서울', null, 'Yonhap News Agency'],
    ['[서울=뉴시스] ', '서울', null, 'Newsis'],
  ])('%s', async (opening, place, date, source) => {
    const article = await read(opening);
    expect({
      place: article.dateline?.value ?? null,
      date: article.date?.value ?? null,
      source: article.source?.value ?? null,
    }).toEqual({ place, date, source });
  });

  it('takes a town before a colon for the dateline where it opens the text alone', async () => {
    expect((await read('Kathmandu: ')).dateline?.value).toBe('Kathmandu');
  });

  it.each([
    'Analysis: ',
    'Minister: ',
    'Watch: ',
    'Police said — ',
    'Smith — who was there — ',
    'Prices (in dollars) - ',
    'By noon — ',
    'EXCLUSIVE — ',
    'UPDATE: ',
  ])('takes %s for no dateline', async (opening) => {
    expect((await read(opening)).dateline).toBeNull();
  });

  it('finds the agency alone', async () => {
    expect((await read('(Reuters) - ')).source?.value).toBe('Reuters');
    expect((await read('(CNN) -- ')).source?.value).toBe('CNN');
  });
});

describe('the year of a day stated without one', () => {
  const opening = 'HARARE, Nov. 15 (Xinhua) -- ';

  it.each([
    ['the address', '', 'https://english.news.cn/2024/xyz-20241115.html', '2024-11-15'],
    ['the address, the day before', '', 'https://example.org/africa/2024-11/16/c_1.htm', '2024-11-15'],
    ['an update line', 'Updated: 16 November 2024\n', undefined, '2024-11-15'],
  ])('is taken from %s', async (_what, rest, url, date) => {
    expect((await read(opening, rest, url === undefined ? {} : { url })).date?.value).toBe(date);
  });

  it('is the year before where the other date is of January', async () => {
    const article = await read('HARARE, Dec. 30 (Xinhua) -- ', 'Updated: 2 January 2025\n');
    expect(article.date?.value).toBe('2024-12-30');
  });

  it('is never guessed', async () => {
    expect((await read(opening)).date).toBeNull();
    // A page is stamped with the year it is copied in.
    expect((await read(opening, '© 2024 Example News. All rights reserved.\n')).date).toBeNull();
    expect((await read(opening, 'Updated: 16 June 2024\n')).date).toBeNull();
    expect((await read(opening, 'In 2019 the police did the same.\n')).date).toBeNull();
  });
});

describe('Korean openings', () => {
  it('reads the day of a Korean line', async () => {
    const article = await readOne({
      text: '혜산시 단속 강화\n2024년 11월 15일 오전 9시 30분\n한도윤 기자\n\n양강도 혜산시에서 단속이 강화되고 있다고 소식통이 전했다.',
      format: 'text',
    });
    expect([article.date?.value, article.authors?.value.join(', ')]).toEqual(['2024-11-15', '한도윤']);
  });

  it('does not make a date of a bare day', async () => {
    const article = await readOne({
      text: '양강도 소식통은 15일 데일리NK에 혜산시에서 단속이 강화되고 있다고 전했다. 주민들은 불안해하고 있다.',
      format: 'text',
    });
    expect(article.date).toBeNull();
  });
});
