import type { App, TFile } from 'obsidian';
import { ENTITY_KINDS, type EntityKind } from '../../../model';

/** A note of an entity, as the app's own index knows it. */
export interface EntityNote {
  readonly path: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
}

/** The entity a note stands for; null for any other note. */
export function entityNote(app: App, file: TFile): EntityNote | null {
  const properties: Readonly<Record<string, unknown>> = app.metadataCache.getFileCache(file)?.frontmatter ?? {};
  const id = properties['entity-id'];
  if ((typeof id !== 'string' && typeof id !== 'number') || String(id).trim() === '') return null;
  const { aliases } = properties;
  return {
    path: file.path,
    name: file.basename,
    kind: kindOf(properties.type, String(id)),
    aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [],
  };
}

/** As `parseNote` tells it: a type nobody knows is taken from the id. */
function kindOf(type: unknown, id: string): EntityKind {
  const [prefix = ''] = id.split(':');
  return ENTITY_KINDS.find((kind) => kind === type) ?? ENTITY_KINDS.find((kind) => kind === prefix) ?? 'organization';
}

/** Every entity's note but one. */
export function otherEntities(app: App, path: string): readonly EntityNote[] {
  return app.vault
    .getMarkdownFiles()
    .filter((file) => file.path !== path)
    .flatMap((file) => entityNote(app, file) ?? []);
}
