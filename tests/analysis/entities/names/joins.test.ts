import { clustersOf } from '../../../../src/analysis/entities/names/clusters';
import { NameTable } from '../../../../src/analysis/entities/names/groups';
import { NAME_RULES } from '../../../../src/analysis/entities/names/rules';
import { entityId } from '../../../../src/model';
import { analysisOf, articleNaming } from './stories';

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
