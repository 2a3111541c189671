// Rules are functions with a name whose value can be neutral; their ids are where they stand: `entities/bodies/agencies:nameOf`.
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { NEUTRAL_SOURCE } from './neutral.mjs';

/** Readers of files and the names of a vault: no rules of what a text says. */
const NO_RULES = /^entities\/(?:place-files|known-names)\//;

/** `{ path, tree }` of all modules under `src/analysis`, and the checker of their types. */
export function readAnalysis(root) {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const folder = resolve(root, 'src/analysis');
  const program = ts.createProgram(ts.sys.readDirectory(folder, ['.ts']), options);
  const files = program
    .getSourceFiles()
    .map((tree) => ({ path: tree.fileName, tree, module: relative(folder, tree.fileName).replace(/\.ts$/, '') }))
    .filter(({ module }) => !module.startsWith('..') && !NO_RULES.test(module));
  return { files, checker: program.getTypeChecker() };
}

/** `{ id, path, lines, kind }` of each function, in the order of the files; `kind` is null where it cannot be switched. */
export function rulesIn({ files, checker }) {
  const taken = new Map();
  return files.flatMap(({ path, tree, module }) =>
    functionsIn(tree).map(({ name, node }) => {
      const id = unique(`${module}:${name}`, taken);
      return { id, path, node, lines: linesOf(node, tree), ...kindOf(node, checker) };
    }),
  );
}

/** Overloads and functions of one name in two blocks get a number. */
function unique(id, taken) {
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}#${count}`;
}

function linesOf(node, tree) {
  const line = (at) => tree.getLineAndCharacterOfPosition(at).line;
  return line(node.end) - line(node.getStart(tree)) + 1;
}

/** Functions with a body and a name, by the names around them: `Reader.read`, `outer.inner`. */
function functionsIn(tree) {
  const found = [];
  const visit = (node, around) => {
    const name = nameOf(node);
    const path = name === null ? around : [...around, name];
    if (name !== null && isRule(node)) found.push({ name: path.join('.'), node });
    ts.forEachChild(node, (child) => visit(child, path));
  };
  visit(tree, []);
  return found;
}

const isRule = (node) =>
  (ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isGetAccessor(node)) &&
  node.body !== undefined &&
  !ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);

function nameOf(node) {
  if (ts.isArrowFunction(node)) return isNaming(node.parent) ? node.parent.name.getText() : null;
  const isNamed = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isGetAccessor(node) || ts.isClassDeclaration(node); // prettier-ignore
  return isNamed && node.name ? node.name.getText() : null;
}

const isNaming = (node) =>
  (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) &&
  ts.isIdentifier(node.name);

/** `{ kind, given }`: what is neutral for a function, `given` the argument it would give back. */
function kindOf(node, checker) {
  const signature = checker.getSignatureFromDeclaration(node);
  const type = checker.getReturnTypeOfSignature(signature);
  if (node.asteriskToken) return { kind: 'generator', given: null };
  const given = givenBack(node, type, checker);
  if (type.flags & ts.TypeFlags.BooleanLike) return { kind: 'boolean', given: null };
  if (given !== null) return { kind: 'given', given };
  return { kind: kindOfType(type, checker), given: null };
}

function kindOfType(type, checker) {
  const has = (flag) => type.isUnion() && type.types.some((each) => each.flags & flag);
  if (type.isUnion() && type.types.every((each) => each.flags & ts.TypeFlags.BooleanLike)) return 'boolean';
  if (has(ts.TypeFlags.Null)) return 'null';
  if (has(ts.TypeFlags.Undefined)) return 'undefined';
  if (checker.isTupleType(type)) return null;
  return checker.isArrayType(type) ? 'array' : (BY_NAME[type.symbol?.name] ?? null);
}

const BY_NAME = { Set: 'set', ReadonlySet: 'set', Map: 'map', ReadonlyMap: 'map' };

/** The one argument of the type that is returned: a refiner that is off changes nothing. */
function givenBack(node, type, checker) {
  if (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.Any | ts.TypeFlags.Void)) return null;
  const same = node.parameters.filter(
    (parameter) => parameter.initializer === undefined && checker.getTypeAtLocation(parameter) === type,
  );
  return same.length === 1 && ts.isIdentifier(same[0].name) && !same[0].dotDotDotToken ? same[0].name.text : null;
}

/** The source of a module with its rules behind switches; `numbered`: `[number, rule]` of those that stand in it. */
export function switched(text, numbered, switches) {
  const edits = [{ at: 0, put: `import * as __ledger from ${JSON.stringify(switches)};` }];
  for (const [number, rule] of numbered) edits.push(...editsOf(rule, number));
  const sorted = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.at - b.at || a.order - b.order);
  let [made, from] = ['', 0];
  for (const { at, put } of sorted) [made, from] = [made + text.slice(from, at) + put, at];
  return made + text.slice(from);
}

/** Number of a rule as it asks whether it is off: written in one way only, so that it is found in the bundle. */
export const MARK = /\b7(\d{6})1\b/;
const marked = (number) => 70_000_001 + number * 10;

function editsOf({ node, kind, given }, number) {
  const { body } = node;
  const check = `__ledger.isOff(${marked(number)})`;
  if (kind === null) return ts.isBlock(body) ? [{ at: body.getStart() + 1, put: `${check};` }] : around(body, `(${check}, `, ')'); // prettier-ignore
  const neutral = kind === 'given' ? given : (NEUTRAL_SOURCE[kind] ?? '');
  const [open, close] = [`__ledger.gave(${number}, '${kind}', (`, `), ${given ?? 'undefined'})`];
  if (!ts.isBlock(body)) return around(body, `${check} ? ${neutral} : ${open}`, close);
  const start = { at: body.getStart() + 1, put: `if (${check}) return ${neutral};` };
  const values = kind === 'generator' ? yieldsIn(body) : returnsIn(body);
  return [start, ...values.flatMap((value) => wrapped(value, number, kind, open, close))];
}

function wrapped(value, number, kind, open, close) {
  if (kind !== 'generator') return around(value.expression, open, close);
  return around(value.expression, `__ledger.${value.asteriskToken ? 'passed' : 'yielded'}(${number}, (`, '))');
}

const around = (node, open, close) => [
  { at: node.getStart(), put: open },
  { at: node.end, put: close },
];

const returnsIn = (body) => within(body, (node) => ts.isReturnStatement(node) && node.expression !== undefined);
const yieldsIn = (body) => within(body, (node) => ts.isYieldExpression(node) && node.expression !== undefined);

/** Nodes of a function itself, not of those inside it. */
function within(body, wanted) {
  const found = [];
  const visit = (node) => {
    if (wanted(node)) found.push(node);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}
