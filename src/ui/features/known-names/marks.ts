import {
  RangeSetBuilder,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Text,
  type Transaction,
} from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, Platform, setIcon, type Editor } from 'obsidian';
import type { KnownNameMatch, Span } from '../../../model';
import { nameAt, nameIn } from './links';
import { TEXT } from '../../../text';

/** What the marks of the editor work with. */
export interface MarksHost {
  /** Whether the note is one that is marked at all. */
  isMarked(path: string): boolean;
  /** Names that begin in a stretch of a note’s text; null where they cannot be told now. */
  find(path: string, text: string, range: Span, signal: AbortSignal): Promise<readonly KnownNameMatch[] | null>;
  /** The pointer came over a marked name. */
  hovered(event: MouseEvent, targetEl: HTMLElement, match: KnownNameMatch, state: EditorState): void;
  /** The mark at the margin of a line was tapped. */
  tapped(matches: readonly KnownNameMatch[]): void;
}

interface Marks {
  /** In the order of the text. */
  readonly matches: readonly KnownNameMatch[];
  readonly decorations: DecorationSet;
}

const NONE: Marks = { matches: [], decorations: Decoration.none };
const found = StateEffect.define<readonly KnownNameMatch[]>();

/** Marks move with what is typed; a name that is typed in is none until it is looked for again. */
const marks = StateField.define<Marks>({
  create: () => NONE,
  update(value, transaction) {
    const { state, changes } = transaction;
    const effect = transaction.effects.find((each) => each.is(found));
    if (effect !== undefined) return marksOf(effect.value, state);
    if (!transaction.docChanged || value.matches.length === 0) return value;
    const matches = moved(value.matches, transaction);
    // At most keys no name is typed in.
    const isWhole = matches.length === value.matches.length;
    return isWhole ? { matches, decorations: value.decorations.map(changes) } : marksOf(matches, state);
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

/** Names whose words are the same after a change, and of which no letter that was typed makes longer words. */
const moved = (
  matches: readonly KnownNameMatch[],
  { changes, startState, newDoc }: Transaction,
): readonly KnownNameMatch[] =>
  matches.flatMap((match) => {
    const { start, end } = match;
    const at = { start: changes.mapPos(start, 1), end: changes.mapPos(end, -1) };
    const isSame = changes.touchesRange(start, end) === false || isStill(startState.doc, match, newDoc, at);
    return isSame ? { ...match, ...at } : [];
  });

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function isStill(before: Text, was: Span, after: Text, is: Span): boolean {
  const around = (text: Text, { start, end }: Span): readonly string[] =>
    [start - 1, end].map((at) => text.sliceString(Math.max(0, at), Math.max(0, at + 1)));
  if (is.start >= is.end || before.sliceString(was.start, was.end) !== after.sliceString(is.start, is.end))
    return false;
  const old = around(before, was);
  return around(after, is).every((one, at) => one === old[at] || !LETTER.test(one));
}

function marksOf(matches: readonly KnownNameMatch[], { doc }: EditorState): Marks {
  const fitting = matches.filter(({ start, end }) => start < end && end <= doc.length).slice(0, MOST);
  const builder = new RangeSetBuilder<Decoration>();
  let last = -1;
  for (const { start, end, paths } of fitting) {
    const { from, number } = doc.lineAt(start);
    // Lines below each other share a mark: each is too low for a finger.
    if (Platform.isMobile && number > last + 1) builder.add(from, from, MARGIN);
    last = number;
    builder.add(start, end, paths.length > 1 ? AMBIGUOUS : KNOWN);
  }
  return { matches: fitting, decorations: builder.finish() };
}

/** Marks in an editor: more are on the screen only where a line has no end. */
const MOST = 2000;
const CLASS = 'dateline-known-name';
const KNOWN = Decoration.mark({ class: CLASS });
const AMBIGUOUS = Decoration.mark({ class: `${CLASS} mod-ambiguous` });

/** At the margin: a finger cannot hover. */
class MarginMark extends WidgetType {
  override toDOM(): HTMLElement {
    const button = createEl('button', {
      cls: 'dateline-known-name-tap clickable-icon',
      attr: { 'aria-label': TEXT.names.tap },
    });
    setIcon(button, 'id-card');
    return button;
  }

  override eq(): boolean {
    return true;
  }

  /** The editor is told of a tap alone: it takes no focus, which would bring the keyboard up. */
  override ignoreEvent({ type }: Event): boolean {
    return type !== 'click';
  }
}
const MARGIN = Decoration.widget({ widget: new MarginMark(), side: -1 });

/** Milliseconds that nothing was typed or scrolled before names are looked for, and at most until the app is idle. */
const PAUSE = 100;
const IDLE = 100;

/** Looks for names in what is on the screen when the hand rests, and gives up when it goes on. */
class NameLoader {
  /** Gives up waiting; null where nothing is waited for. */
  private cancel: (() => void) | null = null;
  private asking: AbortController | null = null;
  private path: string | null = null;

  constructor(
    readonly view: EditorView,
    private readonly host: MarksHost,
  ) {
    this.wait();
  }

  update({ docChanged, viewportChanged, state }: ViewUpdate): void {
    if (docChanged || viewportChanged || pathOf(state) !== this.path) this.wait();
  }

  destroy(): void {
    this.stop();
  }

  /** Looks once nothing happens any more. */
  wait(): void {
    this.stop();
    this.path = pathOf(this.view.state);
    const { window } = this;
    const timer = window.setTimeout(() => {
      // Not every device knows when it is idle.
      if (!('requestIdleCallback' in window)) return void this.look();
      const idle = window.requestIdleCallback(this.look, { timeout: IDLE });
      this.cancel = () => void window.cancelIdleCallback(idle);
    }, PAUSE);
    this.cancel = () => void window.clearTimeout(timer);
  }

  private get window(): Window {
    return this.view.dom.ownerDocument.defaultView ?? window;
  }

  private stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.asking?.abort();
    this.asking = null;
  }

  private readonly look = (): void => {
    this.cancel = null;
    void this.ask();
  };

  private async ask(): Promise<void> {
    const { view, host } = this;
    const path = pathOf(view.state);
    this.path = path;
    if (path === null || !host.isMarked(path)) return void this.show([]);
    const { doc } = view.state;
    const asking = new AbortController();
    this.asking = asking;
    const matches = await host.find(path, doc.toString(), seen(view), asking.signal).catch(() => null);
    if (asking.signal.aborted || view.state.doc !== doc) return;
    this.asking = null;
    if (matches !== null) this.show(matches);
  }

  private show(matches: readonly KnownNameMatch[]): void {
    const { view } = this;
    const shown = view.state.field(marks).matches;
    const now = view.composing ? this.butComposed(shown, matches) : matches;
    if (!isSame(shown, now)) view.dispatch({ effects: found.of(now) });
  }

  /** A letter that is put together, as those of Korean are, must not be touched: its line keeps its marks until it is. */
  private butComposed(shown: readonly KnownNameMatch[], matches: readonly KnownNameMatch[]): readonly KnownNameMatch[] {
    const { doc, selection } = this.view.state;
    const { from, to } = doc.lineAt(selection.main.head);
    return [
      ...matches.filter(({ end }) => end < from),
      ...shown.filter(({ start, end }) => from <= end && start <= to),
      ...matches.filter(({ start }) => to < start),
    ];
  }
}

/** What is on the screen or near it: of a line without end, a part. */
function seen({ visibleRanges, viewport }: EditorView): Span {
  const [first, last] = [visibleRanges[0] ?? viewport, visibleRanges.at(-1) ?? viewport];
  return { start: first.from, end: last.to };
}

const isSame = (one: readonly KnownNameMatch[], other: readonly KnownNameMatch[]): boolean =>
  one.length === other.length &&
  one.every(({ start, end, paths }, at) => {
    const match = other[at];
    return match?.start === start && match.end === end && match.paths.join('\n') === paths.join('\n');
  });

const pathOf = (state: EditorState): string | null => state.field(editorInfoField, false)?.file?.path ?? null;

/** The marks of known names in the app’s editors. */
export class NameMarks {
  private readonly loaders = new Set<NameLoader>();

  constructor(private readonly host: MarksHost) {}

  readonly extension: Extension = [
    marks,
    // Room for the marks at the margin, before there are any: the text must not jump.
    EditorView.editorAttributes.of(({ state }) => {
      const path = Platform.isMobile ? pathOf(state) : null;
      return path !== null && this.host.isMarked(path) ? { class: 'dateline-names-marked' } : null;
    }),
    ViewPlugin.define(
      (view) => {
        const loader = new NameLoader(view, this.host);
        this.loaders.add(loader);
        const destroy = (): void => {
          this.loaders.delete(loader);
          loader.destroy();
        };
        return { update: (update: ViewUpdate) => loader.update(update), destroy };
      },
      {
        eventHandlers: {
          compositionend: (_event, view) => this.waitIn(view),
          mouseover: (event, view) => this.hovered(event, view),
          click: (event, view) => this.tapped(event, view),
        },
      },
    ),
  ];

  /** Looks again in all editors: what is known, or what is marked, is another. */
  refresh(): void {
    for (const loader of this.loaders) loader.wait();
  }

  /** The marked name at the cursor, or in what is selected; null where there is none. */
  at(editor: Editor): KnownNameMatch | null {
    for (const { view } of this.loaders) {
      const { state } = view;
      if (state.field(editorInfoField, false)?.editor !== editor) continue;
      const { from: start, to: end } = state.selection.main;
      const text = { slice: (from = 0, to = 0) => state.sliceDoc(from, to) };
      return nameIn(text, state.field(marks, false)?.matches ?? [], { start, end });
    }
    return null;
  }

  private waitIn(view: EditorView): void {
    for (const loader of this.loaders) if (loader.view === view) loader.wait();
  }

  private hovered(event: MouseEvent, view: EditorView): void {
    const targetEl = (event.target as Element).closest<HTMLElement>(`.${CLASS}`);
    const match = targetEl && matchAt(view.state, view.posAtDOM(targetEl));
    if (targetEl && match) this.host.hovered(event, targetEl, match, view.state);
  }

  private tapped(event: MouseEvent, view: EditorView): boolean {
    const mark = (event.target as Element).closest<HTMLElement>('.dateline-known-name-tap');
    if (mark === null) return false;
    const { doc } = view.state;
    let last = doc.lineAt(view.posAtDOM(mark)).number;
    const first = doc.line(last).from;
    const matches = view.state.field(marks).matches.filter(({ start }) => {
      const { number } = doc.lineAt(start);
      if (start < first || number > last + 1) return false;
      last = number;
      return true;
    });
    this.host.tapped(matches);
    return true;
  }
}

const matchAt = (state: EditorState, at: number): KnownNameMatch | null =>
  nameAt(state.field(marks, false)?.matches ?? [], at);
