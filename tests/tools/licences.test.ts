import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesOf } from '../../tools/licences/notices.mjs';
import { packagesOf, parted, type Package } from '../../tools/licences/packages.mjs';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
}
const metafile = (name: string): Metafile => JSON.parse(read(`dist/meta/${name}.json`)) as Metafile;

/** Names and versions of the packages with code in a bundle, as their own files tell them. */
function bundled(...names: string[]): string[] {
  const inputs = names.flatMap((name) => Object.values(metafile(name).outputs)).map((output) => output.inputs);
  const paths = inputs.flatMap((each) => Object.keys(each).filter((path) => (each[path]?.bytesInOutput ?? 0) > 0));
  const folders = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  return [...new Set(folders)]
    .filter((folder) => existsSync(join(ROOT, folder, 'package.json')))
    .map((folder) => {
      const { name, version } = JSON.parse(read(`${folder}/package.json`)) as { name: string; version: string };
      return `${name} ${version}`;
    });
}

/** Those of `labels` that a text does not name. */
const unnamed = (labels: readonly string[], text: string): string[] =>
  labels.filter((label) => !new RegExp(`(?<![\\w/.-])${label.replace(/[.+()]/g, '\\$&')}(?![\\w.-])`).test(text));

const PLUGIN = readdirSync(join(ROOT, 'dist/meta'))
  .map((file) => file.replace('.json', ''))
  .filter((name) => name !== 'cli');

describe('the notices of what is bundled', () => {
  it('name every package of the plugin and its workers in the one file that users get', () => {
    const labels = bundled(...PLUGIN);
    expect(PLUGIN).toEqual(['engine.worker', 'layout.worker', 'main']);
    expect(labels.join()).toMatch(/linkedom .*chrono-node |chrono-node .*linkedom /);
    expect(unnamed(labels, read('dist/main.js').split('Dateline contains the following packages.')[1] ?? '')).toEqual(
      [],
    );
  });

  it('name every package of the command line in the file beside it, and those of each part in the part', () => {
    expect(unnamed(bundled(...PLUGIN, 'cli'), read('dist/THIRD-PARTY.txt'))).toEqual([]);
    for (const [path, output] of Object.entries(metafile('cli').outputs)) {
      const labels = packagesOf([output]).map(({ name, version }) => `${name} ${version}`.trim());
      expect(unnamed(labels, read(path))).toEqual([]);
    }
  });

  it('hold what each licence says, and whose it is, in full', () => {
    const outputs = [...PLUGIN, 'cli'].flatMap((name) => Object.values(metafile(name).outputs));
    const packages = packagesOf(outputs);
    const words = (text: string): string =>
      text
        .toLowerCase()
        .replace(/['"‘-”]/g, '')
        .replace(/\s+/g, ' ');
    const notices = words(read('dist/THIRD-PARTY.txt'));
    const lacking = packages.filter(({ licence, copyright, terms }) =>
      [licence, ...copyright, terms].some((part) => part === '' || !notices.includes(words(part))),
    );
    expect(lacking).toEqual([]);
    expect(packages.filter(({ copyright }) => copyright.length === 0)).toEqual([]);
  });

  it('say for what stands inside a package whose it is', () => {
    const { devDependencies } = JSON.parse(read('node_modules/unpdf/package.json')) as {
      devDependencies: Record<string, string>;
    };
    const version = devDependencies['pdfjs-dist']?.replace('~', '') ?? '';
    const notices = read('dist/THIRD-PARTY.txt');
    expect(notices).toContain(`pdf.js ${version} (Apache-2.0)\n  Copyright 2012 Mozilla Foundation`);
    expect(notices).toContain('trousse (MIT)');
    for (const work of [/airportsdata .*\n.*Borsetti/, /i18n-iso-countries .*\n.*widdix/, /PETRARCH2 .*\n.*Alliance/])
      for (const file of ['dist/main.js', 'dist/THIRD-PARTY.txt']) expect(read(file)).toMatch(work);
  });

  const one: Package = {
    name: 'one',
    version: '1.0.0',
    licence: 'MIT',
    copyright: ['Copyright (c) Ann'],
    terms: 'Do as\nyou "like".',
    notice: '',
  };

  it('are refused where a package has no text of its licence', () => {
    expect(() => noticesOf([one, { ...one, name: 'bare', terms: '' }])).toThrow('No licence text: bare 1.0.0');
  });

  it('say terms once for all that share them, and what a NOTICE file asks for', () => {
    const text = noticesOf([one, { ...one, name: 'two', terms: "Do as you 'like'.", notice: 'Made by Ann.' }]);
    expect(text.match(/Do as/g)).toHaveLength(1);
    expect(text).toContain(
      'one 1.0.0 (MIT)\n  Copyright (c) Ann\ntwo 1.0.0 (MIT)\n  Copyright (c) Ann\n  Made by Ann.',
    );
  });

  it('tell owners from terms', () => {
    expect(
      parted('The MIT License (MIT)\r\n\r\nCopyright (c) 2015 Ann\r\nAll rights reserved.\r\n\r\nDo as you like.\r\n'),
    ).toEqual({ copyright: ['Copyright (c) 2015 Ann', 'All rights reserved.'], terms: 'Do as you like.' });
  });
});

describe('the licences of the data', () => {
  const names = readdirSync(join(ROOT, 'src/data'));
  const data = names.filter((name) => /\.(?:tsv|yaml)$/.test(name));
  const said = new Map(
    names.filter((name) => name.endsWith('.LICENSE.md')).map((name) => [name, read(`src/data/${name}`)]),
  );

  it('stand beside every file', () => {
    const texts = [...said.values()].join();
    expect(data.filter((name) => !texts.includes(`\`${name}\``) && !texts.includes(`# ${name}`))).toEqual([]);
  });

  it('stand in LICENSE where they are not that of the project', () => {
    const exceptions = [...read('LICENSE').matchAll(/src\/data\/(\S+\.tsv) +(\S.*?) +src\/data\/(\S+)/g)];
    expect(exceptions.map(([, file]) => file)).toEqual(['gazetteer.tsv', 'names.tsv', 'tagger.tsv', 'clusters.tsv']);
    for (const [, file = '', licence = '', where = ''] of exceptions) {
      expect(said.get(where)).toContain(file);
      expect(said.get(where)).toContain(licence);
    }
  });

  it('leave out of the gazetteer what may not be in it: points under the ODbL, and of no stated origin', () => {
    const builders = [
      'tools/build-gazetteer.mjs',
      ...readdirSync(join(ROOT, 'tools/gazetteer')).map((name) => `tools/gazetteer/${name}`),
    ];
    const tables = builders.flatMap((path) =>
      [...read(path).matchAll(/readMore\(\w+, [`'"]([^`'"]+)/g)].map(([, name]) => name),
    );
    expect(tables.length).toBeGreaterThan(2);
    expect(tables.filter((name) => /dr5hn|gem$/.test(name ?? ''))).toEqual([]);
  });

  it.each(['GeoNames', 'Wikinews', 'IPTC', 'Groningen Meaning Bank'])(
    'credit %s in the README, in main.js and beside the command line',
    (source) => {
      expect(read('README.md').split('## Licence')[1]).toContain(source);
      for (const file of ['main.js', 'THIRD-PARTY.txt']) expect(read(`dist/${file}`).slice(0, 3000)).toContain(source);
    },
  );
});
