import type { NoteSurroundings } from '../../../model';
import { linkTargets } from '../../../format/links';
import type { VaultIndex } from '../../../index/vault-index';

/** A note that is being written, as far as it tells what it is about. */
export interface WrittenNote {
  readonly path: string;
  readonly text: string;
  /** Paths of notes opened or linked last, the newest first. */
  readonly recent: readonly string[];
}

/** Links and neighbours that are looked at. */
const MOST = 300;

/** What a note is about: what it links, and what that is related to. */
export function surroundingsOf({ path, text, recent }: WrittenNote, index: VaultIndex): NoteSurroundings {
  const paths = (targets: readonly string[]): readonly string[] =>
    [...new Set(targets)].slice(0, MOST).flatMap((target) => index.resolve(target) ?? []);
  const links = paths(linkTargets(text));
  const related = links.flatMap((link) => {
    const record = index.recordAt(link);
    if (record?.kind === 'entity') return [...record.related, ...record.parent, ...record.location, ...record.broader];
    return record?.kind === 'article' ? [...record.actors, ...record.places, ...record.themes] : [];
  });
  return { links, neighbours: paths(related), folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))), recent };
}
