import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import type { Outcome } from '../src/model';

/** Bytes from which a second thread pays for its start: some hundred articles. */
const LARGE = 2_000_000;
/** Threads without being asked, at most: filing is one thread's work, and more do not make it faster. */
const MOST = 4;
/** Each holds what the plugin knows: about 150 MB. */
const MOST_ASKED = 64;

/** As many threads as pay for what is to be read, where nobody said how many. */
export async function workersFor(files: readonly Outcome<string>[]): Promise<number> {
  let bytes = 0;
  for (const file of files) {
    if (file.ok) bytes += await sizeOf(file.value);
    if (bytes > LARGE) return Math.min(MOST, availableParallelism());
  }
  return 1;
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** An option's number of threads. */
export function workerCount(given: string): number {
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_ASKED) return count;
  throw new InvalidArgumentError(`a whole number from 1 to ${MOST_ASKED} is expected.`);
}
