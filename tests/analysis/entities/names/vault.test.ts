import type { Analysis, Entity } from '../../../../src/model';
import { linkToVault } from '../../../../src/analysis/entities/names/vault';
import { NOTHING_FOUND } from '../../../support/article';
import { byId, entity, finding, mention, vault } from '../../../notes/builders';

const TEXT = 'Ada Byron met the Old Mill Circle in Hoeryong.';
const note = (properties: string): string => `---\n${properties}\n---\n`;

/** An analysis in which all of these are named, once each. */
function naming(...entities: Entity[]): Analysis {
  const isPlace = ({ kind }: Entity): boolean => kind === 'place';
  return {
    ...NOTHING_FOUND,
    entities: byId(...entities),
    mentions: entities.filter(({ name }) => TEXT.includes(name)).map((one) => mention(TEXT, one.name, one)),
    actors: entities.filter((one) => !isPlace(one)).map((one) => finding(one)),
    places: entities.filter(isPlace).map((one) => finding(one)),
  };
}

const ada = entity('person', 'Ada Byron', { origin: 'article' });

describe('reconciling an analysis with the vault', () => {
  it('changes nothing where the vault knows nothing else', () => {
    const analysis = naming(ada);
    expect(linkToVault(analysis, vault())).toBe(analysis);
  });

  it('takes an entity for the one it was merged into', () => {
    const index = vault({
      'People/Lovelace.md': note('type: person\nentity-id: person:lovelace\nsame-as:\n  - person:ada-byron'),
    });
    const { entities, actors, mentions } = linkToVault(naming(ada), index);
    expect(actors).toMatchObject([{ entity: 'person:lovelace', count: 1 }]);
    expect(mentions[0]?.entity).toBe('person:lovelace');
    expect(mentions[0]?.resolution.detail).toContain('“Lovelace”');
    expect(Object.keys(entities)).toEqual(['person:lovelace']);
  });

  it('takes a new name for the only entity that bears it as name or alias', () => {
    const index = vault({ 'Countess.md': note('type: person\naliases:\n  - Ada Byron\nentity-id: k1') });
    expect(linkToVault(naming(ada), index).actors).toMatchObject([{ entity: 'k1' }]);
  });

  it('takes a person for the one whose name differs by a middle name only, but for none of another middle name', () => {
    const index = vault({ 'People/Ada K. Byron.md': note('type: person\nentity-id: k1') });
    expect(linkToVault(naming(ada), index).actors).toMatchObject([{ entity: 'k1' }]);
    const other = entity('person', 'Ada M. Byron', { origin: 'article' });
    expect(linkToVault(naming(other), index).actors).toMatchObject([{ entity: other.id }]);
  });

  it('chooses none of several that bear a name, but the one that the note of the article links', () => {
    const index = vault({
      'a.md': note('article-id: a1\nactors:\n  - "[[B]]"'),
      'A.md': note('type: person\naliases:\n  - Ada Byron\nentity-id: k1'),
      'B.md': note('type: person\naliases:\n  - Ada Byron\nentity-id: k2'),
    });
    expect(linkToVault(naming(ada), index).actors).toMatchObject([{ entity: ada.id }]);
    expect(linkToVault(naming(ada), index, 'a1').actors).toMatchObject([{ entity: 'k2' }]);
  });

  it.each([
    ['of another type', 'type: theme'],
    ['that is not the same', `type: person\nnot-same-as:\n  - ${ada.id}`],
  ])('does not take it for one %s', (_, properties) => {
    const index = vault({ 'Ada Byron.md': note(`${properties}\nentity-id: k1`) });
    expect(linkToVault(naming(ada), index).actors).toMatchObject([{ entity: ada.id }]);
  });

  it('links nothing of the name of one that is not to match, and makes no other of it', () => {
    const index = vault({ 'Ada Byron.md': note('type: person\nmatch: off\nentity-id: k1') });
    expect(linkToVault(naming(ada), index).actors).toMatchObject([
      { entity: 'k1', linked: false, why: expect.stringContaining('match: off') },
    ]);
  });

  it('tells namesakes of two countries apart', () => {
    const police = entity('agency', 'Coast Guard', { origin: 'article', country: 'JP', region: 'JP' });
    const index = vault({ 'Coast Guard.md': note('type: agency\nentity-id: k1\ncountry: US') });
    expect(linkToVault(naming(police), index).actors).toMatchObject([{ entity: police.id }]);
  });

  describe('with a note of a place that a user made, under an id of their own', () => {
    const hoeryong = entity('place', 'Hoeryong', {
      origin: 'gazetteer',
      country: 'KP',
      coordinates: { lat: 42.4, lon: 129.7 },
    });
    const china = entity('place', 'China', { origin: 'gazetteer', country: 'CN', placeKind: 'country' });
    const placesWith = (properties: string): readonly (string | undefined)[] =>
      [hoeryong, china].map((place) => {
        const index = vault({ [`Mine/${place.name}.md`]: note(`type: place\n${properties}`) });
        return linkToVault({ ...NOTHING_FOUND, entities: byId(place), places: [finding(place)] }, index).places[0]
          ?.entity;
      });

    it('takes it for the place it is called like', () => {
      expect(placesWith('entity-id: mine')).toEqual(['mine', 'mine']);
      expect(placesWith('entity-id: mine\ncoordinates: ["42.5", "129.8"]')).toEqual(['mine', 'mine']);
    });

    it.each([
      ['it lies in another country', 'entity-id: mine\ncountry: US'],
      ['it is told apart', `entity-id: mine\nnot-same-as:\n  - ${hoeryong.id}\n  - ${china.id}`],
    ])('does not where %s', (_, properties) => {
      expect(placesWith(properties)).toEqual([hoeryong.id, china.id]);
    });

    it('does not where it is far away, or got its id with another place', () => {
      expect(placesWith('entity-id: mine\ncoordinates: ["10", "20"]')[0]).toBe(hoeryong.id);
      expect(placesWith('entity-id: place:other:kp')[0]).toBe(hoeryong.id);
    });

    it('does not where two are called so', () => {
      const index = vault({
        'A/China.md': note('type: place\nentity-id: a'),
        'B/China.md': note('type: place\nentity-id: b'),
      });
      const analysis = { ...NOTHING_FOUND, entities: byId(china), places: [finding(china)] };
      expect(linkToVault(analysis, index).places[0]?.entity).toBe(china.id);
    });
  });

  it('knows an outlet that was met as an organisation, with its article or without', () => {
    const outlet = entity('source', 'The Kivu Post', { origin: 'pack' });
    const index = vault({
      'Organizations/Kivu Post.md': note('type: organization\nentity-id: organization:kivu-post'),
    });
    const analysis = { ...naming(outlet), source: outlet.id };
    expect(linkToVault(analysis, index)).toMatchObject({ source: 'organization:kivu-post' });
  });

  it('adds up what two names of one entity were found for', () => {
    const other = entity('person', 'Countess Byron', { origin: 'article' });
    const index = vault({ 'Ada Byron.md': note(`type: person\naliases:\n  - Countess Byron\nentity-id: ${ada.id}`) });
    expect(linkToVault(naming(ada, other), index).actors).toMatchObject([{ entity: ada.id, count: 2 }]);
  });

  it('puts what the user calls something else into the list of that', () => {
    const circle = entity('organization', 'Old Mill Circle', { origin: 'article' });
    const hoeryong = entity('place', 'Hoeryong');
    const index = vault({
      'Old Mill Circle.md': note(`type: theme\nentity-id: ${circle.id}`),
      'Hoeryong.md': note(`type: agency\nentity-id: ${hoeryong.id}`),
    });
    const analysis = naming(circle, hoeryong);
    const reason = { rule: 'test', detail: '' };
    const location = { entity: hoeryong.id, coordinates: null, probability: 0.9, reason, losers: [] };
    const told = linkToVault({ ...analysis, location }, index);
    expect(told.themes).toMatchObject([{ entity: circle.id, phrases: [{ start: 18 }] }]);
    expect(told.actors).toMatchObject([{ entity: hoeryong.id }]);
    expect(told.places).toEqual([]);
    expect(told.location).toBeNull();
  });

  it('recognises what the user deleted, and does not link it', () => {
    const theme = entity('theme', 'Floods', { origin: 'pack' });
    const index = vault({ 'D.md': note(`dateline: decisions\ndeleted:\n  - ${ada.id}\n  - ${theme.id}`) });
    const themes = [{ entity: theme.id, id: 'floods', score: 1, phrases: [] }];
    const analysis = { ...naming(ada), entities: byId(ada, theme), themes };
    const told = linkToVault(analysis, index);
    expect(told.actors).toMatchObject([{ entity: ada.id, linked: false, why: expect.stringContaining('you deleted') }]);
    expect(told.themes).toEqual([]);
    const back = vault({
      'D.md': note(`dateline: decisions\ndeleted:\n  - ${ada.id}`),
      'Ada Byron.md': note(`type: person\nentity-id: ${ada.id}`),
    });
    expect(linkToVault(naming(ada), back).actors).toMatchObject([{ linked: true }]);
  });
});
