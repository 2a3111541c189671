// How a translation travels in the bundle: its words in one packed text, its code with calls in their place. Written out,
// each letter beyond ASCII would be six.
import ts from 'typescript';
import { packText } from './pack-data.mjs';

/** Stands between two words of the packed text; no word has it. */
const BETWEEN = '\n\0';

const beyondAscii = (text) => /[^\0-\x7f]/.test(text);

/** The source of a translation as a module that unpacks its words when the first is asked for. */
export function packWords(path, source) {
  const words = new Map();
  const call = (factory, text) => {
    if (!words.has(text)) words.set(text, words.size);
    return factory.createCallExpression(factory.createIdentifier('word'), undefined, [
      factory.createNumericLiteral(words.get(text)),
    ]);
  };
  const { outputText } = ts.transpileModule(source, {
    fileName: path,
    compilerOptions: { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext },
    transformers: { before: [(context) => (file) => ts.visitNode(file, (node) => replaced(node, context, call))] },
  });
  return `import { unpackText } from '../../data/inflate';
let words = null;
const word = (at) => (words ??= unpackText(${JSON.stringify(packText([...words.keys()].join(BETWEEN)))}).split(${JSON.stringify(BETWEEN)}))[at];
${outputText}`;
}

function replaced(node, context, call) {
  const { factory } = context;
  const visit = (each) => replaced(each, context, call);
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return node;
  if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && beyondAscii(node.name.text))
    return factory.createPropertyAssignment(
      factory.createComputedPropertyName(call(factory, node.name.text)),
      ts.visitNode(node.initializer, visit),
    );
  if (ts.isStringLiteralLike(node) && beyondAscii(node.text)) return call(factory, node.text);
  if (!ts.isTemplateExpression(node)) return ts.visitEachChild(node, visit, context);
  // `일 ${n}개` → `word(0) + n + word(1)`: as text from the start, whatever stands between.
  const parts = [node.head.text, ...node.templateSpans.flatMap((span) => [span.expression, span.literal.text])];
  const texts = parts
    .filter((part, at) => at === 0 || part !== '')
    .map((part) => {
      if (typeof part !== 'string') return ts.visitNode(part, visit);
      return beyondAscii(part) ? call(factory, part) : factory.createStringLiteral(part);
    })
    .map((part) =>
      ts.isStringLiteral(part) || ts.isCallExpression(part) ? part : factory.createParenthesizedExpression(part),
    );
  return factory.createParenthesizedExpression(
    texts.reduce((sum, part) => factory.createBinaryExpression(sum, ts.SyntaxKind.PlusToken, part)),
  );
}

/** Files whose long lists and tables travel packed: our own, and of packages the languages of one and HTML's names of another. */
export const LISTS =
  /[\\/]src[\\/].*[\\/](?:(?:[a-z-]+-)?words|weekdays|verbs|titles|demonyms|cues|given-forms|people|months)\.ts$|[\\/](?:tinyld\.light\.node\.mjs|decode-data-html\.js)$/;

/** Characters, six where one is beyond ASCII, from which on a list is shorter packed, with the call in its place. */
const LONG = 400;
const isLong = (text) => text.replace(/[^\0-\x7f]/g, '\\u1234').length >= LONG;
/** The same for a table: it is read as JSON then. */
const LONG_TABLE = 5000;

/** The source of a module that holds long lists or tables as one that unpacks each where it stands, by what `unpacker` exports. */
export function packLists(path, source, unpacker) {
  const unpacked = (node, context) => {
    const { factory } = context;
    const call = (text) =>
      factory.createCallExpression(factory.createIdentifier('unpackList'), undefined, [
        factory.createStringLiteral(packText(text)),
      ]);
    if (ts.isTaggedTemplateExpression(node)) return node;
    if (ts.isStringLiteralLike(node) && isLong(node.text)) return call(node.text);
    const table = ts.isObjectLiteralExpression(node) && node.getEnd() - node.pos >= LONG_TABLE ? tableOf(node) : null;
    if (table === null) return ts.visitEachChild(node, (each) => unpacked(each, context), context);
    const parse = factory.createPropertyAccessExpression(factory.createIdentifier('JSON'), 'parse');
    return factory.createCallExpression(parse, undefined, [call(JSON.stringify(table))]);
  };
  const { outputText } = ts.transpileModule(source, {
    fileName: path,
    compilerOptions: { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext },
    transformers: { before: [(context) => (file) => ts.visitNode(file, (node) => unpacked(node, context))] },
  });
  return `import { unpackText as unpackList } from ${JSON.stringify(unpacker)};\n${outputText}`;
}

/** What an object literal holds where that is nothing but strings, numbers and more of its kind; null otherwise. */
function tableOf(node) {
  const table = {};
  for (const each of node.properties) {
    if (!ts.isPropertyAssignment(each) || ts.isComputedPropertyName(each.name)) return null;
    const { initializer } = each;
    const inner = ts.isObjectLiteralExpression(initializer) ? tableOf(initializer) : valueOf(initializer);
    // As a key of its own in JSON, as a prototype in a literal.
    if (inner === null || each.name.text === '__proto__') return null;
    table[each.name.text] = inner;
  }
  return table;
}

function valueOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isNumericLiteral(node) ? Number(node.text) : null;
}
