import { NameTable } from '../../../src/entities/link/name-table';
import { NAME_RULES } from '../../../src/entities/link/rules';
import { clustersOf } from '../../../src/entities/link/clusters';
import { entityId, type EntityKind } from '../../../src/model';
import { analysisOf, articleNaming } from './stories';

/** Stories, each with the names it tells of. */
function table(stories: readonly (readonly string[])[], kind: EntityKind = 'person'): NameTable {
  const names = new NameTable();
  stories.forEach((told, at) => names.add(articleNaming(told, at), analysisOf(told, kind, at)));
  return names;
}

const nameOf = (name: string, names: NameTable, kind: EntityKind = 'person'): string | undefined =>
  clustersOf(names, NAME_RULES).get(entityId(kind, name))?.entity.name;

const often = (name: string, times: number): readonly (readonly string[])[] => Array.from({ length: times }, () => [name]); // prettier-ignore

describe('names over many stories', () => {
  it('are one whatever title, middle name or short first name a story gives', () => {
    const names = table([...often('Mike Flynn', 3), ['Michael T. Flynn'], ['Michael Flynn'], ['Michael Flynn']]);
    expect(new Set(['Mike Flynn', 'Michael T. Flynn', 'Michael Flynn'].map((name) => nameOf(name, names)))).toEqual(
      new Set(['Mike Flynn']),
    );
  });

  it('do not depend on which story came first', () => {
    const stories = [['Mike Flynn'], ['Michael Flynn'], ['Michael Flynn', 'Rand Paul'], ['Michael T. Flynn']];
    const [one, other] = [table(stories), table([...stories].reverse())];
    const told = (names: NameTable): readonly unknown[] =>
      [...clustersOf(names, NAME_RULES).entries()].map(([id, { entity }]) => [id, entity]).sort();
    expect(told(one)).toEqual(told(other));
  });

  it('take a far better known name and words beside it for that name', () => {
    const names = table([...often('Rand Paul', 12), ['Opinion Rand Paul'], ['Rand Paul Randal']]);
    expect(nameOf('Opinion Rand Paul', names)).toBe('Rand Paul');
    expect(nameOf('Rand Paul Randal', names)).toBe('Rand Paul');
    expect(clustersOf(names, NAME_RULES).get('person:rand-paul')?.entity.aliases).toEqual([]);
  });

  it('keep a first name before a known one, and a name that is hardly less known', () => {
    const names = table([...often('Elizabeth Taylor', 12), ['Mary Elizabeth Taylor'], ['Mary Holt'], ['Mary Price'], ['Mary Dunn'], ...often('Paul Ryan', 11), ...often('Acquits Paul Ryan', 5)]); // prettier-ignore
    expect(nameOf('Mary Elizabeth Taylor', names)).toBe('Mary Elizabeth Taylor');
    expect(nameOf('Acquits Paul Ryan', names)).toBe('Acquits Paul Ryan');
  });

  it('join one with Jr. to the plain one only where no story names both', () => {
    const biden = table([['Joseph Biden'], ['Joseph Biden'], ['Joseph R. Biden Jr.']]);
    expect(nameOf('Joseph R. Biden Jr.', biden)).toBe(nameOf('Joseph Biden', biden));
    const ryan = table([['Walter Price', 'Walter Price Jr.'], ['Walter Price'], ['Walter Price Jr.']]);
    expect(nameOf('Walter Price Jr.', ryan)).not.toBe(nameOf('Walter Price', ryan));
  });

  it('of bodies are one without article and spelling habits, of the kind most stories say', () => {
    const names = table([['Centre for Rights'], ['Center for Rights'], ['Center for Rights']], 'organization');
    expect(nameOf('Centre for Rights', names, 'organization')).toBe('Center for Rights');
  });
});
