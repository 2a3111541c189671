// Cold start of the command line: from starting the process to the first answer.
import { spawn } from 'node:child_process';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds until the process said something, or ended; `input` is written to it at once. */
const timeProcess = (args, input) =>
  new Promise((done, fail) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    let first = null;
    child.stdout.once('data', () => (first = performance.now() - begun));
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done(first ?? performance.now() - begun) : fail(new Error(`${args.join(' ')}: exit ${code}`)),
    );
    child.stdin.on('error', () => undefined); // `node -e 0` ends without reading.
    child.stdin.end(input);
  });

/** Medians in milliseconds: `cli` to its first answer for one article, `node` doing nothing. Taken in turns. */
export async function measureStart(cli, text, runs) {
  const line = `${JSON.stringify({ id: 'a', input: text })}\n`;
  const times = { cli: [], node: [] };
  for (let run = 0; run < runs; run++) {
    times.node.push(await timeProcess(['-e', '0'], ''));
    times.cli.push(await timeProcess([cli, 'extract'], line));
  }
  return { cli: median(times.cli), node: median(times.node) };
}
