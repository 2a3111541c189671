import { failed, type Outcome } from '../model';

/** Every code intake gives; `docs/problems.md` says what each means and what to do. */
export type IntakeProblemCode =
  | 'empty-input'
  | 'no-text'
  | 'too-large'
  | 'too-deep'
  | 'too-much'
  | 'encrypted'
  | 'no-text-layer'
  | 'unreadable-pdf'
  | 'damaged'
  | 'no-articles'
  | 'web-links'
  | 'feed-list'
  | 'no-text-column'
  | 'binary'
  | 'unsupported-format'
  | 'unknown-encoding'
  | 'invalid-yaml'
  | 'invalid-input';

export const refuse = <T>(code: IntakeProblemCode, subject: string, message: string, where?: string): Outcome<T> =>
  failed<T>({ code, subject, message: `${subject}: ${message}`, ...(where === undefined ? {} : { where }) });
