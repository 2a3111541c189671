// The long strings of main.js: data may travel packed, code may not, and what is packed must be what the repository shows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMNS, PACKED, packFile, packText } from '../pack-data.mjs';
import { helpText } from '../help/text.mjs';
import { compileLexicon, LEXICON } from '../lexicon.mjs';
import { LISTS, packLists, packWords } from '../pack-words.mjs';
import { filesBelow } from './files.mjs';
import { error, found, recommendation } from './findings.mjs';

/** As long, a string without a space is no word, and a row of escaped characters none of a list of letters. */
const [LONG, ESCAPED] = [1000, 40];

const isPacked = (text) => [PACKED, COLUMNS].some((mark) => text.startsWith(mark) && text.length > mark.length);
const packedIn = (code) => [...code.matchAll(/"(deflate;[^"\\]*)"/g)].map(([, text]) => text).filter(isPacked);
const unreadable = (code) => [...code.matchAll(/(["'`])([A-Za-z0-9+/=_-]+)\1/g)].map(([, , text]) => text);

/** All that the packer makes of the data, translations, lists, tables of packages and help in the project at `root`. */
export function packedStrings(root) {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const data = filesBelow(root, 'src/data', /\.(?:tsv|yaml)$/).map((path) =>
    LEXICON.test(`/${path}`) ? packText(compileLexicon(read(path))) : packFile(path, read(path)),
  );
  const words = filesBelow(root, 'src/text/languages', /^[a-z]{2}(?:-[A-Z]{2})?\.ts$/).flatMap((path) =>
    packedIn(packWords(path, read(path))),
  );
  const lists = bundledPaths(root)
    .filter((path) => LISTS.test(`/${path}`))
    .flatMap((path) => packedIn(packLists(path, read(path), '')));
  return new Set([...data, ...words, ...lists, packText(helpText())]);
}

/** The sources that went into main.js, by its metafiles. */
const bundledPaths = (root) =>
  ['main', 'engine.worker', 'layout.worker'].flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(join(root, `dist/meta/${name}.json`), 'utf8')).inputs),
  );

/** The bundled package, wherever packages are installed, whose source holds a string word for word; undefined where there is none. */
function packageOf(root, text) {
  const path = bundledPaths(root).find(
    (each) => /(?:^|\/)node_modules\//.test(each) && readFileSync(join(root, each), 'utf8').includes(text),
  );
  return path?.replace(/^.*\bnode_modules\/((?:@[^/]+\/)?[^/]+).*$/, '$1');
}

/** Findings in the strings of the bundle `code` that was built of the project at `root`, where `known` may be packed. */
export function stringFindings(root, code, known) {
  const strange = packedIn(code).filter((text) => !known.has(text));
  const long = [...new Set(unreadable(code).filter((text) => text.length >= LONG && !text.startsWith(PACKED)))];
  const tables = long.map((text) => [text.length, packageOf(root, text)]);
  return [
    ...found(
      [
        strange.length > 0,
        error(`main.js holds ${strange.length} packed strings that no file of the repository gives`),
      ],
      [new RegExp(`(?:\\\\x[0-9a-f]{2}){${ESCAPED},}`, 'i').test(code), error('main.js holds a text of escaped bytes')],
    ),
    ...tables.map(([length, owner]) =>
      owner === undefined
        ? error(`main.js holds a string of ${length} characters that cannot be read`)
        : recommendation(`a table of ${length} characters is encoded, as the package ${owner} has it`),
    ),
  ];
}
