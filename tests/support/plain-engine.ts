import { failed, ok, type Article, type Input, type Outcome } from '../../src/model';
import type { Engine } from '../../src/workflow/ports';
import { articleOf, NOTHING_FOUND } from './article';

/** An engine that takes every input for one article and recognises nothing: for tests of what is around it. */
export function plainEngine(): Engine {
  return {
    know: async () => undefined,
    analyze: async () => NOTHING_FOUND,
    async *read(input) {
      yield articleIn(input);
    },
  };
}

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
