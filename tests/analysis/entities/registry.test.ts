import { PackRegistry, SentEntities, VaultRegistry } from '../../../src/analysis/entities/vault-registry';
import { parseAgencyPack } from '../../../src/analysis/entities';
import { parseOutlets } from '../../../src/intake';
import { aliasMark, type Entity } from '../../../src/model';

const pack = parseAgencyPack(
  'id: p\ntitle: P\ncountry: KP\nagencies:\n  - {name: Cabinet of Atlantis}\n  - {name: Ministry of Floods, local: [MoF], parent: Cabinet of Atlantis}\n',
);
if (!pack.ok) throw new Error(pack.problem.message);
const outlets = parseOutlets('- {name: Daily Planet, aliases: [DP], domains: [planet.example]}\n');
const packed = new PackRegistry([pack.value], outlets);
function registry(vault: readonly Entity[] = []): VaultRegistry {
  const made = new VaultRegistry(packed);
  made.tell({ changed: vault, gone: [] });
  return made;
}
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
    const known = registry([note]);
    expect(known.formsOfPack(note.id)).toMatchObject([{ form: 'Ministry of Floods' }, { form: 'MoF', onlyIn: 'KP' }]);
    expect(known.formsOfVault(note.id)).toEqual([]);
  });
  it('does not mean by a form what its user took away', () => {
    const id = 'agency:ministry-of-floods:kp';
    const note = vaultEntity({ id, name: 'Ministry of Floods', removed: [aliasMark('MoF')] });
    expect(registry([note]).byForm('MoF')).toEqual([]);
    expect(registry([note]).byForm('Ministry of Floods')).toHaveLength(1);
  });
  it('looks for nothing that only the note of an entity without match says', () => {
    const id = 'agency:ministry-of-floods:kp';
    const note = vaultEntity({ id, name: 'Ministry of Floods', aliases: ['Wet Office'], match: 'off' });
    expect(registry([note]).byForm('Wet Office')).toEqual([]);
    expect(registry([note]).formsOfVault(id)).toEqual([]);
    expect(registry([note]).byForm('Ministry of Floods')).toMatchObject([{ packed: true, entity: { id } }]);
  });
  it('takes forms as strictly as their user wants', () => {
    const note = vaultEntity({ id: 'organization:nao', kind: 'organization', name: 'Não', aliases: ['Nao-Group'] });
    const forms = (known: VaultRegistry): readonly boolean[] =>
      ['Não', 'Nao', 'NAO', 'Nao Group', 'nao group'].map((form) => known.byForm(form).length > 0);
    expect(forms(registry([note]))).toEqual([true, true, true, true, true]);
    expect(forms(registry([{ ...note, match: 'case' }]))).toEqual([true, true, false, true, false]);
    expect(forms(registry([{ ...note, match: 'exact' }]))).toEqual([true, false, false, false, false]);
  });
  it('is the same after differences as told at once, whatever came first', () => {
    const mine = vaultEntity({ id: 'agency:made-by-hand', name: 'Ministry of Floods', aliases: ['Wet Office'] });
    const other = vaultEntity({ id: 'agency:another', name: 'Ministry of Floods' });
    const outlet = vaultEntity({ id: 'source:daily-planet', kind: 'source', name: 'Planet' });
    const told = new SentEntities();
    const living = registry();
    for (const vault of [
      [mine],
      [mine, outlet],
      [outlet, other, mine],
      [other],
      [{ ...other, name: 'Y' }, outlet],
      [outlet, mine],
    ])
      living.tell(told.differences(vault));
    const atOnce = registry([mine, outlet]);
    for (const form of ['Ministry of Floods', 'MoF', 'Wet Office', 'Daily Planet', 'Planet', 'DP', 'Y'])
      expect(living.byForm(form)).toEqual(atOnce.byForm(form));
    for (const id of ['agency:ministry-of-floods:kp', 'agency:another', mine.id, outlet.id])
      expect(living.byId(id)).toEqual(atOnce.byId(id));
    living.tell(told.differences([]));
    expect(living.byForm('MoF')).toEqual(registry().byForm('MoF'));
  });
  it('is told only of what is another object than before', () => {
    const told = new SentEntities();
    const [one, two] = [vaultEntity({ id: 'a' }), vaultEntity({ id: 'b' })];
    expect(told.differences([one, two])).toEqual({ changed: [one, two], gone: [] });
    expect(told.differences([one, two])).toEqual({ changed: [], gone: [] });
    expect(told.differences([{ ...two }])).toEqual({ changed: [two], gone: ['a'] });
  });
});
