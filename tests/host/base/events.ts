import type * as api from 'obsidian';
import type { Public } from './contract';

type Listener = (...data: never[]) => unknown;

interface Registration extends api.EventRef {
  readonly source: Events;
  readonly name: string;
  readonly listener: Listener;
  readonly context: unknown;
}

/**
 * Obsidian's emitter. One difference, on purpose: the app logs what a listener throws and goes on; here every listener
 * runs and the first error is then thrown at whoever triggered the event, so that a test sees it.
 */
export class Events implements Public<api.Events> {
  readonly #listeners = new Map<string, Registration[]>();

  on(name: string, callback: Listener, ctx?: unknown): api.EventRef {
    const registration: Registration = { source: this, name, listener: callback, context: ctx };
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), registration]);
    return registration;
  }

  off(name: string, callback: Listener): void {
    this.#keep(name, (registration) => registration.listener !== callback);
  }

  offref(ref: api.EventRef): void {
    const { name } = ref as Registration;
    this.#keep(name, (registration) => registration !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    const errors: unknown[] = [];
    for (const registration of this.#listeners.get(name) ?? []) {
      try {
        this.tryTrigger(registration, data);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  tryTrigger(evt: api.EventRef, args: unknown[]): void {
    const { listener, context } = evt as Registration;
    listener.apply(context, args as never[]);
  }

  #keep(name: string, keep: (registration: Registration) => boolean): void {
    this.#listeners.set(name, (this.#listeners.get(name) ?? []).filter(keep));
  }
}

/** Detaches a registration wherever it was made. */
export function detach(ref: api.EventRef): void {
  (ref as Registration).source.offref(ref);
}
