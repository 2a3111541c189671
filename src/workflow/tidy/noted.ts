import type { Entity } from '../../model';
import type { EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { aboutEntity } from '../find-entity';
import type { TidyNote } from './model';

/** An entity's note, and what decides whether anything is proposed for it. */
export interface Noted {
  readonly record: EntityRecord;
  readonly entity: Entity;
  /** Stories that name it. */
  readonly stories: number;
  /** Whether nobody but Dateline wrote, named, moved or links it. */
  readonly isFree: boolean;
  /** Check sum of its text; null where it is not free. */
  readonly sum: string | null;
  /** Whether a pack has it. */
  readonly isPack: boolean;
}

export const tidyNote = ({ record, stories, sum }: Noted): TidyNote => ({
  ...aboutEntity(record),
  path: record.path,
  type: record.type,
  stories,
  sum: sum ?? '',
});

/** What is known of names beside the notes. */
export interface TidyKnowledge {
  readonly index: VaultIndex;
  /** Whether a pack, or a note that somebody edited, has a body of this name. */
  readonly isKnown: (form: string) => boolean;
}
