import { clustersOf } from '../../../../src/analysis/entities/names/clusters';
import { type NameGroups, type NameEntry, NameTable } from '../../../../src/analysis/entities/names/groups';
import { joinPlaces } from '../../../../src/analysis/entities/names/joins';
import { NAME_RULES } from '../../../../src/analysis/entities/names/rules';
import { type Entity, type PlaceKind, entityId } from '../../../../src/model';
import { analysisOf, articleNaming } from './stories';

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

const often = (name: string, times: number): readonly (readonly string[])[] => Array.from({ length: times }, () => [name]); // prettier-ignore

/** What somebody is called in the end, by all these stories. */
function called(name: string, stories: readonly (readonly string[])[]): string | undefined {
  const names = new NameTable();
  stories.forEach((told, at) => names.add(articleNaming(told, at), analysisOf(told, 'person', at)));
  return clustersOf(names, NAME_RULES).get(entityId('person', name))?.entity.name;
}

describe('a misspelt person', () => {
  it('is the far better known one of nearly that name', () => {
    const known = often('Zorvyn Manaferto', 10);
    expect(called('Zorvn Manaferto', [...known, ['Zorvn Manaferto']])).toBe('Zorvyn Manaferto');
    expect(called('Zorvyn Manafreto', [...known, ['Zorvyn Manafreto']])).toBe('Zorvyn Manaferto');
  });

  it('is another where a story names both and neither is far better known, and where both are known', () => {
    const name = 'Zorvn Manaferto';
    expect(called(name, [...often('Zorvyn Manaferto', 2), [name, 'Zorvyn Manaferto']])).toBe(name);
    expect(called(name, [...often('Zorvyn Manaferto', 10), ...often(name, 3)])).toBe(name);
  });

  it('is another where many bear the family name, and others the given name', () => {
    const family = [['Ada Manaferto'], ['Olga Manaferto'], ['Hugo Manaferto']];
    const given = [['Zorvn Byron'], ['Zorvn Ollk'], ['Zorvn Holt']];
    const name = 'Zorvn Manaferto';
    expect(called(name, [...often('Zorvyn Manaferto', 10), [name], ...family, ...given])).toBe(name);
    expect(called(name, [...often('Zorvyn Manaferto', 60), [name], ...family, ...given])).toBe('Zorvyn Manaferto');
  });

  it.each([
    ['Mark Manaferto', 'Mary Manaferto', 60],
    ['Zhang Xiaoming', 'Zhang Xiaoying', 2],
  ])('is no %s, whose given name is another than that of %s', (name, known, times) => {
    expect(called(name, [...often(known, times), [name], ['Zhang Xiaoshuang']])).toBe(name);
  });

  it('is known by a plural, and beside the known one', () => {
    const known = often('Ada Byrol', 5);
    expect(called('Ada Byrols', [...known, ['Ada Byrols', 'Ada Byrol']])).toBe('Ada Byrol');
  });

  it('is one with as seldom a spelling where nobody else bears the given name', () => {
    const both = [['Izzvat Rishq'], ['Izzvat Risheq']];
    expect(called('Izzvat Rishq', both)).toBe(called('Izzvat Risheq', both));
    expect(called('Izzvat Rishq', [...both, ['Izzvat Ollk']])).toBe('Izzvat Rishq');
  });

  it('may have middle initials and a family name of two words', () => {
    expect(called('Ada Zorvyn Shultz', [...often('Ada Zorvyn Schultz', 6), ['Ada Zorvyn Shultz']])).toBe('Ada Zorvyn Schultz'); // prettier-ignore
  });
});

describe('a person called by a nickname that is a name of its own', () => {
  it('is one with the whole name where hardly anybody else bears the family name', () => {
    expect(called('Pat Manaferto', [...often('Patrick J. Manaferto', 3), ...often('Pat Manaferto', 3)])).toBe(
      called('Patrick J. Manaferto', [...often('Patrick J. Manaferto', 3), ...often('Pat Manaferto', 3)]),
    );
    const many = [
      ['Ada Byrol'],
      ['Olga Byrol'],
      ['Hugo Byrol'],
      ...often('Patrick Byrol', 3),
      ...often('Pat Byrol', 3),
    ];
    expect(called('Pat Byrol', many)).toBe('Pat Byrol');
  });
});
