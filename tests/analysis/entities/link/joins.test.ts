import { joinPlaces } from '../../../../src/analysis/entities/link/joins';
import type { NameGroups, NameEntry } from '../../../../src/analysis/entities/link/groups';
import type { Entity, PlaceKind } from '../../../../src/model';

function groupsOf(
  ...places: readonly (readonly [id: string, name: string, kind: PlaceKind, origin?: Entity['origin']])[]
): NameGroups {
  const groups: NameGroups = new Map();
  places.forEach(([id, name, placeKind, origin = 'article'], at) => {
    const entity: Entity = { id, kind: 'place', name, aliases: [], origin, placeKind };
    const entry: NameEntry = { entity, names: new Map(), forms: new Map(), stories: [at], sentences: new Set(), roles: new Map(), atOnce: false }; // prettier-ignore
    groups.set(id, [entry]);
  });
  return groups;
}

describe('joinPlaces', () => {
  it('takes a site known by its country for the one of that name in a division of it', () => {
    const groups = groupsOf(
      ['place:mandalay-bay:us', 'Mandalay Bay', 'water'],
      ['place:mandalay-bay:us.nevada', 'Mandalay Bay', 'facility'],
    );
    joinPlaces(groups);
    expect([...groups].map(([key, group]) => [key, group.length])).toEqual([['place:mandalay-bay:us.nevada', 2]]);
  });

  it('takes it for none where two divisions have one, or another country', () => {
    const groups = groupsOf(
      ['place:city-hall:us', 'City Hall', 'facility'],
      ['place:city-hall:us.maine', 'City Hall', 'facility'],
      ['place:city-hall:us.texas', 'City Hall', 'facility'],
      ['place:old-bridge:us', 'Old Bridge', 'facility'],
      ['place:old-bridge:gb.england', 'Old Bridge', 'facility'],
    );
    joinPlaces(groups);
    expect(groups.size).toBe(5);
  });

  it('takes a site for that of the gazetteer around it, but no town', () => {
    const groups = groupsOf(
      ['place:java-sea', 'Java Sea', 'water', 'gazetteer'],
      ['place:java-sea:id', 'Java Sea', 'water'],
      ['place:redford:us.michigan', 'Redford', 'city', 'gazetteer'],
      ['place:redford:us', 'Redford', 'city'],
    );
    joinPlaces(groups);
    expect([...groups.keys()]).toEqual(['place:java-sea', 'place:redford:us.michigan', 'place:redford:us']);
  });
});
