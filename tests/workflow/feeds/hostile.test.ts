import fc from 'fast-check';
import { plainOf } from '../../../src/intake/feeds/item-words';
import { feedReader } from '../../../src/intake/feeds/reader';
import { ok } from '../../../src/model';
import { MemoryStore } from '../../../src/vault/memory';
import { discoverFeed } from '../../../src/workflow/feeds';
import { FeedState } from '../../../src/workflow/feeds/feed-state';
import { shortHash } from '../../../src/workflow/feeds/identity';
import { leftOutBy } from '../../../src/workflow/feeds/words';
import { isLocalHost, requestable } from '../../../src/workflow/web/address';
import { redirectTarget, requestHeaders, retryAfterSeconds } from '../../../src/workflow/web/request';

const markup = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '<link rel=alternate href=',
        '<script',
        '</script>',
        '<!--',
        '-->',
        '&amp;',
        '&#x',
        '"',
      ),
    ),
  )
  .map((parts) => parts.join(''));
const words = fc.array(fc.string({ unit: 'grapheme' }));

describe('whatever comes', () => {
  it('as the memory of a feed is read without an exception, and written anew it is sound', async () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        '{"line":"feed","version":1}',
        '{"line":"seen","keys":["a"],"updated":null}',
        '{"line":"tried","keys":[]}',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.boolean(), async (lines, whole) => {
        const store = new MemoryStore();
        const name = `feeds/${shortHash('https://x.org/')}.jsonl`;
        await store.write(name, lines.join('\n') + (whole ? '\n' : ''));
        const { state } = await FeedState.open(store, 'https://x.org/');
        await state.done(['key'], null);
        const again = await FeedState.open(store, 'https://x.org/');
        expect(again.state.has(['key'], null)).toBe('seen');
        await again.state.save(again.state.facts, ['key']);
        expect((await FeedState.open(store, 'https://x.org/')).problem).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('as a page or feed is looked through for feeds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), markup, async (address, body) => {
        const request = async () => ok({ status: 200, url: 'https://x.org/', bytes: new TextEncoder().encode(body) });
        const found = await discoverFeed(address, { request }, feedReader);
        if (found.ok) for (const { url } of found.value) expect(typeof url).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('as the words of a feed, or the text they are looked for in', () => {
    fc.assert(
      fc.property(fc.string(), markup, words, words, (title, html, include, exclude) => {
        leftOutBy({ title, words: plainOf(html) }, { include, exclude });
      }),
      { numRuns: 500 },
    );
  });

  it('as an address, a header or a redirect', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.ipV4Extended(), fc.ipV6(), fc.string()), fc.string(), (address, other) => {
        requestable(address, other);
        isLocalHost(address);
        redirectTarget(302, other, address);
        for (const value of Object.values(requestHeaders({ url: address, etag: other, lastModified: other })))
          expect(value).toMatch(/^[\x20-\x7e]*$/);
        const seconds = retryAfterSeconds(other, 0);
        expect(seconds === undefined || seconds >= 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
