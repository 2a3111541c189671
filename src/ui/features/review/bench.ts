import type { App } from 'obsidian';
import type { Span } from '../../../model';
import type { ReviewArticle, ReviewSession } from '../../../workflow/review/model';

/** What is looked at while decisions are made. */
export interface Bench {
  readonly app: App;
  readonly session: ReviewSession;
  readonly article: ReviewArticle;
  /** The form in the text that has the focus, where one has it. */
  readonly form: string | null;
  /** The stretch of the text that is selected. */
  readonly selection: (Span & { readonly text: string }) | null;
  /** A decision was made: what is shown is out of date. */
  readonly decided: () => void;
  readonly say: (what: string) => void;
}
