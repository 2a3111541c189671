/** Obsidian's additions to DOM and built-in prototypes, for jsdom and Chromium alike. */

type ElInfo = DomElementInfo | string | undefined;
type Attribute = string | number | boolean | null;

/** Installs the additions on a window's prototypes and globals; safe to call again. */
export function installDom(win: Window & typeof globalThis): void {
  define(win.Node.prototype, nodeMethods);
  define(win.Element.prototype, elementMethods);
  define(win.HTMLElement.prototype, htmlMethods);
  define(win.SVGElement.prototype, { setCssStyles: htmlMethods.setCssStyles, setCssProps: htmlMethods.setCssProps });
  define(win.DocumentFragment.prototype, { find: elementMethods.find, findAll: elementMethods.findAll });
  define(win.Array.prototype, arrayMethods);
  define(win.String.prototype, { contains: stringContains });
  define(win.Event.prototype, { instanceOf: nodeMethods.instanceOf });
  define(win.Math, {
    clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
    square: (value: number) => value * value,
  });
  define(win, globals(win));
  getter(win.Node.prototype, 'doc', function (this: Node) {
    return this.ownerDocument ?? this;
  });
  getter(win.Node.prototype, 'win', () => win);
  getter(win.Node.prototype, 'constructorWin', () => win);
}

function define(target: object, members: object): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
  }
}

function getter(target: object, name: string, get: () => unknown): void {
  Object.defineProperty(target, name, { get, configurable: true });
}

function create(parent: Node | null, el: HTMLElement | SVGElement, info: ElInfo | SvgElementInfo): void {
  const details: DomElementInfo = typeof info === 'string' ? { cls: info } : (info ?? {});
  if (details.cls) addClasses(el, details.cls);
  if (details.text !== undefined) setText(el, details.text);
  for (const [name, value] of Object.entries(details.attr ?? {})) setAttr(el, name, value);
  if (details.title !== undefined) el.setAttribute('aria-label', details.title);
  for (const name of ['value', 'type', 'placeholder', 'href'] as const) {
    const value = details[name];
    if (value === undefined) continue;
    if (name === 'value') (el as HTMLInputElement).value = value;
    else el.setAttribute(name, value);
  }
  const into = details.parent ?? parent;
  if (details.prepend) into?.insertBefore(el, into.firstChild);
  else into?.appendChild(el);
}

const addClasses = (el: Element, classes: string | readonly string[]): void => {
  const list = typeof classes === 'string' ? classes.split(' ') : classes;
  el.classList.add(...list.filter((cls) => cls !== ''));
};

function setText(el: Element, text: string | DocumentFragment): void {
  if (typeof text === 'string') el.textContent = text;
  else el.replaceChildren(text);
}

function setAttr(el: Element, name: string, value: Attribute): void {
  if (value === null) el.removeAttribute(name);
  else el.setAttribute(name, String(value));
}

function makeHtml(
  doc: Document,
  parent: Node | null,
  tag: string,
  info: ElInfo,
  callback?: (el: never) => void,
): HTMLElement {
  const el = doc.createElement(tag);
  create(parent, el, info);
  callback?.(el as never);
  return el;
}

function makeSvg(
  doc: Document,
  parent: Node | null,
  tag: string,
  info: SvgElementInfo | string | undefined,
  callback?: (el: never) => void,
): SVGElement {
  const el = doc.createElementNS('http://www.w3.org/2000/svg', tag);
  create(parent, el, info);
  callback?.(el as never);
  return el;
}

type Made<E> = (el: E) => void;

const nodeMethods = {
  detach(this: ChildNode): void {
    this.remove();
  },
  empty(this: Node): void {
    while (this.lastChild) this.removeChild(this.lastChild);
  },
  insertAfter<T extends Node>(this: Node, node: T, child: Node | null): T {
    return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
  },
  indexOf(this: Node, other: Node): number {
    return Array.prototype.indexOf.call(this.childNodes, other);
  },
  setChildrenInPlace(this: ParentNode & Node, children: Node[]): void {
    this.replaceChildren(...children);
  },
  appendText(this: Node, text: string): void {
    this.appendChild((this.ownerDocument ?? document).createTextNode(text));
  },
  instanceOf(this: object, type: new () => object): boolean {
    return this instanceof type;
  },
  createEl(this: Node, tag: string, info?: ElInfo, callback?: Made<never>): HTMLElement {
    return makeHtml(this.ownerDocument ?? document, this, tag, info, callback);
  },
  createDiv(this: Node, info?: ElInfo, callback?: Made<never>): HTMLElement {
    return makeHtml(this.ownerDocument ?? document, this, 'div', info, callback);
  },
  createSpan(this: Node, info?: ElInfo, callback?: Made<never>): HTMLElement {
    return makeHtml(this.ownerDocument ?? document, this, 'span', info, callback);
  },
  createSvg(this: Node, tag: string, info?: SvgElementInfo | string, callback?: Made<never>): SVGElement {
    return makeSvg(this.ownerDocument ?? document, this, tag, info, callback);
  },
};

const elementMethods = {
  getText(this: Element): string {
    return this.textContent;
  },
  setText(this: Element, text: string | DocumentFragment): void {
    setText(this, text);
  },
  addClass(this: Element, ...classes: string[]): void {
    addClasses(this, classes);
  },
  addClasses(this: Element, classes: string[]): void {
    addClasses(this, classes);
  },
  removeClass(this: Element, ...classes: string[]): void {
    this.classList.remove(...classes);
  },
  removeClasses(this: Element, classes: string[]): void {
    this.classList.remove(...classes);
  },
  toggleClass(this: Element, classes: string | string[], value: boolean): void {
    for (const cls of typeof classes === 'string' ? classes.split(' ') : classes) this.classList.toggle(cls, value);
  },
  hasClass(this: Element, cls: string): boolean {
    return this.classList.contains(cls);
  },
  setAttr(this: Element, name: string, value: Attribute): void {
    setAttr(this, name, value);
  },
  setAttrs(this: Element, attributes: Record<string, Attribute>): void {
    for (const [name, value] of Object.entries(attributes)) setAttr(this, name, value);
  },
  getAttr(this: Element, name: string): string | null {
    return this.getAttribute(name);
  },
  matchParent(this: Element, selector: string, lastParent?: Element): Element | null {
    if (this.matches(selector)) return this;
    return this === lastParent ? null : (this.parentElement?.matchParent(selector, lastParent) ?? null);
  },
  getCssPropertyValue(this: Element, property: string, pseudoElement?: string): string {
    return window.getComputedStyle(this, pseudoElement).getPropertyValue(property).trim();
  },
  isActiveElement(this: Element): boolean {
    return this.ownerDocument.activeElement === this;
  },
  find(this: ParentNode, selector: string): Element | null {
    return this.querySelector(selector);
  },
  findAll(this: ParentNode, selector: string): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(selector)];
  },
  findAllSelf(this: HTMLElement, selector: string): HTMLElement[] {
    return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll<HTMLElement>(selector)];
  },
};

const htmlMethods = {
  show(this: HTMLElement): void {
    this.style.display = '';
  },
  hide(this: HTMLElement): void {
    this.style.display = 'none';
  },
  toggle(this: HTMLElement, show: boolean): void {
    this.style.display = show ? '' : 'none';
  },
  toggleVisibility(this: HTMLElement, visible: boolean): void {
    this.style.visibility = visible ? '' : 'hidden';
  },
  isShown(this: HTMLElement): boolean {
    // jsdom lays nothing out.
    const isLaidOut = typeof (this as Partial<HTMLElement>).checkVisibility === 'function';
    const isHidden = isLaidOut ? !this.checkVisibility() : this.closest('[style*="display: none"]') !== null;
    return this.isConnected && !isHidden;
  },
  setCssStyles(this: HTMLElement | SVGElement, styles: Partial<CSSStyleDeclaration>): void {
    Object.assign(this.style, styles);
  },
  setCssProps(this: HTMLElement | SVGElement, props: Record<string, string>): void {
    for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
  },
  onClickEvent(
    this: HTMLElement,
    listener: (event: MouseEvent) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    this.addEventListener('click', listener, options);
    this.addEventListener('auxclick', listener, options);
  },
  /** The host has one window: nothing ever moves to another. */
  onWindowMigrated(): () => void {
    return () => undefined;
  },
  trigger(this: HTMLElement, type: string): void {
    this.dispatchEvent(new Event(type, { bubbles: true }));
  },
};

const arrayMethods = {
  first<T>(this: T[]): T | undefined {
    return this[0];
  },
  last<T>(this: T[]): T | undefined {
    return this[this.length - 1];
  },
  contains<T>(this: T[], target: T): boolean {
    return this.includes(target);
  },
  remove<T>(this: T[], target: T): void {
    const at = this.indexOf(target);
    if (at >= 0) this.splice(at, 1);
  },
  unique<T>(this: T[]): T[] {
    return [...new Set(this)];
  },
};

function stringContains(this: string, target: string): boolean {
  return this.includes(target);
}

const globals = (win: Window & typeof globalThis): object => ({
  activeWindow: win,
  activeDocument: win.document,
  createEl: (tag: string, info?: ElInfo, callback?: Made<never>) => makeHtml(win.document, null, tag, info, callback),
  createDiv: (info?: ElInfo, callback?: Made<never>) => makeHtml(win.document, null, 'div', info, callback),
  createSpan: (info?: ElInfo, callback?: Made<never>) => makeHtml(win.document, null, 'span', info, callback),
  createSvg: (tag: string, info?: SvgElementInfo | string, callback?: Made<never>) =>
    makeSvg(win.document, null, tag, info, callback),
  createFragment(callback?: Made<DocumentFragment>): DocumentFragment {
    const fragment = win.document.createDocumentFragment();
    callback?.(fragment);
    return fragment;
  },
  fish: (selector: string) => win.document.querySelector(selector),
  fishAll: (selector: string) => [...win.document.querySelectorAll(selector)],
  isBoolean: (value: unknown) => typeof value === 'boolean',
  sleep: (ms: number) => new Promise<void>((resolve) => win.setTimeout(resolve, ms)),
  nextFrame: () => new Promise<void>((resolve) => win.requestAnimationFrame(() => resolve())),
  ready: (callback: () => unknown) => callback(),
});
