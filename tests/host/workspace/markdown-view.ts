import type * as api from 'obsidian';
import { renderNote } from '../render/note';
import { suggest } from '../ui/editor-suggest';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import type { TFile } from '../vault/files';
import { CodeMirrorEditor, isEmptyExtension } from './code-mirror';
import { Editor } from './editor';
import type { WorkspaceLeaf } from './leaf';
import { TextFileView } from './view';

type Stood = Pick<api.MarkdownView, 'getViewType' | 'getMode' | 'getViewData' | 'setViewData' | 'clear' | 'editor'>;

/** A note, as its text in an editor or as it reads. */
export class MarkdownView extends TextFileView implements Stood {
  override icon = 'file-text';
  readonly editor: Editor;
  readonly previewMode: Pick<api.MarkdownPreviewView, 'rerender'> = { rerender: () => this.#draw() };
  readonly #previewEl: HTMLElement;
  readonly #modeAction: HTMLElement;
  #mode: api.MarkdownViewModeType;
  /** While plugins extend the editor. */
  #extended: CodeMirrorEditor | null = null;

  constructor(leaf: api.WorkspaceLeaf | WorkspaceLeaf) {
    super(leaf);
    this.#mode = this.app.config.viewMode;
    const sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian');
    const input = sourceEl.createEl('textarea', {
      cls: 'cm-content',
      attr: { spellcheck: 'false', 'aria-label': 'Note text' },
    });
    this.editor = new Editor(input, () => this.#edited());
    this.#previewEl = this.contentEl
      .createDiv('markdown-reading-view')
      .createDiv('markdown-preview-view markdown-rendered');
    this.#modeAction = this.addAction('book-open', 'Reading view', () =>
      this.setMode(this.#mode === 'source' ? 'preview' : 'source'),
    );
    this.addAction('more-vertical', 'More options', (event) => this.#fileMenu(event));
    input.addEventListener('contextmenu', (event) => this.#editorMenu(event));
    input.addEventListener('paste', (event) => this.app.workspace.trigger('editor-paste', event, this.editor, this));
    this.extend();
    this.setMode(this.#mode);
  }

  override onload(): void {
    this.registerEvent(this.app.vault.on('modify', (file: TFile) => void this.#reload(file)));
    this.registerEvent(this.app.metadataCache.on('resolved', () => this.#draw()));
    this.register(() => this.#extended?.remove());
  }

  getViewType(): string {
    return 'markdown';
  }

  getMode(): api.MarkdownViewModeType {
    return this.#mode;
  }

  setMode(mode: api.MarkdownViewModeType): void {
    this.#mode = mode;
    this.contentEl.toggleClass('is-reading', mode === 'preview');
    this.#modeAction.setAttribute('aria-label', mode === 'source' ? 'Reading view' : 'Edit');
    setIcon(this.#modeAction, mode === 'source' ? 'book-open' : 'pencil');
    this.#draw();
  }

  /** Takes what plugins extend the editor with now. */
  extend(): void {
    const extensions = [...this.app.registry.editorExtensions];
    if (isEmptyExtension(extensions)) {
      this.#extended?.remove();
      this.#extended = null;
    } else if (this.#extended === null) {
      this.titleEl.id ||= `view-title-${document.querySelectorAll('.view-header-title[id]').length}`;
      const info = this as unknown as api.MarkdownFileInfo;
      this.#extended = new CodeMirrorEditor(this.editor, info, this.titleEl.id, extensions);
    } else this.#extended.extend(extensions);
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode };
  }

  override async setState(state: unknown, result: api.ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const mode = (state as { mode?: api.MarkdownViewModeType } | null)?.mode;
    if (mode !== undefined) this.setMode(mode);
  }

  override getEphemeralState(): Record<string, unknown> {
    const cursor = this.editor.getCursor();
    return { cursor: { from: cursor, to: cursor } };
  }

  /** `line` puts the cursor there, as the app does for a link to a place in a note. */
  override setEphemeralState(state: unknown): void {
    const line = (state as { line?: unknown } | null)?.line;
    if (typeof line === 'number') this.editor.setCursor(line, 0);
  }

  getViewData(): string {
    return this.editor.getValue();
  }

  setViewData(data: string, clear: boolean): void {
    this.editor.inputEl.value = data;
    // A textarea turns CRLF into LF; what it holds is what counts as unchanged.
    this.data = this.editor.inputEl.value;
    if (clear) this.#extended?.restart([...this.app.registry.editorExtensions]);
    else this.#extended?.pull();
    this.#draw();
  }

  clear(): void {
    this.editor.inputEl.value = '';
  }

  #edited(): void {
    this.app.workspace.trigger('editor-change', this.editor, this);
    if (this.#mode === 'source') suggest(this.app, this.editor, this.file);
    this.requestSave();
  }

  async #reload(file: TFile): Promise<void> {
    if (file !== this.file) return;
    const text = await this.app.vault.read(file);
    if (text !== this.data) this.setViewData(text, false);
  }

  #draw(): void {
    this.#previewEl.empty();
    if (this.#mode === 'preview' && this.file) renderNote(this.app, this.data, this.#previewEl, this.file, this);
  }

  #fileMenu(event: MouseEvent): void {
    if (!this.file) return;
    const menu = new Menu();
    this.app.workspace.trigger('file-menu', menu, this.file, 'more-options', this.leaf);
    menu.showAtMouseEvent(event);
  }

  #editorMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.app.workspace.trigger('editor-menu', menu, this.editor, this);
    menu.showAtMouseEvent(event);
  }
}
