/** Thrown through a run whose user cancelled it, up to the workflow that started it; it never leaves that. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/**
 * Settles as the step does, or rejects with `Cancelled` as soon as the signal aborts: whoever waits is free, though the
 * step may go on in the background.
 */
export async function untilAborted<T>(step: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return step;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new Cancelled());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([aborted, step]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The items one by one, until the signal aborts: then it throws `Cancelled`, also where the next item never comes. */
export async function* eachUntilAborted<T>(
  items: Iterable<T> | AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let open = true;
  try {
    for (;;) {
      const next = await untilAborted(Promise.resolve(iterator.next()), signal);
      open = next.done !== true;
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    if (open) await close(iterator, signal);
  }
}

/** A source that was given up may be stuck: closing it is asked for, not waited for, and its failing changes nothing. */
async function close(iterator: Iterator<unknown> | AsyncIterator<unknown>, signal?: AbortSignal): Promise<void> {
  const closing = Promise.resolve(iterator.return?.());
  if (signal?.aborted === true) closing.catch(() => undefined);
  else await closing;
}

/** Ends a run however its steps went: what they wrote stays undoable, also where a bug stopped them. */
export async function endedBy<T>(end: () => Promise<T>, steps: () => Promise<void>): Promise<T> {
  try {
    await uncancelled(steps);
  } catch (error) {
    await end();
    throw error;
  }
  return end();
}

/** Whether the steps came to their end; false where the user cancelled them. */
export async function uncancelled(steps: () => Promise<void>): Promise<boolean> {
  try {
    await steps();
    return true;
  } catch (error) {
    if (error instanceof Cancelled) return false;
    throw error;
  }
}
