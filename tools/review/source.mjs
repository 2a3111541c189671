// Section "Source code": what the lint plugin of the directory finds, and what its policies ask of the repository.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.mjs';
import { error, found, recommendation, warning } from './findings.mjs';
import { scanned } from './scan.mjs';

/**
 * What the directory prints of a plugin because its code does it, and what the README must say of that then.
 */
const BEHAVIOURS = [
  { name: 'network', does: /\brequestUrl\(/, says: /^- \*\*Network:\*\*/m },
  { name: 'clipboard', does: /\bclipboard\.(?:read|write)/, says: /^- \*\*Clipboard:\*\*/m },
  {
    name: 'enumeration of the vault',
    does: /\.get(?:Markdown)?Files\(|\.getAllLoadedFiles\(/,
    says: /^- \*\*Vault:\*\*[^]*?\blists\b/m,
  },
  {
    name: 'storage outside the vault',
    does: /\b(?:save|load)LocalStorage\(/,
    says: /\bstorage on (?:the|this) device\b|\bon the device\b/,
  },
];

/** Kept out by the guidelines, and told by no rule where the value is no literal. */
const REFUSED = [
  [/\.(?:inner|outer)HTML\s*=|\.insertAdjacentHTML\(/, 'writes HTML into the page'],
  [/createEl(?:ement)?\((['"`])(?:style|script|link)\1/, 'makes a style, script or link element'],
  [/eslint-(?:disable|enable)|@ts-(?:ignore|nocheck|expect-error)/, 'switches a check off'],
  [/\b(?:window|globalThis)\.app\b/, 'uses the global app'],
];

/** What is left of a template. */
const PLACEHOLDER = /\b(?:TODO|TBD|FIXME|lorem ipsum|your[- ](?:user)?name|sample plugin)\b/i;

/** Findings in the plugin's own code: `{ path: text }`. */
export function codeFindings(sources, readme) {
  const texts = Object.values(sources);
  const refused = Object.entries(sources).flatMap(([path, text]) =>
    REFUSED.filter(([pattern]) => pattern.test(text)).map(([, what]) => error(`the code ${what}`, path)),
  );
  const shown = BEHAVIOURS.filter(({ does }) => texts.some((text) => does.test(text)));
  return [
    ...refused,
    ...shown.filter(({ says }) => !says.test(readme)).map(({ name }) => error(`the README does not tell of: ${name}`)),
    ...shown
      .filter(({ says }) => says.test(readme))
      .map(({ name }) => recommendation(`${name}: the README tells of it`)),
  ];
}

/** From this line on GitHub, which tells the directory the licence, compares no more. */
const END = /^end of terms and conditions$/im;
const words = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Findings in LICENSE: its first part is the MIT licence word for word, with year and holder. */
export function licenceFindings(licence, mit) {
  const [own] = licence.split(END);
  const [, year, holder] = /^Copyright \(c\) (\d{4}) (\S.*)$/m.exec(own) ?? [];
  const terms = own.replace(/^MIT License$|^.*copyright \(c\).*$/gim, '');
  return found(
    [year === undefined || holder === undefined, error('LICENSE names no year and holder')],
    [words(terms) !== words(mit), warning('LICENSE is no text that GitHub knows as MIT up to its end of terms')],
  );
}

const textFindings = (readme) => found([PLACEHOLDER.test(readme), warning('the README holds a placeholder')]);

const fileFindings = (root) =>
  ['README.md', 'LICENSE', 'manifest.json', 'package-lock.json']
    .filter((name) => !existsSync(join(root, name)))
    .map((name) => error(`the repository has no ${name}`))
    .concat(existsSync(join(root, 'main.js')) ? [warning('main.js lies in the repository')] : []);

/** Findings in the project at `root`. */
export async function sourceFindings(root) {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const mit = readFileSync(new URL('../licences/texts/MIT.txt', import.meta.url), 'utf8');
  const sources = Object.fromEntries(filesBelow(root, 'src', /\.ts$/).map((path) => [path, read(path)]));
  return [
    ...fileFindings(root),
    ...licenceFindings(read('LICENSE'), mit),
    ...textFindings(read('README.md')),
    ...codeFindings(sources, read('README.md')),
    ...(await scanned(root)),
  ];
}
