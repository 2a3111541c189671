import { join } from 'node:path';
import { corpusOf, formatsOf, inputOf } from '../../tools/fuzz/inputs.mjs';
import { contextWith, readWhole } from '../../tools/fuzz/reader';

const SEED = 4;
const COUNT = 300;
/** Milliseconds for an outcome; other tests share the processor, so that `npm run fuzz` alone can hold two seconds. */
const SLOWEST = 6000;
const corpus = corpusOf(join(__dirname, '../fixtures/intake'));
const context = contextWith(join(__dirname, '../../src/data/outlets.yaml'));

describe('every reader', () => {
  it('gets fixtures and grammars of every format, the same for the same seed', () => {
    expect(corpus.length).toBeGreaterThan(20);
    const formats = formatsOf(corpus);
    expect(formats).toEqual(
      expect.arrayContaining(['html', 'feed', 'csv', 'json', 'eml', 'pdf', 'zip', 'docx', 'rtf']),
    );
    const once = formats.map((_, index) => inputOf(SEED, index, corpus));
    expect(once).toEqual(formats.map((_, index) => inputOf(SEED, index, corpus)));
    expect(new Set(once.map(({ format }) => format)).size).toBe(formats.length);
    expect(once).not.toEqual(formats.map((_, index) => inputOf(SEED + 1, index, corpus)));
  });

  it('neither throws nor hangs on damaged and invented files', async () => {
    const slow: string[] = [];
    for (let index = 0; index < COUNT; index += 1) {
      const { input, how } = inputOf(SEED, index, corpus);
      const { outcomes, longest } = await readWhole(input, context).catch((error: unknown) => {
        throw new Error(`input ${index} (${how})`, { cause: error });
      });
      expect(outcomes).toBeGreaterThan(0);
      if (longest > SLOWEST) slow.push(`input ${index} (${how}): ${Math.round(longest)} ms`);
    }
    expect(slow).toEqual([]);
  }, 120_000);
});
