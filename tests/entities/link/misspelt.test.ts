import { clustersOf } from '../../../src/entities/link/clusters';
import { isSlip } from '../../../src/entities/link/misspelt';
import { NameTable } from '../../../src/entities/link/name-table';
import { NAME_RULES } from '../../../src/entities/link/rules';
import { entityId } from '../../../src/model';
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

  it('is another where a story names both, where others bear the name, and where both are known', () => {
    const known = often('Zorvyn Manaferto', 10);
    const name = 'Zorvn Manaferto';
    expect(called(name, [...known, [name, 'Zorvyn Manaferto']])).toBe(name);
    expect(called(name, [...known, [name], ['Zorvn Byron'], ['Zorvn Ollk'], ['Zorvn Holt']])).toBe(name);
    expect(called(name, [...known, ...often(name, 3)])).toBe(name);
  });

  it('differs by a slip only', () => {
    expect(isSlip('robert', 'roberta', 5)).toBe(false);
    expect(isSlip('vladmir', 'vladimir', 5)).toBe(true);
    expect(isSlip('preibus', 'priebus', 6)).toBe(true);
    expect(isSlip('preibus', 'triebus', 6)).toBe(false);
    expect(isSlip('parker', 'barker', 6)).toBe(false);
  });
});
