import type { Input, Outcome, ReadArticle, Reading } from '../../model';
import { Channel } from './channel';

/** An input that was opened, or a word on where one begins and ends. */
export type Step = Reading | { readonly is: 'part'; readonly name: string; readonly input: Input };

/** Parts on their way for each worker, at most: enough that none waits while a long article is filed. */
const AHEAD = 6;
/** Bytes or characters of them, at most, beyond the first. */
const BYTES = 32_000_000;

type Standing = Reading | { readonly name: string; readonly size: number; readonly reads: AsyncIterable<Outcome<ReadArticle>> }; // prettier-ignore

/** Hands parts on to be read ahead, as many as memory allows, and gives what comes of them in their order. */
export class Line {
  private parts = 0;
  private bytes = 0;
  private go: (() => void) | null = null;
  private isLeft = false;

  constructor(
    private readonly read: (input: Input) => AsyncIterable<Outcome<ReadArticle>>,
    private readonly workers: number,
  ) {}

  async *through(steps: AsyncGenerator<Step>): AsyncGenerator<Reading> {
    const standing = new Channel<Standing>();
    const feeding = this.feed(steps, standing);
    try {
      for await (const next of standing.take()) {
        if ('is' in next) yield next;
        else {
          for await (const read of next.reads) yield { is: 'article', name: next.name, read };
          this.left(next.size);
        }
      }
      await feeding;
    } finally {
      this.isLeft = true;
      this.go?.();
    }
  }

  /** Never rejects: what goes wrong is found by who takes. */
  private async feed(steps: AsyncGenerator<Step>, standing: Channel<Standing>): Promise<void> {
    try {
      for await (const step of steps) {
        if (step.is !== 'part') standing.put(step);
        else {
          await this.room();
          standing.put({ name: step.name, size: this.enters(step.input), reads: this.read(step.input) });
        }
        if (this.isLeft) break;
      }
      standing.end();
    } catch (error) {
      standing.fail(error);
    }
  }

  private enters({ bytes, text }: Input): number {
    const size = bytes?.length ?? text?.length ?? 0;
    this.parts += 1;
    this.bytes += size;
    return size;
  }

  private left(size: number): void {
    this.parts -= 1;
    this.bytes -= size;
    this.go?.();
  }

  private async room(): Promise<void> {
    while (!this.isLeft && this.parts > 0 && (this.parts >= AHEAD * this.workers || this.bytes >= BYTES))
      await new Promise<void>((go) => (this.go = go));
  }
}
