import type { Analysis, Article, Input, Outcome, ReadArticle } from '../../model';
import type { Knowledge } from '../ports';

/** What a worker is asked. Jobs are done in the order they came; each is answered in full before the next. */
export type Asked =
  | { readonly ask: 'know'; readonly knowledge: Knowledge }
  /** Versions of articles that are filed already: they are read and not understood. */
  | { readonly ask: 'filed'; readonly versions: readonly string[] }
  | { readonly ask: 'read'; readonly job: number; readonly input: Input; readonly understood: boolean }
  | { readonly ask: 'analyze'; readonly job: number; readonly article: Article }
  /** One more reading of the job was taken: the worker may go on. */
  | { readonly ask: 'more'; readonly job: number };

/** What a worker says. A job ends with `end`; a worker that dies leaves it without one. */
export type Said =
  | { readonly say: 'read'; readonly job: number; readonly read: Outcome<ReadArticle> }
  | { readonly say: 'analysis'; readonly job: number; readonly analysis: Analysis }
  | { readonly say: 'fault'; readonly job: number; readonly message: string }
  | { readonly say: 'end'; readonly job: number };

/** The other side of a worker, whatever kind of thread it is. */
export interface WorkerPort {
  post(asked: Asked): void;
  /** Called for each message, in order. */
  onSaid(hear: (said: Said) => void): void;
  /** Called once when the worker dies by itself, with the reason. */
  onGone(hear: (why: string) => void): void;
  /** Ends it; `onGone` is not called for that. */
  stop(): void;
}
