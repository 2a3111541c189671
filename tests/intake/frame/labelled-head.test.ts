import { lines, readAll, readOne } from '../helpers';

const quake = 'A strong earthquake shook Lima on Thursday night, the Geophysical Institute of Peru said.';
const flood = 'Rain flooded the streets of Piura on Friday and cut the road to Sullana, the ministry said.';

describe('labelled lines above a text', () => {
  it.each([
    [
      'Title: Quake in Peru',
      'Link: https://andean.example/quake',
      'Published: 2024-05-03T08:00:00-05:00',
      'Source: Andean Lantern',
      'Author: Luis Vega',
    ],
    [
      'Title: Quake in Peru',
      'Link: https://andean.example/quake',
      'Publication: Andean Lantern',
      'Date: 3 May 2024',
      'By: Luis Vega',
    ],
    [
      'Titel: Quake in Peru',
      'Quelle: Andean Lantern',
      'Datum: 3.5.2024',
      'URL: https://andean.example/quake',
      'Autor: Luis Vega',
    ],
    [
      '제목: Quake in Peru',
      '출처: Andean Lantern',
      '날짜: 2024-05-03',
      '링크: https://andean.example/quake',
      '기자: Luis Vega',
    ],
    [
      '**Title:** Quake in Peru',
      '**Source:** Andean Lantern',
      '**Date:** May 3, 2024',
      '**URL:** <https://andean.example/quake>',
      '**By:** Luis Vega',
    ],
  ])('say what they are: %s', async (...head) => {
    const article = await readOne(lines(...head, '', quake));
    expect([article.title, article.date, article.source, article.url].map((found) => found?.value)).toEqual([
      'Quake in Peru',
      '2024-05-03',
      'Andean Lantern',
      'https://andean.example/quake',
    ]);
    expect(article.authors?.value).toEqual(['Luis Vega']);
    expect(article.body.text).toBe(quake);
  });

  it('stay in the text where their values are not what they say, and one line alone is prose', async () => {
    const odd = await readOne(lines('Title: Quake in Peru', 'Link: none', 'Date: soon', '', quake));
    expect(odd.body.text).toContain('Link: none');
    expect(odd.body.text).toContain('Date: soon');
    const alone = await readOne(lines('Source: close to nobody, he said and went on.', '', quake));
    expect(alone.body.text).toContain('close to nobody');
  });
});

describe('a file of items with labelled heads', () => {
  const item = (title: string, day: number, text: string): string[] => [
    `Title: ${title}`,
    `Link: https://andean.example/${day}`,
    `Published: 2024-05-0${day}T08:00:00-05:00`,
    '',
    text,
  ];

  it.each(['-----', '', '* * *'])('is split, whatever stands between them: %j', async (rule) => {
    const text = lines(...item('Quake in Peru', 3, quake), rule, ...item('Flood in Piura', 4, flood), rule);
    const articles = (await readAll({ text })).map((found) => (found.ok ? found.value : null));
    expect(articles.map((found) => [found?.title?.value, found?.date?.value, found?.body.text])).toEqual([
      ['Quake in Peru', '2024-05-03', quake],
      ['Flood in Piura', '2024-05-04', flood],
    ]);
  });

  it('names an item without words, and goes on', async () => {
    const text = lines(...item('Quake in Peru', 3, ''), '-----', ...item('Flood in Piura', 4, flood));
    expect((await readAll({ text })).map(({ ok }) => ok)).toEqual([false, true]);
  });

  it('is told from one article', async () => {
    const text = lines(...item('Quake in Peru', 3, quake), '', 'Title: in the middle of a text', '', flood);
    expect(await readAll({ text })).toHaveLength(1);
  });
});
