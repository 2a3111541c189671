import type { Traced } from '../../model';
import type { StatedDate } from '../dates/stated';

/** What a line is to the article: its words, or the frame around them. */
export type LinePart = 'body' | 'headline' | 'metadata' | 'boilerplate';

export interface LineRole {
  readonly role: LinePart;
  /** For the report: `byline`, `feed footer`, `subscription`. */
  readonly reason: string;
}

export const BODY: LineRole = { role: 'body', reason: '' };

/**
 * How much a stated source says about who published: an own footer more than the agency in a dateline. `furniture` are the
 * lines of the page that name its outlet, `self` what a text says of those who wrote it.
 */
export type SourceRank = 'footer' | 'furniture' | 'line' | 'title' | 'agency' | 'self';

export interface StatedSource extends Traced<string> {
  readonly rank: SourceRank;
}

/** When a text says it was changed: the day, with the time where it stands beside it. */
export interface StatedChange extends Traced<string> {
  readonly time: string | null;
  readonly offset: string | null;
}

/** What one line, or a pair of lines, states. */
export interface FrameFinding {
  readonly date?: StatedDate & { readonly from: string; readonly evidence: string };
  readonly source?: StatedSource;
  readonly author?: Traced<string>;
  readonly dateline?: Traced<string>;
  readonly url?: Traced<string>;
  /** A date of the text that is not its publication: of an update. It tells the year of a day stated without one. */
  readonly changed?: StatedChange;
}
