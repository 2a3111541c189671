import { failed, VaultError, type Outcome, type Problem } from '../model';
import { reported } from '../model/vault-problem';
import { Cancelled } from './cancel';
import { type Engine } from './ports';

export const READER_FAILED = 'reader-failed';

/** What understanding an article threw, as a line of the report. */
export class ReaderFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'ReaderFault';
  }
}

/**
 * An engine whose exceptions cost one input or article, not the run: readers stand on libraries, and a worker can die.
 * `read` ends with a failed outcome, `analyze` rejects with `ReaderFault`. Cancelling and the vault's own errors pass.
 */
export const faultTolerant = (engine: Engine): Engine => ({
  know: (knowledge) => engine.know(knowledge),
  ...(engine.unusable === undefined ? {} : { unusable: async () => (await engine.unusable?.()) ?? [] }),
  async *read(input) {
    try {
      yield* engine.read(input);
    } catch (error) {
      yield failed(faultOf(input.name, error));
    }
  },
  analyze: async (article) => {
    try {
      return await engine.analyze(article);
    } catch (error) {
      throw new ReaderFault(faultOf(article.name, error));
    }
  },
});

/** The same boundary for what is read without the engine. */
export async function readSafely<T>(subject: string, read: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await read();
  } catch (error) {
    return failed(faultOf(subject, error));
  }
}

/** As `reported`, for a step that understands articles: what understanding threw is a problem too. */
export async function reportedReading<T>(step: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return await reported(step);
  } catch (error) {
    if (!(error instanceof ReaderFault)) throw error;
    return failed(error.problem);
  }
}

/** What a reader threw, as a problem. Throws on what is no fault of a reader. */
export function faultOf(subject: string, error: unknown): Problem {
  if (error instanceof Cancelled || error instanceof VaultError) throw error;
  const [line = ''] = String(error).split('\n');
  const message = `It could not be read, by a mistake of Dateline (${line.slice(0, 200)}); please report it.`;
  return { code: READER_FAILED, subject, message };
}
