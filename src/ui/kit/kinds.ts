import type { EntityKind } from '../../model';

/** Icon of each kind of entity, the same everywhere. */
export const KIND_ICONS: Readonly<Record<EntityKind, string>> = {
  agency: 'landmark',
  organization: 'building-2',
  person: 'user',
  place: 'map-pin',
  theme: 'tag',
  source: 'newspaper',
};
