// A release: versions that agree, and files that install.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease } from '../../tools/release/files.mjs';
import { faultsOf, isRefused, sectionsOf, withVersion, type VersionFiles } from '../../tools/release/versions.mjs';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

const filesAt = (version: string): VersionFiles => ({
  pkg: { version },
  lock: { version },
  manifest: { version, minAppVersion: '1.13.0' },
  versions: { '0.1.0': '1.12.0', [version]: '1.13.0' },
  changelog: `# Changelog\n\n## ${version}\n\n- What is new.\n\n## 0.1.0\n\n- What was new.\n`,
});

describe('the versions of a release', () => {
  it('agree in this project', () => {
    const here = {
      ...{ pkg: json('package.json'), lock: json('package-lock.json'), manifest: json('manifest.json') },
      ...{ versions: json('versions.json'), changelog: read('CHANGELOG.md') },
    } as VersionFiles;
    expect(faultsOf(here)).toEqual([]);
  });

  it('agree where all files and the tag tell the same', () => {
    expect(faultsOf(filesAt('1.2.3'))).toEqual([]);
    expect(faultsOf(filesAt('1.2.3'), '1.2.3')).toEqual([]);
  });

  it.each<[string, Partial<VersionFiles>, string]>([
    ['the lockfile', { lock: { version: '1.2.2' } }, 'package-lock.json says 1.2.2, package.json 1.2.3'],
    [
      'the manifest',
      { manifest: { version: '1.2.2', minAppVersion: '1.13.0' } },
      'manifest.json says 1.2.2, package.json 1.2.3',
    ],
    ['versions.json', { versions: {} }, 'versions.json says undefined for 1.2.3, manifest.json 1.13.0'],
    [
      'the app that it needs',
      { versions: { '1.2.3': '1.12.0' } },
      'versions.json says 1.12.0 for 1.2.3, manifest.json 1.13.0',
    ],
    [
      'the changelog',
      { changelog: '# Changelog\n\n## 1.2.2\n\n- Old.\n' },
      'CHANGELOG.md says nothing under "## 1.2.3"',
    ],
    [
      'an empty section',
      { changelog: '## 1.2.3\n\n## 1.2.2\n\n- Old.\n' },
      'CHANGELOG.md says nothing under "## 1.2.3"',
    ],
  ])('are refused for %s', (_what, change, fault) => {
    expect(faultsOf({ ...filesAt('1.2.3'), ...change })).toEqual([fault]);
  });

  it('are refused where they are no three numbers, since the directory takes no others', () => {
    expect(faultsOf(filesAt('1.2.3-beta'))).toEqual(['package.json: 1.2.3-beta is not three numbers']);
  });

  it('are refused with another tag, or with changes that are in no release', () => {
    expect(faultsOf(filesAt('1.2.3'), 'v1.2.3')).toEqual(['the tag is v1.2.3, the version 1.2.3']);
    const changelog = `## Unreleased\n\n- More.\n\n${filesAt('1.2.3').changelog}`;
    expect(faultsOf({ ...filesAt('1.2.3'), changelog }, '1.2.3')).toEqual(['CHANGELOG.md begins with "Unreleased"']);
  });

  it('are refused with a tag where a figure is older than what it measures; a dry run only names it', () => {
    expect(isRefused([], ['names is older than src/analysis/language/a.ts'], '1.2.3')).toBe(true);
    expect(isRefused([], ['names is older than src/analysis/language/a.ts'])).toBe(false);
    expect(isRefused([], [], '1.2.3')).toBe(false);
    expect(isRefused(['the tag is v1.2.3'], [])).toBe(true);
  });

  it('are written by `npm version` so that they agree, and what was unreleased belongs to it', () => {
    const { pkg, lock, ...before } = filesAt('1.2.3');
    const changelog = `# Changelog\n\n## Unreleased\n\n- More.\n\n## 1.2.3\n\n- New.\n`;
    const after = withVersion({ ...before, changelog }, '2.0.0');
    expect(faultsOf({ ...after, pkg: { version: '2.0.0' }, lock: { version: '2.0.0' } }, '2.0.0')).toEqual([]);
    expect(after.versions).toEqual({ ...before.versions, '2.0.0': '1.13.0' });
    expect(sectionsOf(after.changelog)).toEqual([
      { title: '2.0.0', text: '- More.' },
      { title: '1.2.3', text: '- New.' },
    ]);
    expect([pkg.version, lock.version]).toEqual(['1.2.3', '1.2.3']);
  });
});

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('the files of a release', () => {
  const { version } = json('package.json') as { version: string };
  const archive = `dateline-${version}.tgz`;
  let folder: string;
  let release: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-release-'));
    release = join(folder, 'release');
    makeRelease({ dist: join(ROOT, 'dist'), root: ROOT, pkg: json('package.json') as object }, release);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (command: string, args: readonly string[], input = ''): string => {
    const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8', cwd: release });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    return stdout;
  };

  it('are the three of the plugin as they were built, the command line, and sums that fit', () => {
    expect(readdirSync(release).sort()).toEqual(
      ['SHA256SUMS', archive, 'main.js', 'manifest.json', 'styles.css'].sort(),
    );
    for (const name of ['main.js', 'manifest.json', 'styles.css'])
      expect(readFileSync(join(release, name)).equals(readFileSync(join(ROOT, 'dist', name)))).toBe(true);
    expect(run('sha256sum', ['--check', 'SHA256SUMS']).trim().split('\n')).toHaveLength(4);
  });

  it('install the command line with npm alone, with its licences', () => {
    const prefix = join(folder, 'prefix');
    run('npm', [
      'install',
      '--global',
      '--offline',
      '--no-audit',
      '--no-fund',
      '--prefix',
      prefix,
      join(release, archive),
    ]);
    const dateline = join(prefix, 'bin/dateline');
    expect(run(dateline, ['--version']).trim()).toBe(version);
    const article =
      'Flood in Sinuiju\n\nMarch 3, 2025\n\nSINUIJU, March 3 — Rain closed the bridge to Dandong, Xinhua said.';
    const found = run(dateline, ['extract'], `${JSON.stringify({ id: '1', input: article })}\n`);
    expect(found).toContain('Sinuiju');
    expect(run(dateline, ['--help'])).toContain('Usage: dateline [options] [command]');
    const vault = join(folder, 'vault');
    mkdirSync(vault);
    writeFileSync(join(folder, 'flood.txt'), article);
    run(dateline, ['import', join(folder, 'flood.txt'), '--vault', vault]);
    const notes = readdirSync(vault, { recursive: true }).map(String);
    expect(notes.filter((name) => /Flood in Sinuiju\.md$/.test(name))).toHaveLength(1);
    expect(notes.filter((name) => /(?:^|\/)Sinuiju\.md$/.test(name))).toHaveLength(1);
    const installed = readdirSync(join(prefix, 'lib/node_modules/dateline'), { recursive: true });
    for (const name of ['LICENSE', 'THIRD-PARTY.txt', 'cli/gazetteer.LICENSE.md']) expect(installed).toContain(name);
  });

  it('are not made where a version differs', () => {
    const copy = join(folder, 'copy');
    mkdirSync(join(copy, 'dist'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json', 'versions.json', 'CHANGELOG.md', 'dist/manifest.json'])
      cpSync(join(ROOT, name), join(copy, name));
    writeFileSync(join(copy, 'manifest.json'), read('manifest.json').replace(`"${version}"`, '"9.9.9"'));
    const main = join(ROOT, 'tools/release/main.mjs');
    const { status, stderr } = spawnSync(process.execPath, [main, '--dry-run'], { cwd: copy, encoding: 'utf8' });
    expect([status, readdirSync(join(copy, 'dist'))]).toEqual([1, ['manifest.json']]);
    expect(stderr).toContain(`*** manifest.json says 9.9.9, package.json ${version}`);
  });
});
