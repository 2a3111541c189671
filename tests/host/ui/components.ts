import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import { setIcon, setTooltip } from './icons';

export abstract class BaseComponent implements Public<api.BaseComponent> {
  disabled = false;

  then(cb: (component: this) => unknown): this {
    cb(this);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }
}

export abstract class ValueComponent<T> extends BaseComponent implements Public<api.ValueComponent<T>> {
  abstract getValue(): T;
  abstract setValue(value: T): this;

  registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
    listeners[key] = (value) => {
      if (value !== undefined) this.setValue(value);
      return this.getValue();
    };
    return this;
  }
}

export class ButtonComponent extends BaseComponent implements Public<api.ButtonComponent> {
  readonly buttonEl: HTMLButtonElement;
  #clicked: ((event: MouseEvent) => unknown) | null = null;
  #after: (outcome: unknown) => void = () => {};

  constructor(containerEl: HTMLElement) {
    super();
    this.buttonEl = containerEl.createEl('button', { attr: { type: 'button' } });
    this.buttonEl.addEventListener('click', (event) => {
      void Promise.resolve(this.#clicked?.(event)).then((outcome) => this.#after(outcome));
    });
  }

  override setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setCta(): this {
    return this.setClass('mod-cta');
  }

  removeCta(): this {
    this.buttonEl.removeClass('mod-cta');
    return this;
  }

  setWarning(): this {
    return this.setClass('mod-warning');
  }

  setDestructive(): this {
    return this.setClass('mod-destructive');
  }

  removeDestructive(): this {
    this.buttonEl.removeClass('mod-destructive');
    return this;
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.buttonEl, tooltip);
    return this;
  }

  setButtonText(name: string): this {
    this.buttonEl.setText(name);
    return this;
  }

  setIcon(icon: api.IconName): this {
    setIcon(this.buttonEl, icon);
    return this;
  }

  setClass(cls: string): this {
    this.buttonEl.addClass(...cls.split(' '));
    return this;
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.#clicked = callback;
    return this;
  }

  /** For the confirmation modal: told what the click handler came to. */
  afterClick(callback: (outcome: unknown) => void): void {
    this.#after = callback;
  }
}

export class ExtraButtonComponent extends BaseComponent implements Public<api.ExtraButtonComponent> {
  readonly extraSettingsEl: HTMLElement;
  #clicked: (() => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.extraSettingsEl = containerEl.createDiv({
      cls: 'clickable-icon extra-setting-button',
      attr: { role: 'button', tabindex: 0 },
    });
    this.setIcon('settings');
    this.extraSettingsEl.addEventListener('click', () => {
      if (!this.disabled) this.#clicked?.();
    });
  }

  override setDisabled(disabled: boolean): this {
    this.extraSettingsEl.toggleClass('is-disabled', disabled);
    return super.setDisabled(disabled);
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.extraSettingsEl, tooltip);
    return this;
  }

  setIcon(icon: api.IconName): this {
    setIcon(this.extraSettingsEl, icon);
    return this;
  }

  onClick(callback: () => unknown): this {
    this.#clicked = callback;
    return this;
  }
}

export class ToggleComponent extends ValueComponent<boolean> implements Public<api.ToggleComponent> {
  readonly toggleEl: HTMLElement;
  readonly #input: HTMLInputElement;
  #changed: ((value: boolean) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv('checkbox-container');
    this.#input = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: 0 } });
    this.#input.addEventListener('click', (event) => event.stopPropagation());
    this.#input.addEventListener('change', () => this.#show(this.#input.checked, true));
    this.toggleEl.addEventListener('click', () => this.onClick());
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass('is-disabled', disabled);
    this.#input.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.#input.checked;
  }

  setValue(on: boolean): this {
    const changes = this.#input.checked !== on;
    this.#show(on, changes);
    return this;
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.toggleEl, tooltip);
    return this;
  }

  onClick(): void {
    if (!this.disabled) this.setValue(!this.getValue());
  }

  onChange(callback: (value: boolean) => unknown): this {
    this.#changed = callback;
    return this;
  }

  #show(on: boolean, tell: boolean): void {
    this.#input.checked = on;
    this.toggleEl.toggleClass('is-enabled', on);
    if (tell) this.#changed?.(on);
  }
}

export class DropdownComponent extends ValueComponent<string> implements Public<api.DropdownComponent> {
  readonly selectEl: HTMLSelectElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl('select', 'dropdown');
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.selectEl.addEventListener('change', () => void callback(this.selectEl.value));
    return this;
  }
}
