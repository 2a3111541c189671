import { join } from 'node:path';
import { corpusOf, formatsOf, inputOf } from '../../tools/fuzz/inputs.mjs';
import { contextWith, readWhole } from '../../tools/fuzz/reader.mts';

const SEED = 4;
const COUNT = 300;
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

  // How long an outcome may take is held by `npm run fuzz`; here the runner's patience ends what hangs.
  it('neither throws nor hangs on damaged and invented files', async () => {
    for (let index = 0; index < COUNT; index += 1) {
      const { input, how } = inputOf(SEED, index, corpus);
      const { outcomes } = await readWhole(input, context).catch((error: unknown) => {
        throw new Error(`input ${index} (${how})`, { cause: error });
      });
      expect(outcomes).toBeGreaterThan(0);
    }
  }, 120_000);
});
