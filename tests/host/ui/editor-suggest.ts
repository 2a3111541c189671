import type * as api from 'obsidian';
import type { App } from '../app';
import type { Public } from '../base/contract';
import type { TFile } from '../vault/files';
import type { Editor } from '../workspace/editor';
import { Scope } from './scope';
import { drawInstructions } from './suggest';

export abstract class PopoverSuggest<T> implements Public<api.PopoverSuggest<T>> {
  app: api.App;
  scope: api.Scope;
  protected readonly suggestEl = createDiv({
    cls: 'suggestion-container',
    attr: { role: 'region', 'aria-label': 'Suggestions' },
  });
  protected readonly listEl = this.suggestEl.createDiv({
    cls: 'suggestion',
    attr: { role: 'listbox', 'aria-label': 'Suggestions' },
  });
  protected isOpen = false;
  #items: readonly T[] = [];
  #selected = 0;

  constructor(app: api.App, scope: api.Scope = new Scope()) {
    this.app = app;
    this.scope = scope;
    scope.register([], 'ArrowDown', () => this.#move(1));
    scope.register([], 'ArrowUp', () => this.#move(-1));
    scope.register([], 'Enter', (event) => (event.isComposing ? undefined : this.#choose(event)));
    scope.register([], 'Tab', (event) => this.#choose(event));
    scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.app.keymap.pushScope(this.scope);
    document.body.append(this.suggestEl);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestEl.remove();
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void;

  protected setItems(items: readonly T[]): void {
    this.#items = items;
    this.#selected = 0;
    this.listEl.replaceChildren(...items.map((item, at) => this.#render(item, at)));
    this.#show();
  }

  #render(item: T, at: number): HTMLElement {
    const el = createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
    this.renderSuggestion(item, el);
    // The editor keeps its focus.
    el.addEventListener('mousedown', (event) => event.preventDefault());
    el.addEventListener('click', (event) => this.selectSuggestion(item, event));
    el.addEventListener('mousemove', () => {
      this.#selected = at;
      this.#show();
    });
    return el;
  }

  #choose(event: KeyboardEvent): false {
    const item = this.#items[this.#selected];
    if (item !== undefined) this.selectSuggestion(item, event);
    return false;
  }

  #move(by: number): false {
    const count = this.#items.length;
    this.#selected = (this.#selected + by + count) % count;
    this.#show();
    return false;
  }

  #show(): void {
    for (const [at, el] of [...this.listEl.children].entries()) {
      el.classList.toggle('is-selected', at === this.#selected);
      el.setAttribute('aria-selected', String(at === this.#selected));
    }
  }
}

/** Suggestions while a user types in the editor. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> implements Public<api.EditorSuggest<T>> {
  context: api.EditorSuggestContext | null = null;
  limit = 100;
  #question = 0;

  setInstructions(instructions: api.Instruction[]): void {
    drawInstructions(this.suggestEl, instructions);
  }

  abstract onTrigger(
    cursor: api.EditorPosition,
    editor: api.Editor,
    file: api.TFile | null,
  ): api.EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: api.EditorSuggestContext): T[] | Promise<T[]>;

  override close(): void {
    this.#question += 1;
    this.context = null;
    super.close();
  }

  /** Whether it has something to say to what was typed. */
  trigger(editor: Editor, file: TFile): boolean {
    const [apiEditor, apiFile] = [editor, file];
    const info = this.onTrigger(editor.getCursor(), apiEditor, apiFile);
    if (info === null) {
      this.close();
      return false;
    }
    this.context = { ...info, editor: apiEditor, file: apiFile };
    void this.#ask(editor, this.context);
    return true;
  }

  async #ask(editor: Editor, context: api.EditorSuggestContext): Promise<void> {
    const question = ++this.#question;
    const found = this.getSuggestions(context);
    const items = Array.isArray(found) ? found : await found;
    if (question !== this.#question) return;
    if (items.length === 0) return void this.close();
    this.setItems(items.slice(0, this.limit));
    this.open();
    this.context = context;
    const at = editor.mirror?.coordsAt(editor.posToOffset(context.start)) ?? editor.inputEl.getBoundingClientRect();
    const left = Math.max(0, Math.min(at.left, window.innerWidth - this.suggestEl.offsetWidth - 8));
    this.suggestEl.setCssStyles({ left: `${left}px`, top: `${at.bottom}px` });
  }
}

/** Asks one after the other, in the order they were registered: the first that has something to say is the only one open. */
export function suggest(app: App, editor: Editor, file: TFile | null): void {
  let isTaken = file === null;
  for (const each of app.registry.editorSuggests) {
    if (isTaken || file === null) each.close();
    else isTaken = each.trigger(editor, file);
  }
}
