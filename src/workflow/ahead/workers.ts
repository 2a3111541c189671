import { failed } from '../../model';
import { READER_FAILED } from '../reader-fault';
import type { Knowledge } from '../ports';
import type { ReadArticle, Analysis, Article, Input, Outcome } from '../../model';
import { Channel } from './channel';
import type { Asked, Said, WorkerPort } from './messages';

/** Jobs a worker has at hand, so that it need not wait for the next one. */
const AT_HAND = 3;

type Work =
  | { readonly ask: 'read'; readonly input: Input; readonly understood: boolean }
  | { readonly ask: 'analyze'; readonly article: Article };

interface Job {
  readonly number: number;
  readonly name: string;
  readonly work: Work;
  readonly readings: Channel<Outcome<ReadArticle>>;
  readonly analyses: Channel<Analysis>;
}

/** Hands jobs to workers, and lives through the death of one: that costs the input it was busy with, no other. */
export class Workers {
  private readonly crew: Member[] = [];
  private readonly waiting: Job[] = [];
  private jobs = 0;
  private knowledge: Asked | null = null;
  private filed: Asked | null = null;

  constructor(
    private readonly spawn: () => WorkerPort,
    private readonly count: number,
  ) {}

  know(knowledge: Knowledge): void {
    this.knowledge = { ask: 'know', knowledge };
    for (const { port } of this.crew) port.post(this.knowledge);
  }

  /** Versions filed already need not be understood. */
  spare(versions: readonly string[]): void {
    this.filed = { ask: 'filed', versions };
    for (const { port } of this.crew) port.post(this.filed);
  }

  read(input: Input, understood: boolean): AsyncGenerator<Outcome<ReadArticle>> {
    return this.enlist(input.name, { ask: 'read', input, understood }).readings.take();
  }

  async analyze(article: Article): Promise<Analysis> {
    for await (const analysis of this.enlist(article.name, { ask: 'analyze', article }).analyses.take())
      return analysis;
    throw new Error('the worker gave no answer');
  }

  /** Ends those who have nothing to do: each holds all that is known of names and places. They are hired again. */
  rest(): void {
    const idle = this.crew.filter(({ jobs }) => jobs.length === 0);
    for (const member of idle) {
      this.crew.splice(this.crew.indexOf(member), 1);
      member.port.stop();
    }
  }

  stop(): void {
    for (const { port } of this.crew.splice(0)) port.stop();
    this.waiting.length = 0;
  }

  private enlist(name: string, work: Work): Job {
    const number = (this.jobs += 1);
    const more = (): void => this.memberWith(number)?.port.post({ ask: 'more', job: number });
    const job = {
      number,
      name,
      work,
      readings: new Channel<Outcome<ReadArticle>>(more),
      analyses: new Channel<Analysis>(),
    };
    this.waiting.push(job);
    this.deal();
    return job;
  }

  /** The idlest gets the next one; who is not there yet is hired. */
  private deal(): void {
    while (this.crew.length < this.count && this.waiting.length > this.crew.length) this.hire();
    for (;;) {
      const [idlest] = [...this.crew].sort((a, b) => a.jobs.length - b.jobs.length);
      if (idlest === undefined || idlest.jobs.length >= AT_HAND) return;
      const job = this.waiting.shift();
      if (job === undefined) return;
      idlest.jobs.push(job);
      idlest.port.post({ ...job.work, job: job.number });
    }
  }

  private hire(): void {
    const member: Member = { port: this.spawn(), jobs: [] };
    this.crew.push(member);
    for (const asked of [this.knowledge, this.filed]) if (asked !== null) member.port.post(asked);
    member.port.onSaid((said) => this.hear(said, member));
    member.port.onGone((why) => this.bury(member, why));
  }

  private memberWith(number: number): Member | undefined {
    return this.crew.find(({ jobs }) => jobs[0]?.number === number);
  }

  private hear(said: Said, member: Member): void {
    const job = member.jobs.find(({ number }) => number === said.job);
    if (job === undefined) return;
    if (said.say === 'read') job.readings.put(said.read);
    else if (said.say === 'analysis') job.analyses.put(said.analysis);
    else if (said.say === 'fault') job.analyses.fail(new Error(said.message));
    else {
      member.jobs.splice(member.jobs.indexOf(job), 1);
      job.readings.end();
      job.analyses.end();
      this.deal();
    }
  }

  /** What it was busy with is lost; what it had not begun goes to others. */
  private bury(member: Member, why: string): void {
    this.crew.splice(this.crew.indexOf(member), 1);
    const [lost, ...rest] = member.jobs;
    this.waiting.unshift(...rest);
    if (lost) {
      lost.readings.put(failed(died(lost.name, why)));
      lost.readings.end();
      lost.analyses.fail(new Error(`a worker died of it: ${why}`));
    }
    this.deal();
  }
}

interface Member {
  readonly port: WorkerPort;
  /** In the order they were handed over; the first is the one it is busy with. */
  readonly jobs: Job[];
}

const died = (subject: string, why: string) => ({
  code: READER_FAILED,
  subject,
  message: `Reading it ended the thread it was read in (${why.slice(0, 200)}); please report it.`,
});
