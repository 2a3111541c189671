// Words of a language that stand in code instead of in the lexicon, and regular expressions too long to be read.
import ts from 'typescript';
import { eachNode } from './source.mjs';

/** So many words are a list; so many characters are too many for one regular expression, its slashes and flags with it. */
const [LIST, LONG] = [8, 120];

/**
 * Word lists in code, `{path, line, words}`: eight words or more in
 * - a text, joined by `+` or not, that is split or given to a function of lists (`list`, `words`, `set`), or reads as no sentence;
 * - the alternatives of one group of a regular expression, or of a text for one;
 * - the strings of an array or of an object, and the keys of a `Record<string, …>`; texts in them that are lists count apart.
 * What users read (`src/text`, messages) and closed sets of keys (`as const`, or of a type of their own) are none.
 */
export const wordLists = (files) =>
  found(
    files.filter(({ path }) => !path.startsWith('src/text/')),
    (node) => {
      if (ts.isRegularExpressionLiteral(node)) return alternativesIn(node.text);
      if (isText(node)) return isText(node.parent) ? null : textList(node);
      return ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node) ? literalList(node) : null;
    },
  );

/** Regular expressions over 120 characters, as literals: `{path, line, words}`, the last what they are. */
export const longExpressions = (files) =>
  found(files, (node) => (ts.isRegularExpressionLiteral(node) && node.text.length > LONG ? [node.text] : null));

function found(files, wordsOf) {
  const all = [];
  for (const { path, tree } of files)
    eachNode(tree, (node) => {
      const words = wordsOf(node);
      if (words === null) return;
      all.push({ path, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, words });
    });
  return all;
}

/** A string, a template, or several of them joined by `+`. */
const isText = (node) =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || (isSum(node) && (isText(node.left) || isText(node.right))); // prettier-ignore
const isSum = (node) => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

/** What a text says by itself; a space for what is put into it. */
function spelled(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' '); // prettier-ignore
  return isSum(node) ? spelled(node.left) + spelled(node.right) : ' ';
}

/** Letters, joined by `_`, `/` and the like or not: two of them or a syllable, and no name of code. */
const isWord = (token) =>
  /^['’]?\p{L}[\p{L}\p{M}'’._/·&-]*$/u.test(token) &&
  /\p{L}.*\p{L}|[가-힣一-龥]/u.test(token) &&
  !/\p{Ll}\p{Lu}/u.test(token);
const areWords = (words, all) => words.length >= LIST && words.length >= all.length * 0.7;

function textList(node) {
  if (isMessage(node)) return null;
  const text = spelled(node);
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  const words = tokens.filter(isWord);
  if (areWords(words, tokens) && (isGivenAsList(node) || !isSentence(text, tokens))) return words;
  return alternativesIn(text);
}

/** Whether a text is split, or given to a function that makes a list of it. */
function isGivenAsList(node) {
  let at = node;
  while (ts.isParenthesizedExpression(at.parent)) at = at.parent;
  const { parent } = at;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'split';
  const called = ts.isCallExpression(parent) ? parent.expression : parent.tag;
  return called !== undefined && ts.isIdentifier(called) && /(?:^|[a-z])(?:set|list|words?|before)$/i.test(called.text);
}

const isMessage = ({ parent }) =>
  (ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === 'message') ||
  (ts.isNewExpression(parent) && /Error$/.test(parent.expression.getText()));

const OF_SENTENCES = new Set(
  'a an the of to is are it its this that and no not what which with for they from'.split(' '),
);
/** Whether a text reads as a sentence or a part of one: by its first letter, its marks, or words that lists have seldom. */
function isSentence(text, tokens) {
  if (/^\s*\p{Lu}/u.test(text) || /[.,;:!?”)](?:\s|$)/.test(text)) return true;
  return tokens.filter((token) => OF_SENTENCES.has(token)).length >= tokens.length / 8 || new Set(tokens).size < tokens.length; // prettier-ignore
}

/** The plain alternatives of the group that has most of them, from eight on. */
function alternativesIn(source) {
  const plain = groupsOf(source).map((group) => group.filter(isPlain));
  const most = plain.reduce((one, other) => (other.length > one.length ? other : one), []);
  return most.length >= LIST ? most : null;
}
const isPlain = (alternative) =>
  /^[\p{L}\p{M}\s'’.?,-]+$/u.test(alternative) && /\p{L}{2}|[가-힣一-龥]/u.test(alternative);

/** The alternatives of each group of a regular expression and of the whole, without what is nested in them and their classes. */
function groupsOf(source) {
  const [done, open] = [[], [['']]];
  for (const [part] of source.matchAll(/\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[^]/g)) {
    const group = open.at(-1);
    if (part.startsWith('(')) open.push(['']);
    else if (part === ')' && open.length > 1) done.push(open.pop());
    else if (part === '|') group.push('');
    else if (/^\\[wdpPS]/.test(part)) group[group.length - 1] += '*';
    else if (!/^(?:\\.|\[.+|[/^$*+])$/s.test(part)) group[group.length - 1] += part;
  }
  return [...done, ...open];
}

function literalList(node) {
  const type = typeOf(node);
  if (type !== '' && !/\bstring\b/.test(type)) return null;
  const rows = node.elements ?? node.properties;
  const keys = /\bRecord<string\b/.test(type) ? (node.properties ?? []).map(({ name }) => name?.text ?? '') : [];
  const values = rows.map((row) => row.initializer ?? row).flatMap((row) => (isRow(row) ? row.elements : row));
  const texts = [...keys, ...values.filter(ts.isStringLiteralLike).map(({ text }) => text)];
  const words = texts.filter((text) => text !== '' && text.split(' ').length < LIST && text.split(' ').every(isWord));
  return areWords(words, rows) ? words : null;
}

/** An array of texts and numbers alone. */
const isRow = (node) =>
  ts.isArrayLiteralExpression(node) &&
  node.elements.every((each) => ts.isStringLiteralLike(each) || ts.isNumericLiteral(each));

/** What a literal is declared as: `const` for `as const`; nothing where nothing is said. What it stands in, where no text is open there. */
function typeOf(node) {
  const own = declared(node);
  if (own !== '' || !ts.isPropertyAssignment(node.parent)) return own;
  const around = typeOf(node.parent.parent);
  return /\bstring\b/.test(around) ? '' : around;
}

function declared(node) {
  let at = node;
  while (!at.type && (ts.isCallExpression(at.parent) || ts.isNewExpression(at.parent) || ts.isVariableDeclaration(at.parent) || ts.isPropertyDeclaration(at.parent) || ts.isAsExpression(at.parent) || ts.isSatisfiesExpression(at.parent))) at = at.parent; // prettier-ignore
  return at.type?.getText() ?? '';
}
