import type { StorePort } from './ports';

/** Ids of entities whose lists a cancelled run left for the next. */
const FILE = 'relations-due.json';

/** Nothing where there is none, or what cannot be read: lists are brought up to date by command too. */
export async function readDue(store: StorePort): Promise<readonly string[]> {
  const text = await store.read(FILE);
  if (text === null) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export async function writeDue(store: StorePort, ids: readonly string[], before: readonly string[]): Promise<void> {
  if (ids.length > 0) await store.write(FILE, `${JSON.stringify(ids)}\n`);
  else if (before.length > 0) await store.remove(FILE);
}
