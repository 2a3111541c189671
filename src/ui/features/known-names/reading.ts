import { MarkdownRenderChild, type MarkdownPostProcessorContext } from 'obsidian';
import type { KnownNameMatch } from '../../../model';

/** What the marks of the reading view work with. */
export interface ReadingHost {
  isMarked(path: string): boolean;
  /** Whether headings are marked as well. */
  readonly headings: boolean;
  /** Names in what a reader of the note sees; null where they cannot be told now. */
  find(path: string, text: string, signal: AbortSignal): Promise<readonly KnownNameMatch[] | null>;
  hovered(event: MouseEvent, targetEl: HTMLElement, match: KnownNameMatch, sourcePath: string): void;
  /** The mark was clicked, tapped, or Enter was pressed on it. */
  chosen(match: KnownNameMatch): void;
}

/** What is no text of the note, or a link already. */
const LEFT_ALONE =
  'a, code, pre, mark.dateline-known-name, button, svg, .math, .internal-embed, .metadata-container, .inline-title, .tag, .cm-editor, [class*="block-language-"]';
const HEADING = 'h1, h2, h3, h4, h5, h6';
const BLOCK = `p, li, td, th, dd, dt, blockquote, div, ${HEADING}`;

/** A text node and where it begins in the text that is looked through. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** Marks known names in a part of a note that was rendered. */
export function markRendered(el: HTMLElement, context: MarkdownPostProcessorContext, host: ReadingHost): void {
  const { sourcePath } = context;
  if (!host.isMarked(sourcePath)) return;
  const { pieces, text } = piecesOf(el, host.headings ? LEFT_ALONE : `${LEFT_ALONE}, ${HEADING}`);
  if (text.trim() === '') return;
  const child = new MarkdownRenderChild(el);
  const shown = new AbortController();
  child.register(() => shown.abort());
  context.addChild(child);
  const marked = host.find(sourcePath, text, shown.signal).then((matches) => {
    if (matches === null || shown.signal.aborted) return;
    for (const piece of pieces) markPiece(piece, matches, host, sourcePath);
  });
  void marked.catch(() => undefined);
}

function piecesOf(el: HTMLElement, leftAlone: string): { readonly pieces: readonly Piece[]; readonly text: string } {
  const walker = el.doc.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(leftAlone) !== null) {
      // What stands on both sides of it is no one name.
      text += '\n';
      continue;
    }
    const around = parent.closest(BLOCK);
    if (around !== block) text += '\n';
    block = around;
    pieces.push({ node: node as Text, start: text.length });
    text += node.nodeValue ?? '';
  }
  return { pieces, text };
}

/** From the last to the first, so that what is before a mark keeps its place. */
function markPiece({ node, start }: Piece, matches: readonly KnownNameMatch[], host: ReadingHost, path: string): void {
  const end = start + node.data.length;
  const within = matches.filter((match) => start <= match.start && match.end <= end);
  for (const match of [...within].reverse()) {
    const words = node.splitText(match.start - start);
    words.splitText(match.end - match.start);
    const attr = { role: 'button', tabindex: '0' };
    const mark = createEl('mark', { cls: 'dateline-known-name', attr });
    mark.toggleClass('mod-ambiguous', match.paths.length > 1);
    words.replaceWith(mark);
    mark.append(words);
    mark.addEventListener('mouseover', (event) => host.hovered(event, mark, match, path));
    mark.addEventListener('click', () => host.chosen(match));
    mark.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      host.chosen(match);
    });
  }
}
