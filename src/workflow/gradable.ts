import type { EntityKind } from '../model';

/** What can be asked who says so: places and themes say nothing. */
const SOURCES: readonly EntityKind[] = ['source', 'agency', 'organization', 'person'];

export const canBeGraded = (kind: EntityKind): boolean => SOURCES.includes(kind);
