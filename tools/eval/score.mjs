// Runs the scorer that comes with the data on parts of sets, with a command that remembers what it said.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { isUnseen } from './data.mjs';
import { answerPath } from './remembered.mjs';

const REMEMBERED = fileURLToPath(new URL('remembered.mjs', import.meta.url));

/** A document without a name: the scorer takes a file of one document for a file of single sentences. */
const FILLER = '-DOCSTART-\tnone\n.\tO\n\n';

/** A file as the scorer reads it. */
function fileOf(kind, items) {
  if (kind !== 'ner') return items.map(({ record }) => `${JSON.stringify(record)}\n`).join('');
  const text = items.map(({ record }) => record).join('');
  return items.length === 1 && text.startsWith('-DOCSTART-') ? text + FILLER : text;
}

/** What a finished process printed. */
function run(args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
  });
}

/** `missed: LOC Gaza ×4 · …` of the scorer's log, by kind of mistake; what it cannot put into words is left out. */
const mistakesIn = (log) =>
  log
    .split('\n')
    .map((line) => /^([a-z_0-9]+(?:: (?:spurious|lost))?): (.+)$/.exec(line))
    .filter((match) => match !== null && !match[2].includes('[object '))
    .map(([, kind, list]) => ({ kind, items: list.split(' · ') }));

/** Scores items of a set (`itemsOf`). Its files are temporary; `close` deletes them. */
export class Scorer {
  #scorer;
  #command;
  #folder = mkdtempSync(join(tmpdir(), 'dateline-eval-'));

  /** `command`: a filter with the machine contract. */
  constructor(scorer, command) {
    this.#scorer = scorer;
    mkdirSync(this.#answers);
    this.#command = [process.execPath, REMEMBERED, this.#answers, ...command];
    process.once('exit', () => this.close());
  }

  get #answers() {
    return join(this.#folder, 'answers');
  }

  /** The scorer's figures; null where there is nothing to score. */
  async figures(kind, items) {
    return items.length === 0 ? null : JSON.parse((await this.#score(kind, items, [])).out);
  }

  /** The most frequent mistakes of each kind, `[{kind, items}]`; refuses articles that nobody is to look at. */
  async mistakes(kind, items, most) {
    if (items.some(isUnseen)) throw new Error('Mistakes of the unseen third are not looked at.');
    if (items.length === 0 || most === 0) return [];
    return mistakesIn((await this.#score(kind, items, ['--worst', String(most)])).err);
  }

  /** What the command said to a record that was scored; null where it was not. */
  answerTo(record) {
    const path = answerPath(this.#answers, record);
    return existsSync(path) ? JSON.parse(`{${readFileSync(path, 'utf8')}`) : null;
  }

  close() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #score(kind, items, options) {
    const file = join(this.#folder, kind === 'ner' ? 'part.conll' : 'part.jsonl');
    writeFileSync(file, fileOf(kind, items));
    const { code, out, err } = await run([this.#scorer, kind, file, ...options, '--', ...this.#command]);
    if (code === 0) return { out, err };
    // What the scorer complains of is an article's text.
    throw new Error(`The scorer ended with ${code}${items.some(isUnseen) ? '' : `: ${err || out}`}`);
  }
}
