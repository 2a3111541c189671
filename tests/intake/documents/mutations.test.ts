import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from '../helpers';

const ROOT = join(__dirname, '../../fixtures/intake');
const FORMATS = ['docx', 'rtf', 'pdf', 'nexis', 'factiva', 'proquest', 'appended'];
const fixtures = FORMATS.flatMap((format) =>
  readdirSync(join(ROOT, format)).map((name) => ({
    name: `${format}/${name}`,
    bytes: new Uint8Array(readFileSync(join(ROOT, format, name))),
  })),
);

/** What happens to files on their way: cut, holes, doubled pieces, other bytes. */
const damage = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'drop', 'double', 'zero'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 0, max: 255 }),
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Uint8Array, { kind, at, length, byte }: Damage): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(bytes.length, start + length);
  if (kind === 'cut') return bytes.slice(0, start);
  const piece = bytes.slice(start, end);
  if (kind === 'flip') piece[0] = byte;
  if (kind === 'zero') piece.fill(byte);
  const pieces = kind === 'drop' ? [] : kind === 'double' ? [piece, piece] : [piece];
  return Uint8Array.from([bytes.slice(0, start), ...pieces, bytes.slice(end)].flatMap((part) => [...part]));
}

it.each(fixtures)(
  '$name, however damaged, is read or refused with a reason',
  async ({ name, bytes }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (hurts) => {
        const input = hurts.reduce(damaged, bytes);
        const outcomes = await readAll({ name, bytes: input });
        expect(outcomes.length).toBeGreaterThan(0);
        for (const outcome of outcomes) {
          if (outcome.ok) expect(outcome.value.body.text.trim()).not.toBe('');
          else expect(outcome.problem.message).toContain(outcome.problem.subject);
        }
      }),
      { numRuns: name.startsWith('pdf/') ? 12 : 25, seed: 4 },
    );
  },
  120_000,
);
