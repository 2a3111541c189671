import { buildRegistry, parseAgencyPack } from '../../src/entities';
import { parseOutlets } from '../../src/intake';
import { entityId, type Entity } from '../../src/model';

const pack = parseAgencyPack(
  'id: p\ntitle: P\ncountry: KP\nagencies:\n  - {name: Cabinet of Atlantis}\n  - {name: Ministry of Floods, local: [MoF], parent: Cabinet of Atlantis}\n',
);
if (!pack.ok) throw new Error(pack.problem.message);
const outlets = parseOutlets('- {name: Daily Planet, aliases: [DP], domains: [planet.example]}\n');
const registry = (vault: readonly Entity[] = []) => buildRegistry({ vault, packs: [pack.value], outlets });
const vaultEntity = (fields: Partial<Entity>): Entity => ({
  id: 'agency:x',
  kind: 'agency',
  name: 'X',
  aliases: [],
  origin: 'vault',
  ...fields,
});

describe('registry', () => {
  it('finds by folded form and by id', () => {
    const [meaning] = registry().byForm('ministry of FLOODS');
    expect(meaning?.entity.parent).toBe('agency:cabinet-of-atlantis:kp');
    expect(registry().byForm('MoF')[0]?.onlyIn).toBe('KP');
    expect(registry().byId('source:daily-planet')?.kind).toBe('source');
  });
  it('lets the vault beat a pack, and fills in what the note does not say', () => {
    const mine = vaultEntity({ id: 'agency:made-by-hand', name: 'Ministry of Floods', aliases: ['Wet Office'] });
    const known = registry([mine]);
    expect(known.byForm('MoF')[0]?.entity.id).toBe('agency:made-by-hand');
    expect(known.byId('agency:made-by-hand')).toMatchObject({
      name: 'Ministry of Floods',
      origin: 'vault',
      parent: 'agency:cabinet-of-atlantis:kp',
    });
    expect(known.byForm('Wet Office')[0]?.entity.id).toBe('agency:made-by-hand');
  });
  it('keeps what a pack says of a form that a note repeats as an alias', () => {
    const note = vaultEntity({ id: 'agency:ministry-of-floods:kp', name: 'Ministry of Floods', aliases: ['MoF'] });
    const [alias] = registry([note]).byForm('MoF');
    expect(alias).toMatchObject({ onlyIn: 'KP', packed: true, entity: { origin: 'vault' } });
    const known = [...registry([note]).forms()].filter(({ form }) => form === 'MoF');
    expect(known).toMatchObject([{ onlyIn: 'KP' }]);
  });
  it('finds entities learned during a run, without changing what is recognised', () => {
    const before = registry();
    const learned: Entity = {
      ...vaultEntity({ name: 'Ada Byron', kind: 'person', origin: 'article' }),
      id: entityId('person', 'Ada Byron'),
    };
    const after = before.with([learned]);
    expect(after.byForm('ada byron')[0]?.entity.id).toBe('person:ada-byron');
    expect(before.byForm('ada byron')).toEqual([]);
    expect([...after.forms()].length).toBe([...before.forms()].length);
  });
  it('keeps what was learned before, behind what the packs mean by a form', () => {
    const person = (name: string): Entity => vaultEntity({ id: entityId('person', name), kind: 'person', name });
    const twice = registry()
      .with([person('Ada Byron'), person('MoF')])
      .with([person('Charles Babbage')]);
    expect(twice.byForm('MoF').map(({ entity }) => entity.kind)).toEqual(['agency', 'person']);
    expect(twice.byId('person:ada-byron')?.name).toBe('Ada Byron');
    expect(twice.byForm('charles babbage')).toHaveLength(1);
  });
});
