import type { Problem } from './outcome';

/** The formats an input can have; how one is added stands in `docs/architecture.md`. */
// prettier-ignore
export const FORMAT_IDS = [
  'text', 'markdown', 'clipper', 'html', 'passage', 'mhtml', 'eml', 'mbox', 'feed', 'opml', 'urls',
  'webloc', 'pdf', 'docx', 'rtf', 'csv', 'json', 'zip', 'nexis', 'factiva', 'proquest', 'appended',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Something to import, before anything is known about it. Exactly one of `bytes` and `text` is set. */
export interface Input {
  /** What the report calls it: a path, a URL, `clipboard`; of a part, its place: `week.zip/a.html`, `feed.xml#3`. */
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** Where it was fetched from, when it was. */
  readonly url?: string;
  /** Overrides sniffing. */
  readonly format?: FormatId;
  /** The text is a note already in the vault: its body is the user's, kept verbatim, not neutralised. */
  readonly inPlace?: boolean;
  /** `Content-Type` of the response it came from, for its charset. */
  readonly contentType?: string;
  /** Headers of that response, as `WebResponse` has them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What whoever hands it over says about the article in it: a feed of its item, a table of its row. */
  readonly stated?: Stated;
  /** What the container left out of it, with reasons. */
  readonly removed?: readonly { readonly what: string; readonly why: string; readonly count: number }[];
  /** Which column of a table holds what, where the user corrected the guess. */
  readonly columns?: ColumnMapping;
  /** Articles in it that cannot be read here, since reading them ended the thread they were read in: told, not read again. */
  readonly deadly?: readonly DeadlyArticle[];
}

/** An article that is not to be read again. */
export interface DeadlyArticle {
  /** How many articles and problems the input gives before it. */
  readonly at: number;
  /** Why; its subject is put in. */
  readonly problem: Problem;
}

/** Statements about an article from outside its text, as written there; they count before the text's own. */
export interface Stated {
  /** Who says so, for the trace: `feed item`, `csv row`, `mail header`. */
  readonly from: string;
  readonly title?: string;
  /** Any form of date that the intake can read; of publication. */
  readonly published?: string;
  readonly updated?: string;
  /** Outlet by name. */
  readonly source?: string;
  readonly authors?: readonly string[];
  readonly url?: string;
  readonly section?: string;
  /** ISO 639-1. */
  readonly language?: string;
}

/** What a column of a table or a field of a record can hold. */
export type ColumnRole = 'title' | 'date' | 'text' | 'url' | 'source' | 'author' | 'section';

/** Role → name of the column, or its number from 1 where the table has no header. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, string>>>;
