import { RangeSetBuilder, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { editorInfoField } from 'obsidian';
import type { SpokenPart } from './spoken';

/** Gives who says what in a note’s text; null where it cannot be told now. */
type SpokenReader = (path: string, text: string, signal: AbortSignal) => Promise<readonly SpokenPart[] | null>;

/** What is known of the text: null before it was read, or where it is no article. */
interface Spoken {
  readonly parts: readonly SpokenPart[] | null;
  /** Those of the statement that the cursor is in. */
  readonly shown: readonly SpokenPart[];
  readonly marks: DecorationSet;
}

const read = StateEffect.define<readonly SpokenPart[] | null>();

/** Parts move with what is typed; a part whose words are gone is gone. */
const spoken = StateField.define<Spoken>({
  create: () => ({ parts: null, shown: [], marks: Decoration.none }),
  update(value, transaction) {
    const effect = transaction.effects.find((each) => each.is(read));
    if (effect === undefined && !transaction.docChanged && transaction.selection === undefined) return value;
    const { changes, state } = transaction;
    const moved = ({ start, end, ...part }: SpokenPart): SpokenPart => ({
      ...part,
      start: changes.mapPos(start, 1),
      end: changes.mapPos(end, -1),
    });
    const kept = transaction.docChanged ? value.parts?.map(moved).filter(({ start, end }) => start < end) : value.parts;
    const parts = (effect === undefined ? kept : effect.value)?.filter(({ end }) => end <= state.doc.length) ?? null;
    const shown = statementAt(parts ?? [], state.selection.main.head);
    return { parts, shown, marks: marksOf(shown, state) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

/** The parts of the statement that a place is in: of several, one within the other, the shortest. */
export function statementAt(parts: readonly SpokenPart[], at: number): readonly SpokenPart[] {
  const around = parts.filter(({ start, end }) => start <= at && at <= end);
  const [nearest] = [...around].sort((a, b) => a.end - a.start - (b.end - b.start));
  return nearest === undefined ? [] : parts.filter(({ statement }) => statement === nearest.statement);
}

/** A line at the margin of the lines of a statement, and at the first of them who speaks. */
function marksOf(shown: readonly SpokenPart[], { doc }: EditorState): DecorationSet {
  const [first] = shown;
  if (first === undefined) return Decoration.none;
  const lines = new Set<number>();
  for (const { start, end } of shown) {
    const last = doc.lineAt(end).number;
    for (let line = doc.lineAt(start).number; line <= last; line += 1) lines.add(doc.line(line).from);
  }
  const builder = new RangeSetBuilder<Decoration>();
  for (const [at, from] of [...lines].sort((a, b) => a - b).entries()) {
    builder.add(from, from, at === 0 && !isFreeAbove(from, doc) ? CROWDED_LINE : SPOKEN_LINE);
    if (at === 0) builder.add(from, from, Decoration.widget({ widget: new SpeakerLabel(first.label), side: -1 }));
  }
  return builder.finish();
}

/** Whether the label hides nothing in the line above. */
const isFreeAbove = (from: number, doc: EditorState['doc']): boolean =>
  from > 0 && doc.lineAt(from - 1).text.trim() === '';

const CROWDED_LINE = Decoration.line({ class: 'dateline-spoken mod-crowded' });
const SPOKEN_LINE = Decoration.line({ class: 'dateline-spoken' });

class SpeakerLabel extends WidgetType {
  constructor(private readonly label: string) {
    super();
  }

  override eq(other: SpeakerLabel): boolean {
    return other.label === this.label;
  }

  override toDOM(): HTMLElement {
    // It is told aloud when it changes, and is no word of the note.
    const attr = { 'aria-hidden': 'true' };
    return createSpan({ cls: 'dateline-speaker', text: this.label, attr });
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** Milliseconds that nothing was typed, and nothing moved, before a note is read. */
const QUIET = { typed: 1500, moved: 300 } as const;

/** Reads the note when the cursor rests in it, and gives up when something is typed. */
class SpokenLoader {
  private timer: number | null = null;
  private reading: AbortController | null = null;
  private path: string | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly read: SpokenReader,
  ) {
    this.wait(QUIET.moved);
  }

  update({ docChanged, selectionSet, focusChanged, state, startState }: ViewUpdate): void {
    const { parts, shown } = state.field(spoken);
    const isOther = pathOf(state) !== this.path;
    if (docChanged || isOther) this.wait(docChanged && !isOther ? QUIET.typed : QUIET.moved);
    else if ((selectionSet || focusChanged) && parts === null && this.reading === null) this.wait(QUIET.moved);
    const label = shown[0]?.label;
    if (label === undefined || label === startState.field(spoken, false)?.shown[0]?.label) return;
    // An update may dispatch nothing itself.
    this.window.setTimeout(() => this.view.dispatch({ effects: EditorView.announce.of(label) }), 0);
  }

  destroy(): void {
    this.stop();
  }

  private get window(): Window {
    return this.view.dom.ownerDocument.defaultView ?? window;
  }

  private stop(): void {
    if (this.timer !== null) this.window.clearTimeout(this.timer);
    this.timer = null;
    this.reading?.abort();
    this.reading = null;
  }

  private wait(quiet: number): void {
    this.stop();
    this.timer = this.window.setTimeout(() => void this.load(), quiet);
  }

  private async load(): Promise<void> {
    const { view } = this;
    const path = pathOf(view.state);
    this.path = path;
    if (path === null || !view.hasFocus) return;
    const reading = new AbortController();
    this.reading = reading;
    const { doc } = view.state;
    const parts = await this.read(path, doc.toString(), reading.signal).catch(() => null);
    if (reading.signal.aborted || view.state.doc !== doc) return;
    this.reading = null;
    view.dispatch({ effects: read.of(parts) });
  }
}

const pathOf = (state: EditorState): string | null => state.field(editorInfoField, false)?.file?.path ?? null;

/** Marks of who speaks, for the app’s editor. */
export const speakerMarks = (reader: SpokenReader): Extension => [
  spoken,
  ViewPlugin.define((view) => new SpokenLoader(view, reader)),
];
