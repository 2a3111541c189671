import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow } from './workspace';

const src = join(__dirname, '../../src');

/** Every node of the sources but those that hold the words themselves. */
function lookAtSources(look: (node: ts.Node) => void): void {
  const all = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, all);
  };
  for (const path of filesBelow(src))
    if (/\.m?ts$/.test(path) && !path.startsWith(join(src, 'text', 'languages')))
      all(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
}

/** Whether a template stands in the sources: as a tagged message where it has slots, else as any string. */
export function templates(): (template: string) => boolean {
  const known = new Set<string>();
  lookAtSources((node) => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 'message')
      known.add(templateOf(node.template));
    else if (ts.isStringLiteralLike(node) && !node.text.includes('{}')) known.add(node.text);
  });
  return (template) => known.has(template);
}

const templateOf = (template: ts.TemplateLiteral): string =>
  ts.isTemplateExpression(template)
    ? [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('{}')
    : template.text;

/** What the sources say is left out of a text, and why: both words of `removals.add(what, why)` and of `{ what, why, count }`. */
export function removalWords(): readonly string[] {
  const found = new Set<string>();
  lookAtSources((node) => {
    for (const word of [...addedWords(node), ...listedWords(node)])
      if (ts.isStringLiteralLike(word)) found.add(word.text);
  });
  return [...found];
}

const addedWords = (node: ts.Node): readonly ts.Expression[] =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  /removals\.add$/.test(pathOf(node.expression))
    ? node.arguments.slice(0, 2)
    : [];

const pathOf = ({ expression, name }: ts.PropertyAccessExpression): string =>
  `${ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : ''}.${name.text}`;

function listedWords(node: ts.Node): readonly ts.Expression[] {
  if (!ts.isObjectLiteralExpression(node)) return [];
  const named = (name: string): readonly ts.Expression[] =>
    node.properties.flatMap((one) =>
      ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) && one.name.text === name ? [one.initializer] : [],
    );
  const words = [...named('what'), ...named('why')];
  return words.length === 2 && named('count').length === 1 ? words : [];
}
