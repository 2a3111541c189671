/** Runs tasks of one key one after the other, in the order they came; tasks of different keys run side by side. */
export class TaskQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    // A task that failed told its own caller; the next one runs all the same.
    const run = before.then(task, task);
    this.#tails.set(key, run);
    try {
      return await run;
    } finally {
      if (this.#tails.get(key) === run) this.#tails.delete(key);
    }
  }
}
