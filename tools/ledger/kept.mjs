// What runs found, in a folder for each state of the sources: a run goes on where another ended.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of what has been made from these bytes. */
export function folderOf(within, bytes) {
  const folder = join(within, createHash('sha256').update(bytes).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What a file of the folder holds, made and written where it is not there. */
export async function kept(folder, name, make) {
  const file = join(folder, `${name}.json`);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await make()));
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Adds a line about a rule; the last one counts. */
export const keep = (folder, effect) => appendFileSync(join(folder, EFFECTS), `${JSON.stringify(effect)}\n`);

const EFFECTS = 'effects.jsonl';

export function keptEffects(folder) {
  const file = join(folder, EFFECTS);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(lines.map((line) => JSON.parse(line)).map((effect) => [effect.id, effect]));
}
