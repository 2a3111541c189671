import type { Change } from '../relations';
import type { StorePort } from '../model';

/** What cancelled runs changed, and left to the next one to bring into the lists. */
const FILE = 'relations-due.json';

/** Nothing where there is none, or what cannot be read: lists are brought up to date by command too. */
export async function readDue(store: StorePort): Promise<Change | null> {
  const text = await store.read(FILE);
  if (text === null) return null;
  try {
    return asChange(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Null: nothing is left. */
export async function writeDue(store: StorePort, due: Change | null, before: Change | null): Promise<void> {
  if (due !== null)
    await store.write(FILE, `${JSON.stringify({ articles: due.articles, entities: [...due.entities] })}\n`);
  else if (before !== null) await store.remove(FILE);
}

/** Adds to what is left to the next run. */
export async function owe(store: StorePort, due: Change): Promise<void> {
  const before = await readDue(store);
  await writeDue(store, both(due, before), before);
}

/** Entities whose lists are to be looked at, whatever else changed. */
export const lookAt = (ids: Iterable<string>): Change => ({
  articles: 0,
  entities: new Map([...ids].map((id) => [id, 0])),
});

/** Two changes as one. */
export function both(one: Change, other: Change | null): Change {
  if (other === null) return one;
  const entities = new Map(one.entities);
  for (const [id, came] of other.entities) entities.set(id, (entities.get(id) ?? 0) + came);
  return { entities, articles: one.articles + other.articles };
}

function asChange(parsed: unknown): Change | null {
  const { articles, entities } = (parsed ?? {}) as { articles?: unknown; entities?: unknown };
  if (typeof articles !== 'number' || !Array.isArray(entities)) return null;
  const rows = entities.filter((row): row is [string, number] => {
    const [id, came] = Array.isArray(row) ? (row as unknown[]) : [];
    return typeof id === 'string' && typeof came === 'number';
  });
  return { articles, entities: new Map(rows) };
}
