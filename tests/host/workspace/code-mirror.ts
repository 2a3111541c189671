import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { Compartment, EditorState, type Extension, Prec, StateField } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type * as api from 'obsidian';
import type { App } from '../app';
import type { Editor, EditorMirror, OffsetChange } from './editor';

/** Whose text an editor’s state is. */
export const editorInfoField = StateField.define<api.MarkdownFileInfo>({
  create: () => ({}) as api.MarkdownFileInfo,
  update: (info) => info,
});

/** Whether there is anything in what plugins registered: the app’s lists nest, and may be empty. */
export const isEmptyExtension = (extension: Extension): boolean =>
  Array.isArray(extension) && extension.every((each) => isEmptyExtension(each as Extension));

/** The app’s own editor in place of the text area, and in step with it; there only while plugins extend it. */
export class CodeMirrorEditor implements EditorMirror {
  readonly #view: EditorView;
  readonly #editor: Editor;
  readonly #info: api.MarkdownFileInfo;
  readonly #labelId: string;
  readonly #extensions = new Compartment();

  /** `labelId`: of what names it; a label of its own would show as a tooltip. */
  constructor(editor: Editor, info: api.MarkdownFileInfo, labelId: string, extensions: Extension) {
    this.#editor = editor;
    this.#info = info;
    this.#labelId = labelId;
    this.#view = new EditorView({ state: this.#state(extensions) });
    const { inputEl } = editor;
    const hadFocus = editor.hasFocus();
    inputEl.before(this.#view.dom);
    this.#view.dom.addEventListener('contextmenu', (event) => this.#menu(event));
    inputEl.hide();
    editor.mirror = this;
    if (hadFocus) this.focus();
  }

  extend(extensions: Extension): void {
    this.#view.dispatch({ effects: this.#extensions.reconfigure(extensions) });
  }

  /** Begins anew, as for another note. */
  restart(extensions: Extension): void {
    this.#view.setState(this.#state(extensions));
  }

  remove(): void {
    const hadFocus = this.hasFocus();
    this.#editor.mirror = null;
    this.#editor.inputEl.show();
    this.#view.destroy();
    if (hadFocus) this.#editor.focus();
  }

  pull(): void {
    const { selectionStart, selectionEnd, selectionDirection, value } = this.#editor.inputEl;
    const { state } = this.#view;
    const isBackward = selectionDirection === 'backward';
    const [anchor, head] = isBackward ? [selectionEnd, selectionStart] : [selectionStart, selectionEnd];
    const { main } = state.selection;
    const isOther = state.doc.toString() !== value;
    if (!isOther && main.anchor === anchor && main.head === head) return;
    const changes = isOther ? changeBetween(state.doc.toString(), value) : [];
    this.#view.dispatch({ changes, selection: { anchor, head }, scrollIntoView: true });
  }

  /** Where the same is selected already as well: what is typed next is another step of undo. */
  select(anchor: number, head: number): void {
    this.#view.dispatch({ selection: { anchor, head }, scrollIntoView: true });
  }

  change(changes: readonly OffsetChange[], origin: string | undefined): void {
    this.#view.dispatch({ changes, ...(origin === undefined ? {} : { userEvent: origin }) });
  }

  undo(): void {
    undo(this.#view);
  }

  redo(): void {
    redo(this.#view);
  }

  coordsAt(offset: number): { readonly left: number; readonly bottom: number } | null {
    return this.#view.coordsAtPos(offset);
  }

  focus(): void {
    this.#view.focus();
  }

  blur(): void {
    this.#view.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.#view.hasFocus;
  }

  #key(event: KeyboardEvent): boolean {
    (this.#info.app as App | undefined)?.keymap.handle(event);
    return event.defaultPrevented;
  }

  /** As in the app, the cursor goes where the menu is asked for. */
  #menu(event: MouseEvent): void {
    const at = this.#view.posAtCoords(event);
    const { from, to } = this.#view.state.selection.main;
    if (at !== null && (at < from || to < at)) this.#view.dispatch({ selection: { anchor: at } });
    this.#editor.inputEl.dispatchEvent(new MouseEvent('contextmenu', event));
  }

  #state(extensions: Extension): EditorState {
    return EditorState.create({
      doc: this.#editor.getValue(),
      extensions: [
        editorInfoField.init(() => this.#info),
        // The app's keys come before the editor's own.
        Prec.highest(EditorView.domEventHandlers({ keydown: (event) => this.#key(event) })),
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-labelledby': this.#labelId }),
        EditorView.updateListener.of((update) => this.#push(update)),
        this.#extensions.of(extensions),
      ],
    });
  }

  /** What a user typed or selected in it. */
  #push({ docChanged, selectionSet, state }: ViewUpdate): void {
    const { inputEl } = this.#editor;
    const text = state.doc.toString();
    const isOther = docChanged && inputEl.value !== text;
    if (isOther) inputEl.value = text;
    const { from, to, anchor, head } = state.selection.main;
    if (isOther || selectionSet) inputEl.setSelectionRange(from, to, head < anchor ? 'backward' : 'forward');
    if (isOther) inputEl.trigger('input');
  }
}

/** The one stretch in which two texts differ. */
function changeBetween(before: string, after: string): { from: number; to: number; insert: string } {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  return { from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) };
}
