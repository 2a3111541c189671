import { KnownNameIndex } from '../../src/analysis/entities/known-names/find-names';
import type { EntityKind, EntityNames } from '../../src/model';

/** A note by its name, with what else is told of it. */
export const named = (kind: EntityKind, name: string, more: Partial<EntityNames> = {}): EntityNames => ({ path: `${name}.md`, kind, names: [name], ...more }); // prettier-ignore

/** What is marked in a text, as it is written there. */
export function marking(notes: readonly EntityNames[]): (text: string) => readonly string[] {
  const index = new KnownNameIndex();
  index.update({ changed: notes, gone: [] });
  return (text) => index.find({ text }).map(({ start, end }) => text.slice(start, end));
}
