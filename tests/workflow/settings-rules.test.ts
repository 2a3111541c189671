import {
  fileNameFault,
  folderFault,
  propertyFault,
  relatedFault,
  tagFault,
  templateFault,
} from '../../src/workflow/settings-rules';

describe('a folder', () => {
  it.each(['Articles', 'News/Articles', 'Länder', '기사', 'a b'])('may be called %s', (path) => {
    expect(folderFault(path)).toBeNull();
  });

  it.each([
    '',
    '/Articles',
    'Articles/',
    'a//b',
    '../x',
    'a/..',
    '.obsidian',
    'a/.b',
    'CON',
    'a/nul',
    'x.',
    'x ',
    ' x',
    'a:b',
    'a|b',
    'a#b',
    'a[b',
    'a\u0007b',
  ])('may not be called “%s”', (path) => {
    expect(folderFault(path)).not.toBeNull();
  });
});

describe('a property name', () => {
  it.each(['date', 'Date of publication', 'publiée', '날짜'])('may be %s', (name) => {
    expect(propertyFault(name, ['title'])).toBeNull();
  });

  it.each(['', ' ', ' date', 'a:b', 'a\nb', '"x"', '-x', 'tags', 'Aliases', 'entity-id', 'TITLE'])(
    'may not be “%s”',
    (name) => {
      expect(propertyFault(name, ['title'])).not.toBeNull();
    },
  );
});

describe('a file name pattern', () => {
  it.each(['{title}', '{year}/{date} {title}', '{source}/{year}/{month}/{title}'])('may be %s', (pattern) => {
    expect(fileNameFault(pattern)).toBeNull();
  });

  it.each(['', 'note', '{title}/{date}', '{titel}', '{title', '../{title}', '/{title}', '{date}: {title}', '{title}.'])(
    'may not be “%s”',
    (pattern) => {
      expect(fileNameFault(pattern)).not.toBeNull();
    },
  );
});

describe('other settings', () => {
  it('take tags as Obsidian does', () => {
    expect(['', 'article', 'news/dprk', 'año'].map(tagFault)).toEqual([null, null, null, null]);
    expect(['#article', 'two words', '2024', 'a,b'].every((tag) => tagFault(tag) !== null)).toBe(true);
  });

  it('take a Markdown note as template, or none', () => {
    expect([templateFault(''), templateFault('Templates/Article.md')]).toEqual([null, null]);
    expect(templateFault('Templates/Article.txt')).not.toBeNull();
  });

  it('take a whole number of related notes', () => {
    expect([relatedFault(0), relatedFault(30)]).toEqual([null, null]);
    expect([-1, 31, 2.5, NaN].every((count) => relatedFault(count) !== null)).toBe(true);
  });
});
