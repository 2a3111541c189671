import { markupWords } from '../../data/lexicon';
/** Destinations whose words are not the document's text: tables of fonts, pictures, objects, headers, comments. */
export const SKIPPED: ReadonlySet<string> = markupWords('destinations-without-text');

/** Destinations marked `\*` that hold words nevertheless. */
export const STARRED: ReadonlySet<string> = new Set(['fldinst', 'shptxt', 'shpinst', 'footnote']);

/** What would end or restyle the paragraph that a footnote stands in. */
export const NOT_IN_NOTES: ReadonlySet<string> = markupWords('not-in-notes');

/** Control words that are a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    lbr: '\n',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
  } as const),
);
