import { english, message, wordingOf, type Message, type Wording } from './message';

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
  /** The message as its template and what goes into it, without the subject that it may begin with; absent where it has no slots. */
  readonly wording?: Wording;
}

/** A problem that says so. */
export const problemOf = (code: string, subject: string, says: Message, where?: string): Problem => ({
  code,
  message: english(says),
  subject,
  ...(where === undefined ? {} : { where }),
  ...(typeof says === 'string' ? {} : { wording: says }),
});

/** The same with the subject before what it says. */
export const problemNaming = (code: string, subject: string, says: Message, where?: string): Problem => ({
  ...problemOf(code, subject, says, where),
  message: `${subject}: ${english(says)}`,
});

/** What a problem says, without the subject that may stand before it. */
export const messageOf = ({ subject, message: text, wording }: Problem): Message =>
  wording ?? (text.startsWith(`${subject}: `) ? text.slice(subject.length + 2) : text);

/** A problem with another sentence behind what it says. */
export const followedBy = (problem: Problem, sentence: Message): Problem => ({
  ...problem,
  message: `${problem.message} ${english(sentence)}`,
  wording: message`${wordingOf(messageOf(problem))} ${wordingOf(sentence)}`,
});

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = <T = never>(problem: Problem): Outcome<T> => ({ ok: false, problem });

/** Codes of what only tells something. */
const TOLD = new Set(['notice', 'recovered', 'namesake', 'entity-deleted', 'left-over']);

/** Whether something went wrong, or has to be mended. */
export const isFault = ({ code }: Problem): boolean => !TOLD.has(code);
