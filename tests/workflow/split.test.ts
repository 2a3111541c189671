import { splitEntity, type SplitChoice, type SplitTarget } from '../../src/workflow/split';
import { undoLast } from '../../src/journal/undo';
import { marks, note, vaultOf } from '../support/entity-vault';
import { treeOf } from '../support/workspace';

const KIM = 'person:kim-min-su';
const PARK = 'person:park';

const NOTES = {
  'People/Kim Min-su.md': note([
    'type: person',
    'aliases:',
    '  - Minister Kim',
    '  - Kim the goalkeeper',
    `entity-id: ${KIM}`,
  ]),
  'People/Park.md': note(['type: person', `entity-id: ${PARK}`]),
  'Articles/minister.md': note(
    ['article-id: m', 'actors:', '  - "[[Kim Min-su]]"', marks(KIM)],
    '[[Kim Min-su|Minister Kim]] spoke.\n',
  ),
  'Articles/match.md': note(
    ['article-id: g', 'actors:', '  - "[[Kim Min-su]]"', '  - "[[Park]]"', marks(KIM, PARK)],
    '[[Kim Min-su|Kim the goalkeeper]] saved; [[Park]] did not.\n',
  ),
  'Articles/both.md': note(
    ['article-id: b', 'actors:', '  - "[[Kim Min-su]]"', marks(KIM)],
    '[[Kim Min-su|Minister Kim]] met Kim the goalkeeper.\n',
  ),
  'Mine.md': 'I saw [[Kim Min-su]] and [[Kim Min-su|Kim the goalkeeper]].\n',
};

async function split(choice: SplitChoice, target: SplitTarget): Promise<Record<string, string>> {
  const workspace = await vaultOf(NOTES);
  const report = await splitEntity(KIM, choice, target, workspace);
  expect(report.problems).toEqual([]);
  const after = await treeOf(workspace.vault);
  await undoLast(workspace);
  expect(await treeOf(workspace.vault)).toEqual(NOTES);
  return after;
}

const NEW = 'People/Kim Min-su (footballer).md';
const NEW_ID = 'person:kim-min-su:footballer';

describe('splitting', () => {
  it('moves the chosen articles to somebody new, words unchanged', async () => {
    const after = await split({ articles: ['Articles/match.md'] }, { name: 'Kim Min-su (footballer)' });
    expect(after['Articles/match.md']).toBe(
      note(
        ['article-id: g', 'actors:', '  - "[[Kim Min-su (footballer)]]"', '  - "[[Park]]"', marks(KIM, PARK)],
        '[[Kim Min-su (footballer)|Kim the goalkeeper]] saved; [[Park]] did not.\n',
      ),
    );
    for (const path of ['Articles/minister.md', 'Articles/both.md', 'Mine.md'] as const)
      expect(after[path]).toBe(NOTES[path]);
    expect(after[NEW]).toContain(`aliases:\n  - Kim Min-su\nentity-id: ${NEW_ID}\n`);
    expect(after[NEW]).toContain(`people:\n  - "[[Park]]"\n${marks(PARK)}\nnot-same-as:\n  - ${KIM}\n---\n`);
    expect(after['People/Kim Min-su.md']).toBe(
      NOTES['People/Kim Min-su.md'].replace(/---\n$/, `not-same-as:\n  - ${NEW_ID}\n---\n`),
    );
  });

  it('moves what shows the chosen forms, and looks at the text for the lists', async () => {
    const after = await split({ forms: ['Kim the goalkeeper'] }, { name: 'Kim Min-su (footballer)' });
    expect(after['Articles/match.md']).toContain('actors:\n  - "[[Kim Min-su (footballer)]]"\n  - "[[Park]]"\n');
    expect(after['Articles/both.md']).toBe(
      note(
        ['article-id: b', 'actors:', '  - "[[Kim Min-su]]"', '  - "[[Kim Min-su (footballer)]]"', marks(KIM)],
        '[[Kim Min-su|Minister Kim]] met Kim the goalkeeper.\n',
      ),
    );
    expect(after['Articles/minister.md']).toBe(NOTES['Articles/minister.md']);
    expect(after['Mine.md']).toBe('I saw [[Kim Min-su]] and [[Kim Min-su (footballer)|Kim the goalkeeper]].\n');
    expect(after['People/Kim Min-su.md']).toContain('aliases:\n  - Minister Kim\nentity-id');
    expect(after[NEW]).toContain('aliases:\n  - Kim Min-su\n  - Kim the goalkeeper\n');
  });

  it('moves to another entity there is, each once in a list', async () => {
    const after = await split({ articles: ['Articles/match.md'], aliases: ['Kim the goalkeeper'] }, { entity: 'Park' });
    expect(after['Articles/match.md']).toBe(
      note(
        ['article-id: g', 'actors:', '  - "[[Park]]"', marks(KIM)],
        '[[Park|Kim the goalkeeper]] saved; [[Park]] did not.\n',
      ),
    );
    expect(after['People/Park.md']).toBe(
      note(['type: person', 'aliases:', '  - Kim the goalkeeper', `entity-id: ${PARK}`, 'not-same-as:', `  - ${KIM}`]),
    );
  });

  it('gives back its id to what was merged before', async () => {
    const workspace = await vaultOf({
      ...NOTES,
      'People/Kim Min-su.md': note(['type: person', `entity-id: ${KIM}`, 'same-as:', '  - person:goalie']),
    });
    await splitEntity(KIM, { articles: ['Articles/match.md'] }, { name: 'Goalie' }, workspace);
    const after = await treeOf(workspace.vault);
    expect(after['People/Goalie.md']).toContain('entity-id: person:goalie\n');
    expect(after['People/Kim Min-su.md']).not.toContain('same-as:\n  - person:goalie\nnot');
    expect(after['People/Kim Min-su.md']).toContain('not-same-as:\n  - person:goalie');
  });

  it('refuses what says nothing', async () => {
    const workspace = await vaultOf(NOTES);
    const problem = async (choice: SplitChoice, target: SplitTarget): Promise<string | undefined> =>
      (await splitEntity(KIM, choice, target, workspace)).problems[0]?.code;
    expect(await problem({}, { name: 'X' })).toBe('nothing-chosen');
    expect(await problem({ forms: ['x'] }, { name: ' … ' })).toBe('no-name');
    expect(await problem({ forms: ['x'] }, { entity: KIM })).toBe('same-note');
    expect(await treeOf(workspace.vault)).toEqual(NOTES);
  });
});
