import type { App } from 'obsidian';
import { MARK_KEYS } from '../../../format/managed';
import { texts } from '../../../format/note-record';
import type { Settings } from '../../../model';

const propertiesOf = ({ metadataCache }: App, path: string): Readonly<Record<string, unknown>> =>
  metadataCache.getCache(path)?.frontmatter ?? {};

/** Whether a note is the user’s own: no article, no entity’s note, and nothing that Dateline wrote for reading. */
export function isOwnNote(app: App, { folders }: Settings, path: string): boolean {
  if (!path.endsWith('.md') || isWithin(path, folders.dateline)) return false;
  const properties = propertiesOf(app, path);
  return properties['article-id'] === undefined && properties['entity-id'] === undefined;
}

/** Whether names, or what is decided of them, may stand in a note: that of an entity, or one of Dateline’s own. */
export function hasNames(app: App, { folders }: Settings, path: string): boolean {
  const properties = propertiesOf(app, path);
  if (properties['entity-id'] !== undefined) return true;
  return isWithin(path, folders.dateline) && properties['article-id'] === undefined;
}

/** Whether names are marked and suggested in a note. */
export function isMarkedNote(app: App, settings: Settings, path: string): boolean {
  const { where, folders } = settings.names;
  if (where === 'off' || (where === 'folders' && !folders.some((folder) => isWithin(path, folder)))) return false;
  return isOwnNote(app, settings, path) && propertiesOf(app, path)[MARK_KEYS.marks] !== false;
}

/** The forms that a note’s own properties say are not marked in it. */
export function neverMarked(app: App, path: string): readonly string[] {
  return texts(propertiesOf(app, path)[MARK_KEYS.never]);
}

/** All that a note's own properties say of marks. */
export function saidOfMarks(app: App, path: string): string {
  const properties = propertiesOf(app, path);
  return JSON.stringify([properties[MARK_KEYS.marks], properties[MARK_KEYS.never]]);
}

const isWithin = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
