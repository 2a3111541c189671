import { join } from 'node:path';
import ts from 'typescript';

interface Node {
  readonly '@type': string;
}

const ROOT = join(__dirname, '..', '..', '..');

/** What schema.org's vocabulary, as `schema-dts` types it, has against nodes: unknown properties, values of a wrong type. */
export function schemaOrgFaults(nodes: readonly Node[]): readonly string[] {
  const types = [...new Set(nodes.map((node) => node['@type']))];
  const source = [
    `import type { ${types.join(', ')} } from 'schema-dts';`,
    ...nodes.map((node, at) => `export const node${at}: ${node['@type']} = ${JSON.stringify(node)};`),
  ].join('\n');
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    skipDefaultLibCheck: true,
    types: [],
    lib: ['lib.es5.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const name = join(ROOT, 'nodes.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === name || fileExists.call(host, path);
  host.getSourceFile = (path, ...more) =>
    path === name ? ts.createSourceFile(path, source, ts.ScriptTarget.ES2022) : getSourceFile.call(host, path, ...more);
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 300));
}

/** One node of each type and set of properties: others say nothing new about the vocabulary. */
export function kindsOf<T extends Node>(nodes: readonly T[]): readonly T[] {
  const shapes = new Map(nodes.map((node) => [JSON.stringify(shapeOf(node)), node] as const));
  return [...shapes.values()];
}

/** A value without its texts and numbers. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = value.map((each: unknown) => JSON.stringify(shapeOf(each)));
    return [...new Set(shapes)].sort();
  }
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, each]: [string, unknown]) => [key, key === '@type' ? each : shapeOf(each)]);
}
