import {
  entityId,
  type Analysis,
  type Article,
  type Entity,
  type EntityKind,
  type Finding,
} from '../../../../src/model';
import { articleOf, NOTHING_FOUND } from '../../../support/article';

/** A story that names all of these, one sentence each. */
export const articleNaming = (names: readonly string[], at: number, day = '2024-01-05'): Article =>
  articleOf(names.map((name) => `Story ${at} tells of ${name} here.`).join(' '), {
    name: `${at}.txt`,
    date: { value: day, from: 'test' },
  });

/** What such a story says, everybody named in passing unless `part` says otherwise. */
export function analysisOf(
  names: readonly string[],
  kind: EntityKind,
  at: number,
  part: Finding['part'] = 'passing',
): Analysis {
  const { text } = articleNaming(names, at).body;
  const entities = names.map((name): Entity => {
    return { id: entityId(kind, name), kind, name, aliases: [], origin: 'article' };
  });
  return {
    ...NOTHING_FOUND,
    entities: Object.fromEntries(entities.map((entity) => [entity.id, entity])),
    mentions: entities.map(({ id, name }) => {
      const start = text.indexOf(`${name} here`);
      return {
        start,
        end: start + name.length,
        text: name,
        type: kind === 'person' || kind === 'place' || kind === 'agency' ? kind : 'organization',
        form: 'name' as const,
        score: 1,
        reason: { rule: 'test', detail: '' },
        entity: id,
        resolution: { rule: 'test', detail: '' },
        losers: [],
      };
    }),
    actors: entities.map(({ id }) => ({ entity: id, count: 1, salience: 0.5, linked: true, part, why: 'test' })),
  };
}
