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
});
