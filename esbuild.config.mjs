// Builds dist/: the plugin (main.js, manifest.json, styles.css) and the command line (cli.mjs).
//   node esbuild.config.mjs            production, minified
//   node esbuild.config.mjs --dev      readable, with source maps
//   node esbuild.config.mjs --watch    readable, rebuilt on change
import { build, context, transform } from 'esbuild';
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, relative, resolve } from 'node:path';
import { helpFiles, helpText } from './tools/help/text.mjs';
import { asComment, mentionOf, noticesOf } from './tools/licences/notices.mjs';
import { packagesOf } from './tools/licences/packages.mjs';
import { givenLexicons, LEXICONS, lexiconPlugin } from './tools/lexicon.mjs';
import { packFile, packText, readable } from './tools/pack-data.mjs';
import { LISTS, packLists, packWords } from './tools/pack-words.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const { version } = JSON.parse(readFileSync('manifest.json', 'utf8'));

const dataNotice = `Place data: GeoNames (https://www.geonames.org), CC BY 4.0, and Open Admin Data, CC BY 4.0, Natural Earth, Who's On First
(https://whosonfirst.org), airportsdata; changed: selected and merged.
Weights of the tagger: trained on WikiGold, WNUT 2017, Broad Twitter Corpus, GUM (CC BY), CrossNER, Re-DocRED (MIT),
grobid-ner (Apache 2.0). Contains information from the Groningen Meaning Bank, which is made available here under the
Open Database License (ODbL) 1.0. Classes of words: the same, and Wikinews (https://www.wikinews.org), CC BY 2.5. Names of
the general themes: IPTC Media Topics (https://iptc.org), CC BY 4.0.
Licence, sources and changes of each file: src/data/*.LICENSE.md in the repository.`;

const title = `Dateline ${version} | MIT License | built from the sources by esbuild.config.mjs`;

const pluginBanner = `/*!
${title}
${dataNotice}
Packages: see the end of this file.
The strings that begin "deflate;" are data, not code: the readable text files of src/data/ and docs/ in the repository,
lists of words in src/, and two tables of the packages tinyld and entities, packed by tools/pack-data.mjs to keep this file below what Obsidian Sync takes, and unpacked by src/data/inflate.ts.
*/
`;

/** The command line is many small files, which are read at each start. */
const cliBanner = `#!/usr/bin/env node
/*! ${title} | data and packages: THIRD-PARTY.txt */
import { createRequire as dateline_require } from 'node:module'; const require = dateline_require(import.meta.url);`;

/** Data travel packed; `src/data/inflate.ts` reads them, and text that is loaded directly, as in tests, all the same. */
const packedData = {
  name: 'packed-data',
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: /\.(?:tsv|yaml)$/ }, async ({ path }) => ({
      contents: packFile(path, await readFile(path, 'utf8')),
      loader: 'text',
    }));
  },
};

/** The help travels as one text: what its pages have in common is packed once. */
const packedHelp = {
  name: 'packed-help',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^help:text$/ }, ({ path }) => ({ path, namespace: 'help' }));
    pluginBuild.onLoad({ filter: /.*/, namespace: 'help' }, () => ({
      contents: packText(helpText()),
      loader: 'text',
      watchFiles: helpFiles(),
    }));
  },
};

/**
 * The command line reads its data from files beside its parts: as strings in a module they would stay in memory. Nobody
 * sends them anywhere, so they are not packed.
 */
const dataBeside = {
  name: 'data-beside',
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: /\.(?:tsv|yaml)$/ }, async ({ path }) => {
      const name = basename(path);
      await mkdir('dist/cli', { recursive: true });
      await writeFile(`dist/cli/${name}`, readable(path, await readFile(path, 'utf8')));
      return {
        contents: `import { fileURLToPath } from 'node:url';
export default 'deflate;file,' + fileURLToPath(new URL(${JSON.stringify(name)}, import.meta.url));`,
        loader: 'js',
      };
    });
  },
};

/** So do translations, which are in letters beyond ASCII. */
const packedWords = {
  name: 'packed-words',
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: /[\\/]text[\\/]languages[\\/][a-z]{2}(?:-[A-Z]{2})?\.ts$/ }, async ({ path }) => ({
      contents: packWords(path, await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** And so do the longest lists of words that stand in the code, and the tables of packages. */
const packedLists = {
  name: 'packed-lists',
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: LISTS }, async ({ path }) => ({
      contents: packLists(path, await readFile(path, 'utf8'), resolve('src/data/inflate.ts')),
      loader: 'js',
    }));
  },
};

/** Tells the code and data that find something in a text from those of any other build. */
function printOfReading() {
  const hash = createHash('sha256');
  for (const folder of ['src/analysis', 'src/data', 'src/intake'])
    for (const path of readdirSync(folder, { recursive: true }).sort())
      if (/\.(?:ts|mts|tsv|yaml)$/.test(path)) hash.update(`${path}\0`).update(readFileSync(`${folder}/${path}`));
  return hash.digest('hex').slice(0, 12);
}

const common = {
  bundle: true,
  // What earlier recognition found in a text is not kept for a later one: src/index/cache/text-cache.ts.
  define: { READING_PRINT: JSON.stringify(printOfReading()) },
  charset: 'ascii',
  legalComments: 'eof',
  logLevel: 'warning',
  minify: !dev,
  sourcemap: dev ? 'inline' : false,
};

/**
 * For the plugin and its worker alike. `worker` comes before `browser` where a package offers both: a browser's variant
 * reaches for `document`, which a worker does not have.
 */
const portable = { platform: 'browser', target: 'es2020', conditions: ['worker'] };

/**
 * Keeps out of the bundle what linkedom brings and nobody here uses: an optional native canvas, Node's clock, and a style
 * sheet parser (200 KB with a lookbehind, at which iOS before 16.4 refuses the whole file) for `HTMLStyleElement.sheet`.
 * The command line is built the same way, so that it parses with the very same code.
 */
const portableDom = {
  name: 'portable-dom',
  setup(pluginBuild) {
    const modules = {
      perf_hooks: 'export const performance = { now: () => 0 };',
      'cssomnom/parse': 'export const parse = () => null;',
    };
    pluginBuild.onResolve({ filter: /commonjs\/canvas\.cjs$/ }, ({ resolveDir, path }) => ({
      path: resolve(resolveDir, path.replace('canvas.cjs', 'canvas-shim.cjs')),
    }));
    // The table of names that the HTML parser has says the same.
    pluginBuild.onResolve({ filter: /^decode-named-character-reference$/ }, () => ({
      path: resolve('tools/named-references.mjs'),
    }));
    pluginBuild.onResolve({ filter: /^(?:perf_hooks|cssomnom\/parse)$/ }, ({ path }) => ({
      path,
      namespace: 'portable-dom',
    }));
    pluginBuild.onLoad({ filter: /.*/, namespace: 'portable-dom' }, ({ path }) => ({ contents: modules[path] }));
  },
};

/**
 * esbuild's `charset` leaves regular expressions alone; there, too, an escape means the same. One character beyond ASCII
 * and a whole file is read and held twice as wide.
 */
const toAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes what was built, each file with the notices that `noticeOf` has for what esbuild says went into it. */
const asciiOutput = (noticeOf) => ({
  name: 'ascii-output',
  setup(pluginBuild) {
    pluginBuild.onEnd(async ({ outputFiles = [], metafile }) => {
      for (const { path, text } of outputFiles) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, toAscii(text + noticeOf(metafile.outputs[relative('.', path)])));
      }
    });
  },
});

/** What esbuild says of the bundles inside the plugin's, by their entry. */
const workers = {};
const insideWorkers = () => Object.values(workers).flatMap(({ outputs }) => Object.values(outputs));

/** A user gets the plugin as one file, so the licences are in it. The parts of the command line have them beside them. */
const wholeNotices = (output) => asComment(noticesOf(packagesOf([output, ...insideWorkers()])));
const nameOfNotices = (output) => mentionOf(packagesOf([output]));

/**
 * `import bundle from 'worker:./x.worker'` is the bundled module as a function that returns its exports: an Obsidian plugin
 * is one file, and the function's own text is the source of a worker. So it must need nothing from outside itself.
 */
const inlineWorker = {
  name: 'inline-worker',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^worker:/ }, ({ path, importer }) => ({
      path: resolve(dirname(importer), `${path.slice('worker:'.length)}.ts`),
      namespace: 'worker',
    }));
    pluginBuild.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path }) => {
      const { outputFiles, metafile } = await build({
        ...common,
        entryPoints: [path],
        plugins: [givenLexicons, packedLists, portableDom],
        ...portable,
        // Else the plugin's build would replace them, with helpers outside the function.
        supported: { 'template-literal': false },
        format: 'iife',
        globalName: 'bundled',
        sourcemap: false,
        write: false,
        metafile: true,
      });
      workers[relative('.', path)] = metafile;
      const watchFiles = Object.keys(metafile.inputs).filter((file) => !file.includes(':'));
      return {
        contents: `export default function (${LEXICONS}) {\n${outputFiles[0].text}\nreturn bundled;\n}`,
        loader: 'js',
        watchFiles: watchFiles.map((file) => resolve(file)),
      };
    });
  },
};

const plugin = {
  ...common,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.js',
  plugins: [
    lexiconPlugin(true),
    packedData,
    packedHelp,
    packedWords,
    packedLists,
    inlineWorker,
    portableDom,
    asciiOutput(wholeNotices),
  ],
  write: false,
  // What the app provides is never bundled.
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  ...portable,
  format: 'cjs',
  banner: { js: pluginBanner },
  // The engine's data are most of the file; V8 reads quoted strings much faster than template literals.
  supported: { 'template-literal': false },
  metafile: true,
};

const cli = {
  ...common,
  entryPoints: { cli: 'cli/main.mts', 'cli/engine-worker': 'cli/engine-worker.mts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  // A command loads its own part; what it does not need costs it nothing at start-up.
  splitting: true,
  chunkNames: 'cli/[name]-[hash]',
  plugins: [lexiconPlugin(false), dataBeside, portableDom, asciiOutput(nameOfNotices)],
  write: false,
  external: builtinModules,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Node reads them, though esbuild does not say so: as calls of `RegExp` they would be made anew each time a line runs.
  supported: { 'regexp-unicode-property-escapes': true },
  metafile: true,
  banner: { js: cliBanner },
};

async function copyStatic() {
  const styles = await transform(await readFile('styles.css', 'utf8'), { loader: 'css', minify: !dev });
  await Promise.all([copyFile('manifest.json', 'dist/manifest.json'), writeFile('dist/styles.css', styles.code)]);
}

/** Leaves what esbuild says of the bundles in `dist/meta`, and the notices of all that is in them in one file. */
async function writeNotices(main, cli) {
  const meta = { main, cli, ...workers };
  for (const [name, metafile] of Object.entries(meta))
    await writeFile(`dist/meta/${basename(name, '.ts')}.json`, JSON.stringify(metafile));
  const outputs = Object.values(meta).flatMap((metafile) => Object.values(metafile.outputs));
  await writeFile('dist/THIRD-PARTY.txt', `${dataNotice}\n\n${noticesOf(packagesOf(outputs))}`);
}

if (watch) {
  await mkdir('dist', { recursive: true });
  await copyStatic();
  for (const options of [plugin, cli]) await (await context(options)).watch();
} else {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist/meta', { recursive: true });
  const [main, commands] = await Promise.all([build(plugin), build(cli)]);
  await writeNotices(main.metafile, commands.metafile);
  await Promise.all([copyStatic(), chmod('dist/cli.mjs', 0o755)]);
}
