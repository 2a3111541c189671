import type { Analysis, Entity, Span } from '../model';
import type { NamedEntity, TextContext } from './explained';

/** An entity as an explanation names it; throws where the analysis does not describe it. */
export function named(id: string, entities: Analysis['entities']): NamedEntity {
  const entity = entities[id];
  if (entity === undefined) throw new Error(`analysis refers to ${id} without describing it`);
  const { name, kind, placesFile } = entity;
  const where = whereOf(entity, entities);
  return { id, name, kind, where, ...(placesFile === undefined ? {} : { file: placesFile }) };
}

/** `North Hamgyong, KP` for a place; superior body and place for an agency. */
function whereOf(entity: Entity, entities: Analysis['entities']): string {
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : entities[id]?.name);
  const parts =
    entity.kind === 'place'
      ? [entity.admin1, entity.country]
      : [nameOf(entity.parent), nameOf(entity.location), entity.country];
  return [...new Set(parts)].filter((part) => part !== undefined && part !== '' && part !== entity.name).join(', ');
}

const CONTEXT = 32;

export const contextOf = ({ start, end }: Span, text: string): TextContext => ({
  before: onOneLine(text.slice(Math.max(0, start - CONTEXT), start)),
  after: onOneLine(text.slice(end, end + CONTEXT)),
});

export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
