import { KOREAN_PEOPLE } from '../../language';
import { entityId, foldForm, type Entity } from '../../model';

/** People known by their Hangul names, under the names English newsrooms give them. */
const KNOWN: ReadonlyMap<string, Entity> = new Map(
  KOREAN_PEOPLE.flatMap(({ name, hangul, korean }) => {
    const entity: Entity = {
      id: entityId('person', name),
      kind: 'person',
      name,
      aliases: korean ? hangul : [],
      origin: 'pack',
    };
    return [name, ...hangul].map((form) => [foldForm(form), entity] as const);
  }),
);

/** The person a form always means, whatever the article; undefined for everyone else. */
export const knownPerson = (form: string): Entity | undefined => KNOWN.get(foldForm(form));
