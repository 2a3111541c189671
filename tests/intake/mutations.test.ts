import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from './helpers';

const FIXTURES = join(__dirname, '../fixtures/intake');
const inputs = ['eml', 'mbox', 'mhtml', 'zip'].flatMap((format) =>
  readdirSync(join(FIXTURES, format)).map((name) => ({
    name: `${format}/${name}`,
    bytes: new Uint8Array(readFileSync(join(FIXTURES, format, name))),
  })),
);

/** One change: bytes overwritten, taken out, doubled, or everything behind a place cut off. */
const change = fc.record({
  what: fc.constantFrom('overwrite', 'remove', 'double', 'cut', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4000 })),
  byte: fc.oneof(fc.constantFrom(0, 0x0a, 0x2d, 0x3d, 0x3c, 0xff), fc.integer({ min: 0, max: 255 })),
});
type Change = ReturnType<typeof change.generate>['value'];

function changed(bytes: Uint8Array, { what, at, to, length, byte }: Change): Uint8Array {
  const all = [...bytes];
  const from = Math.floor(at * all.length);
  switch (what) {
    case 'overwrite':
      return Uint8Array.from(all.fill(byte, from, from + Math.min(length, 16)));
    case 'remove':
      all.splice(from, length);
      break;
    case 'double':
      all.splice(Math.floor(to * all.length), 0, ...all.slice(from, from + length));
      break;
    case 'swap':
      all.splice(Math.floor(to * all.length), 0, ...all.splice(from, length));
      break;
    case 'cut':
      all.length = from;
      break;
  }
  return Uint8Array.from(all);
}

const RUNS = Number(process.env.DATELINE_FUZZ ?? 150);

describe('a damaged mail, mailbox, web archive or ZIP file', () => {
  it('gives articles or problems, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...inputs),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (input, changes) => {
          const bytes = changes.reduce(changed, input.bytes);
          const outcomes = await readAll({ name: input.name, bytes });
          expect(outcomes.length).toBeGreaterThan(0);
          for (const outcome of outcomes)
            if (outcome.ok) expect(outcome.value.body.text.trim()).not.toBe('');
            else expect(outcome.problem.message).toContain(outcome.problem.subject);
        },
      ),
      { numRuns: RUNS, seed: 4 },
    );
  }, 600_000);
});
