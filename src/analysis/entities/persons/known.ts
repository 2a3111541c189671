import { isAboutNorth, KOREAN_PEOPLE } from '../../language';
import { entityId, foldForm, type Entity } from '../../../model';

interface Known {
  readonly entity: Entity;
  readonly north: boolean;
}

/** People known in the news of Korea, under the names English newsrooms give them. */
const KNOWN: ReadonlyMap<string, Known> = new Map(
  KOREAN_PEOPLE.flatMap(({ name, hangul, latin, of }) => {
    const aliases = [...latin, ...(of === 'abroad' ? [] : hangul)];
    const entity: Entity = { id: entityId('person', name), kind: 'person', name, aliases, origin: 'pack' };
    return [name, ...latin, ...hangul].map((form) => [foldForm(form), { entity, north: of === 'north' }] as const);
  }),
);

/** The person a form means in a text; undefined for everyone who is not known beforehand. */
export function knownPerson(form: string, text: string): Entity | undefined {
  const known = KNOWN.get(foldForm(form));
  return known && (!known.north || isAboutNorth(text)) ? known.entity : undefined;
}
