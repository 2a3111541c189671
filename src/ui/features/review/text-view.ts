import type { Span } from '../../../model';
import type { ReviewArticle } from '../../../workflow/review/model';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { markedSpans, paragraphsOf, statementCuts, type MarkedSpan, type Segment } from './segments';

const T = TEXT.review;

export interface TextGestures {
  /** A highlighted stretch has the focus, or the pointer on it; null: none any more. */
  look(span: MarkedSpan | null, el: HTMLElement | null): void;
  focused(span: MarkedSpan): void;
  pressed(span: MarkedSpan, event: MouseEvent): void;
  /** The user selected a stretch of the text; null: nothing. */
  selected(span: (Span & { readonly text: string }) | null): void;
}

/**
 * The article's text with what was found highlighted. Articles are hostile: it is put in as text, and never read as Markdown
 * or HTML. One highlight is a stop of the tab key; from there arrows go on.
 */
export class ArticleTextView {
  /** Every stretch of the text that has an element of its own. */
  private pieces: { readonly el: HTMLElement; readonly span: Span }[] = [];
  private marks: { readonly el: HTMLElement; readonly span: MarkedSpan }[] = [];
  private body: HTMLElement | null = null;
  private current = 0;

  constructor(
    readonly el: HTMLElement,
    private readonly gestures: TextGestures,
  ) {}

  get hasFocus(): boolean {
    return this.body?.contains(this.el.doc.activeElement) ?? false;
  }

  /** The highlighted stretch that has the focus. */
  get focusedSpan(): MarkedSpan | null {
    const { activeElement } = this.el.doc;
    return this.marks.find(({ el }) => el === activeElement)?.span ?? null;
  }

  draw(article: ReviewArticle): void {
    const { el } = this;
    el.empty();
    this.marks = [];
    this.pieces = [];
    const { headline, language, text } = article;
    const lang: Record<string, string> = language === 'und' ? {} : { lang: language };
    el.createEl('h2', {
      cls: 'dateline-review-headline',
      text: headline ?? T.noHeadline,
      attr: { dir: 'auto', ...lang },
    });
    const body = el.createDiv({ cls: 'dateline-review-body', attr: { ...lang, role: 'group' } });
    labelled(body, T.text);
    this.body = body;
    for (const paragraph of paragraphsOf(text, markedSpans(article), statementCuts(article))) {
      const isBlank = paragraph.every((segment) => segment.text.trim() === '');
      const line = body.createEl('p', { cls: isBlank ? 'is-blank' : '', attr: { dir: 'auto' } });
      for (const segment of paragraph) this.drawSegment(line, segment);
    }
    body.addEventListener('mouseup', () => this.gestures.selected(this.selection()));
    body.addEventListener('keyup', () => this.gestures.selected(this.selection()));
    body.addEventListener('touchend', () => this.gestures.selected(this.selection()));
    this.current = Math.min(this.current, this.marks.length - 1);
    this.rove(Math.max(this.current, 0), false);
  }

  /** Shows where a row's entity, or its form, is named. */
  highlight(isChosen: (span: MarkedSpan) => boolean, scroll: boolean): void {
    const meant = this.marks.filter(({ el, span }) => {
      el.toggleClass('is-current', isChosen(span));
      return isChosen(span);
    });
    const [first] = meant;
    if (scroll && first !== undefined && !meant.some(({ el }) => this.isVisible(el))) reveal(first.el);
  }

  /** Moves the focus by so many highlights; from outside to the one that had it last. */
  step(by: number): void {
    this.rove(this.hasFocus ? this.current + by : this.current, true);
  }

  focusAt(start: number): void {
    this.rove(
      Math.max(
        0,
        this.marks.findIndex(({ span }) => span.start >= start),
      ),
      true,
    );
  }

  /** The stretch of the text that is selected, without blanks around it. */
  selection(): (Span & { readonly text: string }) | null {
    const selection = this.el.win.getSelection();
    const { body } = this;
    if (selection === null || body === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!body.contains(range.startContainer) || !body.contains(range.endContainer)) return null;
    const before = range.cloneRange();
    before.selectNodeContents(body);
    before.setEnd(range.startContainer, range.startOffset);
    const chosen = range.toString();
    const start = before.toString().length + (chosen.length - chosen.trimStart().length);
    const text = chosen.trim();
    return text === '' ? null : { start, end: start + text.length, text };
  }

  /** Shows the parts of a statement: its source, its cue and what is said; of none nothing. */
  showStatement(parts: readonly Span[], scroll: boolean): void {
    const isPart = ({ start, end }: Span): boolean => parts.some((part) => part.start <= start && end <= part.end);
    let shown: HTMLElement | null = null;
    for (const { el, span } of this.pieces) {
      const isSaid = isPart(span);
      el.toggleClass('is-said', isSaid);
      if (isSaid) shown ??= el;
    }
    if (scroll && shown !== null && !this.isVisible(shown)) reveal(shown);
  }

  private drawSegment(line: HTMLElement, { text, start, mark: span }: Segment): void {
    const place = { start, end: start + text.length };
    if (span === null) return void this.pieces.push({ el: line.createSpan({ text }), span: place });
    const el = line.createEl('mark', {
      cls: `dateline-mention mod-${span.kind}`,
      text,
      attr: { role: 'button', tabindex: '-1', 'data-letter': T.letters[span.kind] },
    });
    this.pieces.push({ el, span: place });
    const at = this.marks.push({ el, span }) - 1;
    const { gestures } = this;
    el.addEventListener('mouseenter', () => gestures.look(span, el));
    el.addEventListener('mouseleave', () => gestures.look(null, null));
    el.addEventListener('focus', () => {
      this.rove(at, false);
      gestures.look(span, el);
      gestures.focused(span);
    });
    el.addEventListener('blur', () => gestures.look(null, null));
    el.addEventListener('click', (event) => {
      if (this.selection() === null) gestures.pressed(span, event);
    });
  }

  private rove(to: number, focus: boolean): void {
    if (this.marks.length === 0) return;
    this.marks[this.current]?.el.setAttr('tabindex', '-1');
    this.current = Math.max(0, Math.min(to, this.marks.length - 1));
    const el = this.marks[this.current]?.el;
    el?.setAttr('tabindex', '0');
    if (focus) el?.focus();
  }

  private isVisible(el: HTMLElement): boolean {
    const [mark, pane] = [el.getBoundingClientRect(), this.el.getBoundingClientRect()];
    return mark.top >= pane.top && mark.bottom <= pane.bottom;
  }
}

function reveal(el: HTMLElement): void {
  const isStill = el.win.matchMedia('(prefers-reduced-motion: reduce)').matches;
  el.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}
