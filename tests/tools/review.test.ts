// What the directory's review would find: each check on what it is to catch, and on this project.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packText } from '../../tools/pack-data.mjs';
import { builtFindings } from '../../tools/review/build.mjs';
import { filesBelow } from '../../tools/review/files.mjs';
import { manifestFindings } from '../../tools/review/manifest.mjs';
import { releaseFindings } from '../../tools/review/releases.mjs';
import { scanned } from '../../tools/review/scan.mjs';
import { codeFindings, licenceFindings } from '../../tools/review/source.mjs';
import { packedStrings, stringFindings } from '../../tools/review/strings.mjs';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;
const told = (findings: readonly { level: string; text: string }[]): string[] =>
  findings.map(({ level, text }) => `${level}: ${text}`);

describe('the manifest', () => {
  const [manifest, versions] = [json('manifest.json'), json('versions.json')];

  it('of this project has nothing to find', () => {
    expect(manifestFindings({ manifest, versions })).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['a key is missing', { author: undefined }, /error: manifest.json has no "author"/],
    ['a key is unknown', { main: 'main.js' }, /warning: manifest.json has "main"/],
    ['the id names the app', { id: 'obsidian-dateline' }, /error: the id .* says "obsidian"/],
    ['the id ends with plugin', { id: 'dateline-plugin' }, /error: the id .* ends with "plugin"/],
    ['the id has capitals', { id: 'Dateline' }, /error: the id .* small letters/],
    ['the name says plugin', { name: 'Dateline plugin' }, /error: the name .* "plugin"/],
    ['the name is no ASCII', { name: 'Dateline™' }, /error: the name .* other signs/],
    ['the description is long', { description: `Turns ${'words '.repeat(50)}into notes.` }, /error: .* of at most 250/],
    ['the description does not end', { description: 'Turns articles into notes' }, /error: .* full stop/],
    ['the description names the app', { description: 'Turns articles into Obsidian notes.' }, /error: .* "Obsidian"/],
    ['the description tells no act', { description: 'This is for articles.' }, /warning: .* what the plugin does/],
    ['a fund is no address', { fundingUrl: 'me' }, /error: "fundingUrl"/],
    ['versions.json lags', { version: '9.9.9' }, /error: versions.json says undefined for 9.9.9/],
  ])('is found out where %s', (_what, change, finding) => {
    expect(told(manifestFindings({ manifest: { ...manifest, ...change }, versions })).join('\n')).toMatch(finding);
  });
});

describe('the workflow of a release', () => {
  const workflow = read('.github/workflows/release.yml');
  const files = ['main.js', 'manifest.json', 'styles.css'];
  const release = { version: '1.2.3', workflow, files };

  it('of this project has nothing to find', () => {
    expect(releaseFindings(release)).toEqual([]);
  });

  it.each<[string, Partial<typeof release>, RegExp]>([
    ['a file is missing', { files: files.slice(1) }, /error: the release has no main.js/],
    ['a tag has a v', { workflow: workflow.replace("['[0-9]", "['*[0-9]") }, /error: .* a tag with a "v"/],
    ['no tag is a version', { workflow: workflow.replace("['[0-9]", "['r[0-9]") }, /error: no tag .* is 1\.2\.3/],
    ['it may not attest', { workflow: workflow.replace('attestations: write', '') }, /error: .* write "attestations"/],
    ['it may not publish', { workflow: workflow.replace('contents: write', '') }, /error: .* write "contents"/],
    [
      'styles.css is not attested',
      { workflow: workflow.replace('dist/release/styles.css', '') },
      /recommendation: no attestation .* styles.css/,
    ],
    ['an action floats', { workflow: workflow.replace(/checkout@v\d+/, 'checkout@main') }, /warning: .* not pinned/],
  ])('is found out where %s', (_what, change, finding) => {
    expect(told(releaseFindings({ ...release, ...change })).join('\n')).toMatch(finding);
  });
});

describe('the source', () => {
  it.each([
    ['element.innerHTML = text;', 'error: the code writes HTML into the page'],
    ["head.createEl('style');", 'error: the code makes a style, script or link element'],
    ['// eslint-disable-next-line no-console', 'error: the code switches a check off'],
    ['window.app.vault;', 'error: the code uses the global app'],
    ["requestUrl({ url: 'https://example.org' });", 'error: the README does not tell of: network'],
    ['navigator.clipboard.writeText(text);', 'error: the README does not tell of: clipboard'],
    ['app.vault.getMarkdownFiles();', 'error: the README does not tell of: enumeration of the vault'],
  ])('is found out for %s', (code, finding) => {
    expect(told(codeFindings({ 'src/a.ts': code }, '# A plugin'))).toEqual([finding]);
  });

  it('of this project does nothing that the README does not tell of', () => {
    const sources = filesBelow(ROOT, 'src', /\.ts$/).map((path) => [path, read(path)] as const);
    const findings = codeFindings(Object.fromEntries(sources), read('README.md'));
    expect(findings.filter(({ level }) => level !== 'recommendation')).toEqual([]);
    expect(findings.length).toBeGreaterThan(3);
  });

  it('may do what the README tells of', () => {
    const readme = '- **Network:** only what you asked for.';
    expect(told(codeFindings({ 'src/a.ts': 'requestUrl({});' }, readme))).toEqual([
      'recommendation: network: the README tells of it',
    ]);
  });

  it('is under a licence that GitHub knows, whatever stands below its end', () => {
    const mit = read('tools/licences/texts/MIT.txt');
    expect(licenceFindings(read('LICENSE'), mit)).toEqual([]);
    expect(told(licenceFindings(read('LICENSE').replace(/^END OF .*$/m, ''), mit)).join()).toMatch(
      /warning: .* as MIT/,
    );
    expect(told(licenceFindings(mit, mit)).join()).toMatch(/error: .* year and holder/);
  });

  it('is scanned where the directory scans, with its rules alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-scan-'));
    try {
      const code = 'export const show = (element, text) => { element.innerHTML = text; };\n';
      for (const name of ['tools', 'scripts', 'tests']) mkdirSync(join(folder, name));
      for (const name of ['tools/a.js', 'tools/a.mjs', 'scripts/a.js', 'tests/a.js'])
        writeFileSync(join(folder, name), code);
      writeFileSync(join(folder, 'eslint.config.mjs'), 'export default [];\n');
      for (const name of ['LICENSE', 'manifest.json']) writeFileSync(join(folder, name), read(name));
      writeFileSync(join(folder, 'package.json'), '{ "dependencies": { "left-pad": "1.3.0" } }\n');
      const findings = await scanned(folder);
      const places = new Set(findings.map(({ where = '' }) => where.replace(/:.*/, '')));
      expect([...places].sort()).toEqual(['package.json', 'tools/a.js']);
      expect(told(findings).join('\n')).toMatch(/error: no-unsanitized\/property/);
      expect(told(findings).join('\n')).toMatch(/error: depend\/ban-dependencies: "left-pad"/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the build', () => {
  const [code, styles] = [read('dist/main.js'), read('dist/styles.css')];

  it('of this project has nothing to find', () => {
    expect(builtFindings(code, styles)).toEqual([]);
  });

  it.each([
    ['eval("1")', '', 'error: main.js evaluates code'],
    ['new Function("return 1")', '', 'error: main.js evaluates code'],
    ['/(?<=a)b/', '', 'error: main.js holds a lookbehind, which iOS before 16.4 cannot parse'],
    ['document.write(text)', '', 'error: main.js writes into the document'],
    ['document.createElement("style")', '', 'error: main.js makes style elements'],
    ['', '.a { color: red !important }', 'warning: styles.css overrules with !important'],
    ['', '.a:has(.b) { color: red }', 'warning: styles.css looks upwards with :has()'],
    ['', '@import "https://example.org/a.css";', 'error: styles.css loads from the web'],
  ])('is found out for %s%s', (script, sheet, finding) => {
    expect(told(builtFindings(script, sheet))).toEqual([finding]);
  });

  it('packs what stands in the repository, and nothing else', () => {
    const known = packedStrings(ROOT);
    const found = (text: string): string => told(stringFindings(ROOT, text, known)).join('\n');
    expect(found(code)).toMatch(
      /^(?:recommendation: a table of \d+ characters is encoded, as the package entities has it)?$/,
    );
    expect(found(`"${packText('alert(1);'.repeat(90))}"`)).toMatch(/error: .* 1 packed strings that no file/);
    expect(found(`"${'QWxlcnQoMSk7'.repeat(100)}"`)).toMatch(/error: .* 1200 characters that cannot be read/);
    expect(found(`"${String.raw`\x61`.repeat(50)}"`)).toMatch(/error: .* escaped bytes/);
  });
});
