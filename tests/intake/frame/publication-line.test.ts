import { isPressName } from '../../../src/intake/frame/press-name';
import { lines, outlets, readOne } from '../helpers';

const story = (line: string): string =>
  lines(
    'Lorry queue reaches Ipswich',
    '',
    line,
    '',
    'A queue of lorries stretched from Felixstowe to Ipswich on Monday, the police of Suffolk said, and drivers waited.',
    '',
    'The port said that it would open two more gates by Friday, and that no ship had been turned away.',
  );

describe('the line that says where and when a story was published', () => {
  it.each([
    ['Coast Daily, 2 September 2024', 'Coast Daily', null],
    ['Coast Daily | 2 September 2024', 'Coast Daily', null],
    ['2 September 2024, Coast Daily', 'Coast Daily', null],
    ['Source: Coast Daily, 2 September 2024', 'Coast Daily', null],
    ['Quelle: Suffolk am Morgen, 2. September 2024', 'Suffolk am Morgen', null],
    ['(Coast Daily, 2.9.2024)', 'Coast Daily', null],
    ['www.kcna.kp (2024.9.2.)', 'KCNA', null],
    ['https://www.rodong.rep.kp/en/ (Juche113.9.2.)', 'Rodong Sinmun', null],
    ['Coast Daily - Monday, September 2, 2024 - Page 4', 'Coast Daily', null],
    ['Oman Lantern, 2 September 2024, p. 4', 'Oman Lantern', null],
    ['Coast Daily (UK), Sept. 2, 2024', 'Coast Daily', null],
    ['By Jan Holm, Coast Daily, 2 September 2024', 'Coast Daily', 'Jan Holm'],
    ['Jan Holm | Coast Daily | 2 September 2024 18:30 BST', 'Coast Daily', 'Jan Holm'],
    ['Hafenblatt, 2. September 2024, Petra Schulz', 'Hafenblatt', 'Petra Schulz'],
    ['2024-09-02 08:30 来源：边城日报 作者：王小明', '边城日报', '王小明'],
    ['2024年09月02日 08:30 来源：边城日报 责任编辑：李四', '边城日报', null],
    ['한반도일보 | 2024년 9월 2일', '한반도일보', null],
    ['02.09.2024, 14:05 | Автор: Ольга Ким | Источник: Сибирский вестник', 'Сибирский вестник', 'Ольга Ким'],
    ['Petra Schulz, 2 September 2024', null, 'Petra Schulz'],
    ['Emily Post, 2 September 2024', null, 'Emily Post'],
    ['Published Andrea Kim, 2 September 2024', null, 'Andrea Kim'],
    ['Posted Hannah Kim | 2 September 2024', null, 'Hannah Kim'],
    ['World News, 2 September 2024', null, null],
    ['2 September 2024, New Delhi', null, null],
  ])('%s', async (line, source, author) => {
    const article = await readOne(story(line));
    expect([article.date?.value, article.source?.value ?? null, article.authors?.value.join(', ') ?? null]).toEqual([
      '2024-09-02',
      source,
      author,
    ]);
  });

  it('stays in the text where not all of it is understood, and outlet and day are taken all the same', async () => {
    const article = await readOne(story('Coast Daily, Lowestoft, 2 September 2024'));
    expect(article.source?.value).toBe('Coast Daily');
    expect(article.body.text).toContain('Lowestoft');
    expect(article.body.excluded).toHaveLength(1);
    expect((await readOne(story('Photo by: Jane Doe | 2 September 2024'))).authors).toBeNull();
    expect((await readOne(story('Lantern, 2 September 2024'))).body.text).toContain('Lantern');
    expect((await readOne(story('World | Updated | 2 September 2024'))).body.text).toMatch(/^A queue/);
  });
});

describe('a name of the press', () => {
  it.each([
    'The Andean Observer',
    'Donau-Kurier',
    'Diario de Ilo',
    'Siegener Tagblatt',
    '北方晚报',
    'Le Courrier du Rhône',
  ])('is %s', (name) => {
    expect(isPressName(name)).toBe(true);
    expect(outlets.byName(name)).toBeNull();
  });

  it.each(['World News', 'Press Release', 'Emily Post', 'Kim Na-rae', 'Latest', 'police said today', '王小明'])(
    'is not %s',
    (name) => {
      expect(isPressName(name)).toBe(false);
    },
  );
});

describe('what the title of a page adds behind its headline', () => {
  it.each([
    [
      '边境口岸重新开放',
      '_边城日报',
      '边城日报',
      '丹东口岸周一重新开放，海关官员表示，每天将有五十辆卡车通过大桥前往新义州。',
    ],
    [
      '국경 세관 다시 문 열어',
      ' - 한반도일보',
      '한반도일보',
      '단둥 세관이 월요일 다시 문을 열었다고 관계자가 말했다. 하루 트럭 오십 대가 다리를 건넌다.',
    ],
  ])('names the outlet in scripts without capitals: %s%s', async (headline, suffix, outlet, text) => {
    const page = `<html><head><title>${headline}${suffix}</title></head><body><h1>${headline}</h1><p>${text}</p><p>${text}</p></body></html>`;
    const article = await readOne({ text: page, format: 'html' });
    expect([article.title?.value, article.source?.value]).toEqual([headline, outlet]);
  });
});
