import { ok, type Analysis, type Article, type Input, type Outcome } from '../model';
import type { Engine, ReadArticle, Reading } from './ports';

/** Reads one input after the other, each article when it is asked for. */
export async function* readEach(inputs: AsyncIterable<Outcome<Input>>, engine: Engine): AsyncGenerator<Reading> {
  for await (const input of inputs) {
    const name = input.ok ? input.value.name : input.problem.subject;
    yield { is: 'begun', name };
    if (!input.ok) yield { is: 'article', name, read: input };
    else {
      for await (const read of engine.read(input.value))
        yield { is: 'article', name, read: read.ok ? ok({ article: read.value }) : read };
    }
    yield { is: 'ended' };
  }
}

/** An engine that is spared articles whose analysis is known already. */
export class Answers {
  private readonly analyses = new WeakMap<Article, Analysis>();

  keep({ article, analysis }: ReadArticle): void {
    if (analysis !== undefined) this.analyses.set(article, analysis);
  }

  before(engine: Engine): Engine {
    return {
      know: (knowledge) => engine.know(knowledge),
      read: (input) => engine.read(input),
      analyze: async (article) => this.analyses.get(article) ?? engine.analyze(article),
      ...(engine.unusable === undefined ? {} : { unusable: async () => (await engine.unusable?.()) ?? [] }),
      ...(engine.abandon === undefined ? {} : { abandon: () => engine.abandon?.() }),
    };
  }
}
