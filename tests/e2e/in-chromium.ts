import { smallTargets, violations } from './a11y';
import { openVault, type OpenOptions, type VaultPage } from './browser';

/** The looks that differ: what fits one may break another. */
export const LOOKS = [
  ['light', 'desktop'],
  ['dark', 'desktop'],
  ['light', 'phone'],
  ['dark', 'phone'],
] as const;
/** Where all four looks would show nothing new. */
export const OPPOSITES = [LOOKS[0], LOOKS[3]];

/**
 * Gives the tests of the enclosing `describe` what opens a vault in the browser. After each test its vaults are closed,
 * and must have left no error and have reached for no address.
 */
export function inChromium(defaults: OpenOptions): (options?: Partial<OpenOptions>) => Promise<VaultPage> {
  const opened: VaultPage[] = [];
  afterEach(async () => {
    const vaults = opened.splice(0);
    await Promise.all(vaults.map((vault) => vault.close()));
    for (const { errors, requests } of vaults) expect({ errors, requests }).toEqual({ errors: [], requests: [] });
  });
  return async (options = {}) => {
    const vault = await openVault(stage, { ...defaults, ...options });
    opened.push(vault);
    return vault;
  };
}

/**
 * Saves what is on screen under its look's name. Nothing may be wider than the screen, nor than its modal; axe-core finds
 * nothing wrong; on a phone every control of Dateline's is large enough for a finger.
 */
export async function picture(vault: VaultPage, what: string): Promise<void> {
  await vault.screenshot(`${what}-${vault.look}`);
  const wrong = {
    tooWide: await vault.tooWide(),
    violations: await violations(vault),
    smallTargets: vault.look.endsWith('-phone') ? await smallTargets(vault.page) : [],
  };
  expect({ what, look: vault.look, ...wrong }).toEqual({
    what,
    look: vault.look,
    tooWide: [],
    violations: [],
    smallTargets: [],
  });
}
