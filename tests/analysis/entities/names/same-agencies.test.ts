import { type NameGroups, type NameEntry, NameTable } from '../../../../src/analysis/entities/names/groups';
import { joinAgencies } from '../../../../src/analysis/entities/names/same-agencies';
import { clustersOf } from '../../../../src/analysis/entities/names/clusters';
import { NAME_RULES } from '../../../../src/analysis/entities/names/rules';
import type { Analysis, Entity } from '../../../../src/model';
import { analysisOf, articleNaming } from './stories';

const COUNTRY: Entity = {
  id: 'place:freedonia',
  kind: 'place',
  placeKind: 'country',
  name: 'Freedonia',
  country: 'FD',
  aliases: [],
  origin: 'gazetteer',
};

const body = (name: string, region: string, origin: Entity['origin'] = 'article'): Entity => ({
  id: `agency:${name.toLowerCase().replace(/[^a-z]+/g, '-')}${region === '' ? '' : `:${region}`}`,
  kind: 'agency',
  name,
  aliases: [],
  origin,
});

/** Names told of once each. */
function tableOf(entities: readonly Entity[]): NameTable {
  const table = new NameTable();
  [...entities, COUNTRY].forEach((entity, at) => {
    const plain = analysisOf([entity.name], entity.kind, at);
    const analysis: Analysis = {
      ...plain,
      entities: { [entity.id]: entity },
      mentions: plain.mentions.map((mention) => ({ ...mention, entity: entity.id })),
      actors: plain.actors.map((actor) => ({ ...actor, entity: entity.id })),
    };
    table.add(articleNaming([entity.name], at), analysis);
  });
  return table;
}

/** The name under which the first of these is known. */
const nameOf = (...entities: readonly Entity[]): string | undefined =>
  clustersOf(tableOf(entities), NAME_RULES).get(entities[0]?.id ?? '')?.entity.name;

describe('bodies of the state that are told in two ways', () => {
  it('are one with and without the name of their country', () => {
    const long = body('National Health Commission of Freedonia', 'fd');
    expect(nameOf(body('National Health Commission', 'fd'), long)).toBe(long.name);
    expect(nameOf(body('National Health Commission', 'us'), long)).toBe('National Health Commission');
  });
  it('are the only one that packs know, where a name says whose it is and nothing else does', () => {
    const known = body('Small Business Administration', 'us', 'pack');
    expect(nameOf(body('U.S. Small Business Administration', ''), known)).toBe(known.name);
    expect(nameOf(body('Business Administration', ''), known)).toBe('Business Administration');
  });
  it('are the one of a state, where a story tells the country only', () => {
    const placed = body('Zorb County Police', 'fd.norland');
    const county = body('Zorb County Police', 'fd');
    expect(nameOf(county, placed)).toBe(placed.name);
    expect(nameOf(county, placed, body('Zorb County Police', 'fd-sudland'))).toBe(county.name);
  });
  it('are the part that is told with the body it is of', () => {
    const plain = body('Administration for Children and Families', 'fd');
    expect(nameOf(body('HHS Administration for Children and Families', 'fd'), plain)).toBe(plain.name);
    expect(nameOf(body('HHS Children', 'fd'), body('Children', 'fd'))).toBe('HHS Children');
  });
  it('are the same whichever story came first', () => {
    const told = [
      body('National Health Commission', 'fd'),
      body('National Health Commission of Freedonia', 'fd'),
      body('HHS Administration for Children and Families', 'fd'),
      body('Administration for Children and Families', 'fd'),
      body('Zorb County Police', 'fd'),
      body('Zorb County Police', 'fd.norland'),
      body('Institute for Safety at Work', 'fd'),
      body('Institute for Safety at Work and Health', 'fd'),
    ];
    const names = (some: readonly Entity[]): unknown =>
      [...clustersOf(tableOf(some), NAME_RULES)].map(([id, { entity }]) => [id, entity.id]).sort();
    expect(names([...told].reverse())).toEqual(names(told));
  });
});

describe('bodies that are cut before an `and`', () => {
  it('are all in a group in the end, whatever keys they have', () => {
    const agency = (name: string): NameEntry => ({
      entity: { id: `agency:${name}`, kind: 'agency', name, aliases: [], origin: 'article' },
      ...{
        names: new Map(),
        forms: new Map(),
        stories: [1],
        sentences: new Set<number>(),
        roles: new Map(),
        atOnce: false,
      },
    });
    const names = ['Ollk Zorb Holt Byron and Vosmaer', 'Ollk Zorb Holt Byron', 'Ollk Zorb Holt Byron and Vosmaer and Terpstra']; // prettier-ignore
    const keys = ['body aa us', 'body ollk zorb holt byron us', 'body ollk zorb holt byron vosmaer terpstra us'];
    const groups: NameGroups = new Map(names.map((name, at) => [keys[at] ?? '', [agency(name)]]));
    joinAgencies(groups);
    expect([...groups.values()].flat()).toHaveLength(3);
  });
});
