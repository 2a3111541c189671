import { markupWords } from '../../data/lexicon';
/** Destinations whose words are not the document's text: tables of fonts, pictures, objects, headers, comments. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl|pict|object|objdata|header|headerl|headerr|headerf|footer|footerl|footerr|footerf|annotation|atnid|atnauthor|' +
    'atntime|atndate|atnref|atnicn|xe|tc|rxe|bkmkstart|bkmkend|listtable|listoverridetable|revtbl|rsidtbl|generator|' +
    'themedata|colorschememapping|datastore|latentstyles|filetbl|nonshppict|shppict|shprslt|ftnsep|ftnsepc|ftncn|aftnsep|' +
    'aftnsepc|aftncn|pntxta|pntxtb|template|operator|category|comment|doccomm|hlinkbase|company|manager|keywords|' +
    'subject|passwordhash|xmlnstbl|mmathPr|wgrffmtfilter|fchars|lchars|private|userprops|docvar|factoidname|upr|panose|falt'
  ).split('|'),
);

/** Destinations marked `\*` that hold words nevertheless. */
export const STARRED: ReadonlySet<string> = new Set(['fldinst', 'shptxt', 'shpinst', 'footnote']);

/** What would end or restyle the paragraph that a footnote stands in. */
export const NOT_IN_NOTES: ReadonlySet<string> = markupWords('not-in-notes');

/** Control words that are a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
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
};
