import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import { ValueComponent } from './components';

export class SliderComponent extends ValueComponent<number> implements Public<api.SliderComponent> {
  readonly sliderEl: HTMLInputElement;
  readonly #valueEl: HTMLElement;
  #format: (value: number) => string = String;

  constructor(containerEl: HTMLElement) {
    super();
    this.#valueEl = containerEl.createSpan('slider-value');
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
    this.sliderEl.addEventListener('input', () => this.#show());
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setInstant(_instant: boolean): this {
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.setAttrs({ min, max, step });
    return this;
  }

  getValue(): number {
    return Number(this.sliderEl.value);
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.#show();
    return this;
  }

  getValuePretty(): string {
    return this.#format(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.#format = format;
    this.#show();
    return this;
  }

  setDynamicTooltip(): this {
    return this;
  }

  onChange(callback: (value: number) => unknown): this {
    this.sliderEl.addEventListener('change', () => void callback(this.getValue()));
    return this;
  }

  #show(): void {
    this.#valueEl.setText(this.getValuePretty());
  }
}

export class ProgressBarComponent extends ValueComponent<number> implements Public<api.ProgressBarComponent> {
  readonly #barEl: HTMLElement;
  readonly #lineEl: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.#barEl = containerEl.createDiv({
      cls: 'setting-progress-bar',
      attr: { role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 },
    });
    this.#lineEl = this.#barEl.createDiv('setting-progress-bar-inner');
    this.setValue(0);
  }

  getValue(): number {
    return this.#value;
  }

  setValue(value: number): this {
    this.#value = Math.min(100, Math.max(0, value));
    this.#lineEl.style.width = `${this.#value}%`;
    this.#barEl.setAttribute('aria-valuenow', String(Math.round(this.#value)));
    return this;
  }
}
