// Section "Build verification": whether another folder builds the same bytes, and what is in them.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { error, found, warning } from './findings.mjs';
import { SUPPORTED } from './releases.mjs';
import { packedStrings, stringFindings } from './strings.mjs';

/** Not copied: what is built, installed or left by a run. */
const NOT_SOURCE = new Set('.git node_modules dist coverage demo-vault test-results fuzz-failures'.split(' '));

/** Builds a copy of the project inside the project, whose packages it finds above itself, and names what came out otherwise. */
function builtAgain(root) {
  const copy = join(root, 'test-results/again');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  try {
    for (const name of readdirSync(root).filter((each) => !NOT_SOURCE.has(each)))
      cpSync(join(root, name), join(copy, name), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: copy, encoding: 'utf8' });
    if (status !== 0) return [error(`the copy does not build: ${stderr.trim().slice(0, 300)}`)];
    const bytes = (folder, name) => readFileSync(join(folder, 'dist', name));
    return SUPPORTED.filter((name) => !bytes(root, name).equals(bytes(copy, name))).map((name) =>
      error(`another folder builds another ${name}`),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Findings in what is built: the plugin's code and its style sheet. */
export const builtFindings = (code, styles) =>
  found(
    [Buffer.byteLength(code) > 5e6, warning('main.js is larger than the 5 MB that Obsidian Sync takes')],
    [/\beval\(|\bnew Function\(|[^.\w]Function\(["']/.test(code), error('main.js evaluates code')],
    [/\(\?<[=!]/.test(code), error('main.js holds a lookbehind, which iOS before 16.4 cannot parse')],
    [/\bdocument\.write\(/.test(code), error('main.js writes into the document')],
    [/sourceMappingURL=data:/.test(code), warning('main.js holds its source map')],
    [/createEl(?:ement)?\(["']style["']/.test(code), error('main.js makes style elements')],
    [styles.includes('!important'), warning('styles.css overrules with !important')],
    [styles.includes(':has('), warning('styles.css looks upwards with :has()')],
    [/@import|url\(\s*["']?https?:/.test(styles), error('styles.css loads from the web')],
  );

/** Findings in the build of the project at `root`; `dist/` is built. */
export function buildFindings(root) {
  const main = join(root, 'dist/main.js');
  if (!existsSync(main)) return [error('dist/main.js is not built')];
  const code = readFileSync(main, 'utf8');
  const styles = readFileSync(join(root, 'dist/styles.css'), 'utf8');
  return [...builtFindings(code, styles), ...stringFindings(root, code, packedStrings(root)), ...builtAgain(root)];
}
