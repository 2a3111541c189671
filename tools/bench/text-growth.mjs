// Whether what an article costs grows with its text alone: twice the text, each in a process of its own.
//   npm run bench -- text-growth [CASE …]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineKind } from '../figures/records.mjs';
import { bundleEngine } from '../load-engine.mjs';
import { CPU, MACHINE_HEADS, most, times } from './figures.mjs';
import { benchTexts } from './texts.mjs';

const CHILD = fileURLToPath(new URL('text-growth-child.mjs', import.meta.url));
const ROUNDS = 3;
const [RATIO, CELL] = [2.2, 20];

const repeated = (words) => (characters) => words.repeat(Math.ceil(characters / words.length)).slice(0, characters);
/** Sentences in one line. */
const line = (characters) =>
  repeated(`${benchTexts(undefined, 400).texts.join(' ').replace(/\s+/g, ' ')} `)(characters);

/** What is read, the smaller of its two sizes in characters, and the most seconds that the larger may take. */
export const CASES = {
  ministry: { what: '“Ministry of ” again and again', text: repeated('Ministry of '), size: 60_000 },
  leader: { what: '“김정은 ” again and again', text: repeated('김정은 '), size: 60_000 },
  line: { what: 'one line', text: line, size: 5_000_000 },
  cell: {
    ...{ what: 'one cell of a table', format: 'csv', size: 1_000_000, seconds: CELL },
    text: (characters) => `title,text\n"A title","${line(characters).replaceAll('"', '')}"\n`,
  },
};

const size = (characters) => (characters < 1e6 ? `${characters / 1000} KB` : `${characters / 1e6} MB`);
const seconds = (value) => `${value.toFixed(2)} s`;

/** Rows of a case: what twice the text costs, and what the larger takes where that has a bar. */
export function growthRows({ what, size: small, seconds: atMost }, [first, last]) {
  const name = (characters) => `${what}, ${size(characters)}`;
  const ratio = most(`${name(small * 2)} against ${size(small)}`, last / first, RATIO, times, {
    ...{ is: CPU, other: `${seconds(last)} against ${seconds(first)}` },
  });
  return atMost === undefined ? [ratio] : [ratio, most(name(small * 2), last, atMost, seconds, { is: CPU })];
}

/** `{rows, heads, setting}`: the best of the rounds. `parts`: names of cases; none: all. */
export async function measureTextGrowth({ parts, rounds = ROUNDS, said }) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const engine = join(folder, 'engine.mjs');
    await bundleEngine(engine);
    const run = (name, characters) =>
      Number(execFileSync(process.execPath, ['--max-old-space-size=4096', CHILD, name, String(characters), engine]));
    const rows = [];
    for (const name of parts.length > 0 ? parts : Object.keys(CASES)) {
      const best = [Infinity, Infinity];
      for (let round = 0; round < rounds; round += 1)
        for (const at of [0, 1]) {
          said(`${name}, ${size(CASES[name].size * (at + 1))}, round ${round + 1} of ${rounds}`);
          best[at] = Math.min(best[at], run(name, CASES[name].size * (at + 1)));
        }
      rows.push(...growthRows(CASES[name], best));
    }
    return { rows, heads: MACHINE_HEADS, setting: `user CPU, the best of ${rounds}; ${machineKind()}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
