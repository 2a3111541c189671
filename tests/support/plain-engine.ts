import { feedReader } from '../../src/intake/feeds/reader';
import { inspect } from '../../src/intake/inspect';
import { languageOf } from '../../src/intake/language';
import { failed, ok, type Article, type Input, type Outcome } from '../../src/model';
import type { Engine } from '../../src/workflow/ports';
import { readEach } from '../../src/workflow/reading';
import { articleOf, NOTHING_FOUND } from './article';

/** An engine that takes every input for one article and recognises nothing: for tests of what is around it. */
export const plainEngine = (): Engine => engineWith({});

/** An engine of what a test gives, with the rest of another's; what is read ahead is read as the test says. */
export function engineWith(given: Partial<Engine>, others: Engine = PLAIN): Engine {
  const engine = { ...others, ...given };
  return { ...engine, ahead: given.ahead ?? ((inputs) => readEach(inputs, engine.read)) };
}

async function* readPlain(input: Input): AsyncGenerator<Outcome<Article>> {
  const [deadly] = input.deadly ?? [];
  yield deadly === undefined ? articleIn(input) : failed({ ...deadly.problem, subject: input.name });
}

const PLAIN: Engine = {
  know: async () => undefined,
  analyze: async () => NOTHING_FOUND,
  readPoints: async ({ date }) => ({ published: date?.value ?? null, points: [], names: new Set() }),
  read: readPlain,
  ahead: (inputs) => readEach(inputs, readPlain),
  inspect,
  ...feedReader,
  find: async () => [],
  about: async () => [],
  language: async (text) => languageOf(text),
  map: async () => null,
  eventDateWeights: async () => null,
  claims: async () => '',
  vocabulary: async () => [],
  convert: () => Promise.reject(new Error('this engine makes no indexes')),
  knowNames: async () => undefined,
  namesIn: async () => [],
  suggestNames: async () => [],
  base: async () => '',
  unusable: async () => [],
};

function articleIn({ name, text, bytes, url, stated }: Input): Outcome<Article> {
  const plain = (text ?? new TextDecoder().decode(bytes))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return failed({ code: 'no-text', subject: name, message: 'There is no article text in it.' });
  const address = stated?.url ?? url;
  const traced = <T>(value: T) => ({ value, from: 'test' });
  return ok(
    articleOf(plain, {
      name,
      title: stated?.title === undefined ? null : traced(stated.title),
      url: address === undefined ? null : traced(address),
      kind: plain.includes('Subscribe to read on') ? traced('paywall-stub' as const) : null,
    }),
  );
}
