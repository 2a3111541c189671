import { message, wordingOf, type Message, type Wording } from './message';
import type { FormatId } from './input';
import type { Span } from './span';

/** A value with the trace of where it was read. A value nobody stated is absent, never invented. */
export interface Traced<T> {
  readonly value: T;
  /** Rule or place, readable: `footer`, `json-ld datePublished`, `frontmatter published`, `dateline`. */
  readonly from: string;
  /** The characters it was read from. */
  readonly evidence?: string;
}

/** Where in the Markdown a verbatim piece of the plain text stands. */
export interface BodySegment {
  /** Offset into `Body.text`. */
  readonly text: number;
  /** Offset into `Body.markdown`. */
  readonly markdown: number;
  /** Length of the piece; the same UTF-16 code units in both. */
  readonly length: number;
  /** Whether `[[…]]` may be put around words here: not in code, links, headings, tables or quoted HTML. */
  readonly linkable: boolean;
}

/** A part of the plain text that recognition does not read, with the reason a user can read. */
export interface Exclusion extends Span {
  readonly reason: string;
}

/** The body twice: as the Markdown a note shows (already neutralised) and as the plain text recognition reads. */
export interface Body {
  readonly markdown: string;
  readonly text: string;
  /** Sorted by `text`, not overlapping. Text not covered (a dropped escape, a joined line) is not verbatim in the Markdown. */
  readonly segments: readonly BodySegment[];
  /** Boilerplate (subscription notes, share bars, footers already read as metadata). Sorted, in `text` offsets. */
  readonly excluded: readonly Exclusion[];
}

/** What an import removed or defused, for the report: `script` ×3, `dataviewjs block` … */
export interface Removal {
  readonly what: string;
  readonly why: string;
  readonly count: number;
}

/** What is named with some of its words, which are no part of the template: `title of a link “all day”`. */
const QUOTED: Readonly<Record<string, (words: string) => Wording>> = {
  'code block': (words) => message`code block “${words}”`,
  'HTML comment': (words) => message`HTML comment “${words}”`,
  property: (words) => message`property “${words}”`,
  'title of a link': (words) => message`title of a link “${words}”`,
};

function removedThing(what: string): Wording {
  const [, kind = '', words = ''] = /^([^“]+) “(.*)”$/s.exec(what) ?? [];
  const scheme = /^([a-z][a-z0-9+.-]*) link$/.exec(what)?.[1];
  return QUOTED[kind]?.(words) ?? (scheme === undefined ? wordingOf(what) : message`${scheme} link`);
}

/** `script ×3: it runs, loads or asks for something`. */
export function removalMessage({ what, why, count }: Removal): Message {
  const thing = removedThing(what);
  return message`${count > 1 ? message`${thing} ×${count}` : thing}: ${wordingOf(why)}`;
}

export type ArticleKind = 'paywall-stub' | 'live-blog';

export interface Article {
  /** Report name of the input, with `#2` and so on when one input holds several. */
  readonly name: string;
  readonly format: FormatId;
  readonly title: Traced<string> | null;
  /** `YYYY-MM-DD`: the day of publication as the outlet states it. */
  readonly date: Traced<string> | null;
  /** Outlet's wall clock, ISO 8601 without zone, as precise as stated (`2024-11-15T13:30:00`); null when no time is stated. */
  readonly published: Traced<string> | null;
  /** `+09:00` or `Z`, where the zone is stated. */
  readonly publishedOffset: string | null;
  /** Canonical name of the outlet that published it. */
  readonly source: Traced<string> | null;
  /** Names as printed, in order; never an empty list. */
  readonly authors: Traced<readonly string[]> | null;
  /** When the outlet last changed it, as `published` is written. */
  readonly modified: Traced<string> | null;
  /** The outlet's section or desk: `World`, `Korea`. */
  readonly section: Traced<string> | null;
  /** What it is where it is no ordinary story: the free beginning of a paid one, or a running account. */
  readonly kind: Traced<ArticleKind> | null;
  /** Canonical URL where known, without tracking parameters. */
  readonly url: Traced<string> | null;
  /** Where a web archive keeps the copy that was read, or the page names. */
  readonly archive: Traced<string> | null;
  /** Place name of the dateline as printed (`HOERYONG`): where it was written, not what it is about. */
  readonly dateline: Traced<string> | null;
  /** ISO 639-1, `und` when unclear. */
  readonly language: string;
  readonly body: Body;
  readonly removals: readonly Removal[];
  /** Frontmatter of the input the user or a clipper wrote, to be carried into the note; flat YAML values. */
  readonly frontmatter: Readonly<Record<string, unknown>>;
}

/** When an article was published, as exactly as it says; ISO 8601. */
export const momentOf = ({ date, published, publishedOffset }: Article): string | null =>
  published === null ? (date?.value ?? null) : `${published.value}${publishedOffset ?? ''}`;
