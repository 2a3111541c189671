import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';

/** A node of the concrete syntax tree: micromark's tokens, nested. Offsets are UTF-16 code units into the note. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: SyntaxNode[];
}

/** Parses Markdown (CommonMark and GFM) into its tokens; `shift` is added to every offset. */
export function parseMarkdown(text: string, shift = 0): SyntaxNode[] {
  const parser = parse({ extensions: [gfm()] });
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)));
  const root: SyntaxNode[] = [];
  const open: SyntaxNode[] = [];
  for (const [kind, token] of events) {
    if (kind === 'exit') {
      open.pop();
      continue;
    }
    const node: SyntaxNode = {
      type: token.type,
      start: token.start.offset + shift,
      end: token.end.offset + shift,
      children: [],
    };
    (open.at(-1)?.children ?? root).push(node);
    open.push(node);
  }
  return root;
}

/** Every node below, itself first, in document order. */
export function* walk(nodes: readonly SyntaxNode[]): Generator<SyntaxNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}
