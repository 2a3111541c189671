import type * as api from 'obsidian';
import { Component } from '../base/component';
import type { Public } from '../base/contract';
import { setIcon } from './icons';

export class MenuItem implements Public<api.MenuItem> {
  readonly dom: HTMLElement;
  readonly #iconEl: HTMLElement;
  readonly #titleEl: HTMLElement;
  #clicked: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  #disabled = false;
  section = '';

  constructor(close: () => void) {
    this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
    this.#iconEl = this.dom.createDiv('menu-item-icon');
    this.#titleEl = this.dom.createDiv('menu-item-title');
    this.dom.addEventListener('click', (event) => {
      if (this.#disabled) return;
      close();
      this.#clicked?.(event);
    });
  }

  setTitle(title: string | DocumentFragment): this {
    this.#titleEl.setText(title);
    return this;
  }

  setIcon(icon: api.IconName | null): this {
    this.#iconEl.empty();
    if (icon !== null) setIcon(this.#iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('mod-checked', checked === true);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.#disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.dom.toggleClass('is-label', isLabel);
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#clicked = callback;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    this.dom.setAttribute('data-section', section);
    return this;
  }
}

export class Menu extends Component implements Public<api.Menu> {
  readonly dom: HTMLElement;
  readonly #layer = createDiv({ cls: 'menu-layer', attr: { role: 'region', 'aria-label': 'Menu' } });
  readonly #items: (MenuItem | 'separator')[] = [];
  #hidden: (() => unknown)[] = [];
  readonly #outside = (event: Event): void => {
    if (!(event.target instanceof Node && this.dom.contains(event.target))) this.hide();
  };

  constructor() {
    super();
    this.dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
  }

  /** What a test reads: the entries without separators. */
  get titles(): string[] {
    return this.#items.filter((item) => item !== 'separator').map((item) => item.dom.textContent);
  }

  setNoIcon(): this {
    this.dom.addClass('no-icon');
    return this;
  }

  setUseNativeMenu(_useNativeMenu: boolean): this {
    return this;
  }

  addItem(cb: (item: api.MenuItem) => unknown): this {
    const item = new MenuItem(() => void this.hide());
    cb(item);
    this.#items.push(item);
    return this;
  }

  addSeparator(): this {
    this.#items.push('separator');
    return this;
  }

  setParentElement(_el: HTMLElement): this {
    return this;
  }

  showAtMouseEvent(evt: MouseEvent): this {
    evt.preventDefault();
    return this.showAtPosition({ x: evt.clientX, y: evt.clientY });
  }

  showAtPosition(position: api.MenuPositionDef): this {
    void this.load();
    this.dom.replaceChildren(
      ...this.#items.map((item) => (item === 'separator' ? createDiv('menu-separator') : item.dom)),
    );
    this.#layer.append(this.dom);
    document.body.append(this.#layer);
    const { x, y } = inside(position, this.dom);
    this.dom.setCssStyles({ left: `${x}px`, top: `${y}px` });
    document.addEventListener('mousedown', this.#outside, true);
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    this.#layer.remove();
    document.removeEventListener('mousedown', this.#outside, true);
    for (const callback of this.#hidden.splice(0)) callback();
    this.unload();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#hidden.push(callback);
  }

  static forEvent(evt: PointerEvent | MouseEvent): Menu {
    const menu = new Menu();
    queueMicrotask(() => menu.showAtMouseEvent(evt));
    return menu;
  }
}

const inside = ({ x, y }: api.MenuPositionDef, el: HTMLElement): { x: number; y: number } => ({
  x: Math.max(0, Math.min(x, window.innerWidth - el.offsetWidth - 8)),
  y: Math.max(0, Math.min(y, window.innerHeight - el.offsetHeight - 8)),
});
