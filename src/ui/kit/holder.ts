import type { App } from 'obsidian';
import type { Holding, HolderPort } from '../../model';

const DEVICE = 'dateline-device';

/** Letters and digits by chance. */
const chance = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');

/** The app with this vault open, as other processes see it. Its installation is known again at the next start. */
export function appHolder(app: App): HolderPort {
  const self: Holding = { id: chance(), name: 'Obsidian', device: deviceOf(app), process: null };
  return {
    self,
    // One installation has a vault open once: another life of the plugin there is a former one.
    isGone: (other) => (other.device === self.device && other.id !== self.id ? true : null),
    now: () => Date.now(),
    every(milliseconds, act) {
      const timer = window.setInterval(act, milliseconds);
      return () => window.clearInterval(timer);
    },
    watch: (_, milliseconds) => new Promise((done) => window.setTimeout(done, milliseconds)),
  };
}

function deviceOf(app: App): string {
  const known: unknown = app.loadLocalStorage(DEVICE);
  if (typeof known === 'string' && /^[a-z0-9]{1,16}$/.test(known)) return known;
  const made = chance();
  app.saveLocalStorage(DEVICE, made);
  return made;
}
