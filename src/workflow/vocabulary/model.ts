import type { Entity } from '../../model';

/** Where notes of vocabularies are made, below the folder of decisions and reports. */
export const VOCABULARIES = 'Vocabularies';

/** A pack of the user's own, as it stands in the vault. */
export interface OwnVocabulary {
  /** Of the note, or of the YAML file. */
  readonly path: string;
  /** A pack that `readOwnPack` takes. */
  readonly yaml: string;
}

/** A theme or agency as a pack has it. */
export interface PackEntry {
  readonly entity: Entity;
  /** What a theme is about, in a sentence; empty where nothing is said. */
  readonly scope: string;
  /** What a theme listens to, as written in packs; none for an agency. */
  readonly terms: readonly string[];
}

/** One pack, built in or the user's own. */
export interface PackListing {
  /** Of a theme pack as in the settings. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'themes' | 'agencies';
  /** Path of the note it stands in; null: built in. */
  readonly path: string | null;
  readonly isOn: boolean;
  readonly entries: readonly PackEntry[];
}
