import { ok, type Article, type Inputs, type Outcome, type ReadArticle, type Reading } from '../model';
import type { Reader } from './ports';
import { readTolerantly } from './reader-fault';

/** Reads one input after the other, each article when it is asked for. */
export async function* readEach(inputs: Inputs, reader: Reader['read']): AsyncGenerator<Reading> {
  for await (const input of inputs) {
    const name = input.ok ? input.value.name : input.problem.subject;
    yield { is: 'begun', name };
    if (!input.ok) yield { is: 'article', name, read: input };
    else {
      for await (const read of readTolerantly(input.value.name, () => reader(input.value)))
        yield { is: 'article', name, read: notUnderstood(read) };
    }
    yield { is: 'ended' };
  }
}

/** An article that was read and not yet understood. */
export const notUnderstood = (read: Outcome<Article>): Outcome<ReadArticle> =>
  read.ok ? ok({ article: read.value }) : read;
