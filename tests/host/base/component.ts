import type * as api from 'obsidian';
import type { Public } from './contract';
import { detach } from './events';

type AnyListener = (this: HTMLElement, event: never) => unknown;

export class Component implements Public<api.Component> {
  #loaded = false;
  #children: Component[] = [];
  #cleanups: (() => unknown)[] = [];

  /** Returns what `onload` did: a plugin's is a promise, and the app waits for it. */
  load(): unknown {
    if (this.#loaded) return undefined;
    this.#loaded = true;
    const loading = this.onload();
    for (const child of this.#children) child.load();
    return loading;
  }

  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    for (const child of this.#children.splice(0)) child.unload();
    for (const cleanup of this.#cleanups.splice(0).reverse()) cleanup();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends api.Component>(component: T): T {
    this.#children.push(component as unknown as Component);
    if (this.#loaded) component.load();
    return component;
  }

  removeChild<T extends api.Component>(component: T): T {
    this.#children = this.#children.filter((child) => child !== (component as unknown as Component));
    component.unload();
    return component;
  }

  register(cb: () => unknown): void {
    this.#cleanups.push(cb);
  }

  registerEvent(eventRef: api.EventRef): void {
    this.register(() => detach(eventRef));
  }

  registerDomEvent(
    el: Window | Document | HTMLElement,
    type: string,
    callback: AnyListener,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as unknown as EventListener;
    el.addEventListener(type, listener, options);
    this.register(() => el.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
