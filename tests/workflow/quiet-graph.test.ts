import { DEFAULT_SETTINGS } from '../../src/model';
import { linkTargets } from '../../src/format/links';
import { parseNote } from '../../src/format/note-record';
import { renderReport } from '../../src/notes/report-note';
import { importArticles } from '../../src/workflow/import';
import { sampleInputs, testWorkspace, treeOf } from '../support/workspace';

/** Lists of related entities in a note, and the single links beside them: `parent`, `location`, `broader`. */
const [LISTS, SINGLE] = [5, 3];

/** Notes a text links, each once, as the app's graph counts them: in the text and in the properties. */
const linked = (text: string): readonly string[] => [...new Set(linkTargets(text))];

describe('the graph of the samples', () => {
  it('has no note that links everything: what ties notes is what articles say', async () => {
    const workspace = testWorkspace();
    const report = await importArticles(sampleInputs(), workspace);
    const tree = { ...(await treeOf(workspace.vault)), 'Dateline/Reports/Report.md': renderReport(report) };
    const notes = Object.entries(tree).filter(([path]) => path.endsWith('.md'));
    const kinds = { article: 0, entity: 0, other: 0 };
    for (const [path, text] of notes) {
      const parsed = parseNote(path, text, DEFAULT_SETTINGS);
      const record = parsed.ok ? parsed.value : null;
      const count = linked(text).length;
      if (record?.kind === 'entity') {
        kinds.entity += 1;
        expect(count).toBeLessThanOrEqual(LISTS * DEFAULT_SETTINGS.links.related + SINGLE);
      } else if (record?.kind === 'article') {
        kinds.article += 1;
        expect(count).toBeLessThanOrEqual(notes.length / 4);
      } else {
        kinds.other += 1;
        // Reports and decisions name notes without links.
        expect([path, count]).toEqual([path, 0]);
      }
    }
    expect(kinds.article).toBeGreaterThanOrEqual(16);
    expect(kinds.entity).toBeGreaterThan(kinds.article);
    expect(kinds.other).toBeGreaterThanOrEqual(1);
  });
});
