import type { App, TFile } from 'obsidian';
import type { Dossier } from '../../../views/dossier';
import { entityNote } from '../entities/entity-notes';

/**
 * What the pane does when a note is opened: shows the dossier of its entity; offers what it names, where it is an article that
 * the dossier does not hold, or where there is no dossier; or stays as it is, so that who reads along, or writes, keeps it.
 */
export type NoteFollower = 'show' | 'offer' | 'stay';

export function following(app: App, file: TFile | null, dossier: Dossier | null): NoteFollower {
  if (file !== null && entityNote(app, file) !== null) {
    const isShown = dossier?.subjects.length === 1 && dossier.subjects[0]?.path === file.path;
    return isShown ? 'stay' : 'show';
  }
  if (dossier === null) return 'offer';
  return file !== null && isArticle(app, file) && !holds(dossier, file.path) ? 'offer' : 'stay';
}

const holds = ({ rows }: Dossier, path: string): boolean =>
  rows.some((row) => row.path === path || row.copies.some((copy) => copy.path === path));

const propertiesOf = (app: App, file: TFile): Readonly<Record<string, unknown>> =>
  app.metadataCache.getFileCache(file)?.frontmatter ?? {};

const isArticle = (app: App, file: TFile): boolean => Object.hasOwn(propertiesOf(app, file), 'article-id');

/** Whether a note may be part of a dossier; one of the user's own is not. */
export const mayBeOurs = (app: App, file: TFile): boolean =>
  file.extension === 'md' && (isArticle(app, file) || Object.hasOwn(propertiesOf(app, file), 'entity-id'));
