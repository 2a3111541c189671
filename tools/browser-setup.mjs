// Makes sure the tests have a browser, letters for all that it shows, an independent reader of Markdown and something that
// shares out lines among processes: Chromium, a Korean font, pandoc and GNU parallel. Finds them, else installs Debian's packages where that is possible without asking, else says what to install and exits with 1.
//   node tools/browser-setup.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, onPath } from './host-chromium.mjs';

const has = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function debian() {
  if (!existsSync('/etc/os-release')) return false;
  return (
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8')) && has('apt-get', ['--version'])
  );
}

/** What to put before `apt-get` to be allowed to install; null where nobody could without a password. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return has('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

function install(packages) {
  const prefix = asRoot();
  if (!debian() || prefix === null) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const run = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  return run('update', '-q') && run('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** Without fontconfig it cannot be told, as on macOS and Windows, which have one. */
function hasKoreanFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() !== '';
}

const missing = () => [
  ...(findChromium() ? [] : ['chromium']),
  ...(hasKoreanFont() ? [] : ['fonts-nanum']),
  ...['pandoc', 'parallel'].filter((command) => onPath(command) === null),
];

const wanted = missing();
if (wanted.length > 0) install(wanted);

const still = missing();
for (const name of still) {
  const hint = {
    chromium: 'Chrome or Chromium, or set CHROMIUM_PATH to one',
    'fonts-nanum': 'a font with Korean letters',
    pandoc: 'pandoc (https://pandoc.org/installing.html)',
    parallel: 'GNU parallel (https://www.gnu.org/software/parallel/)',
  }[name];
  console.error(`Missing for the tests: install ${hint}. On Debian or Ubuntu: sudo apt-get install ${name}`);
}
if (still.length > 0) process.exit(1);
console.log(`Browser: ${findChromium()}\nReader: ${onPath('pandoc')}\nProcesses: ${onPath('parallel')}`);
