/** Several processes of the built command line on one vault, as they meet on a user's machine. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { article } from '../../tools/soak/articles.mts';
import { filesBelow } from '../support/workspace';

// Starts the command line many times.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

let folder: string;
let vault: string;
let running: ChildProcessWithoutNullStreams[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  vault = join(folder, 'vault');
  mkdirSync(vault);
});
afterEach(async () => {
  for (const child of running) await killed(child);
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

function dateline(...args: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--vault', vault], {
    encoding: 'utf8',
  });
  return { code: status, out: `${stdout}${stderr}` };
}

function start(...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [CLI, ...args, '--vault', vault]);
  running.push(child);
  return child;
}

/** Ended as by a power cut: it learns nothing of it. */
async function killed(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('close', done));
  child.kill('SIGKILL');
  await ended;
}

/** Until something is so; an error where the process ends before it is. */
async function until(child: ChildProcessWithoutNullStreams, is: () => boolean): Promise<void> {
  while (!is()) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The process ended before its time.');
    await sleep(20);
  }
}

/** Files `0.md` … of a folder. */
function files(count: number): string {
  const path = join(folder, 'in');
  mkdirSync(path);
  for (let at = 0; at < count; at += 1) writeFileSync(join(path, `${at}.md`), article(at));
  return path;
}

const articles = (): number => {
  const path = join(vault, 'Articles');
  return existsSync(path) ? filesBelow(path).filter((name) => name.endsWith('.md')).length : 0;
};
const locks = (): string[] => {
  const path = join(vault, '.obsidian', 'plugins', 'dateline', 'lock');
  return existsSync(path) ? readdirSync(path) : [];
};
/** Path → bytes, without the plugin's own folder, and without the time of an import. */
const tree = (): Record<string, string> =>
  Object.fromEntries(
    filesBelow(vault)
      .filter((path) => !path.includes('.obsidian'))
      .map((path) => [path, readFileSync(path, 'latin1').replace(/^imported: .*$/m, 'imported:')]),
  );

/** A process that holds the vault, reads what is in a folder and waits for more, which it will be piped. */
async function waiting(input: string): Promise<ChildProcessWithoutNullStreams> {
  const child = start('import', input, '-');
  await until(child, () => locks().length === 1);
  return child;
}

/** A process killed once it has filed some of the articles of a folder. */
async function killedAt(count: number, input: string): Promise<void> {
  const child = start('import', input);
  await until(child, () => articles() >= count);
  await killed(child);
}

describe('a second process on a vault', () => {
  it('is refused while the first one writes, and named who does, and the first goes on', async () => {
    const first = await waiting(files(1));
    const before = tree();
    for (const command of [['import', join(folder, 'in')], ['undo'], ['relate']]) {
      const second = dateline(...command);
      expect([command, second.code]).toEqual([command, 1]);
      expect(second.out).toContain(`dateline (process ${first.pid}`);
      expect(second.out).toContain('Nothing was done');
    }
    expect(tree()).toEqual(before);
    first.stdin.end(article(1));
    expect(await new Promise((done) => first.once('close', done))).toBe(0);
    expect(articles()).toBe(2);
    expect(locks()).toEqual([]);
  });

  it('may look at what the first one writes', async () => {
    const first = start('import', files(10));
    await until(first, () => articles() >= 2);
    first.kill('SIGSTOP');
    expect(dateline('import', join(folder, 'in'), '--dry-run').code).toBe(0);
    expect(dateline('journal').out).toContain('import');
    await killed(first);
  });

  it('takes over from one that was killed, and brings its run to its end', async () => {
    const input = files(10);
    await killedAt(3, input);
    expect(locks()).toHaveLength(1);
    const second = dateline('import', input);
    expect(second.code).toBe(0);
    expect(second.out).toContain('all that was whole stays');
    expect(second.out).toMatch(/[1-9]\d* unchanged/);
    expect(articles()).toBe(10);
    expect(locks()).toEqual([]);
    expect(dateline('check')).toMatchObject({ code: 0 });
  });
});

describe('a process killed in the middle of an import', () => {
  it('leaves a vault that the next one makes whole, wherever it was', async () => {
    const input = files(10);
    expect(dateline('import', input).code).toBe(0);
    const whole = tree();
    expect(dateline('undo').code).toBe(0);
    expect(tree()).toEqual({});
    for (const count of [2, 7]) {
      await killedAt(count, input);
      expect(dateline('import', input).code).toBe(0);
      expect(dateline('check')).toMatchObject({ code: 0 });
      expect(Object.keys(tree())).toEqual(Object.keys(whole));
      expect(tree()).toEqual(whole);
      while (/notes? removed/.test(dateline('undo').out)) continue;
      expect(tree()).toEqual({});
    }
  });
});
