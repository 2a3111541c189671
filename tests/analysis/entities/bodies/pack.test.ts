import agenciesDprk from '../../../../src/data/agencies-dprk.yaml';
import agenciesGeneral from '../../../../src/data/agencies-general.yaml';
import agenciesStates from '../../../../src/data/agencies-states.yaml';
import { parseAgencyPack } from '../../../../src/analysis/entities';
import { entityId } from '../../../../src/model';

const problemOf = (yaml: string): string => {
  const pack = parseAgencyPack(yaml, 'mine');
  return pack.ok ? 'none' : `${pack.problem.code} at ${pack.problem.where ?? '-'}: ${pack.problem.message}`;
};
const head = 'id: mine\ntitle: Mine\n';

describe('parseAgencyPack', () => {
  it.each([
    ['agencies-dprk.yaml', agenciesDprk],
    ['agencies-general.yaml', agenciesGeneral],
    ['agencies-states.yaml', agenciesStates],
  ])('reads %s as it ships', (file, yaml) => {
    const pack = parseAgencyPack(yaml, file);
    if (!pack.ok) throw new Error(`${pack.problem.message} ${pack.problem.where ?? ''}`);
    expect(pack.value.entities.length).toBeGreaterThan(30);
  });
  it('keeps where a form holds apart from what it means', () => {
    const pack = parseAgencyPack(
      `${head}country: KP\nagencies:\n  - {name: Ministry of Floods, local: [MoF], aliases: [Flood Ministry], korean: [홍수성]}\n`,
    );
    if (!pack.ok) throw new Error(pack.problem.message);
    const where = Object.fromEntries(pack.value.forms.map(({ form, onlyIn }) => [form, onlyIn]));
    expect(where).toEqual({ 'Ministry of Floods': null, 'Flood Ministry': null, 홍수성: null, MoF: 'KP' });
    expect(pack.value.entities[0]).toMatchObject({
      id: 'agency:ministry-of-floods:kp',
      aliases: ['Flood Ministry', '홍수성'],
    });
  });
  it('writes out what every division of a country has', () => {
    const pack = parseAgencyPack(`${head}divisions:
  XX:
    places: [Norland, Sudland, Vale]
    namesakes: [Sudland]
    cities: { guard: guard department }
    bodies:
      - name: '{place} Guard'
        forms: ['Guard of {place}']
        own: { Sudland: Sudland Rangers }
        except: [Vale]
      - { name: '{place} Flood Board', own: { Vale: Vale Dikes }, only: true }
`);
    if (!pack.ok) throw new Error(pack.problem.message);
    const { entities, forms, cities } = pack.value;
    expect(entities.map(({ id, name, location }) => [id, name, location])).toEqual([
      ['agency:norland-guard:xx-norland', 'Norland Guard', 'place:norland:xx'],
      ['agency:sudland-rangers:xx-sudland', 'Sudland Rangers', 'place:sudland:xx'],
      ['agency:vale-dikes:xx-vale', 'Vale Dikes', 'place:vale:xx'],
    ]);
    expect(forms.filter(({ entity }) => entity.includes('sudland')).map(({ form, onlyIn }) => [form, onlyIn])).toEqual([
      ['Sudland Rangers', null],
      ['Sudland Guard', 'XX'],
      ['Guard of Sudland', 'XX'],
    ]);
    expect(cities.get('XX')?.get('guard')).toBe('guard department');
  });
  it('ties an entry to a city of a division', () => {
    const pack = parseAgencyPack(
      `${head}agencies: [{ name: Vale Guard, country: XX, location: 'Vale, Norland' }]\nwithout: { XX: [police] }\n`,
    );
    if (!pack.ok) throw new Error(pack.problem.message);
    expect(pack.value.entities[0]).toMatchObject({
      id: 'agency:vale-guard:xx-norland',
      location: entityId('place', 'Vale', 'XX/Norland'),
    });
    expect(pack.value.without.get('XX')?.has('police')).toBe(true);
  });
  it.each([
    ['a: [', 'invalid-yaml'],
    [`${head}agencies: []\nagencees: []\n`, 'agencees'],
    [`${head}agencies: [{aliases: [x]}]\n`, 'agencies.0.name'],
    [`${head}country: Korea\nagencies: []\n`, 'a country is an ISO 3166-1 alpha-2 code'],
    [`${head}agencies: [{name: A}, {name: A}]\n`, 'the name “A” is used twice'],
    [`${head}agencies: [{name: A, parent: B}]\n`, '“B” is no entry of this pack'],
    [`${head}agencies: [{name: A, parent: B}, {name: B, parent: A}]\n`, 'would be under itself'],
    [`${head}agencies: []\nbranches: [{functions: [x], heads: [bureau], parent: B}]\n`, 'at branches'],
  ])('says what is wrong with %j', (yaml, expected) => {
    expect(problemOf(yaml)).toContain(expected);
  });
});
