import disk from 'node:fs';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import * as path from 'node:path';
import { openFolderStore, openFolderVault } from '../../src/vault/folder.mts';
import { VaultError, type VaultPort } from '../../src/model';
import { describeStoreContract } from '../contracts/store.contract';
import { describeVaultContract, refusal, type VaultUnderTest } from '../contracts/vault.contract';
import { describeWriterContract } from '../contracts/writer.contract';
import { makeTemporaryVault, readTree } from './temporary-folder';

async function make(): Promise<VaultUnderTest> {
  const { root, dispose } = await makeTemporaryVault();
  return {
    vault: await openFolderVault(root),
    put: async (name, content) => {
      await fs.mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await fs.writeFile(path.join(root, name), content);
    },
    putFolder: async (name) => void (await fs.mkdir(path.join(root, name), { recursive: true })),
    tree: () => readTree(root),
    mtime: async (name) => Math.floor((await fs.stat(path.join(root, name))).mtimeMs),
    dispose,
  };
}

describeVaultContract('A folder', make);
describeWriterContract('A folder', make);

describeStoreContract('A folder', async () => {
  const { root, dispose } = await makeTemporaryVault();
  return { store: openFolderStore(root, '.obsidian'), dispose };
});

describe('a folder as a vault', () => {
  let base: string;
  let root: string;
  let dispose: () => Promise<void>;
  let vault: VaultPort;
  beforeEach(async () => {
    ({ base, root, dispose } = await makeTemporaryVault());
    await fs.writeFile(path.join(base, 'canary.md'), 'untouched');
    vault = await openFolderVault(root);
  });
  afterEach(async () => dispose());
  const canary = async (): Promise<unknown> => {
    const { 'canary.md': text, ...rest } = await readTree(base, (name) => name.startsWith('vault'));
    return { text, rest };
  };
  const UNTOUCHED = { text: 'untouched', rest: {} };

  it('is refused where there is none', async () => {
    const nowhere = path.join(base, 'nowhere');
    expect(await refusal(openFolderVault(nowhere))).toBe('missing');
    await expect(openFolderVault(nowhere)).rejects.toThrow('There is no such folder.');
    expect(await refusal(openFolderVault(path.join(base, 'canary.md')))).toBe('missing');
  });

  it('lets timers have their turn while many notes are read', async () => {
    await vault.create('Note.md', 'text');
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    // Bounded, so that a vault that keeps the thread for itself ends too.
    for (let read = 0; read < 20_000 && turns < 3; read += 1) await vault.read('Note.md');
    clearInterval(timer);
    expect(turns).toBe(3);
  });

  it('never touches anything outside, whatever the path', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '',
        'a',
        'canary.md',
        '~',
        '..\\..',
        'C:',
        '%2e%2e',
        '．．',
        '.. ',
        '..\u0000',
        'vault',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const hostile = fc.tuple(
      fc.constantFrom('', '/', '\\', '//', base),
      fc.array(part, { maxLength: 5 }),
      fc.constantFrom('/', '\\'),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async ([head, parts, separator]) => {
        const name = head + parts.join(separator);
        await Promise.allSettled([vault.create(name, 'x'), vault.create(`${name}/x.md`, 'x')]);
        await Promise.allSettled([vault.process(name, () => 'x'), vault.removeEmptyFolder(name)]);
        await Promise.allSettled([vault.remove(name)]);
        expect(await canary()).toEqual(UNTOUCHED);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  describe('symbolic links', () => {
    it('are refused and not listed where they lead out of the vault', async () => {
      await fs.mkdir(path.join(base, 'out'));
      await fs.symlink('../canary.md', path.join(root, 'link.md'));
      await fs.symlink(path.join(base, 'out'), path.join(root, 'Out'));
      expect(await vault.list()).toEqual([]);
      expect(await refusal(vault.read('link.md'))).toBe('outside');
      expect(await refusal(vault.process('link.md', () => 'x'))).toBe('outside');
      expect(await refusal(vault.create('link.md', 'x'))).toBe('outside');
      expect(await refusal(vault.create('out/a.md', 'x'))).toBe('outside');
      expect(await refusal(vault.remove('link.md'))).toBe('outside');
      expect(await fs.readdir(path.join(base, 'out'))).toEqual([]);
      expect((await canary()) as object).toMatchObject({ text: 'untouched' });
    });
    it('inside the vault are followed, stay links, and are listed once', async () => {
      await vault.create('real.md', 'x');
      await fs.symlink('real.md', path.join(root, 'link.md'));
      expect(await vault.process('link.md', () => 'y')).toBe(true);
      expect(await readTree(root)).toEqual({ 'real.md': 'y', 'link.md': '→ real.md' });
      expect((await vault.list()).map((file) => file.path)).toEqual(['real.md']);
    });
    it('that dangle or lead in a circle take up their name and hold nothing', async () => {
      await fs.symlink('nowhere.md', path.join(root, 'dangling.md'));
      await fs.symlink('circle.md', path.join(root, 'circle.md'));
      expect(await refusal(vault.create('dangling.md', 'x'))).toBe('exists');
      expect(await refusal(vault.read('dangling.md'))).toBe('missing');
      expect(await refusal(vault.read('circle.md'))).toBe('outside');
    });
    it('may be the way to the vault itself', async () => {
      await fs.symlink(root, path.join(base, 'vault-link'));
      const linked = await openFolderVault(path.join(base, 'vault-link'));
      await linked.create('a.md', 'x');
      expect(await vault.read('a.md')).toBe('x');
    });
  });

  it('prefers the name as spelled where only case or composition differ', async () => {
    for (const [name, text] of [['a.md', 'lower'], ['A.md', 'upper'], ['\u00e9.md', 'composed'], ['e\u0301.md', 'decomposed']] as const) {
      await fs.writeFile(path.join(root, name), text);
    } // prettier-ignore
    expect(await Promise.all(['a.md', 'A.md', '\u00e9.md', 'e\u0301.md'].map((name) => vault.read(name)))).toEqual([
      'lower',
      'upper',
      'composed',
      'decomposed',
    ]);
  });

  it('keeps the permissions of a note it changes', async () => {
    await vault.create('a.md', 'x');
    await fs.chmod(path.join(root, 'a.md'), 0o640);
    await vault.process('a.md', () => 'y');
    expect((await fs.stat(path.join(root, 'a.md'))).mode & 0o777).toBe(0o640);
  });

  it('asks again when another program changes the note between reading and writing', async () => {
    await vault.create('a.md', 'one ');
    let asked = 0;
    const transform = (text: string): string => {
      if (asked++ === 0) execFileSync('sh', ['-c', 'printf "user " >> "$0"', path.join(root, 'a.md')]);
      return `${text}dateline`;
    };
    expect(await vault.process('a.md', transform)).toBe(true);
    expect(await readTree(root)).toEqual({ 'a.md': 'one user dateline' });
  });

  it('gives up as busy, with the note left, when it never holds still', async () => {
    await vault.create('a.md', '');
    const restless = (text: string): string => {
      execFileSync('sh', ['-c', 'printf u >> "$0"', path.join(root, 'a.md')]);
      return `${text}dateline`;
    };
    expect(await refusal(vault.process('a.md', restless))).toBe('busy');
    expect(await readTree(root)).toEqual({ 'a.md': 'uuuuu' });
  });

  it('refuses a path too long for the system by saying so', async () => {
    const long = Array.from({ length: 30 }, () => 'x'.repeat(200)).join('/');
    expect(await refusal(vault.create(`${long}/a.md`, 'x'))).toBe('illegal-name');
    expect(await readTree(root)).toEqual({});
  });

  it('never opens a pipe', async () => {
    execFileSync('mkfifo', [path.join(root, 'pipe.md')]);
    expect(await refusal(vault.read('pipe.md'))).toBe('missing');
    expect(await refusal(vault.create('pipe.md', 'x'))).toBe('exists');
    expect(await vault.list()).toEqual([]);
  });

  it('brings a write of the app to its end that was cut short', async () => {
    const own = path.join(root, '.obsidian/plugins/dateline/journal');
    await fs.mkdir(own, { recursive: true });
    for (const name of ['read', 'more', 'gone']) await fs.writeFile(path.join(own, `${name}.written`), 'new\n');
    await fs.writeFile(path.join(own, 'half.writing'), 'ne');
    const store = openFolderStore(root, '.obsidian');
    expect(await store.list('journal')).toEqual(['journal/gone', 'journal/more', 'journal/read']);
    expect(await store.read('journal/read')).toBe('new\n');
    await store.append('journal/more', 'end\n');
    expect(await store.read('journal/more')).toBe('new\nend\n');
    await store.remove('journal/gone');
    expect(await store.list('journal')).toEqual(['journal/more', 'journal/read']);
  });

  it('leaves the plugin’s own folder as the only trace of its store', async () => {
    const store = openFolderStore(root, '.obsidian');
    await store.read('a');
    await store.list('journal');
    await store.remove('journal/a');
    expect(await readTree(root)).toEqual({});
    await store.append('journal/a', 'x\n');
    expect(Object.keys(await readTree(root)).filter((name) => !name.endsWith('/'))).toEqual([
      '.obsidian/plugins/dateline/journal/a',
    ]);
  });
});

describe('a disk that refuses', () => {
  const CASES = [
    ['ENOSPC', 'io', 'full'],
    ['EDQUOT', 'io', 'quota'],
    ['EROFS', 'io', 'read-only'],
    ['EACCES', 'io', 'permission'],
    ['EPERM', 'io', 'permission'],
    ['EIO', 'io', 'error'],
    ['EBUSY', 'busy', 'Another program'],
    ['ESTALE', 'io', 'ESTALE'],
  ] as const;
  let root: string;
  let dispose: () => Promise<void>;
  beforeEach(async () => ({ root, dispose } = await makeTemporaryVault()));
  afterEach(async () => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    await dispose();
  });

  /** Every write to an open file fails from now on, as on a disk that has run full. */
  function failWrites(code: string): void {
    vi.spyOn(disk, 'writeFileSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    syncBuiltinESMExports();
  }
  const outcome = async (call: Promise<unknown>): Promise<VaultError> => {
    const error: unknown = await call.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error instanceof VaultError) return error;
    throw new Error(`not the vault’s error: ${String(error)}`);
  };

  it.each(CASES)('with %s is told as %s, in words, and nothing changes', async (code, kind, words) => {
    const vault = await openFolderVault(root);
    await vault.create('a.md', 'x');
    failWrites(code);
    for (const call of [() => vault.create('new/folder/b.md', 'y'), () => vault.process('a.md', () => 'y')]) {
      const error = await outcome(call());
      expect(error.code).toBe(kind);
      expect(error.message).toContain(words);
      expect(error.path).toMatch(/^(new\/folder\/b|a)\.md$/);
    }
    expect(await readTree(root)).toEqual({ 'a.md': 'x' });
  });

  it('is told by the store as well', async () => {
    failWrites('ENOSPC');
    const store = openFolderStore(root, '.obsidian');
    expect((await outcome(store.append('journal/a', 'x\n'))).code).toBe('io');
    expect((await outcome(store.write('cache', 'x'))).code).toBe('io');
  });

  it('lets a bug through as what it is', async () => {
    const vault = await openFolderVault(root);
    await vault.create('a.md', 'x');
    const bug = (): never => {
      throw new TypeError('a bug');
    };
    await expect(vault.process('a.md', bug)).rejects.toThrow(TypeError);
  });
});

describe('what a killed process left', () => {
  it('is taken away, and nothing else is', async () => {
    const { root, dispose } = await makeTemporaryVault();
    const left = '.dateline-ce0fd591-36e8-442f-8b35-4644bfdac2dc.tmp';
    const stays = ['a.md', 'News/.dateline-mine.tmp', 'News/b.md', '.hidden/x.tmp', `.hidden/${left}`];
    for (const name of [left, `News/${left}`, ...stays]) {
      await fs.mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await fs.writeFile(path.join(root, name), 'x');
    }
    await (await openFolderVault(root)).tidy?.();
    expect(Object.keys(await readTree(root)).filter((name) => !name.endsWith('/'))).toEqual(stays.sort());
    await dispose();
  });
});

describe('names in a folder', () => {
  let root: string;
  let dispose: () => Promise<void>;
  beforeEach(async () => ({ root, dispose } = await makeTemporaryVault()));
  afterEach(() => dispose());

  it('are known again after another program added one', async () => {
    const vault = await openFolderVault(root);
    await vault.create('News/a.md', 'x');
    expect(await vault.exists('News/b.md')).toBe(false);
    await fs.writeFile(path.join(root, 'News', 'B.MD'), 'y');
    expect(await vault.exists('News/b.md')).toBe(true);
    await expect(vault.create('news/B.md', 'z')).rejects.toThrow(VaultError);
  });

  it('are known after changes of its own, without reading the folder again', async () => {
    const vault = await openFolderVault(root);
    await vault.create('News/a.md', 'x');
    expect(await vault.exists('News/other.md')).toBe(false);
    const reading = vi.spyOn(disk, 'readdirSync');
    syncBuiltinESMExports();
    for (const name of ['b', 'c', 'd']) await vault.create(`News/${name}.md`, 'x');
    await vault.process('News/b.md', () => 'y');
    await expect(vault.create('news/C.md', 'z')).rejects.toThrow(VaultError);
    expect(await vault.exists('News/e.md')).toBe(false);
    const folders = reading.mock.calls.filter(([folder]) => String(folder).endsWith('News'));
    expect(folders).toHaveLength(0);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  it('forget one that went', async () => {
    const vault = await openFolderVault(root);
    await vault.create('News/A.md', 'x');
    expect(await vault.exists('News/a.md')).toBe(true);
    await fs.rm(path.join(root, 'News', 'A.md'));
    expect(await vault.exists('News/a.md')).toBe(false);
    await vault.create('News/a.md', 'y');
    expect(await vault.read('News/a.md')).toBe('y');
  });
});
