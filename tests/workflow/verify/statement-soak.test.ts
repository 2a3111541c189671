import {
  citedVault,
  editedCopy,
  lostStatements,
  statementSoak,
  type CitedStatement,
} from '../../../tools/verify-soak/statements.mts';
import { STATEMENT_EDITS } from '../../../tools/verify-soak/statement-edits.mts';
import { OWN_NOTE } from '../../../tools/verify-soak/base.mts';
import { chanceOf } from '../../../tools/fuzz/random.mjs';
import { realEngine, textInput } from '../../support/workspace';

const INPUTS = [
  ...textInput(
    'Police search homes in Hoeryong\nMarch 5, 2024\n\nHOERYONG — The Ministry of State Security searched homes in Hoeryong on Monday, residents said.\n\nThe ministry took phones, they said. Nobody was told why.\n\nSnow fell in Musan that day.\n',
  ),
  ...textInput(
    'Trucks cross at Hunchun\nMarch 7, 2024\n\n“The bridge is open,” said Kim Chol Su, an official of the Ministry of Foreign Trade.\n\nKim Chol Su denied that trucks had waited in Rason. Traders cross on foot.\n\nTraders sold rice in Chongjin.\n',
    'other',
  ),
];

/** The vault with its statements cited, in which the note of the first cited article is changed so. */
async function lostAfter(change: (text: string, one: CitedStatement) => string, isOwn = false) {
  const { base, cited } = await citedVault(realEngine(), INPUTS);
  const edited = await editedCopy(base, realEngine(), INPUTS);
  const { vault } = edited.workspace;
  const [one] = cited;
  for (const { path } of await vault.list()) {
    const text = await vault.read(path);
    if (isOwn ? path === OWN_NOTE : text.includes(`article-id: ${one?.article}`)) vault.put(path, change(text, one!));
  }
  return { one, cited, lost: await lostStatements(cited, edited) };
}

describe('statements that were cited', () => {
  it('are found again after all that a user may do', async () => {
    const { cited, found, lost } = await statementSoak(realEngine(), INPUTS, 1);
    expect(lost).toEqual([]);
    expect(cited).toBeGreaterThan(3);
    expect(found).toBe(cited);
  });

  it('each link a block', async () => {
    const { cited } = await citedVault(realEngine(), INPUTS);
    for (const { block, words } of cited) {
      expect(block).toMatch(/^[0-9a-f]{6}/);
      expect(words).not.toBe('');
    }
  });

  it('are lost where a letter of the article changed', async () => {
    const { one, lost } = await lostAfter((text) => text.replace('residents', 'residente'));
    expect(one?.sentence).toContain('residents');
    expect(lost.statements).toContain(one);
    expect(lost.faults.join('\n')).toContain('quotation-source');
  });

  it('are lost where the block lost its id', async () => {
    const { one, lost } = await lostAfter((text, { block }) => text.replace(` ^${block}`, ''));
    expect(lost.statements).toContain(one);
    expect(lost.faults.join('\n')).toContain('quotation-link');
  });

  it('are lost where the citation is gone or reads otherwise', async () => {
    const gone = await lostAfter(() => 'Nothing.\n', true);
    expect(gone.lost.statements).toEqual(gone.cited);
    const other = await lostAfter((text) => text.replace('residents', 'Residents'), true);
    expect(other.lost.statements).toEqual([other.one]);
  });
});

describe('an edit', () => {
  it.each([
    'other paragraphs edited',
    'articles renamed',
    'entities renamed',
    'links taken out and set again',
    'entities merged',
    'words around quotations',
    'citations in a callout',
    'a note moved',
  ])('changes the vault: %s', async (kind) => {
    const { base } = await citedVault(realEngine(), INPUTS);
    const edited = await editedCopy(base, realEngine(), INPUTS);
    for (let seed = 1; seed <= 5; seed += 1) await STATEMENT_EDITS[kind]?.(edited, chanceOf(seed));
    expect(edited.workspace.vault.snapshot()).not.toEqual(base.files);
  });
});
