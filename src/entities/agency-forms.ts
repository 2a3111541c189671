import type { Entity } from '../model';
import { mentionTypeOf } from './registry';

/** A form without its article. */
export const bare = (text: string): string => text.replace(/^the /i, '').replace(/\s+/g, ' ');

/** Whether an entity is a body that acts: what a mention of an agency or organisation can mean. */
export const isActor = (entity: Entity): boolean =>
  !['place', 'theme', 'person'].includes(entity.kind) && mentionTypeOf(entity) !== null;
