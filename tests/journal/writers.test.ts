import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '..', '..');

/** What changes a vault, its plugin's folder, or what Obsidian keeps of either. */
const WRITES = new Set(
  `create createBinary createFolder process modify modifyBinary append appendBinary write writeBinary copy remove rmdir
  mkdir rename move delete trash trashFile trashLocal trashSystem renameFile processFrontMatter removeEmptyFolder stage
  claim`.split(/\s+/),
);

const CALLS = new RegExp(`\\.(?:${[...WRITES].join('|')})\\(`);

/** Whose methods those are, by the names they go by and by their types. */
const NOTES = {
  names: /^#?(?:vault|adapter|fileManager)$/,
  types: /\b(?:\w*Vault|VaultPort|DataAdapter|FileManager)\b/,
};
const STORE = { names: /^#?store$/, types: /\b(?:\w+Store|StorePort)\b/ };

type Written = typeof NOTES;

/** Calls in a file that write to what is written to, as `method:line`. */
function writesIn(text: string, written: Written): readonly string[] {
  if (!CALLS.test(text)) return [];
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const called = calledIn(source, written);
  const writes: string[] = [];
  const visit = (node: ts.Node): void => {
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
function calledIn(source: ts.SourceFile, { names, types }: Written): (value: ts.Expression) => boolean {
  const declared = new Set<string>();
  const isOne = (value: ts.Node): boolean => {
    if (ts.isPropertyAccessExpression(value)) return isOne(value.name);
    if (ts.isNonNullExpression(value) || ts.isParenthesizedExpression(value) || ts.isAwaitExpression(value))
      return isOne(value.expression);
    if (ts.isNewExpression(value)) return types.test(value.expression.getText());
    return (
      (ts.isIdentifier(value) || ts.isPrivateIdentifier(value)) && (names.test(value.text) || declared.has(value.text))
    );
  };
  const isDeclared = (
    node: ts.Node,
  ): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.PropertyDeclaration =>
    ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertyDeclaration(node);
  const visit = (node: ts.Node): void => {
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

const files = ['src', 'cli'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split('\\').join('/')),
);

/** Files outside journal/ and vault/ that write, with the methods they call. */
function writers(written: Written): Readonly<Record<string, string>> {
  const found = files
    .filter((path) => !/^src\/(?:journal|vault)\//.test(path))
    .map((path) => [path, writesIn(readFileSync(join(ROOT, path), 'utf8'), written)] as const)
    .filter(([, writes]) => writes.length > 0)
    .map(
      ([path, writes]) => [path, [...new Set(writes.map((each) => each.replace(/:.*/, '')))].sort().join(' ')] as const,
    );
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('whoever writes', () => {
  it('to the vault is the journal', () => {
    expect(writers(NOTES)).toEqual({
      // Hands the journal a vault in which it cannot leave the sample’s folder.
      'src/workflow/first-run/scratch.ts': 'create move process remove removeEmptyFolder stage',
    });
  });

  it('to the plugin’s own folder is the journal, or keeps what is no note', () => {
    expect(writers(STORE)).toEqual({
      // Settings.
      'cli/system/feed-settings.ts': 'write',
      // What was read of notes, feeds and gazetteers: made anew where it is gone.
      'src/index/cache/note-cache.ts': 'append remove',
      'src/workflow/feeds/feed-state.ts': 'append remove write',
      'src/workflow/feeds/sync.ts': 'write',
      'src/workflow/gazetteer/index-file.ts': 'remove write',
      // What the next run has to look at.
      'src/workflow/relations-due.ts': 'remove write',
      // As above.
      'src/workflow/first-run/scratch.ts': 'append claim remove write',
    });
  });

  it.each([
    ['await vault.create(path, text);', 'create:1'],
    ['await this.app.vault.adapter.write(path, text);', 'write:1'],
    ['await this.#vault.process(path, change);', 'process:1'],
    ['const notes = this.app.vault;\nawait notes.modify(file, text);', 'modify:2'],
    ['const { vault: notes } = workspace;\nawait notes.remove(path);', 'remove:2'],
    ['const write = (notes: VaultPort) => notes.move(path, to);', 'move:1'],
    ['await (await app).fileManager.trashFile(file);', 'trashFile:1'],
    ['await new MemoryVault().create(path, text);', 'create:1'],
    [
      'class A { constructor(private readonly notes: ObsidianVault) {}\n  go() { return this.notes.append(file, text); } }',
      'append:2',
    ],
  ])('is seen: %s', (planted, found) => {
    expect(writesIn(planted, NOTES)).toEqual([found]);
  });

  it.each(['links.delete(id);', 'await vault.read(path);', 'el.remove();', 'store.write(name, text);'])(
    'is not seen in %s',
    (planted) => expect(writesIn(planted, NOTES)).toEqual([]),
  );
});
