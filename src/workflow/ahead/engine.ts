import { failed, ok } from '../../model';
import type { Engine } from '../ports';
import type { Inputs, Input, Outcome } from '../../model';
import { faultOf } from '../reader-fault';
import { Line, type Step } from './line';
import type { WorkerPort } from './messages';
import { Workers } from './workers';

export interface AheadOptions {
  /** Threads that read and understand. */
  readonly workers: number;
  readonly spawn: () => WorkerPort;
  /** Opens an input that holds many (`intake`'s `openInput`). */
  readonly open: (input: Input) => AsyncIterable<Outcome<Input>>;
}

/** An engine whose work is done by other threads; `stop` ends them. */
export interface AheadEngine extends Engine {
  stop(): void;
}

/**
 * Reads and understands inputs by several workers ahead of whoever files them. Notes come out as from one thread: an
 * analysis depends on its article and on what was known when the run began, and readings keep the order of inputs.
 */
export function createAheadEngine({ workers, spawn, open }: AheadOptions): AheadEngine {
  const crew = new Workers(spawn, workers);
  return {
    know: async (knowledge) => crew.know(knowledge),
    async *read(input) {
      for await (const read of crew.read(input, false)) yield read.ok ? ok(read.value.article) : read;
    },
    analyze: (article) => crew.analyze(article),
    async *ahead(inputs, filed) {
      crew.spare(filed);
      try {
        yield* new Line((input) => crew.read(input, true), workers).through(partsOf(inputs, open));
      } finally {
        crew.rest();
      }
    },
    abandon: () => crew.stop(),
    stop: () => crew.stop(),
  };
}

async function* partsOf(inputs: Inputs, open: AheadOptions['open']): AsyncGenerator<Step> {
  for await (const input of inputs) {
    const name = input.ok ? input.value.name : input.problem.subject;
    yield { is: 'begun', name };
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
