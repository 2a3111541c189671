import { Cancelled, eachUntilAborted, untilAborted } from './cancel';
import type { Engine } from './ports';
import { faultOf, ReaderFault, readTolerantly } from './reader-fault';

/**
 * The engine as one run asks it. Its answers are waited for only until the signal aborts, and exceptions cost one input or
 * article, not the run: `read` ends with a failed outcome, `analyze` rejects with `ReaderFault`. Cancelling and the vault's
 * own errors pass.
 */
export function runEngine(engine: Engine, signal?: AbortSignal): Engine {
  const awaited = async <T>(call: () => Promise<T>): Promise<T> => {
    if (signal?.aborted === true) throw new Cancelled();
    return untilAborted(call(), signal);
  };
  return {
    ...engine,
    know: (knowledge) => awaited(() => engine.know(knowledge, signal)),
    unusable: () => awaited(() => engine.unusable()),
    read: (input) => readTolerantly(input.name, () => eachUntilAborted(engine.read(input, signal), signal)),
    ahead: (inputs, filed) => engine.ahead(eachUntilAborted(inputs, signal), filed, signal),
    analyze: async (article) => {
      try {
        return await awaited(() => engine.analyze(article, signal));
      } catch (error) {
        throw new ReaderFault(faultOf(article.name, error));
      }
    },
  };
}
