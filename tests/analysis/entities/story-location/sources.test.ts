import { parseCountryWords } from '../../../../src/analysis/entities/country-words';
import { atlasOf } from '../../../../src/analysis/entities/story-location/view';
import { toTextDocument } from '../../../../src/analysis/language';
import type { Entity } from '../../../../src/model';
import { articleOf, knowledge } from '../support';

const body = (id: string, parent: string): Entity => ({
  ...{ id, kind: 'agency', name: id, aliases: [], origin: 'vault', parent },
});

function atlas(entities: readonly Entity[] = []) {
  return atlasOf({
    document: toTextDocument('', { title: null, language: 'en', excluded: [] }),
    article: articleOf(''),
    gazetteer: knowledge.gazetteer,
    registry: knowledge.registry,
    demonyms: [],
    countryWords: parseCountryWords(''),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  });
}

describe('what the weighing asks of places and bodies', () => {
  it('is the seat of a body of many countries, or of what it belongs to', () => {
    const nations = { ...body('agency:a', 'agency:b'), name: 'UN Panel' };
    const known = atlas([nations, { ...body('agency:b', ''), name: 'United Nations' }]);
    expect(known.seat(nations)?.name).toBe('United Nations Headquarters');
  });

  it('ends where two notes name each other as parent', () => {
    const [one, other] = [body('agency:a', 'agency:b'), body('agency:b', 'agency:a')];
    expect(atlas([one, other]).seat(one)).toBeUndefined();
  });
});
