import { MemoryVault } from '../../src/vault/memory';
import { mergeEntities, planMerge } from '../../src/workflow/merge';
import { retypeEntity } from '../../src/workflow/retype';
import { splitEntity } from '../../src/workflow/split';
import { undoLast } from '../../src/journal/undo';
import type { Workspace } from '../../src/workflow/workspace';
import { note } from '../support/entity-vault';
import { testWorkspace } from '../support/workspace';

const OFFICE = 'Agencies/Security office.md';
const STATE = 'Agencies/State Security.md';

/** As Obsidian writes one, with what another program may have put there: other keys, escapes, its own white space. */
const BOARD = `{
\t"nodes":[
\t\t{"id":"a","type":"file","file":"Agencies/Security office.md","subpath":"#Staff","x":-1.50,"y":0},
\t\t{"id":"b","type":"text","text":"Ask the [[Security office]]\\n\\u0061nd [[Nobody]] \\"now\\"","x":1e2},
\t\t{"id":"c","type":"text","text":"[[Nobody]] caf\\u00e9"},
\t\t{"id":"d","type":"group","label":"Agencies/Security office.md","more":{"file":"Agencies/Security office.md"}}
\t],
\t"edges":[{"id":"e","fromNode":"a","toNode":"b","label":"file","file":"Agencies/Security office.md"}], "nodes2": [{"file": "Agencies/Security office.md"}]
}`;

function vaultWith(canvases: Readonly<Record<string, string>>): {
  workspace: Workspace;
  files: () => Record<string, string>;
} {
  const vault = new MemoryVault({
    [OFFICE]: note(['type: agency', 'entity-id: agency:security-office']),
    [STATE]: note(['type: agency', 'entity-id: agency:state-security']),
    ...canvases,
  });
  const decoder = new TextDecoder();
  const files = (): Record<string, string> =>
    Object.fromEntries(Object.entries(vault.snapshot()).map(([path, bytes]) => [path, decoder.decode(bytes)]));
  return { workspace: testWorkspace(vault), files };
}

describe('canvases', () => {
  it('show the note that another was merged into, every other byte as it was, until that is undone', async () => {
    const { workspace, files } = vaultWith({ 'Boards/Case.canvas': BOARD });
    const before = files();
    const planned = await planMerge(OFFICE, STATE, workspace);
    expect(planned?.ok === true && planned.value).toMatchObject({ links: 2, notes: 1, articles: 0 });
    expect((await mergeEntities(OFFICE, STATE, workspace)).problems).toEqual([]);
    expect(files()['Boards/Case.canvas']).toBe(
      BOARD.replace(
        '"file":"Agencies/Security office.md","subpath"',
        '"file":"Agencies/State Security.md","subpath"',
      ).replace(
        '"Ask the [[Security office]]\\n\\u0061nd [[Nobody]] \\"now\\""',
        '"Ask the [[State Security|Security office]]\\nand [[Nobody]] \\"now\\""',
      ),
    );
    await undoLast(workspace);
    expect(files()).toEqual(before);
  });

  it('show a note where it moves to with its type', async () => {
    const { workspace, files } = vaultWith({ 'Case.canvas': BOARD });
    await retypeEntity(OFFICE, 'organization', workspace);
    expect(files()['Case.canvas']).toContain('"file":"Organizations/Security office.md","subpath"');
  });

  it('follow a name that is split off, in their texts', async () => {
    const { workspace, files } = vaultWith({
      'Case.canvas': '{"nodes":[{"type":"text","text":"[[Security office|MPS]] or [[Security office]]"}]}',
    });
    await splitEntity(OFFICE, { forms: ['MPS'] }, { entity: STATE }, workspace);
    expect(files()['Case.canvas']).toBe(
      '{"nodes":[{"type":"text","text":"[[State Security|MPS]] or [[Security office]]"}]}',
    );
  });

  it.each(['', '{"nodes":[{"file":"Agencies/Security office.md"}', '"Agencies/Security office.md"', 'null', '[]'])(
    'stay as they are where they are none: %s',
    async (text) => {
      const { workspace, files } = vaultWith({ 'Case.canvas': text, '.hidden/Case.canvas': BOARD });
      expect((await mergeEntities(OFFICE, STATE, workspace)).problems).toEqual([]);
      expect(files()).toMatchObject({ 'Case.canvas': text, '.hidden/Case.canvas': BOARD });
    },
  );
});
