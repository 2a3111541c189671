import { MemoryVault } from '../../src/vault/memory';
import { undo } from '../../src/journal/undo';
import { makeProposed } from '../../src/workflow/make-proposed';
import { proposeEntity, type EntityProposal } from '../../src/workflow/propose-entity';
import { testWorkspace, treeOf } from '../support/workspace';
import { entity, ENTITIES } from '../views/dossier/vault';

const FISHERIES = entity('agency', 'agency:ministry-of-fisheries');

const vaultOf = () =>
  testWorkspace(
    new MemoryVault({ ...ENTITIES, 'Agencies/Ministry of Fisheries.md': FISHERIES, 'Mine.md': 'My own page.\n' }),
  );

/** What the words within ⟦ ⟧ are proposed to be. */
async function proposed(marked: string, workspace = vaultOf()): Promise<EntityProposal | null> {
  const [before = '', words = '', after = ''] = marked.split(/[⟦⟧]/);
  const span = { start: before.length, end: before.length + words.length };
  return proposeEntity({ paragraph: `${before}${words}${after}`, span }, workspace);
}

describe('words that are selected', () => {
  it('are proposed as what their sentence says they are, with the bodies and places near them', async () => {
    const found = await proposed(
      'Farmers in North Hamgyong were quiet. In Hoeryong the ⟦Tumen Trading Company⟧ paid the Ministry of Fisheries for a permit.',
    );
    expect(found).toMatchObject({ name: 'Tumen Trading Company', kind: 'organization', known: null, present: [] });
    expect(found?.places.map(({ name }) => name)).toEqual(['Hoeryong', 'North Hamgyong']);
    expect(found?.parents.map(({ name }) => name)).toEqual(['Ministry of Fisheries']);
    expect(await proposed('He met ⟦Ri Yong Chol⟧ at the market.')).toMatchObject({ kind: 'person' });
  });

  it('are known where packs know them, and where a note has the name', async () => {
    const workspace = vaultOf();
    const known = await proposed('The ⟦Ministry of State Security⟧ came.', workspace);
    expect(known).toMatchObject({ kind: 'agency', known: { kind: 'agency' }, present: [] });
    const present = await proposed('Then ⟦the force⟧ came.', workspace);
    expect(present?.present).toEqual([
      { id: 'agency:police', kind: 'agency', name: 'Police', path: 'Agencies/Police.md' },
    ]);
  });

  describe('belong to what is known or stated, and else to nothing', () => {
    const place = (id: string): string => entity('place', id);
    const notes = {
      'Places/Musan.md': place('place:musan'),
      'Places/North Hamgyong.md': place('place:north-hamgyong:kp'),
      'Places/Hoeryong.md': entity('place', 'place:hoeryong:kp.north-hamgyong', ['aliases:', '  - 회령']),
      'Agencies/Fisheries.md': entity('agency', 'agency:fisheries', [
        'aliases:',
        '  - Ministry of Fisheries',
        '  - 수산성',
      ]),
    };
    const inVault = (marked: string): Promise<EntityProposal | null> =>
      proposed(marked, testWorkspace(new MemoryVault(notes)));

    // The place and the body; - for none.
    it.each([
      ['In ⟦Chongjin⟧ the Hoeryong Police said of Musan that it was quiet.', 'North Hamgyong', '-'],
      ['He left ⟦Chongjin⟧, Musan and Hoeryong behind.', 'North Hamgyong', '-'],
      ['The ⟦Ministry of State Security⟧ in Hoeryong came.', '-', '-'],
      ['In Hoeryong the ⟦Tumen Trading Company⟧ paid.', '-', '-'],
      ['The “⟦Tumen Trading Company⟧” in Hoeryong paid.', 'Hoeryong', '-'],
      ['He was born in ⟦Undok-ri⟧, North Hamgyong province.', 'North Hamgyong', '-'],
      ['Rain in ⟦Undok-ri⟧, Hoeryong, Musan and Pyongyang.', '-', '-'],
      ['The ⟦Tumen Trading Company⟧ in Hoeryong paid.', 'Hoeryong', '-'],
      ['The ⟦Tumen Trading Company⟧, based in the city of Hoeryong, paid.', 'Hoeryong', '-'],
      ['The ⟦Tumen Trading Company⟧ in Hoeryong, North Hamgyong, paid.', 'Hoeryong', '-'],
      ['The ⟦Tumen Trading Company⟧ in Hoeryong and Musan paid.', '-', '-'],
      ['The ⟦Tumen Trading Company⟧ told Musan that Hoeryong was quiet.', '-', '-'],
      ["Hoeryong's ⟦Tumen Trading Company⟧ paid.", 'Hoeryong', '-'],
      ["Musan and Hoeryong's ⟦Tumen Trading Company⟧ paid.", '-', '-'],
      ['He wrote to the ⟦Tumen Trading Company⟧, Hoeryong.', 'Hoeryong', '-'],
      ['With the ⟦Tumen Trading Company⟧, Hoeryong was quiet.', '-', '-'],
      ['The ⟦Border Unit 7⟧ of the Ministry of Fisheries came to Musan.', '-', 'Fisheries'],
      ['The ⟦Border Trade Bureau⟧, a unit of the Ministry of Fisheries, came.', '-', 'Fisheries'],
      ["The Ministry of Fisheries' own men met the ⟦Border Trade Bureau⟧.", '-', '-'],
      ['Ri of the Ministry of Fisheries met the ⟦Border Trade Bureau⟧.', '-', '-'],
      ['회령에 있는 ⟦두만무역회사⟧가 문을 닫았다.', 'Hoeryong', '-'],
      ['함경북도 회령의 ⟦두만무역회사⟧가 문을 닫았다.', 'Hoeryong', '-'],
      ['회령에서 ⟦두만무역회사⟧가 문을 닫았다.', '-', '-'],
      ['수산성 산하 ⟦두만무역회사⟧가 회령에 갔다.', '-', 'Fisheries'],
      ['무산과 회령에 있는 ⟦두만무역회사⟧가 문을 닫았다.', '-', '-'],
      ['회령 ⟦두만무역회사⟧가 문을 닫았다.', 'Hoeryong', '-'],
    ])('in “%s”: %s, %s', async (marked, location, parent) => {
      const found = await inVault(marked);
      const { known, knownIn, statedIn } = found ?? {};
      const above = known === null ? statedIn : knownIn;
      expect([above?.location?.name ?? '-', above?.parent?.name ?? '-']).toEqual([location, parent]);
    });

    it('of several that have the name that which the sentence means, or none', async () => {
      expect((await inVault('He lives in ⟦Springfield⟧, Illinois.'))?.known?.admin1).toBe('Illinois');
      expect((await inVault('He lives in ⟦Springfield⟧ now.'))?.known).toBeNull();
      expect((await inVault('He lives in ⟦San Antonio⟧ now.'))?.known?.admin1).toBe('Texas');
    });
  });

  it.each([
    ['그는 ⟦온성에서⟧ 왔다.', '온성', 2, 'place'],
    ['그는 ⟦두만무역회사에서는⟧ 일했다.', '두만무역회사', 3, 'organization'],
    ['⟦홍길동에게서⟧ 들었다.', '홍길동', 3, 'person'],
    ['Rain fell on ⟦Onsong’s⟧ market.', 'Onsong', 2, 'place'],
    ['It is the ⟦Kestrels’⟧ house.', 'Kestrels', 1, 'organization'],
    ["He ate at ⟦McDonald's⟧ there.", "McDonald's", 0, 'organization'],
    ['그는 ⟦김정은⟧ 동지를 보았다.', '김정은', 0, 'person'],
    ['The force ⟦MUSAN⟧ is quiet.', 'MUSAN', 0, 'place'],
    ['He went to ⟦Hoeryong⟧.', 'Hoeryong', 0, 'place'],
  ])('are a name without what is written onto it, in “%s”', async (marked, name, tail, kind) => {
    expect(await proposed(marked)).toMatchObject({ name, tail, kind });
  });

  it('are nothing where they hold no letters', async () => {
    expect(await proposed('Rain ⟦ … ⟧ fell.')).toBeNull();
  });
});

describe('the note of an entity from a selection', () => {
  it('has what was decided, and an id of its own, and goes when it is undone', async () => {
    const workspace = vaultOf();
    const before = await treeOf(workspace.vault);
    const decided = {
      name: '  Border   Unit 7 ',
      kind: 'agency' as const,
      parent: 'agency:police',
      location: 'place:hoeryong',
    };
    const { path, report } = await makeProposed(decided, { known: null, name: 'Border Unit 7' }, workspace);
    expect(report.problems).toEqual([]);
    expect(path).toBe('Agencies/Border Unit 7.md');
    const text = await workspace.vault.read('Agencies/Border Unit 7.md');
    expect(text).toMatch(
      /^---\ntype: agency\nentity-id: agency:border-unit-7\nparent: "\[\[Police\]\]"\nlocation: "\[\[Hoeryong\]\]"\n/,
    );
    const again = await makeProposed(decided, { known: null, name: 'Border Unit 7' }, workspace);
    expect(again.path).not.toBe(path);
    expect(await workspace.vault.read(again.path ?? '')).toContain('entity-id: agency:border-unit-7:2\n');
    await undo(workspace);
    await undo(workspace);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('has the selected words for an alias where it got another name, and no place where none was chosen', async () => {
    const workspace = vaultOf();
    const proposal = await proposed('The ⟦**State Security**⟧ came.', workspace);
    expect(proposal?.name).toBe('State Security');
    const decided = { name: 'Security Bureau', kind: 'agency' as const, location: null };
    const { path } = await makeProposed(decided, { known: null, name: 'State Security' }, workspace);
    expect(await workspace.vault.read(path ?? '')).toContain('aliases:\n  - State Security\n');
  });

  it('is that of the pack where that is what was meant, and not where its kind is another', async () => {
    const workspace = vaultOf();
    const proposal = await proposed('The ⟦Ministry of State Security⟧ came.', workspace);
    if (proposal?.known == null) throw new Error('not in the packs');
    const { name, known } = proposal;

    const asPerson = await makeProposed({ name, kind: 'person' }, proposal, workspace);
    expect(await workspace.vault.read(asPerson.path ?? '')).not.toContain('aliases:');
    const { path } = await makeProposed({ name: known.name, kind: known.kind }, proposal, workspace);
    expect(await workspace.vault.read(path ?? '')).toMatch(/aliases:\n(?: {2}- .*\n)+entity-id: /);
  });
});
