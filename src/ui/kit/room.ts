import type { Component } from 'obsidian';

/** Calls `act` when an element has another room, or came into sight, in whichever window it is by then; until `owner` is unloaded. */
export function watchRoom(owner: Component, el: HTMLElement, act: () => void): void {
  let observer: ResizeObserver | null = null;
  const watch = (): void => {
    observer?.disconnect();
    const { ResizeObserver: Observer } = el.win as unknown as { readonly ResizeObserver?: typeof ResizeObserver };
    observer = Observer === undefined ? null : new Observer(act);
    observer?.observe(el);
  };
  watch();
  owner.register(el.onWindowMigrated(watch));
  owner.register(() => observer?.disconnect());
}
