// Whether importing takes longer the larger the vault is: 100 new articles into vaults of 1,000, 10,000 and 100,000 notes.
import { execFileSync, fork } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../load-engine.mjs';
import { growthWorld } from './growth-world.mjs';
import { vaultNotes, writeVault, WRITTEN } from './growth-vault.mjs';

const CHILD = fileURLToPath(new URL('growth-child.mjs', import.meta.url));

/** A process with a vault that does one thing at a time. */
async function openChild(library, folder) {
  const child = fork(CHILD, [library, folder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const answer = () =>
    new Promise((resolve, reject) => {
      child.once('message', ({ answer: given, error }) => (error ? reject(new Error(error)) : resolve(given)));
      child.once('exit', (code) => reject(new Error(`the process with the vault ended (${code})`)));
    });
  await answer();
  const ask = (act, given = {}) => {
    const answered = answer();
    child.send({ act, ...given });
    return answered;
  };
  const close = () => new Promise((resolve) => child.once('exit', resolve).kill());
  return { ask, close };
}

/** Every file of a vault gets a time long past, so that nothing looks as if it were being written just now. */
function settleTimes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const [at, file] of files.sort().entries()) utimesSync(file, WRITTEN + at, WRITTEN + at);
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

/** What an earlier run kept. */
const madeBefore = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** Makes the vaults, with the lists and the cache that imports would have left. `{notes, folder, bytes}` of each. */
async function makeVaults(root, library, world, sizes, said) {
  const vaults = [];
  for (const notes of sizes) {
    const made = madeBefore(join(root, `${notes}.json`));
    if (made !== null) {
      vaults.push(made);
      continue;
    }
    said?.(`growth, ${world.from}: making a vault of ${notes.toLocaleString('en')} notes`);
    const folder = join(root, String(notes));
    mkdirSync(folder, { recursive: true });
    writeVault(folder, vaultNotes(notes, world));
    const child = await openChild(library, folder);
    const { problems } = await child.ask('settle');
    await child.close();
    if (problems.length > 0) throw new Error(`the vault is not whole: ${JSON.stringify(problems[0])}`);
    vaults.push({ notes, folder, bytes: settleTimes(folder) });
    writeFileSync(join(root, `${notes}.json`), JSON.stringify(vaults.at(-1)));
  }
  return vaults;
}

/** The best of several rounds, by what is asked of each: what else runs on a machine only ever adds time. */
const best = (rounds, of) => Math.min(...rounds.map(of));

async function measureCold(library, { folder }, rounds) {
  const all = [];
  for (let round = 0; round < rounds; round += 1) {
    rmSync(join(folder, '.obsidian'), { recursive: true, force: true });
    const child = await openChild(library, folder);
    all.push(await child.ask('cold'));
    await child.close();
  }
  return {
    read: best(all, ({ read }) => read.seconds),
    build: best(all, ({ build }) => build.seconds),
    cpu: best(all, ({ build, read }) => build.cpu / read.cpu),
    highest: Math.max(...all.map(({ highest }) => highest)),
  };
}

/** Imports into all vaults in turn, so that what else the machine does meets them alike. */
async function measureImports(library, vaults, world, { articles, rounds, said }) {
  const children = [];
  try {
    for (const { folder } of vaults) {
      const child = await openChild(library, folder);
      children.push({ child, rounds: [], opened: await child.ask('open') });
    }
    // The first round is not timed: whatever compiles itself while it runs has done so by then.
    for (let round = 0; round <= rounds; round += 1) {
      said?.(`growth, ${world.from}: imports, ${round === 0 ? 'to warm up' : `round ${round} of ${rounds}`}`);
      const arriving = world.articles(round, articles);
      for (const one of children) {
        const imported = await one.child.ask('import', { articles: arriving });
        if (imported.filed < articles) throw new Error(`of ${articles} articles ${imported.filed} got a note`);
        one.highest = imported.highest;
        if (round > 0) one.rounds.push(imported);
      }
    }
  } finally {
    for (const { child } of children) await child.close();
  }
  return children.map(({ rounds: all, opened, highest }) => {
    const fastest = all.reduce((one, other) => (other.seconds < one.seconds ? other : one));
    return { import: fastest, cpu: best(all, ({ cpu }) => cpu), opened, highest };
  });
}

/** A whole run of the command line over the same articles, which reads what is kept of the vault first. Seconds. */
function measureCommand(cli, { folder }, arriving) {
  const inputs = mkdtempSync(join(tmpdir(), 'dateline-growth-in-'));
  try {
    for (const { name, text } of arriving) writeFileSync(join(inputs, name), text);
    const run = (...args) => execFileSync(process.execPath, [cli, ...args, '--vault', folder], { stdio: 'ignore' });
    const from = performance.now();
    run('import', inputs, '--workers', '1');
    const seconds = (performance.now() - from) / 1000;
    run('undo');
    return seconds;
  } finally {
    rmSync(inputs, { recursive: true, force: true });
  }
}

/**
 * `[{from, sizes: [{notes, bytes, import, cpu, opened, cold, command, highest}]}]`: seconds and MB; one for texts of ours,
 * and one for `data` where there is some. `keep`: a folder where vaults are kept for the next time.
 */
export async function measureGrowth(data, { sizes, articles, rounds, cli, keep, said }) {
  const root = keep ?? mkdtempSync(join(tmpdir(), 'dateline-growth-'));
  try {
    mkdirSync(root, { recursive: true });
    const library = join(root, 'library.mjs');
    await bundle(fileURLToPath(new URL('growth-library.mts', import.meta.url)), library);
    const loaded = await import(pathToFileURL(library).href);
    const measured = [];
    for (const given of data === undefined ? [undefined] : [undefined, data]) {
      const world = await growthWorld(given, Math.min(...sizes), loaded);
      const folder = join(root, given === undefined ? 'ours' : 'news');
      const vaults = await makeVaults(folder, library, world, sizes, said);
      const figures = await measureVaults(library, vaults, world, { articles, rounds, cli, said });
      measured.push({ from: world.from, isOurs: given === undefined, sizes: figures });
      if (keep === undefined) rmSync(folder, { recursive: true, force: true });
    }
    return measured;
  } finally {
    if (keep === undefined) rmSync(root, { recursive: true, force: true });
  }
}

async function measureVaults(library, vaults, world, { cli, ...options }) {
  const { said } = options;
  const cold = [];
  for (const vault of vaults) {
    said?.(`growth, ${world.from}: cold, ${vault.notes.toLocaleString('en')} notes`);
    cold.push(await measureCold(library, vault, options.rounds));
  }
  const imports = await measureImports(library, vaults, world, options);
  said?.(`growth, ${world.from}: the command line`);
  return vaults.map((vault, at) => ({
    notes: vault.notes,
    bytes: vault.bytes,
    ...imports[at],
    cold: cold[at],
    command: measureCommand(cli, vault, world.articles(1, options.articles)),
    highest: Math.max(imports[at].highest, cold[at].highest),
  }));
}
