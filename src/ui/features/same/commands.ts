import type { EntityActs } from '../entities/entity-acts';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { DuplicatesFinder } from './duplicates-finder';

/** Entities that may be one. */
export function sameFeature(host: Host, acts: EntityActs): Feature {
  const finder = new DuplicatesFinder(host, acts);
  return {
    commands: [{ id: 'find-duplicates', name: TEXT.same.command, icon: 'copy-check', callback: () => finder.open() }],
  };
}
