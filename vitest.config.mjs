import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { helpText } from './tools/help/text.mjs';
import { compileLexicon, LEXICON } from './tools/lexicon.mjs';

const inTests = (name) => fileURLToPath(new URL(`tests/${name}`, import.meta.url));

/** Loads what only esbuild knows, as it does in the bundles: data files and the help as their text, `worker:` modules as functions. */
const likeTheBundles = {
  name: 'like-the-bundles',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'help:text') return id;
    return id.startsWith('worker:') ? `worker:${join(dirname(importer), id.slice(7))}` : null;
  },
  load(id) {
    if (id === 'help:text') return `export default ${JSON.stringify(helpText())};`;
    const path = JSON.stringify(id.replace(/^worker:/, ''));
    if (id.startsWith('worker:')) return `import * as bundled from ${path}; export default () => bundled;`;
    if (LEXICON.test(id)) return `export default ${JSON.stringify(compileLexicon(readFileSync(id, 'utf8')))};`;
    if (!/\.(?:tsv|yaml|txt|md)$/.test(id)) return null;
    return `import { readFileSync } from 'node:fs'; export default readFileSync(${path}, 'utf8');`;
  },
};

/** The project of a test file, by what it needs: its modules for itself where it replaces some, a browser, a page, or nothing. */
function projectOf(name) {
  const code = readFileSync(inTests(name), 'utf8');
  if (/\bvi\.(?:mock|doMock|resetModules)\(/.test(code)) return 'apart';
  if (/^e2e\b/.test(name)) return 'browser';
  return code.startsWith('// @vitest-environment jsdom') ? 'page' : 'shared';
}

export default defineConfig(({ mode }) => {
  const ending = mode === 'pictures' ? '.pictures.ts' : '.test.ts';
  const names = readdirSync(inTests(''), { recursive: true }).filter((name) => name.endsWith(ending));
  const project = (name, options) => ({
    extends: true,
    test: { name, include: names.filter((path) => projectOf(path) === name).map(inTests), ...options },
  });
  return {
    plugins: [likeTheBundles],
    resolve: {
      alias: { 'fast-check': inTests('support/fast-check.ts'), obsidian: inTests('support/obsidian.ts') },
    },
    test: {
      globals: true,
      reporters: ['default', inTests('support/skipped-reporter.ts')],
      // For what hangs; a busy machine may take long for what does not.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      teardownTimeout: 60_000,
      expect: { poll: { timeout: 30_000 } },
      // All cores: many suites wait for a browser or a process most of the time.
      maxWorkers: availableParallelism(),
      // The files of a project share a process's modules, which take longer to load than most files to run.
      isolate: false,
      projects: [
        project('apart', { isolate: true }),
        project('browser', { environment: inTests('e2e/environment.ts'), testTimeout: 120_000, hookTimeout: 120_000 }),
        project('page'),
        project('shared'),
      ],
    },
  };
});
