import { MarkdownRenderChild, type HoverParent, type HoverPopover, type MarkdownPostProcessorContext } from 'obsidian';
import type { KnownNameMatch } from '../../../model';

/** What the marks of the reading view work with. */
export interface ReadingHost {
  isMarked(path: string): boolean;
  /** Whether headings are marked as well. */
  headings(): boolean;
  /** Names in what a reader of the note sees; null where they cannot be told now. */
  find(path: string, text: string, signal: AbortSignal): Promise<readonly KnownNameMatch[] | null>;
  hovered(match: KnownNameMatch, over: HoveredName): void;
  /** The mark was clicked, tapped, or Enter was pressed on it. */
  chosen(match: KnownNameMatch): void;
}

/** A marked name that the pointer came over. */
export interface HoveredName {
  readonly event: MouseEvent;
  readonly targetEl: HTMLElement;
  readonly hoverParent: HoverParent;
  readonly sourcePath: string;
}

/** What is no text of the note, or a link already. */
const LEFT_ALONE =
  'a, code, pre, button, svg, .math, .internal-embed, .metadata-container, .inline-title, .tag, .cm-editor, [class*="block-language-"]';
const HEADING = 'h1, h2, h3, h4, h5, h6';
const BLOCK = `p, li, td, th, caption, dd, dt, blockquote, div, section, details, summary, figcaption, ${HEADING}`;
/** What shows something that is no text. */
const DRAWN = 'img, hr, input, audio, video, canvas, iframe, object, embed';
const CLASS = 'dateline-known-name';
/** Milliseconds that nothing changed before parts are looked at anew. */
const PAUSE = 300;

/** Times that a part is looked through again where its text became another meanwhile. */
const AGAIN = 3;

/** A text node and where it begins in the text that is looked through. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** Marks known names in the parts of notes that the app rendered: it draws each once, what is known changes. */
export class ReadingMarks {
  private readonly parts = new Set<ReadPart>();
  private timer: number | null = null;

  constructor(private readonly host: ReadingHost) {}

  /** `pathOf`: of its note, which may be renamed while it is shown. */
  add(el: HTMLElement, context: MarkdownPostProcessorContext, pathOf: () => string): void {
    if (el.closest(LEFT_ALONE) === null)
      context.addChild(new ReadPart(el, pathOf, { host: this.host, parts: this.parts }));
  }

  /** Looks again in all parts: what is known, or what is marked, is another. */
  refresh(): void {
    this.stop();
    this.timer = window.setTimeout(() => {
      this.timer = null;
      for (const part of this.parts) void part.look();
    }, PAUSE);
  }

  /** All that is drawn is taken back: the app keeps what it rendered. */
  remove(): void {
    this.stop();
    for (const part of this.parts) part.onunload();
  }

  private stop(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
  }
}

/** A part of a note that was rendered. One popover at a time for all its names. */
class ReadPart extends MarkdownRenderChild implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private asking: AbortController | null = null;
  private shown = '[]';
  private readonly marks = new Set<Element>();

  constructor(
    el: HTMLElement,
    private readonly pathOf: () => string,
    private readonly shared: { readonly host: ReadingHost; readonly parts: Set<ReadPart> },
  ) {
    super(el);
  }

  override onload(): void {
    this.shared.parts.add(this);
    void this.look();
  }

  override onunload(): void {
    this.shared.parts.delete(this);
    this.asking?.abort();
    this.show([]);
  }

  /** `again`: how often at most, where others draw in it while it is looked through. */
  async look(again = AGAIN): Promise<void> {
    const path = this.pathOf();
    const { host } = this.shared;
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    const isMarked = host.isMarked(path);
    if (!isMarked && this.marks.size === 0) return;
    const { text } = this.read();
    const isEmpty = !isMarked || text.trim() === '';
    const matches = isEmpty ? [] : await host.find(path, text, signal).catch(() => null);
    if (matches === null || signal.aborted) return;
    if (text === this.read().text) this.show(matches);
    else if (again > 0) await this.look(again - 1);
  }

  private show(matches: readonly KnownNameMatch[]): void {
    const shown = JSON.stringify(matches);
    const areThere = [...this.marks].every((mark) => this.containerEl.contains(mark));
    if (shown === this.shown && areThere) return;
    this.shown = shown;
    for (const mark of this.marks) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode?.normalize();
    }
    this.marks.clear();
    for (const piece of this.read().pieces) this.markPiece(piece, matches);
  }

  /** The text of the part, with the words that are marked now. */
  private read(): { readonly pieces: readonly Piece[]; readonly text: string } {
    const { containerEl } = this;
    const leftAlone = this.shared.host.headings() ? LEFT_ALONE : `${LEFT_ALONE}, ${HEADING}`;
    const walker = containerEl.doc.createTreeWalker(containerEl, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const pieces: Piece[] = [];
    let text = '';
    let block: Element | null = null;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { nodeValue: words, parentElement: parent } = node;
      if (words === null) text += gapAt(node as Element, `${DRAWN}, ${leftAlone}`, text);
      else if (parent !== null && !this.isLeftAlone(parent, leftAlone)) {
        const around = parent.closest(BLOCK);
        if (around !== block) text += parted(text);
        block = around;
        pieces.push({ node: node as Text, start: text.length });
        text += words;
      } else text += parted(text);
    }
    return { pieces, text };
  }

  /** What stands around the part is not asked: it may come to stand there while names are looked for. */
  private isLeftAlone(parent: Element, leftAlone: string): boolean {
    const left = parent.closest(leftAlone);
    if (left !== null && this.containerEl.contains(left)) return true;
    const mark = parent.closest(`mark.${CLASS}`);
    return mark !== null && !this.marks.has(mark);
  }

  /** From the last to the first, so that what is before a mark keeps its place. */
  private markPiece({ node, start }: Piece, matches: readonly KnownNameMatch[]): void {
    const end = start + node.data.length;
    const within = matches.filter((match) => start <= match.start && match.end <= end);
    for (const match of [...within].reverse()) {
      const words = node.splitText(match.start - start);
      words.splitText(match.end - match.start);
      const mark = createEl('mark', { cls: CLASS, attr: { role: 'button', tabindex: '0' } });
      mark.toggleClass('mod-ambiguous', match.paths.length > 1);
      words.replaceWith(mark);
      mark.append(words);
      this.marks.add(mark);
      this.listen(mark, match);
    }
  }

  private listen(mark: HTMLElement, match: KnownNameMatch): void {
    const { host } = this.shared;
    mark.addEventListener('mouseover', (event) =>
      host.hovered(match, { event, targetEl: mark, hoverParent: this, sourcePath: this.pathOf() }),
    );
    mark.addEventListener('click', () => host.chosen(match));
    mark.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      host.chosen(match);
    });
  }
}

/** What makes a text's end one of a paragraph: what stands on both sides is no one name. */
const parted = (text: string): string => (text === '' || text.endsWith('\n\n') ? '' : '\n\n');

/** What an element says in a text by itself. The app writes a line's end behind each break. */
function gapAt(el: Element, parting: string, text: string): string {
  if (el.tagName === 'BR') return el.nextSibling?.nodeValue?.startsWith('\n') === true ? '' : '\n';
  return el.matches(parting) ? parted(text) : '';
}
