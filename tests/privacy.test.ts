// docs/privacy.md lists every request and every file and memory that is written: here the code is asked for them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../tools/house/source.mjs';
import { NOTES, STORE, writesIn } from '../tools/house/writers.mjs';
import { importArticles } from '../src/workflow/import';
import { MemoryStore, MemoryVault } from '../src/vault/memory';
import { sampleInputs, testWorkspace } from './support/workspace';

const ROOT = join(__dirname, '..');
const page = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8');
const files = sourceFiles(ROOT).map(({ path, text }) => ({ path, text }));
const having = (pattern: RegExp): string[] => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/** Rows of the tables below a heading of a name: cells. */
function rowsBelow(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) => line.split('|').map((cell) => cell.trim()).slice(1, -1)); // prettier-ignore
}
const named = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const codeIn = (...headings: string[]): string[] =>
  headings.flatMap((heading) => rowsBelow(heading).flatMap((cells) => named(cells.at(-1) ?? '')));

describe('what Dateline asks of the network', () => {
  it('is asked by two functions', () => {
    const asking = [
      /\brequestUrl\(|\bnew (?:WebSocket|XMLHttpRequest|EventSource|Image)\b|\bsendBeacon\b/,
      /(?<![.\w'])fetch\((?!request|given)|\bwindow\.fetch\b/,
      /^import (?!type).* from '(?:node:)?(?:https?|net|tls|http2|dgram)'/m,
    ];
    const found = new Set(asking.flatMap(having));
    expect([...found].sort()).toEqual(['cli/system/fetch.mts', 'src/ui/kit/fetch.ts']);
  });

  it('is listed with every module that has something requested', () => {
    const calls = /(?<!function\*? )\b(?:fetchPages?|discoverFeed)\(|\b(?:fetch|session)\.request\(/;
    const askers = having(calls).filter((path) => path !== 'src/workflow/web/page.ts');
    expect(askers.length).toBeGreaterThan(5);
    for (const path of askers) expect(codeIn('Network')).toContain(path);
  });

  it('names nothing that is not there', () => {
    for (const path of page.match(/`(?:src|cli)\/[\w/.-]+`/g) ?? [])
      expect(files.map((file) => `\`${file.path}\``)).toContain(path);
  });
});

describe('what Dateline writes', () => {
  const listed = codeIn('Files in the vault', 'Files in the plugin', 'Files the command line');
  /** What hands a write on to those that are listed. */
  const handing = ['src/journal/files.ts', 'src/vault/obsidian.ts', 'src/vault/folder.mts'];

  it('is listed with every module that writes notes or into its own folder', () => {
    const writers = files.filter(({ text }) => [NOTES, STORE].some((written) => writesIn(text, written).length > 0));
    expect(writers.length).toBeGreaterThan(10);
    for (const { path } of writers) expect([...listed, ...handing]).toContain(path);
  });

  it('is listed with every module that writes beside the journal, on the disk, or the settings', () => {
    const beside = having(/from '[./]+journal\/files'|\b(?:writeFile|createWriteStream|appendFile)\(|saveData\(/);
    expect(beside.length).toBeGreaterThan(7);
    for (const path of beside) expect(listed).toContain(path);
  });

  it('is named as it is called', () => {
    const text = page.replaceAll('`', '');
    for (const path of listed) {
      const code = files.find((file) => file.path === path)?.text ?? '';
      const names = [...code.matchAll(/['`](?:\$\{[^}]*\}\/)?([a-z][\w-]*\.(?:json|jsonl|opml)|[a-z][a-z-]+\/[a-z][a-z-]*(?:\.json)?)['`]/g)]; // prettier-ignore
      for (const [, name = ''] of names.filter(([whole]) => !/\.\/|import/.test(whole)))
        if (!code.includes(`from '${name}'`) && !code.includes(`import('${name}')`)) expect(text).toContain(name);
    }
  });

  it('has in the plugin’s folder only what is listed, after an import', async () => {
    const store = new MemoryStore();
    const names = new Set<string>();
    const watched = new Proxy(store, {
      get: (of, key) => {
        const member: unknown = Reflect.get(of, key);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]): unknown => {
          if (key === 'write' || key === 'append' || key === 'claim') names.add(String(given[0]));
          return (member as (...all: unknown[]) => unknown).apply(of, given);
        };
      },
    });
    await importArticles(sampleInputs().slice(0, 3), testWorkspace(new MemoryVault(), watched));
    const patterns = rowsBelow('Files in the plugin').flatMap(([name = '']) =>
      named(name).map((each) => new RegExp(`^${each.replace(/[.]/g, '\\.').replace(/<[^>]+>/g, '[^/.]+')}$`)),
    );
    expect(names.size).toBeGreaterThan(1);
    for (const name of names) expect({ name, isListed: patterns.some((pattern) => pattern.test(name)) }).toEqual({ name, isListed: true }); // prettier-ignore
  });
});

describe('what is remembered on the device', () => {
  const keys = files.flatMap(({ path, text }) =>
    [...text.matchAll(/\bsaveLocalStorage\(\s*(\w+|'[^']+')/g)].map(([, name = '']) => ({
      path,
      key: name.startsWith("'") ? name.slice(1, -1) : new RegExp(`\\bconst ${name} = '([^']+)'`).exec(text)?.[1],
    })),
  );

  it('is listed by its key', () => {
    expect(keys.length).toBeGreaterThan(4);
    const rows = rowsBelow('What the app keeps').map(([key = '', , code = '']) => ({ key: named(key)[0], path: named(code)[0] })); // prettier-ignore
    const inOrder = (list: { key?: string | undefined; path?: string | undefined }[]): string[] => [...new Set(list.map(({ key, path }) => `${key} ${path}`))].sort(); // prettier-ignore
    expect(inOrder(keys)).toEqual(inOrder(rows));
  });

  it('is reached in no other way', () => {
    expect(having(/\b(?:localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open)\b/)).toEqual([]);
  });
});

describe('the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

  it('sums it up and leads there', () => {
    expect(readme).toContain('](docs/privacy.md)');
    for (const word of [
      'ETag',
      'obsidian://dateline',
      '--fetch',
      'schedule',
      'full text',
      'graph.json',
      'journal',
      'lock',
      'caches',
      'id',
    ])
      expect(readme.split('## Privacy')[1]).toContain(word);
  });
});
