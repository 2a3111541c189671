// One process with one vault: node growth-child.mjs LIBRARY FOLDER, told what to do and answering by messages.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [library, folder] = process.argv.slice(2);
const { boundMemory, importArticles, ok, openWorkspace, planRelating, undoLast, VaultMemory } = await import(
  pathToFileURL(library).href
);
/** As the command line imports. */
const answered = boundMemory();
const { workspace } = await openWorkspace(folder);

const highest = () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;

/** Every note, as fast as this machine reads it: 16 at a time, as text. */
async function readFiles() {
  const files = await workspace.vault.list();
  let length = 0;
  for (let at = 0; at < files.length; at += 16) {
    const texts = files.slice(at, at + 16).map(({ path }) => readFile(join(folder, path), 'utf8'));
    for (const text of await Promise.all(texts)) length += text.length;
  }
  return length;
}

/** As in the running app: it is told of every change, whoever makes it, and reads only what changed. */
const memory = new VaultMemory({ isWatched: () => true });
const told = (path) => {
  const stat = statSync(join(folder, path), { throwIfNoEntry: false });
  memory.changed(path, stat === undefined ? null : { mtime: Math.floor(stat.mtimeMs), size: stat.size });
};
const { vault } = workspace;
const watched = {
  ...workspace,
  memory,
  vault: {
    list: () => vault.list(),
    read: (path) => vault.read(path),
    exists: (path) => vault.exists(path),
    removeEmptyFolder: (path) => vault.removeEmptyFolder(path),
    create: async (path, text) => {
      const folders = await vault.create(path, text);
      told(path);
      return folders;
    },
    process: async (path, transform) => {
      const isWritten = await vault.process(path, transform);
      if (isWritten) told(path);
      return isWritten;
    },
    remove: async (path) => {
      await vault.remove(path);
      told(path);
    },
    move: async (path, to) => {
      const folders = await vault.move(path, to);
      [path, to].forEach(told);
      return folders;
    },
  },
};

/** Seconds of processor time so far, of all threads. */
const cpuNow = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const moment = () => ({ seconds: performance.now() / 1000, cpu: cpuNow() });
const since = (from, to = moment()) => ({ seconds: to.seconds - from.seconds, cpu: to.cpu - from.cpu });
const plus = (a, b) => ({ seconds: a.seconds + b.seconds, cpu: a.cpu + b.cpu });

async function timed(act) {
  const from = moment();
  await act();
  return since(from);
}

/** What the engine does is timed apart, to be told from what depends on the vault. */
function timing(engine) {
  let total = { seconds: 0, cpu: 0 };
  const spent = async (act) => {
    const from = moment();
    try {
      return await act();
    } finally {
      total = plus(total, since(from));
    }
  };
  async function* read(input) {
    const reading = engine.read(input);
    for (;;) {
      const next = await spent(() => reading.next());
      if (next.done) return;
      yield next.value;
    }
  }
  const timed = { know: (known) => engine.know(known), read, analyze: (one) => spent(() => engine.analyze(one)) };
  return { engine: timed, total: () => total };
}

/** Imports articles, then takes them back. `{seconds, cpu}` of all and of each part. */
async function importTimed(articles) {
  const { engine, total } = timing(workspace.engine);
  const told = [];
  const progress = () => {
    answered();
    told.push(moment());
  };
  const control = { signal: new AbortController().signal, progress };
  const inputs = articles.map(({ name, text }) => ok({ name, bytes: new TextEncoder().encode(text) }));
  const from = moment();
  const report = await importArticles(inputs, { ...watched, engine }, { control, total: articles.length });
  const all = since(from);
  const understand = total();
  const filing = since(told[0], told.at(-1));
  const parts = {
    begin: since(from, told[0]),
    understand,
    file: { seconds: filing.seconds - understand.seconds, cpu: filing.cpu - understand.cpu },
    lists: { seconds: all.seconds - since(from, told.at(-1)).seconds, cpu: all.cpu - since(from, told.at(-1)).cpu },
  };
  await undoLast(watched);
  const notes = (what) => report.notes.filter(({ action }) => action === what).length;
  const filed = report.articles.filter(({ path }) => path !== null).length;
  return { ...all, parts, filed, made: notes('created'), changed: notes('updated') };
}

const ACTS = {
  /** Brings the lists of entities up to date, as imports would have. */
  settle: async () => {
    const { plans, problems } = await planRelating(workspace);
    for (const { path, after } of plans) writeFileSync(join(folder, path), after);
    return { changed: plans.length, problems };
  },
  /** Reads all files, then makes and keeps all that is known of them: for a vault of which nothing is kept. */
  cold: async () => {
    const read = await timed(readFiles);
    const build = await timed(() => new VaultMemory().look(workspace));
    return { read, build, highest: highest() };
  },
  /** Takes what is known into memory: from the notes where nothing is kept, else from what is. */
  open: async () => ({ ...(await timed(() => memory.look(watched))), highest: highest() }),
  import: async ({ articles }) => ({ ...(await importTimed(articles)), highest: highest() }),
};

process.on('message', async ({ act, ...given }) => {
  try {
    process.send({ answer: await ACTS[act](given) });
  } catch (error) {
    process.send({ error: error.stack });
  }
});
process.send({ answer: 'ready' });
