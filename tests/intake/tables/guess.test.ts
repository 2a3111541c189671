import { guessColumns } from '../../../src/intake/tables/guess';
import { namesColumns, roleNamed } from '../../../src/intake/tables/header-names';

const long =
  'The guards at the gate of the market counted every sack of salt that came in during the morning and wrote it down. '.repeat(
    3,
  );

describe('the name of a column', () => {
  it('says what it holds, in many languages and spellings', () => {
    const names = {
      title: [
        'Headline',
        'webTitle',
        'article-title',
        '제목',
        'Título',
        'Заголовок',
        'title.rendered',
        '_source.title',
        'headline.main',
      ],
      date: [
        'publishedAt',
        'pub_date',
        'webPublicationDate',
        'seendate',
        '일자',
        'Fecha de publicación',
        'Дата',
        'date',
      ],
      text: [
        'Full text',
        'body',
        'articleBody',
        'content.rendered',
        'fields.bodyText',
        '본문',
        'Texto',
        'text_content',
        'clean_text',
      ],
      url: ['URL', 'Web address', 'link', 'webUrl', 'canonical_url', 'SOURCEURL'],
      source: [
        'Outlet',
        'source.name',
        'source.title',
        'media_name',
        '언론사',
        'Medio',
        'source-hostname',
        'og_site_name',
      ],
      author: ['Byline', 'author.name', 'authors', 'byline.original', '기자', 'Autor'],
      section: ['Section', 'sectionName', 'Rubrique'],
    };
    for (const [role, all] of Object.entries(names))
      expect(all.map((name) => [name, roleNamed(name)?.role])).toEqual(all.map((name) => [name, role]));
  });

  it('says nothing of what belongs to something else', () => {
    for (const name of ['source.id', 'source.url', 'author.url', 'image_url', 'has_text', 'id', ''])
      expect(roleNamed(name)).toBeNull();
  });
});

describe('the columns of a table', () => {
  it('are told by their names, and by their contents where names are silent', () => {
    const guess = guessColumns(
      ['1', '2', '3', '4'],
      [
        ['2025-03-01', long, 'https://a.example/1', 'A headline of several words'],
        ['2025-03-02', long, 'https://a.example/2', 'Another headline, also of several'],
        ['2025-03-03', long, 'https://a.example/3', 'And a third one with no verb'],
      ],
    );
    expect(guess.mapping).toEqual({ text: '2', date: '1', url: '3', title: '4' });
    expect(guess.why).toMatchObject({
      date: '100 % of its cells are days',
      url: '100 % of its cells are web addresses',
    });
    expect(guess.confidence).toBeGreaterThan(0.3);
  });

  it('are not what their names say where their contents say otherwise', () => {
    const guess = guessColumns(
      ['date', 'text', 'url', 'source', 'content'],
      [['soon', '17', 'none yet', 'https://a.example/1', long]],
    );
    expect(guess.mapping).toEqual({ text: 'content', url: 'source' });
  });

  it('prefer the text to its summary, and the page to its picture', () => {
    const guess = guessColumns(
      ['title', 'summary', 'text', 'image', 'link'],
      [['A', long, long, 'https://a.example/1.jpg', 'https://a.example/1']],
    );
    expect(guess.mapping).toMatchObject({ text: 'text', url: 'link' });
  });

  it('are sure only of what both names and contents say', () => {
    const sure = guessColumns(['title', 'date', 'text'], [['A', '2025-03-01', long]]).confidence;
    const unsure = guessColumns(['name', 'time', 'notes'], [['A', '2025-03-01', long]]).confidence;
    expect(sure).toBeGreaterThan(unsure);
    expect(guessColumns(['a', 'b'], [['x', 'y']])).toEqual({ mapping: {}, confidence: 0, why: {} });
  });
});

describe('the beginning of a table', () => {
  it('is told from prose and lists', () => {
    expect(namesColumns('title,date,text\nA,B,C')).toBe(true);
    expect(namesColumns('sep=;\nTítulo;Fecha;Texto\n"a";b;c')).toBe(true);
    expect(namesColumns('"url"\t"headline"\nx\ty')).toBe(true);
    for (const text of [
      'Title, date, text',
      'Rain fell, and the text of the title said so.\nIt fell, on.',
      '| title | date |\n|---|---|',
      'Home,About,Contact\na,b,c',
      '<p>title,date\nx,y',
    ]) {
      expect(namesColumns(text)).toBe(false);
    }
  });
});
