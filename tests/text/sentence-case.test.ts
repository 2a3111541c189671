// Obsidian writes its interface in sentence case. The rule of its lint plugin sees only what stands in a call; the words of
// this interface stand in `src/text/`, so they are put before it here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_ACRONYMS } from 'eslint-plugin-obsidianmd/dist/lib/rules/ui/acronyms.js';
import { DEFAULT_BRANDS } from 'eslint-plugin-obsidianmd/dist/lib/rules/ui/brands.js';
import { evaluateSentenceCase } from 'eslint-plugin-obsidianmd/dist/lib/rules/ui/sentenceCaseUtil.js';
import ts from 'typescript';

const FOLDER = join(__dirname, '../../src/text');

/** Names, written as their owners write them, beside those that the rule knows. */
const NAMES = [
  ...['Dateline', 'Web Clipper', 'Korean', 'North Korea', 'Kim Min-su', 'Aleph', 'Pandoc', 'Atom'],
  ...['GeoNames', 'geonames.org', 'Open Admin Data', 'WikiGold', 'Broad Twitter Corpus', 'CrossNER', 'Re-DocRED'],
  ...['Groningen Meaning Bank', 'Open Database License', 'ODbL', 'Apache 2.0', 'CC BY', 'JSON-LD', 'CSL-JSON'],
  ...['Page Down', 'Page Up'],
];
/** Names that are words, too: of what the app has, and of keys. */
const NAMES_OR_WORDS = ['Bases', 'Groups', 'Enter', 'Home', 'Tab', 'N', 'S'];
const ACRONYMS = ['ACLED', 'RTF', 'ZIP', 'OPML', 'DPRK', 'KB', 'MB', 'WNUT', 'GUM', 'MIT'];
/** In our words it is an ordinary one. */
const isOurs = (acronym: string): boolean => acronym !== 'ID';

const OPTIONS = {
  brands: [...DEFAULT_BRANDS, ...NAMES],
  acronyms: [...DEFAULT_ACRONYMS.filter(isOurs), ...ACRONYMS],
  ignoreWords: NAMES_OR_WORDS,
};

/** Stands for what is filled in: a name, which may begin a sentence or not. Before another sentence it is one itself. */
const FILLED = 'Dateline';
const filledIn = (literal: string): string =>
  /^ [A-Z]/.test(literal) ? `${FILLED}.${literal}` : `${FILLED}${literal}`;

function textsOf(path: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (ts.isStringLiteralLike(node) && !isKey) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(node.head.text + node.templateSpans.map(({ literal }) => filledIn(literal.text)).join(''));
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  ts.forEachChild(file, visit);
  return texts;
}

/** No words: addresses, endings of file names, what is typed. */
const AS_TYPED = /https?:\/\/\S*|(?<=\s)\.[a-z]+|\[json\]|dateline:[a-z]+|^(?:url|[a-z]+:)$/g;

/** A text as the rule would write it, and so what it quotes, apart; empty where it would leave both. */
function mended(text: string): string[] {
  const quoted = [...text.matchAll(/“([^”]*)”/g)].flatMap(([, inner = '']) => mended(inner));
  const rest = text
    .replace(/“[^”]*”/g, FILLED)
    .replace(AS_TYPED, FILLED)
    .trim();
  // What begins small, or with a number, is part of a sentence.
  const whole = /^[a-z\d]/.test(rest) ? `${FILLED} ${rest.replace(/^\d+ /, '')}` : rest;
  const { ok, suggestion = '' } = evaluateSentenceCase(whole, OPTIONS);
  return ok ? quoted : [...quoted, `${whole} → ${suggestion}`];
}

describe('the words of the interface', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

  it('are in sentence case', () => {
    const texts = files.flatMap((name) => textsOf(join(FOLDER, name)));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap(mended)).toEqual([]);
  });

  it('would be found where they are not', () => {
    expect(mended('Open The Network')).toEqual(['Open The Network → Open the network']);
    expect(mended('Press “Import From URL”.')).toEqual(['Import From URL → Import from URL']);
    expect(mended('open the Dossier')).toEqual(['Dateline open the Dossier → Dateline open the dossier']);
  });
});
