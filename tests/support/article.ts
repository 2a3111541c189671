import { NO_MAIN_DATE, type Analysis, type Article } from '../../src/model';

/** An article that states nothing but its text; `fields` say what a test is about. */
export function articleOf(text: string, fields: Partial<Article> = {}): Article {
  return {
    name: 'test',
    format: 'passage',
    title: null,
    date: null,
    published: null,
    publishedOffset: null,
    source: null,
    authors: null,
    modified: null,
    section: null,
    kind: null,
    url: null,
    archive: null,
    dateline: null,
    language: 'en',
    body: { markdown: text, text, segments: [], excluded: [] },
    removals: [],
    frontmatter: {},
    ...fields,
  };
}

/** An analysis that recognised nothing. */
export const NOTHING_FOUND: Analysis = {
  mentions: [],
  rejected: [],
  entities: {},
  actors: [],
  places: [],
  themes: [],
  location: null,
  source: null,
  mainDate: NO_MAIN_DATE,
  eventDates: [],
  statements: [],
  sourcing: 'none stated',
  cites: [],
  outletTraits: {},
  headlineStatements: [],
  refusedDates: [],
  demonyms: [],
};
