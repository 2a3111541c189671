import type { Outlets } from './outlets';

/** What reading needs from outside: a DOM parser (the same in the worker and on the command line) and the outlets. */
export interface IntakeContext {
  /** Parses a whole page without running or fetching anything. */
  parseHtml(html: string): Document | Promise<Document>;
  readonly outlets: Outlets;
}
