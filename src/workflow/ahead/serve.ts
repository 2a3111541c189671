import { ok, type Analysis, type Article } from '../../model';
import { versionId } from '../../format/ids';
import { forFiling } from '../for-filing';
import type { Engine } from '../ports';
import { faultTolerant } from '../reader-fault';
import type { Asked, Said } from './messages';

/** Articles of one job that may be on their way or wait to be taken: an archive is never read as a whole. */
const WINDOW = 8;

/** The worker's side: does jobs one after the other on an engine. What comes back hears what it is asked. */
export function serveJobs(engine: Engine, say: (said: Said) => void): (asked: Asked) => void {
  const server = new JobServer(faultTolerant(engine), say);
  return (asked) => server.hear(asked);
}

class JobServer {
  private filed: ReadonlySet<string> = new Set();
  private line: Promise<void> = Promise.resolve();
  /** Job → readings that are not taken yet, and who waits for that. */
  private readonly open = new Map<number, { waiting: number; go: (() => void) | null }>();

  constructor(
    private readonly engine: Engine,
    private readonly say: (said: Said) => void,
  ) {}

  hear(asked: Asked): void {
    if (asked.ask === 'more') this.taken(asked.job);
    else this.line = this.line.then(() => this.answer(asked));
  }

  private async answer(asked: Exclude<Asked, { ask: 'more' }>): Promise<void> {
    switch (asked.ask) {
      case 'know':
        return this.engine.know(asked.knowledge);
      case 'filed':
        this.filed = new Set(asked.versions);
        return;
      case 'read':
        return this.read(asked);
      case 'analyze':
        return this.analyze(asked.job, asked.article);
    }
  }

  private async read({ job, input, understood }: Extract<Asked, { ask: 'read' }>): Promise<void> {
    this.open.set(job, { waiting: 0, go: null });
    for await (const read of this.engine.read(input)) {
      const analysis = read.ok && understood ? await this.understand(read.value) : null;
      this.say({
        say: 'read',
        job,
        read: read.ok ? ok({ article: read.value, ...(analysis === null ? {} : { analysis }) }) : read,
      });
      await this.room(job);
    }
    this.open.delete(job);
    this.say({ say: 'end', job });
  }

  /** Null where it need not, or cannot, be understood: whoever asks for it then gets the reason. */
  private async understand(article: Article): Promise<Analysis | null> {
    if (this.filed.size > 0 && this.filed.has(versionId(article))) return null;
    try {
      return forFiling(await this.engine.analyze(article));
    } catch {
      return null;
    }
  }

  private async analyze(job: number, article: Article): Promise<void> {
    try {
      this.say({ say: 'analysis', job, analysis: await this.engine.analyze(article) });
    } catch (error) {
      this.say({ say: 'fault', job, message: error instanceof Error ? error.message : String(error) });
    }
    this.say({ say: 'end', job });
  }

  private async room(job: number): Promise<void> {
    const state = this.open.get(job);
    if (state === undefined) return;
    state.waiting += 1;
    while (state.waiting >= WINDOW) await new Promise<void>((go) => (state.go = go));
  }

  private taken(job: number): void {
    const state = this.open.get(job);
    if (state === undefined) return;
    state.waiting -= 1;
    state.go?.();
    state.go = null;
  }
}
