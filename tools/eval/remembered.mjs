// A command with the machine contract that asks another one only for what was not asked before:
//   node tools/eval/remembered.mjs FOLDER COMMAND…
// So the scorer can be run on any part of a set without reading its articles anew. Answers stand in FOLDER, one a file.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the answer to a request is remembered: by what is read, whatever its id. */
export function answerPath(folder, { input, format, url }) {
  const asked = JSON.stringify([input, format ?? null, url ?? null]);
  return join(folder, `${createHash('sha256').update(asked).digest('hex')}.json`);
}

const linesOf = (text) => text.split('\n').filter((line) => line !== '');

/** What the command says to the lines, line for line. */
function ask([command, ...args], lines) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stdin.on('error', () => {});
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return new Promise((done, fail) => child.on('error', fail).on('close', () => done(linesOf(out))));
}

async function answer(folder, command) {
  let given = '';
  for await (const text of process.stdin.setEncoding('utf8')) given += text;
  const asked = linesOf(given).map((line) => ({ ...JSON.parse(line), line }));
  const unknown = new Map();
  for (const one of asked) {
    const path = answerPath(folder, one);
    if (!existsSync(path)) unknown.set(path, one.line);
  }
  const answers = unknown.size === 0 ? [] : await ask(command, [...unknown.values()]);
  if (answers.length !== unknown.size) throw new Error(`${unknown.size} lines asked, ${answers.length} answered`);
  for (const [at, path] of [...unknown.keys()].entries()) writeFileSync(path, withoutId(answers[at]));
  for (const one of asked)
    process.stdout.write(`{"id":${JSON.stringify(one.id)},${readFileSync(answerPath(folder, one), 'utf8')}\n`);
}

/** An answer from behind its id on: which one asked it for the same words does not matter. */
function withoutId(line) {
  const answer = JSON.parse(line);
  delete answer.id;
  return JSON.stringify(answer).slice(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void answer(process.argv[2], process.argv.slice(3));
