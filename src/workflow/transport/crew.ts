import { transfer } from 'comlink';
import type { Input, Outcome, ReadArticle } from '../../model';
import { Cancelled, untilAborted } from '../cancel';
import { NoWorker, WorkerDeath } from '../reading';
import { READ_ONE, type EngineServer, type ArticleBatch } from './server';

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

/** Jobs that a worker is given before the first is done, so that it need not wait for the next one. */
const AT_HAND = 3;

/** The worker died of another call: asked again, this one may be answered. */
class LostElsewhere extends Error {
  constructor() {
    super('the worker died of something else');
  }
}

/** One worker, from its start to its end. */
class Member {
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
      if (error instanceof Cancelled && this.link !== null) this.end(error);
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

/** Bytes go as a copy of their own: of a part of an archive, all of the archive would be copied. */
function sendable(input: Input): Input {
  if (input.bytes === undefined) return input;
  const bytes = new Uint8Array(input.bytes);
  return transfer({ ...input, bytes }, [bytes.buffer]);
}

/** Articles that are read and understood before they are handed over. */
const TOGETHER = 8;

/** A job that no worker has yet. */
interface Waiting {
  readonly take: (member: Member) => void;
  readonly give: (error: Error) => void;
  readonly signal: AbortSignal | undefined;
}

/** Shares calls out to workers, and lives through the death of one: that costs the call it was busy with, no other. */
export class Crew {
  private readonly members: Member[] = [];
  private readonly waiting: Waiting[] = [];

  /** `prepare`: what a new worker is told first. */
  constructor(
    private readonly startWorker: StartWorker,
    private readonly count: number,
    private readonly prepare: (member: Member, server: EngineServer) => Promise<void>,
  ) {}

  get all(): readonly Member[] {
    return this.members;
  }

  /** Asks at once, whatever else is under way. */
  call<T>(ask: (server: EngineServer) => Promise<T>): Promise<T> {
    return again(() => this.once(ask));
  }

  /** The same for what cannot be asked again. */
  once<T>(ask: (server: EngineServer) => Promise<T>): Promise<T> {
    return this.idlest().call(ask);
  }

  /** Asks a worker that has few jobs; until then it waits in line. */
  job<T>(ask: (server: EngineServer) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return again(() => this.placed((member) => member.call(ask, signal), signal));
  }

  read(input: Input, signal?: AbortSignal): AsyncGenerator<Outcome<ReadArticle>> {
    return onceEach(() => this.readAtOnce(input, signal));
  }

  /**
   * The same with analyses; the first few articles are a job. Where a worker dies of some, what it understood of them is
   * gone too: once more, one by one, that costs the deadly one alone.
   */
  readAhead(input: Input, signal?: AbortSignal): AsyncGenerator<Outcome<ReadArticle>> {
    let most = TOGETHER;
    return onceEach(
      () => this.readAsJob(input, most, signal),
      (error) => {
        const isAgain = error instanceof WorkerDeath && most > 1;
        most = 1;
        return isAgain;
      },
    );
  }

  /** Ends all; whatever is pending rejects with `Cancelled`. They are hired again when they are needed. */
  stop(): void {
    for (const { give } of this.waiting.splice(0)) give(new Cancelled());
    for (const member of [...this.members]) member.end(new Cancelled());
  }

  private async *readAtOnce(input: Input, signal?: AbortSignal): AsyncGenerator<Outcome<ReadArticle>> {
    const member = this.idlest();
    const batch = await member.call((server) => server.open(sendable(input), READ_ONE), signal);
    yield* member.read(batch, signal);
  }

  private async *readAsJob(input: Input, most: number, signal?: AbortSignal): AsyncGenerator<Outcome<ReadArticle>> {
    const open = (server: EngineServer): Promise<ArticleBatch> => server.open(sendable(input), { isAhead: true, most });
    const [member, batch] = await this.placed(
      async (placed) => [placed, await placed.call(open, signal)] as const,
      signal,
    );
    yield* member.read(batch, signal);
  }

  private async placed<T>(job: (member: Member) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const member = await new Promise<Member>((take, give) => {
      this.waiting.push({ take, give, signal });
      this.deal();
    });
    try {
      return await job(member);
    } finally {
      member.jobs -= 1;
      this.deal();
    }
  }

  private deal(): void {
    for (let [next] = this.waiting; next !== undefined; [next] = this.waiting) {
      // No worker is hired for what nobody wants any more.
      if (next.signal?.aborted === true) next.give(new Cancelled());
      else {
        const member = this.idlest();
        if (member.jobs >= AT_HAND) return;
        member.jobs += 1;
        next.take(member);
      }
      this.waiting.shift();
    }
  }

  /** Who is not there yet is hired before another has two jobs. */
  private idlest(): Member {
    const [idlest] = [...this.members].sort((a, b) => a.jobs - b.jobs);
    if (idlest !== undefined && (idlest.jobs === 0 || this.members.length >= this.count)) return idlest;
    const member = new Member(this.startWorker, this.prepare, (gone) => this.forget(gone));
    this.members.push(member);
    return member;
  }

  private forget(gone: Member): void {
    const at = this.members.indexOf(gone);
    if (at !== -1) this.members.splice(at, 1);
  }
}

/** Asks until a worker answers, or dies of it: each death ends the call that it is blamed on. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof LostElsewhere)) throw error;
    }
  }
}

/** The same for an input, which is read from its beginning: what it gave before is left out. `isAgain`: also after that. */
async function* onceEach<T>(
  read: () => AsyncIterable<T>,
  isAgain: (error: unknown) => boolean = () => false,
): AsyncGenerator<T> {
  for (let given = 0; ;) {
    let seen = 0;
    try {
      for await (const reading of read()) {
        seen += 1;
        if (seen <= given) continue;
        given = seen;
        yield reading;
      }
      return;
    } catch (error) {
      if (!(error instanceof LostElsewhere) && !isAgain(error)) throw error;
    }
  }
}
