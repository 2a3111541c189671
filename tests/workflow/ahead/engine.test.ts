import { ok } from '../../../src/model';
import { createAheadEngine } from '../../../src/workflow/ahead/engine';
import type { Said, WorkerPort } from '../../../src/workflow/ahead/messages';
import { serveJobs } from '../../../src/workflow/ahead/serve';
import type { Reading, Input } from '../../../src/model';
import { plainEngine } from '../../support/plain-engine';

interface Started {
  readonly port: WorkerPort;
  stopped: boolean;
}

/** A worker in this thread: what is sent arrives later, as between threads. */
function worker(): Started {
  const listeners: ((said: Said) => void)[] = [];
  const started: Started = {
    stopped: false,
    port: {
      post: (asked) => queueMicrotask(() => hear(asked)),
      onSaid: (listener) => listeners.push(listener),
      onGone: () => undefined,
      stop: () => (started.stopped = true),
    },
  };
  const hear = serveJobs(plainEngine(), (said) => {
    for (const listener of listeners) queueMicrotask(() => listener(said));
  });
  return started;
}

function engineOf(workers: number) {
  const started: Started[] = [];
  const spawn = (): WorkerPort => {
    const one = worker();
    started.push(one);
    return one.port;
  };
  const engine = createAheadEngine({
    workers,
    spawn,
    open: async function* (input: Input) {
      yield ok(input);
    },
  });
  return { engine, started };
}

const STORIES = Array.from({ length: 20 }, (_, at) => `The harbour froze over for the ${at + 1}th time.`);
const inputs = STORIES.map((text, at) => ok({ name: `story ${at + 1}`, text }));

async function textsOf(readings: AsyncIterable<Reading>): Promise<string[]> {
  const texts: string[] = [];
  for await (const reading of readings)
    if (reading.is === 'article' && reading.read.ok) texts.push(reading.read.value.article.body.text);
  return texts;
}

describe('an engine whose work others do', () => {
  it('gives what is read in the order of the inputs', async () => {
    const { engine, started } = engineOf(1);
    expect(await textsOf(engine.ahead?.(inputs, []) ?? fail())).toEqual(STORIES);
    expect(started).toHaveLength(1);
  });

  it('keeps no worker once all is read, and finds one again for what is asked afterwards', async () => {
    const { engine, started } = engineOf(1);
    const [first] = inputs;
    for await (const reading of engine.ahead?.(inputs, []) ?? fail()) void reading;
    expect(started.map(({ stopped }) => stopped)).toEqual([true]);
    if (!first?.ok) throw new Error('an input is missing');
    for await (const read of engine.read(first.value)) expect(read.ok).toBe(true);
    expect(started).toHaveLength(2);
    engine.stop();
    expect(started[1]?.stopped).toBe(true);
  });
});

function fail(): never {
  throw new Error('the engine does not read ahead');
}
