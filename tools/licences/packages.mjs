// Which packages stand in a bundle, and what their licences say.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const standardText = (licence) => readFileSync(new URL(`texts/${licence}.txt`, import.meta.url), 'utf8');

/** Packages that come without a text of their licence: who holds the copyright, by their own `package.json`. */
const WITHOUT_TEXT = {
  '@nodable/entities': { licence: 'MIT', copyright: ['Copyright (c) Amit Gupta'] },
  trousse: { licence: 'MIT', copyright: ['Copyright (c) Maciej Lamberski'] },
};

const work = (name, version, licence, copyright) => ({ name, version, licence, copyright });

/** Works that stand inside a package or a data file, where no metafile sees them. */
const INSIDE = {
  unpdf: [
    work('pdf.js', '5.6.205', 'Apache-2.0', ['Copyright 2012 Mozilla Foundation']),
    work('pdf.js.qcms', '', 'BSD-2-Clause', ['Copyright (c) 2025, Mozilla Foundation']),
  ],
  'src/data/gazetteer.tsv': [
    work('airportsdata', '(airports)', 'MIT', ['Copyright (c) 2020- Mike Borsetti', 'Copyright (c) 2014 mwgg']),
    work('i18n-iso-countries', '(Korean names)', 'MIT', ['Copyright (c) 2016 widdix GmbH']),
  ],
  'src/data/office-holders.tsv': [
    work('PETRARCH2', '(rulers)', 'MIT', ['Copyright (c) 2014 Open Event Data Alliance']),
  ],
};

const TITLE = /^\(?(?:the )?(?:mit|isc|bsd[- ]2-clause)? ?licen[cs]e(?: \(mit\))?\)?$/i;
const COPYRIGHT = /^(?:copyright\s+(?:\(c\)|©|\d{4})|\(c\) \d{4}|all rights reserved)/i;

/** A licence's text, parted into whose it is and what it says; the name of the licence above it is left out. */
export function parted(text) {
  const lines = text.replace(/\r/g, '').split('\n');
  const isOwner = (line) => COPYRIGHT.test(line.trim());
  const terms = lines.filter((line) => !isOwner(line) && !TITLE.test(line.trim()));
  return {
    copyright: lines.filter(isOwner).map((line) => line.trim()),
    terms: terms.join('\n').replace(/^\s*\n|\s+$/g, ''),
  };
}

const fileOf = (folder, pattern) => {
  const name = existsSync(folder) && readdirSync(folder).find((file) => pattern.test(file));
  return name ? readFileSync(join(folder, name), 'utf8') : '';
};

/** The package in a folder of node_modules. `terms` is empty where neither it nor `WITHOUT_TEXT` has a text. */
function packageIn(folder) {
  const file = join(folder, 'package.json');
  const folderName = folder.replace(/^.*node_modules\//, '');
  const { name = folderName, version = '', license } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const text = fileOf(folder, /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i);
  const kept = text === '' ? WITHOUT_TEXT[name] : undefined;
  if (kept !== undefined) return withStandardText({ name, version, ...kept });
  return { name, version, licence: license ?? '', ...parted(text), notice: fileOf(folder, /^notice(?:\.|$)/i) };
}

const withStandardText = (known) => ({
  ...known,
  terms: parted(standardText(known.licence)).terms,
  notice: '',
});

const FOLDER = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The packages whose code or data are in `outputs` of esbuild's metafiles, by name and version, each once. */
export function packagesOf(outputs) {
  const paths = outputs.flatMap(({ inputs }) => Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0));
  const folders = new Set(paths.flatMap((path) => FOLDER.exec(path)?.[1] ?? []));
  const packages = [...folders].map(packageIn);
  const inside = [...packages.map(({ name }) => name), ...paths].flatMap((holder) => INSIDE[holder] ?? []);
  const byLabel = new Map([...packages, ...inside.map(withStandardText)].map((each) => [labelOf(each), each]));
  return [...byLabel.keys()].sort().map((label) => byLabel.get(label));
}

export const labelOf = ({ name, version }) => `${name} ${version}`.trim();
