/** Why something could not be done, in words a user can act on. Exceptions are for bugs; this is for the world. */
export interface Problem {
  /** Stable, kebab-case, documented in `docs/problems.md`: `empty-input`, `invalid-yaml` … */
  readonly code: string;
  /** One sentence: what is wrong, and where it helps, what to do. Never contains the article's text at length. */
  readonly message: string;
  /** The input, note or path it is about. */
  readonly subject: string;
  /** Place in the subject, for example `line 12`. */
  readonly where?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = <T = never>(problem: Problem): Outcome<T> => ({ ok: false, problem });

/** Codes of what only tells something. */
const TOLD = new Set(['notice', 'recovered', 'namesake', 'entity-deleted']);

/** Whether something went wrong, or has to be mended. */
export const isFault = ({ code }: Problem): boolean => !TOLD.has(code);
