import type * as api from 'obsidian';
import type { Public } from '../base/contract';

interface Handler extends api.KeymapEventHandler {
  readonly func: api.KeymapEventListener;
}

const onMac = (): boolean => navigator.platform.startsWith('Mac');

function pressed(event: KeyboardEvent): string {
  const names = [event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.altKey && 'Alt', event.shiftKey && 'Shift'];
  return names.filter((name) => name !== false).join(',');
}

function spell(modifiers: readonly api.Modifier[]): string {
  const real = modifiers.map((modifier) => (modifier === 'Mod' ? (onMac() ? 'Meta' : 'Ctrl') : modifier));
  return ['Ctrl', 'Meta', 'Alt', 'Shift'].filter((name) => real.some((modifier) => modifier === name)).join(',');
}

export class Scope implements Public<api.Scope> {
  #handlers: Handler[] = [];
  readonly #parent: Scope | undefined;

  constructor(parent?: Scope) {
    this.#parent = parent;
  }

  register(
    modifiers: api.Modifier[] | null,
    key: string | null,
    func: api.KeymapEventListener,
  ): api.KeymapEventHandler {
    const handler: Handler = { modifiers: modifiers ? spell(modifiers) : null, key, func, scope: this };
    this.#handlers.push(handler);
    return handler;
  }

  unregister(handler: api.KeymapEventHandler): void {
    this.#handlers = this.#handlers.filter((each) => each !== handler);
  }

  /** Offers a key press to the newest handler that fits, then to the parent; false: it was used up. */
  handle(event: KeyboardEvent): boolean {
    const fits = (handler: Handler): boolean =>
      (handler.modifiers === null || handler.modifiers === pressed(event)) &&
      (handler.key === null || handler.key.toLowerCase() === event.key.toLowerCase());
    for (const handler of [...this.#handlers].reverse().filter(fits)) {
      const context = { vkey: event.key, key: event.key, modifiers: pressed(event) };
      if (handler.func(event, context) !== false) continue;
      event.preventDefault();
      return false;
    }
    return this.#parent?.handle(event) ?? true;
  }
}

/** The stack of scopes; the top one hears the keyboard. */
export class Keymap implements Public<api.Keymap> {
  #stack: Scope[] = [];
  readonly #handled = new WeakSet<Event>();

  constructor(root: Scope) {
    this.#stack.push(root);
  }

  pushScope(scope: api.Scope): void {
    this.#stack.push(scope as Scope);
  }

  popScope(scope: api.Scope): void {
    this.#stack = this.#stack.filter((each) => each !== scope);
  }

  /** Once for each, whoever hears of it first. */
  handle(event: KeyboardEvent): void {
    if (this.#handled.has(event)) return;
    this.#handled.add(event);
    this.#stack.at(-1)?.handle(event);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: api.Modifier): boolean {
    return spell([modifier])
      .split(',')
      .every((name) => ({ Ctrl: event.ctrlKey, Meta: event.metaKey, Alt: event.altKey, Shift: event.shiftKey })[name]);
  }

  static isModEvent(event?: api.UserEvent | null): api.PaneType | boolean {
    if (!event) return false;
    const middle = event instanceof MouseEvent && event.button === 1;
    const mod = onMac() ? event.metaKey : event.ctrlKey;
    if (!mod) return middle ? 'tab' : false;
    return event.altKey ? (event.shiftKey ? 'window' : 'split') : 'tab';
  }
}
