import { ENTITY_KINDS, type EntityKind } from './entity';
import { foldForm } from './form';

/**
 * Stable id of an entity: kind, folded canonical name and region, so that two devices make the same id.
 * `region` tells namesakes apart: country code, for places below the country `KP/North Hamgyong`.
 */
export function entityId(kind: EntityKind, name: string, region = ''): string {
  const slug = (part: string): string => foldForm(part).replace(/ /g, '-');
  const tail = region
    .split('/')
    .map(slug)
    .filter((part) => part !== '')
    .join('.');
  return [kind, slug(name), tail].filter((part) => part !== '').join(':');
}

/** Whether a user gave a note its id: those that Dateline makes begin with a kind, which stays when the type changes. */
export const isIdByHand = (id: string): boolean => !ENTITY_KINDS.some((kind) => id.startsWith(`${kind}:`));
