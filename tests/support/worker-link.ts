import { expose, wrap, type Endpoint } from 'comlink';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Engine } from '../../src/workflow/ports';
import type { WorkerLink } from '../../src/workflow/transport/member';
import { serveEngine, type EngineServer } from '../../src/workflow/transport/server';

/** A worker in this thread: what is sent is copied and arrives later, as between threads. */
export interface TestWorker extends WorkerLink {
  die(why: string): void;
  readonly isStopped: boolean;
}

const ports = new Set<MessagePort>();

/** Two ends that talk to each other. */
export function endpoints(): readonly [Endpoint, Endpoint] {
  const { port1, port2 } = new MessageChannel();
  for (const port of [port1, port2]) {
    ports.add(port);
    port.start();
  }
  return [port1 as unknown as Endpoint, port2 as unknown as Endpoint];
}

/** Open ends would keep the process alive. */
export function closeEndpoints(): void {
  for (const port of ports) port.close();
  ports.clear();
}

export async function testWorker(engine: Engine): Promise<TestWorker> {
  const [here, there] = endpoints();
  expose(
    serveEngine(() => engine),
    there,
  );
  const server = wrap<EngineServer<[]>>(here) as unknown as EngineServer<[]>;
  await server.start();
  let die: (why: string) => void = () => undefined;
  // One that ended answers nothing any more.
  const end = (): void => (there as unknown as MessagePort).close();
  const worker = {
    server,
    died: new Promise<string>((resolve) => (die = resolve)),
    isStopped: false,
    stop: () => {
      worker.isStopped = true;
      end();
    },
    die: (why: string) => {
      end();
      die(why);
    },
  };
  return worker;
}
