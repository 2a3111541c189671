import { failed, type Input, type Inputs, type Outcome, type ReadArticle, type Reading } from '../../model';
import { faultOf, readTolerantly } from '../reading';

export interface AheadOptions {
  readonly workers: number;
  /** Opens an input that holds many. */
  readonly open: (input: Input) => AsyncIterable<Outcome<Input>>;
  /** Reads and understands a part, elsewhere. */
  readonly read: (part: Input) => AsyncIterable<Outcome<ReadArticle>>;
}

/**
 * Has inputs read and understood by several workers ahead of whoever files them. Notes come out as from one thread: an
 * analysis depends on its article and on what was known when the run began, and readings keep the order of inputs.
 */
export const readAhead = (inputs: Inputs, { open, read, workers }: AheadOptions): AsyncGenerator<Reading> =>
  new Line(read, workers).through(partsOf(inputs, open));

/** An input that was opened, or a word on where one begins and ends. */
type Step = Reading | { readonly is: 'part'; readonly name: string; readonly input: Input };

async function* partsOf(inputs: Inputs, open: AheadOptions['open']): AsyncGenerator<Step> {
  for await (const input of inputs) {
    const name = input.ok ? input.value.name : input.problem.subject;
    yield { is: 'begun', name, ...(input.ok ? { input: input.value } : {}) };
    if (!input.ok) yield { is: 'article', name, read: input };
    else yield* opened(name, input.value, open);
    yield { is: 'ended' };
  }
}

async function* opened(name: string, input: Input, open: AheadOptions['open']): AsyncGenerator<Step> {
  try {
    for await (const part of open(input)) {
      yield part.ok ? { is: 'part', name, input: part.value } : { is: 'article', name, read: part };
    }
  } catch (error) {
    yield { is: 'article', name, read: failed(faultOf(name, error)) };
  }
}

/** Parts on their way for each worker, at most: enough that none waits while a long article is filed. */
const AHEAD = 6;
/** Bytes or characters of them, at most, beyond the first. */
const BYTES = 32_000_000;

interface Part {
  readonly name: string;
  readonly size: number;
  /** Asked for already. */
  readonly first: Promise<IteratorResult<Outcome<ReadArticle>>>;
  readonly rest: AsyncIterator<Outcome<ReadArticle>>;
}

/** Hands parts on to be read ahead, as many as memory allows, and gives what comes of them in their order. */
class Line {
  private parts = 0;
  private bytes = 0;
  private go: (() => void) | null = null;
  private isLeft = false;

  constructor(
    private readonly read: AheadOptions['read'],
    private readonly workers: number,
  ) {}

  async *through(steps: AsyncGenerator<Step>): AsyncGenerator<Reading> {
    const ready = new Channel<Reading | Part>();
    const feeding = this.feed(steps, ready);
    try {
      for await (const next of ready.take()) {
        if ('is' in next) yield next;
        else {
          for (let read = await next.first; read.done !== true; read = await next.rest.next())
            yield { is: 'article', name: next.name, read: read.value };
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
  private async feed(steps: AsyncGenerator<Step>, ready: Channel<Reading | Part>): Promise<void> {
    try {
      for await (const step of steps) {
        if (step.is !== 'part') ready.put(step);
        else {
          await this.room();
          ready.put(this.begun(step.name, step.input));
        }
        if (this.isLeft) break;
      }
      ready.end();
    } catch (error) {
      ready.fail(error);
    }
  }

  private begun(name: string, input: Input): Part {
    const size = input.bytes?.length ?? input.text?.length ?? 0;
    this.parts += 1;
    this.bytes += size;
    const rest = readTolerantly(input.name, () => this.read(input));
    const first = rest.next();
    // Nobody may take it any more.
    first.catch(() => undefined);
    return { name, size, first, rest };
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

/** Values from one side to another that takes them when it likes. */
class Channel<T> {
  private readonly values: T[] = [];
  private wake: (() => void) | null = null;
  private state: 'open' | 'ended' | { readonly error: unknown } = 'open';

  put(value: T): void {
    this.values.push(value);
    this.call();
  }

  end(): void {
    if (this.state === 'open') this.state = 'ended';
    this.call();
  }

  /** Whoever takes gets what was put before, then the error. */
  fail(error: unknown): void {
    if (this.state === 'open') this.state = { error };
    this.call();
  }

  async *take(): AsyncGenerator<T> {
    for (;;) {
      const value = this.values.shift();
      if (value !== undefined) yield value;
      else if (this.state === 'ended') return;
      else if (this.state !== 'open') throw this.state.error;
      else await new Promise<void>((wake) => (this.wake = wake));
    }
  }

  private call(): void {
    this.wake?.();
    this.wake = null;
  }
}
