import { failed, problemNaming, type Message, type Outcome } from '../model';

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

export const refuse = <T>(code: IntakeProblemCode, subject: string, says: Message, where?: string): Outcome<T> =>
  failed<T>(problemNaming(code, subject, says, where));
