import {
  failed,
  message,
  ok,
  problemOf,
  VaultError,
  type Article,
  type Inputs,
  type Message,
  type Outcome,
  type Problem,
  type ReadArticle,
  type Reading,
} from '../model';
import type { Reader, Engine } from './ports';
import { reported } from '../model/vault-problem';
import { Cancelled, eachUntilAborted, untilAborted } from './cancel';

/** Reads one input after the other, each article when it is asked for. */
export async function* readEach(inputs: Inputs, reader: Reader['read']): AsyncGenerator<Reading> {
  for await (const input of inputs) {
    const name = input.ok ? input.value.name : input.problem.subject;
    yield { is: 'begun', name, ...(input.ok ? { input: input.value } : {}) };
    if (!input.ok) yield { is: 'article', name, read: input };
    else {
      for await (const read of readTolerantly(input.value.name, () => reader(input.value)))
        yield { is: 'article', name, read: notUnderstood(read) };
    }
    yield { is: 'ended' };
  }
}

/** An article that was read and not yet understood. */
export const notUnderstood = (read: Outcome<Article>): Outcome<ReadArticle> =>
  read.ok ? ok({ article: read.value }) : read;

export const READER_FAILED = 'reader-failed';

/** What understanding an article threw, as a line of the report. */
export class ReaderFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'ReaderFault';
  }
}

/** The worker died that was busy with what was asked. */
export class WorkerDeath extends Error {
  constructor(readonly why: string) {
    super(`the worker died of it: ${why}`);
    this.name = 'WorkerDeath';
  }
}

/** There can be no worker here, so that nothing can be read or recognised. */
export class NoWorker extends Error {
  constructor(why: unknown) {
    super('Dateline reads and recognises in a worker, and none can be started here.', { cause: why });
    this.name = 'NoWorker';
  }
}

/** What `read` gives, and in the end, as a failed outcome, what it throws: at once or on the way. */
export async function* readTolerantly<T>(
  subject: string,
  read: () => AsyncIterable<Outcome<T>>,
): AsyncGenerator<Outcome<T>> {
  try {
    yield* read();
  } catch (error) {
    yield failed(faultOf(subject, error));
  }
}

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
  if (error instanceof Cancelled || error instanceof VaultError || error instanceof NoWorker) throw error;
  return problemOf(READER_FAILED, subject, readerMessage(error));
}

function readerMessage(error: unknown): Message {
  if (error instanceof WorkerDeath)
    return message`Reading it ended the thread it was read in (${error.why.slice(0, 200)}); please report it.`;
  const [line = ''] = String(error).split('\n');
  return message`It could not be read, by a mistake of Dateline (${line.slice(0, 200)}); please report it.`;
}

/**
 * The engine as one run asks it. Its answers are waited for only until the signal aborts, and exceptions cost one input or
 * article, not the run: `read` ends with a failed outcome, `analyze` and `readPoints` reject with `ReaderFault`. Cancelling and the vault's
 * own errors pass.
 */
export function runEngine(engine: Engine, signal?: AbortSignal): Engine {
  const awaited = async <T>(call: () => Promise<T>): Promise<T> => {
    if (signal?.aborted === true) throw new Cancelled();
    return untilAborted(call(), signal);
  };
  const ofArticle = async <T>({ name }: Article, call: () => Promise<T>): Promise<T> => {
    try {
      return await awaited(call);
    } catch (error) {
      throw new ReaderFault(faultOf(name, error));
    }
  };
  return {
    ...engine,
    know: (knowledge) => awaited(() => engine.know(knowledge, signal)),
    unusable: () => awaited(() => engine.unusable()),
    read: (input) => readTolerantly(input.name, () => eachUntilAborted(engine.read(input, signal), signal)),
    ahead: (inputs, filed) => engine.ahead(eachUntilAborted(inputs, signal), filed, signal),
    analyze: (article) => ofArticle(article, () => engine.analyze(article, signal)),
    readPoints: (article) => ofArticle(article, () => engine.readPoints(article, signal)),
  };
}
