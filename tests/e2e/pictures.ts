import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where pictures of every screen in every look are kept for looking at; `npm run e2e` empties it and says how many came. */
export const PICTURES = join(__dirname, '../../test-results/pictures');

/** Saves what is on screen as `<name>.png`; gives its path. */
export async function shoot(page: Page, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
