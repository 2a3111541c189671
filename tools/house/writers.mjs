// Who calls what changes a vault or the plugin's folder.
import ts from 'typescript';

/** What changes a vault, its plugin's folder, or what Obsidian keeps of either. */
const WRITES = new Set(
  `create createBytes createBinary createFolder process modify modifyBinary append appendBinary write writeBinary copy remove rmdir
  mkdir rename move delete trash trashFile trashLocal trashSystem renameFile processFrontMatter removeEmptyFolder stage
  claim`.split(/\s+/),
);

const CALLS = new RegExp(`\\.(?:${[...WRITES].join('|')})\\(`);

/** Whose methods those are, by the names they go by and by their types. */
export const NOTES = {
  names: /^#?(?:vault|adapter|fileManager)$/,
  types: /\b(?:\w*Vault|VaultPort|DataAdapter|FileManager)\b/,
};
export const STORE = { names: /^#?store$/, types: /\b(?:\w+Store|StorePort)\b/ };

/** Calls in a file that write to what is written to, as `method:line`. */
export function writesIn(text, written) {
  if (!CALLS.test(text)) return [];
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const called = calledIn(source, written);
  const writes = [];
  const visit = (node) => {
    const access = ts.isCallExpression(node) ? node.expression : node;
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(access)) {
      const method = access.name.text;
      const { line } = source.getLineAndCharacterOfPosition(access.name.getStart());
      if (WRITES.has(method) && called(access.expression)) writes.push(`${method}:${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return writes;
}

/** Whether an expression is a vault: it ends in a name of one, or in one that is declared as one, or is given one. */
function calledIn(source, { names, types }) {
  const declared = new Set();
  const isOne = (value) => {
    if (ts.isPropertyAccessExpression(value)) return isOne(value.name);
    if (ts.isNonNullExpression(value) || ts.isParenthesizedExpression(value) || ts.isAwaitExpression(value))
      return isOne(value.expression);
    if (ts.isNewExpression(value)) return types.test(value.expression.getText());
    return (
      (ts.isIdentifier(value) || ts.isPrivateIdentifier(value)) && (names.test(value.text) || declared.has(value.text))
    );
  };
  const isDeclared = (node) => ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertyDeclaration(node);
  const visit = (node) => {
    if (isDeclared(node) && (types.test(node.type?.getText() ?? '') || (node.initializer && isOne(node.initializer))))
      declared.add(node.name.getText());
    // `{ vault: notes }`
    if (ts.isBindingElement(node) && node.propertyName && names.test(node.propertyName.getText()))
      declared.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return isOne;
}
