// What is measured of the house: each function takes the source and gives what it found, nothing is printed here.
import ts from 'typescript';
import { forbidden, roomOf } from './rooms.mjs';
import { eachNode } from './source.mjs';
import { NOTES, writesIn } from './writers.mjs';

const linesOf = (text) => text.split('\n').length - 1;

/** Files and lines; how long lines and functions are; the files over 300 lines, translations aside. */
export function sizes(files) {
  const functions = files.flatMap(({ tree }) => functionLengths(tree)).sort((a, b) => a - b);
  const lines = files.flatMap(({ text }) => text.split('\n')).map((line) => line.length);
  const share = (part) => functions[Math.floor(functions.length * part)] ?? 0;
  return {
    files: files.length,
    lines: files.reduce((sum, { text }) => sum + linesOf(text), 0),
    functions: functions.length,
    median: share(0.5),
    p90: share(0.9),
    longest: functions.at(-1) ?? 0,
    wide: lines.filter((length) => length > 120).length,
    long: files
      .filter(({ path, text }) => linesOf(text) > 300 && !/\/languages\//.test(path))
      .map(({ path, text }) => `${path} ${linesOf(text)}`),
  };
}

function functionLengths(tree) {
  const lengths = [];
  eachNode(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const line = (at) => tree.getLineAndCharacterOfPosition(at).line;
    lengths.push(line(node.getEnd()) - line(node.getStart(tree)) + 1);
  });
  return lengths;
}

/** Imports against the direction of `rooms.mjs`. */
export const wrongWays = (imports) =>
  imports
    .filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      if (room === other || room === 'cli' || room === 'main.ts') return false;
      return other === 'main.ts' || other === 'cli' || forbidden(room).includes(other);
    })
    .map(({ from, to }) => `${from} → ${to}`);

/** Pairs of folders side by side, each with all below it, of which each imports the other. */
export function mutualFolders(imports) {
  const seen = new Set(imports.map(({ from, to }) => divide(from, to)).filter((pair) => pair !== null));
  return [...seen]
    .filter((pair) => {
      const [one, other] = pair.split(' ');
      return one < other && seen.has(`${other} ${one}`);
    })
    .map((pair) => pair.replace(' ', ' ↔ '));
}

/** The folders where the paths of two files part, as `one other`; null where one of them lies right there. */
function divide(from, to) {
  const [a, b] = [from.split('/'), to.split('/')];
  let at = 0;
  while (at < a.length - 1 && at < b.length - 1 && a[at] === b[at]) at += 1;
  if (at >= a.length - 1 || at >= b.length - 1) return null;
  return `${a.slice(0, at + 1).join('/')} ${b.slice(0, at + 1).join('/')}`;
}

/** Names of exported types that more than one file declares, with the files. */
export function typesDeclaredTwice(files) {
  const places = new Map();
  for (const { path, tree } of files)
    for (const node of tree.statements) {
      const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
      const isExported = isType && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      if (isExported && node.name) places.set(node.name.text, [...(places.get(node.name.text) ?? []), path]);
    }
  return [...places].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

/** Optional methods of the ports. */
export function optionalMethods(files) {
  const found = [];
  for (const { path, tree } of files.filter(({ path }) => /\/ports\.ts$/.test(path)))
    eachNode(tree, (node) => {
      if (ts.isMethodSignature(node) && node.questionToken !== undefined)
        found.push(`${path} ${node.parent.name?.text ?? ''}.${node.name.getText(tree)}`);
    });
  return found;
}

/** Files outside `journal/` and the vault's own adapters that call a vault's writing methods, with the calls. */
export const strangeWriters = (files) =>
  files
    .filter(({ path }) => !/^src\/(?:journal|vault)\//.test(path))
    .map(({ path, text }) => ({ path, writes: writesIn(text, NOTES) }))
    .filter(({ writes }) => writes.length > 0)
    .map(({ path, writes }) => `${path} ${writes.join(' ')}`);
