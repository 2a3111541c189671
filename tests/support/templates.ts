import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow } from './workspace';

const src = join(__dirname, '../../src');

/** Whether a template stands in the sources: as a tagged message where it has slots, else as any string. */
export function templates(): (template: string) => boolean {
  const known = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 'message')
      known.add(templateOf(node.template));
    else if (ts.isStringLiteralLike(node) && !node.text.includes('{}')) known.add(node.text);
    ts.forEachChild(node, look);
  };
  for (const path of filesBelow(src))
    if (/\.m?ts$/.test(path) && !path.startsWith(join(src, 'text')))
      look(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  return (template) => known.has(template);
}

const templateOf = (template: ts.TemplateLiteral): string =>
  ts.isTemplateExpression(template)
    ? [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('{}')
    : template.text;
