// Memory of a long stream through `dateline extract`, as the system counts it (Linux: /proc).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { withNewNames } from './texts.mjs';

const MARKS = [1_000, 10_000, 50_000, 100_000];

/** Resident memory in MB: now (`VmRSS`) or at its highest (`VmHWM`). */
const resident = (pid, field) =>
  Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

export const canMeasureStream = () => existsSync('/proc/self/status');

/**
 * Sends `count` articles, each with names no other has, and resolves to `{marks: [{articles, megabytes}], highest,
 * seconds}`: memory when that many are answered, and its peak.
 */
export async function measureStream(cli, texts, count, said) {
  const begun = performance.now();
  const child = spawn(process.execPath, [cli, 'extract'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const marks = [];
  let highest = 0;
  let answered = 0;
  child.stdout.on('data', (chunk) => {
    for (const byte of chunk) if (byte === 10) answered += 1;
    const mark = [...MARKS, count].filter((one) => one <= count)[marks.length];
    if (mark === undefined || answered < mark) return;
    highest = resident(child.pid, 'VmHWM');
    marks.push({ articles: mark, megabytes: resident(child.pid, 'VmRSS') });
    said?.(`${mark} articles: ${marks.at(-1).megabytes.toFixed(0)} MB`);
  });
  const closed = once(child, 'close');
  for (let number = 0; number < count; number++) {
    const input = withNewNames(texts[number % texts.length], number);
    const ready = child.stdin.write(`${JSON.stringify({ id: String(number), input })}\n`);
    if (!ready) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = await closed;
  if (answered !== count) throw new Error(`${count} articles in, ${answered} answers out, exit ${code}`);
  return { marks, highest, seconds: (performance.now() - begun) / 1000 };
}
