import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import { Modal } from './modal';
import { prepareFuzzySearch, renderResults } from './search';

/** The keys of a list and what they do, below it. */
export function drawInstructions(el: HTMLElement, instructions: readonly api.Instruction[]): void {
  const list = el.createDiv('prompt-instructions');
  for (const { command, purpose } of instructions) {
    const line = list.createDiv('prompt-instruction');
    line.createSpan({ cls: 'prompt-instruction-command', text: command });
    line.createSpan({ text: purpose });
  }
}

export abstract class SuggestModal<T> extends Modal implements Public<api.SuggestModal<T>> {
  limit = 100;
  emptyStateText = 'No results found.';
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  #items: T[] = [];
  #selected = 0;
  /** Guards against answers that arrive after a newer question. */
  #query = 0;

  constructor(app: api.App) {
    super(app);
    this.modalEl.className = 'prompt';
    this.modalEl.empty();
    this.modalEl.removeAttribute('aria-labelledby');
    this.inputEl = this.modalEl
      .createDiv('prompt-input-container')
      .createEl('input', { cls: 'prompt-input', type: 'text', attr: { autocapitalize: 'off', spellcheck: 'false' } });
    this.resultContainerEl = this.modalEl.createDiv({
      cls: 'prompt-results',
      attr: { role: 'listbox', 'aria-label': 'Suggestions', tabindex: -1 },
    });
    this.inputEl.addEventListener('input', () => void this.#update());
    this.scope.register(null, 'ArrowDown', () => this.#move(1));
    this.scope.register(null, 'ArrowUp', () => this.#move(-1));
    this.scope.register(null, 'Enter', (event) => {
      if (!event.isComposing) this.selectActiveSuggestion(event);
      return false;
    });
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.#update();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.modalEl.setAttribute('aria-label', placeholder);
  }

  setInstructions(instructions: api.Instruction[]): void {
    drawInstructions(this.modalEl, instructions);
  }

  onNoSuggestion(): void {
    this.resultContainerEl.replaceChildren(createDiv({ cls: 'suggestion-empty', text: this.emptyStateText }));
  }

  selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, evt);
  }

  selectActiveSuggestion(evt: MouseEvent | KeyboardEvent): void {
    const item = this.#items[this.#selected];
    if (item !== undefined) this.selectSuggestion(item, evt);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, evt: MouseEvent | KeyboardEvent): void;

  async #update(): Promise<void> {
    const query = ++this.#query;
    const found = this.getSuggestions(this.inputEl.value);
    const items = Array.isArray(found) ? found : await found;
    if (query !== this.#query) return;
    this.#items = items.slice(0, this.limit);
    this.#selected = 0;
    if (this.#items.length === 0) return void this.onNoSuggestion();
    this.resultContainerEl.replaceChildren(...this.#items.map((item, index) => this.#render(item, index)));
    this.#show();
  }

  #render(item: T, index: number): HTMLElement {
    const el = createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
    this.renderSuggestion(item, el);
    el.addEventListener('click', (event) => this.selectSuggestion(item, event));
    el.addEventListener('mousemove', () => {
      this.#selected = index;
      this.#show();
    });
    return el;
  }

  #move(by: number): false {
    const count = this.#items.length;
    if (count > 0) this.#selected = (this.#selected + by + count) % count;
    this.#show();
    return false;
  }

  #show(): void {
    [...this.resultContainerEl.children].forEach((el, index) => {
      el.classList.toggle('is-selected', index === this.#selected);
      el.setAttribute('aria-selected', String(index === this.#selected));
      if (index === this.#selected && 'scrollIntoViewIfNeeded' in el) el.scrollIntoView({ block: 'nearest' });
    });
  }
}

export abstract class FuzzySuggestModal<T>
  extends SuggestModal<api.FuzzyMatch<T>>
  implements Public<api.FuzzySuggestModal<T>>
{
  getSuggestions(query: string): api.FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    return this.getItems()
      .map((item) => ({ item, match: search(this.getItemText(item)) }))
      .filter((found): found is api.FuzzyMatch<T> => found.match !== null)
      .sort((a, b) => b.match.score - a.match.score);
  }

  renderSuggestion(item: api.FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item.item), item.match);
  }

  onChooseSuggestion(item: api.FuzzyMatch<T>, evt: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item.item, evt);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, evt: MouseEvent | KeyboardEvent): void;
}
