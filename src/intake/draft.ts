import type { ArticleKind, Body, FormatId, Traced } from '../model';
import type { DayOrder } from './dates/find';
import type { StatedDate } from './dates/stated';
import type { ArticleFrame } from './frame/read';
import type { RemovalLog } from './removals';

/** A publication date with the place it was read from. */
export type TracedDate = Pick<StatedDate, 'date' | 'time' | 'offset'> & {
  readonly from: string;
  readonly evidence: string;
};

/** What a format states about its article besides the text, each strongest first; empty where it states nothing. */
export interface Declared {
  readonly titles: readonly Traced<string>[];
  readonly dates: readonly TracedDate[];
  /** Publisher by name. */
  readonly sources: readonly Traced<string>[];
  readonly authors: readonly Traced<readonly string[]>[];
  readonly modified: readonly TracedDate[];
  readonly sections: readonly Traced<string>[];
  readonly kind: Traced<ArticleKind> | null;
  readonly urls: readonly Traced<string>[];
  readonly language: string | null;
  readonly frontmatter: Readonly<Record<string, unknown>>;
}

export const NOTHING_DECLARED: Declared = {
  titles: [],
  dates: [],
  sources: [],
  authors: [],
  modified: [],
  sections: [],
  kind: null,
  urls: [],
  language: null,
  frontmatter: {},
};

/** What a format makes of its input: statements, the frame read from the lines, and the body. */
export interface Draft {
  readonly format: FormatId;
  readonly declared: Declared;
  readonly frame: ArticleFrame | null;
  readonly body: Body;
  readonly removals: RemovalLog;
  readonly order: DayOrder;
}
