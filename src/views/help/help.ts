/** What stands below one heading of the help. */
export interface HelpSection {
  /** Over all pages, from 0; what links within the help name: `#12`. */
  readonly number: number;
  /** The page of `docs/`, without its ending. */
  readonly page: string;
  /** 1 for the title of a page. */
  readonly level: number;
  /** In the language of the reader where there is a translation. */
  readonly heading: string;
  readonly markdown: string;
  /** What is searched: heading, in English too, and words, in small letters. */
  readonly words: string;
}

/** As `tools/help/text.mjs` makes it. */
interface HelpText {
  readonly pages: readonly {
    readonly name: string;
    readonly sections: readonly (readonly [level: number, heading: string, markdown: string])[];
  }[];
  readonly headings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The sections in the order of the pages. `language`: a code as the app has it; headings without a translation stay English. */
export function readHelp(json: string, language: string): readonly HelpSection[] {
  const { pages, headings } = JSON.parse(json) as HelpText;
  const known = headings[language] ?? headings[language.split('-')[0] ?? ''] ?? {};
  const all = pages.flatMap(({ name, sections }) => sections.map((section) => ({ page: name, section })));
  return all.map(({ page, section: [level, english, markdown] }, number) => {
    const heading = known[english] ?? english;
    const words = `${heading} ${english} ${plain(markdown)}`.toLowerCase();
    return { number, page, level, heading, markdown, words };
  });
}

/** Markdown as it is read: without the targets of links, and marks. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\]\([^)\s]*\)/g, ']')
    .replace(/[`*[\]|]|\b_|_\b/g, '')
    .replace(/\s+/g, ' ');

/** What is looked for, word by word; a single Latin letter is the beginning of one. */
export const searchWords = (query: string): readonly string[] =>
  [...new Set(query.toLowerCase().split(/\s+/))].filter((word) => word !== '' && !/^[a-z]$/.test(word));

/** The numbers of the sections that hold all the words; of all where there are none. */
export const sectionsWith = (sections: readonly HelpSection[], words: readonly string[]): ReadonlySet<number> =>
  new Set(sections.filter(({ words: held }) => words.every((word) => held.includes(word))).map(({ number }) => number));
