import type * as api from 'obsidian';

/** The core plugin: what other plugins register with it goes when it is switched off. */
export class BasesPlugin {
  readonly views = new Map<string, api.BasesViewRegistration>();
  #isOn: boolean;

  constructor(isOn: boolean) {
    this.#isOn = isOn;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  switch(isOn: boolean): void {
    this.#isOn = isOn;
    if (!isOn) this.views.clear();
  }
}
