import type * as api from 'obsidian';
import type { Public } from '../base/contract';
import {
  type BaseComponent,
  ButtonComponent,
  DropdownComponent,
  ExtraButtonComponent,
  ToggleComponent,
} from './components';
import { setTooltip } from './icons';
import { ProgressBarComponent, SliderComponent } from './range-components';
import {
  ColorComponent,
  DisplayValueComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from './text-components';

type Give<T> = (component: T) => unknown;

export class Setting implements Public<api.Setting> {
  settingEl: HTMLElement;
  infoEl: HTMLElement;
  nameEl: HTMLElement;
  descEl: HTMLElement;
  controlEl: HTMLElement;
  components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv('setting-item-name');
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setErrorMessage(message: string | null): this {
    this.settingEl.toggleClass('is-invalid', Boolean(message));
    this.errorEl?.remove();
    this.errorEl = message
      ? this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } })
      : null;
    return this;
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(...cls.split(' '));
    return this;
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.settingEl, tooltip);
    return this;
  }

  setHeading(): this {
    return this.setClass('setting-item-heading');
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  addDisplayValue(cb: Give<api.DisplayValueComponent>): this {
    cb(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addButton(cb: Give<api.ButtonComponent>): this {
    return this.#add(new ButtonComponent(this.controlEl), cb);
  }

  addExtraButton(cb: Give<api.ExtraButtonComponent>): this {
    return this.#add(new ExtraButtonComponent(this.controlEl), cb);
  }

  addToggle(cb: Give<api.ToggleComponent>): this {
    this.settingEl.addClass('mod-toggle');
    return this.#add(new ToggleComponent(this.controlEl), cb);
  }

  addText(cb: Give<api.TextComponent>): this {
    return this.#add(new TextComponent(this.controlEl), cb);
  }

  addComponent<T extends api.BaseComponent>(cb: (el: HTMLElement) => T): this {
    this.components.push(cb(this.controlEl));
    return this;
  }

  addSearch(cb: Give<api.SearchComponent>): this {
    return this.#add(new SearchComponent(this.controlEl), cb);
  }

  addTextArea(cb: Give<api.TextAreaComponent>): this {
    return this.#add(new TextAreaComponent(this.controlEl), cb);
  }

  addMomentFormat(cb: Give<api.MomentFormatComponent>): this {
    return this.#add(new MomentFormatComponent(this.controlEl), cb);
  }

  addDropdown(cb: Give<api.DropdownComponent>): this {
    return this.#add(new DropdownComponent(this.controlEl), cb);
  }

  addColorPicker(cb: Give<api.ColorComponent>): this {
    return this.#add(new ColorComponent(this.controlEl), cb as unknown as Give<ColorComponent>);
  }

  addProgressBar(cb: Give<api.ProgressBarComponent>): this {
    return this.#add(new ProgressBarComponent(this.controlEl), cb);
  }

  addSlider(cb: Give<api.SliderComponent>): this {
    return this.#add(new SliderComponent(this.controlEl), cb);
  }

  then(cb: (setting: this) => unknown): this {
    cb(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  #add<T extends BaseComponent>(component: T, cb: Give<T>): this {
    this.components.push(component);
    cb(component);
    return this;
  }
}

export class SettingGroup implements Public<api.SettingGroup> {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  readonly #headingEl: HTMLElement;
  readonly #headingNameEl: HTMLElement;
  readonly #headingControlEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv('setting-group');
    this.#headingEl = this.groupEl.createDiv('setting-item setting-item-heading');
    this.#headingNameEl = this.#headingEl.createDiv('setting-item-name');
    this.#headingControlEl = this.#headingEl.createDiv('setting-item-control');
    this.#headingEl.hide();
    this.listEl = this.groupEl.createDiv('setting-items');
  }

  setHeading(text: string | DocumentFragment): this {
    this.#headingNameEl.setText(text);
    this.#headingEl.show();
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(cb: (setting: api.Setting) => void): this {
    cb(new Setting(this.listEl));
    return this;
  }

  addSearch(cb: (component: api.SearchComponent) => unknown): this {
    this.#headingEl.show();
    cb(new SearchComponent(this.#headingControlEl));
    return this;
  }

  addExtraButton(cb: (component: api.ExtraButtonComponent) => unknown): this {
    this.#headingEl.show();
    cb(new ExtraButtonComponent(this.#headingControlEl));
    return this;
  }
}
