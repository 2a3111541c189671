// Goes through every screen of the built plugin in Chromium, and says where the pictures of them are.
//   node tools/e2e.mjs [vitest's arguments]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = `${root}test-results/pictures`;

rmSync(pictures, { recursive: true, force: true });
const vitest = [`${root}node_modules/vitest/vitest.mjs`, 'run', 'tests/e2e', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, vitest, { cwd: root, stdio: 'inherit' });

const names = existsSync(pictures) ? readdirSync(pictures).filter((name) => name.endsWith('.png')) : [];
const looks = new Map();
for (const name of names) {
  const look = /-((?:light|dark)-(?:desktop|phone))\.png$/.exec(name)?.[1] ?? 'other';
  looks.set(look, (looks.get(look) ?? 0) + 1);
}
const counts = [...looks].sort().map(([look, count]) => `${count} ${look}`);
console.log(`\n${names.length} pictures in ${relative(process.cwd(), pictures) || '.'}/ (${counts.join(', ')})`);
process.exit(status ?? 1);
