import type { Outcome, ReadArticle } from '../../model';
import { Cancelled, untilAborted } from '../cancel';
import { NoWorker, WorkerDeath } from '../reading';
import type { ArticleBatch, EngineServer } from './server';

/** A worker that was started and holds its engine. */
export interface WorkerLink {
  readonly server: EngineServer;
  /** Resolves, with the reason, when the worker dies by itself. */
  readonly died: Promise<string>;
  stop(): void;
}

export type StartWorker = () => Promise<WorkerLink>;

/** Waits until a worker's engine has started. Rejects with `NoWorker` where the worker dies of that. */
export async function startedOrDead(starting: Promise<void>, died: Promise<string>): Promise<void> {
  const dead = died.then((why) => Promise.reject(new NoWorker(why)));
  await Promise.race([starting, dead]);
}

/** The worker died of another call, or was ended with it: asked again, this one may be answered. */
export class LostElsewhere extends Error {
  constructor() {
    super('the worker ended with another call');
  }
}

/** One worker, from its start to its end. */
export class Member {
  /** Jobs it was given, as its crew counts them. */
  jobs = 0;
  private readonly calls = new Set<object>();
  private ready: Promise<EngineServer>;
  private link: WorkerLink | null = null;
  /** Why it answers nothing any more; null while it does. */
  private over: Error | null = null;
  /** The call that a death is blamed on. */
  private blamed: object | null = null;
  /**
   * What rejects the calls that wait. One promise of its end, raced with each call, would keep the answers of all for as
   * long as it lives.
   */
  private readonly pending = new Set<(error: Error) => void>();

  /** `left`: called once, when it answers nothing any more. */
  constructor(
    start: StartWorker,
    prepare: (member: Member, server: EngineServer) => Promise<void>,
    private readonly left: (member: Member) => void,
  ) {
    this.ready = this.start(start, prepare);
    this.ready.catch((error: unknown) => this.end(error instanceof Error ? error : new Error(String(error))));
  }

  /** What later calls wait for. */
  async prepare(step: (server: EngineServer) => Promise<void>, signal?: AbortSignal): Promise<void> {
    const { ready } = this;
    const done = ready.then(step);
    this.ready = done.then(
      () => ready,
      () => ready,
    );
    await this.awaited(done, signal);
  }

  async call<T>(ask: (server: EngineServer) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted === true) throw new Cancelled();
    const call = {};
    this.calls.add(call);
    try {
      return await this.awaited(this.ready.then(ask), signal);
    } catch (error) {
      throw error instanceof WorkerDeath && this.blamed !== call ? new LostElsewhere() : error;
    } finally {
      this.calls.delete(call);
    }
  }

  /** The articles of an input from its first few on; it is closed when they are left early. */
  async *read({ readings, stream }: ArticleBatch, signal?: AbortSignal): AsyncGenerator<Outcome<ReadArticle>> {
    if (stream === null) {
      yield* readings;
      return;
    }
    let isOpen = true;
    try {
      yield* readings;
      while (isOpen) {
        const batch = await this.call((server) => server.next(stream), signal);
        isOpen = batch.stream !== null;
        yield* batch.readings;
      }
    } finally {
      if (isOpen && this.over === null) await this.call((server) => server.close(stream)).catch(() => undefined);
    }
  }

  /** Whatever is pending rejects with the error. */
  end(error: Error): void {
    if (this.over !== null) return;
    this.over = error;
    this.blamed = [...this.calls][0] ?? null;
    this.link?.stop();
    this.left(this);
    for (const reject of this.pending) reject(error);
  }

  /** Nobody waits for it any more: only its end breaks a call off. One that is just starting is needed next anyway. */
  private async awaited<T>(answer: Promise<T>, signal?: AbortSignal): Promise<T> {
    let give: (error: Error) => void = () => undefined;
    const settled = new Promise<T>((take, reject) => {
      give = reject;
      if (this.over === null) this.pending.add(give);
      else give(this.over);
      answer.then(take, reject);
    });
    try {
      return await untilAborted(settled, signal);
    } catch (error) {
      // Whoever else waits for it gave nothing up.
      if (error instanceof Cancelled && this.link !== null) this.end(new LostElsewhere());
      throw error;
    } finally {
      this.pending.delete(give);
    }
  }

  private async start(start: StartWorker, prepare: (member: Member, server: EngineServer) => Promise<void>) {
    const link = await start();
    if (this.over !== null) {
      link.stop();
      throw this.over;
    }
    this.link = link;
    void link.died.then((why) => this.end(new WorkerDeath(why)));
    await prepare(this, link.server);
    return link.server;
  }
}
