// Imports samples/ into demo-vault/ with the built CLI, the plugin installed and enabled, and says how to open it.
// Run by `npm run demo` after the build. Replaces an earlier demo vault only if this tool made it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const vault = join(root, 'demo-vault');
const config = join(vault, '.obsidian');
const marker = join(config, 'dateline-demo');

/** Graph colours per kind of note, those of “Colour the graph by kind…” (`src/ui/features/graph-colours/`), so that it knows them again. */
const GRAPH_COLOURS = [
  ['["article-id"]', 0x808890],
  ['["entity-id"] ["type":agency]', 0xd9534f],
  ['["entity-id"] ["type":organization]', 0xd17a22],
  ['["entity-id"] ["type":person]', 0x4f8fd9],
  ['["entity-id"] ["type":place]', 0x2f9e5b],
  ['["entity-id"] ["type":theme]', 0x9b6bd3],
  ['["entity-id"] ["type":source]', 0xa08a1f],
];

/** Obsidian types a property once for the whole vault. */
const PROPERTY_TYPES = {
  date: 'date',
  published: 'datetime',
  imported: 'datetime',
  source: 'text',
  location: 'text',
  author: 'multitext',
  updated: 'datetime',
  section: 'text',
  coordinates: 'multitext',
  actors: 'multitext',
  places: 'multitext',
  themes: 'multitext',
  agencies: 'multitext',
  organizations: 'multitext',
  people: 'multitext',
  parent: 'text',
  dateline: 'number',
};

const writeJson = (name, value) => writeFileSync(join(config, name), JSON.stringify(value, null, 2) + '\n');

function prepareVault() {
  if (existsSync(vault) && readdirSync(vault).length > 0) {
    if (!existsSync(marker)) throw new Error(`${vault} was not made by this demo; move it away first`);
    rmSync(vault, { recursive: true });
  }
  const plugin = join(config, 'plugins', 'dateline');
  mkdirSync(plugin, { recursive: true });
  for (const name of ['main.js', 'manifest.json', 'styles.css']) cpSync(join(root, 'dist', name), join(plugin, name));
  writeFileSync(marker, 'Made by npm run demo, which replaces this folder.\n');
  writeJson('community-plugins.json', ['dateline']);
  writeJson(
    'core-plugins.json',
    Object.fromEntries(
      [
        'file-explorer',
        'global-search',
        'graph',
        'backlink',
        'properties',
        'command-palette',
        'page-preview',
        'bases',
        'outgoing-link',
        'tag-pane',
      ].map((id) => [id, true]),
    ),
  );
  writeJson('types.json', { types: PROPERTY_TYPES });
  writeJson('graph.json', {
    'collapse-color-groups': false,
    colorGroups: GRAPH_COLOURS.map(([query, rgb]) => ({ query, color: { a: 1, rgb } })),
    showTags: false,
    showOrphans: true,
    hideUnresolved: false,
  });
}

prepareVault();
const cli = join(root, 'dist', 'cli.mjs');
const run = spawnSync(process.execPath, [cli, 'import', 'samples/articles', '--vault', 'demo-vault'], {
  cwd: root,
  stdio: 'inherit',
});
if (run.status !== 0) process.exit(run.status ?? 1);
const checked = spawnSync(process.execPath, [cli, 'check', '--vault', 'demo-vault'], { cwd: root, stdio: 'inherit' });
if (checked.status !== 0) process.exit(checked.status ?? 1);

console.log(`
The vault is in demo-vault/. To look at it:
  1. In Obsidian, choose "Open folder as vault" and pick demo-vault.
  2. Choose "Trust author and enable plugins": Dateline is installed there.
  3. Open a note in Places/ and its local graph, or run a command from the palette: "Dateline: Import from clipboard".`);
