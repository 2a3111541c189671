import type { EntityKind } from './entity';
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
