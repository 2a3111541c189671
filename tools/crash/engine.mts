import type { Analysis, Article, Input, Outcome } from '../../src/model';
import type { Engine, VaultKnowledge } from '../../src/workflow/ports';
import { readEach } from '../../src/workflow/reading';

/** An engine that reads and understands each input once: what the vault knew is the same each time the power goes. */
export function rememberingEngine(engine: Engine): Engine {
  const read = new Map<string, Outcome<Article>[]>();
  const analyses = new Map<string, Promise<Analysis>>();
  let told: VaultKnowledge | null = null;
  const analyze = async (article: Article): Promise<Analysis> => {
    if (told !== null) await engine.know(told);
    told = null;
    return engine.analyze(article);
  };
  const readKnown = async function* (input: Input): AsyncGenerator<Outcome<Article>> {
    const known = read.get(input.name) ?? [];
    if (known.length === 0) for await (const article of engine.read(input)) known.push(article);
    read.set(input.name, known);
    yield* known;
  };
  return {
    ...engine,
    know: async (knowledge) => {
      told = knowledge;
    },
    read: readKnown,
    ahead: (inputs) => readEach(inputs, readKnown),
    analyze(article) {
      const known = analyses.get(article.name) ?? analyze(article);
      analyses.set(article.name, known);
      return known;
    },
  };
}
