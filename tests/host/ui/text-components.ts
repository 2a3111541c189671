import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import { BaseComponent, ValueComponent } from './components';
import { setIcon } from './icons';

export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement>
  extends ValueComponent<string>
  implements Public<api.AbstractTextComponent<T>>
{
  readonly inputEl: T;
  #changed: ((value: string) => unknown) | null = null;

  constructor(inputEl: T) {
    super();
    this.inputEl = inputEl;
    inputEl.spellcheck = false;
    inputEl.addEventListener('input', () => this.onChanged());
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.#changed?.(this.getValue());
  }

  onChange(callback: (value: string) => unknown): this {
    this.#changed = callback;
    return this;
  }
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> implements Public<api.TextComponent> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { type: 'text' }));
  }
}

export class TextAreaComponent
  extends AbstractTextComponent<HTMLTextAreaElement>
  implements Public<api.TextAreaComponent>
{
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea'));
  }
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> implements Public<api.SearchComponent> {
  readonly clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const wrapper = containerEl.createDiv('search-input-container');
    super(wrapper.createEl('input', { type: 'search', attr: { enterkeyhint: 'search' } }));
    this.clearButtonEl = wrapper.createDiv({
      cls: 'search-input-clear-button',
      attr: { 'aria-label': 'Clear search' },
    });
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
    });
  }
}

export class MomentFormatComponent extends TextComponent implements Public<api.MomentFormatComponent> {
  sampleEl: HTMLElement = createSpan();
  #default = '';

  setDefaultFormat(defaultFormat: string): this {
    this.#default = defaultFormat;
    return this.setPlaceholder(defaultFormat);
  }

  setSampleEl(sampleEl: HTMLElement): this {
    this.sampleEl = sampleEl;
    this.updateSample();
    return this;
  }

  override onChanged(): void {
    super.onChanged();
    this.updateSample();
  }

  updateSample(): void {
    this.sampleEl.setText(this.getValue() || this.#default);
  }
}

export class ColorComponent extends ValueComponent<string> {
  readonly #input: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.#input = containerEl.createEl('input', { type: 'color' });
  }

  getValue(): string {
    return this.#input.value;
  }

  setValue(value: string): this {
    this.#input.value = value;
    return this;
  }

  override setDisabled(disabled: boolean): this {
    this.#input.disabled = disabled;
    return super.setDisabled(disabled);
  }

  onChange(callback: (value: string) => unknown): this {
    this.#input.addEventListener('change', () => void callback(this.getValue()));
    return this;
  }
}

/** Shows a secret's name, never the secret. */
export class SecretComponent extends BaseComponent implements Public<api.SecretComponent> {
  readonly #text: TextComponent;

  constructor(_app: unknown, containerEl: HTMLElement) {
    super();
    this.#text = new TextComponent(containerEl);
  }

  setValue(value: string): this {
    this.#text.setValue(value);
    return this;
  }

  onChange(cb: (value: string) => unknown): this {
    this.#text.onChange(cb);
    return this;
  }
}

export class DisplayValueComponent implements Public<api.DisplayValueComponent> {
  readonly valueEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createDiv('setting-display-value');
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? '');
    return this;
  }

  setStatus(status: 'warning' | null): this {
    this.valueEl.toggleClass('mod-warning', status === 'warning');
    this.valueEl.querySelector('svg')?.remove();
    if (status === 'warning') setIcon(this.valueEl.createSpan(), 'triangle-alert');
    return this;
  }
}
