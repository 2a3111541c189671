import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What is not ours to publish: texts others wrote, metadata captured from the app. Beside the project, or where the variable says. */
const SHARED = resolve(process.env['DATELINE_SHARED'] ?? join(__dirname, '../../../shared'));

/**
 * The path of something in the shared folder. Where it is not there the tests of the enclosing `describe` are skipped, and the
 * run says so at its end; each has a twin on texts of our own.
 */
export function needsShared(name: string): string {
  const path = join(SHARED, name);
  beforeEach(({ skip }) => skip(!existsSync(path), `${name} is not in the shared folder (DATELINE_SHARED)`));
  return path;
}
