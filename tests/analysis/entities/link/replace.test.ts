import { withEntities } from '../../../../src/analysis/entities/link/replace';
import { detailOf, english, message, reasonOf, type Entity } from '../../../../src/model';
import { NOTHING_FOUND } from '../../../support/article';
import { mentionOf } from '../../language/support';

describe('an entity that stands for another', () => {
  it('is told with the reason of the mention, for translation too', () => {
    const entity: Entity = { id: 'agency:known', kind: 'agency', name: 'Known office', aliases: [], origin: 'vault' };
    const mention = mentionOf('The office spoke.', 'office', 'agency');
    const resolution = reasonOf('agency-head', message`“${'office'}” after “the”`);
    const analysis = { ...NOTHING_FOUND, mentions: [{ ...mention, entity: 'agency:read', resolution, losers: [] }] };
    const [read] = withEntities(analysis, new Map([['agency:read', entity]]), () => null).mentions;
    if (read === undefined) throw new Error('none');
    expect(read.resolution.detail).toBe('“office” after “the”; in the vault this is “Known office”');
    expect(english(detailOf(read.resolution))).toBe(read.resolution.detail);
  });
});
