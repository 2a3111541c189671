import { transfer } from 'comlink';
import type { DeadlyArticle, Input, Outcome, ReadArticle } from '../../model';
import { Cancelled } from '../cancel';
import { faultOf, WorkerDeath } from '../reading';
import { LostElsewhere, Member, type StartWorker } from './member';
import { READ_ONE, type EngineServer, type ArticleBatch } from './server';

/** Jobs that a worker is given before the first is done, so that it need not wait for the next one. */
const AT_HAND = 3;

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
    return onceEach((deadly) => this.readAtOnce(without(input, deadly), signal));
  }

  /**
   * The same with analyses; the first few articles are a job. Where a worker dies of some, what it understood of them is
   * gone too: once more, one by one, that costs the deadly one.
   */
  readAhead(input: Input, signal?: AbortSignal): AsyncGenerator<Outcome<ReadArticle>> {
    let most = TOGETHER;
    return onceEach(
      (deadly) => this.readAsJob(without(input, deadly), most, signal),
      () => {
        const isKnown = most === 1;
        most = 1;
        return isKnown;
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

/** Deaths that an input may cost before the rest of it is given up: each starts a worker anew. */
const MOST_DEATHS = 20;

const without = (input: Input, deadly: readonly DeadlyArticle[]): Input =>
  deadly.length === 0 ? input : { ...input, deadly };

/**
 * The same for an input, which is read from its beginning: what it gave before is left out, and the articles that workers
 * died of are told and not read again. `isKnown`: whether it was the next article that a worker died of, and none of several.
 */
async function* onceEach<T>(
  read: (deadly: readonly DeadlyArticle[]) => AsyncIterable<T>,
  isKnown: () => boolean = () => true,
): AsyncGenerator<T> {
  const deadly: DeadlyArticle[] = [];
  for (let given = 0; ;) {
    let seen = 0;
    try {
      for await (const reading of read(deadly)) {
        seen += 1;
        if (seen <= given) continue;
        given = seen;
        yield reading;
      }
      return;
    } catch (error) {
      if (error instanceof LostElsewhere || (error instanceof WorkerDeath && !isKnown())) continue;
      // It is not the article that is deadly, but what holds it.
      const isAgain = deadly.some(({ at }) => at === seen) || deadly.length >= MOST_DEATHS;
      if (!(error instanceof WorkerDeath) || isAgain) throw error;
      deadly.push({ at: seen, problem: faultOf('', error) });
    }
  }
}
