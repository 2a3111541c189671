import { linkedByKind, type ArticleReport, type ImportReport } from '../../../src/model';
import { previewChanges, previewLines } from '../../../src/ui/kit/preview';
import { countReport, isUndo, summaryLine } from '../../../src/ui/kit/report-summary';

const article = (status: ArticleReport['status'], path: string | null = null): ArticleReport => ({
  name: 'input',
  status,
  path,
  title: null,
  linked: [],
  unresolved: [],
  removed: [],
});

const report = (parts: Partial<ImportReport>): ImportReport => ({
  batch: null,
  dryRun: false,
  cancelled: false,
  articles: [],
  notes: [],
  problems: [],
  ...parts,
});

const note = (path: string, action: ImportReport['notes'][number]['action']): ImportReport['notes'][number] => ({
  path,
  action,
  name: path,
  why: '',
});

const run = report({
  articles: [article('created', 'Articles/a.md'), article('created', 'Articles/b.md'), article('failed')],
  notes: [
    note('Articles/a.md', 'created'),
    note('Places/X.md', 'created'),
    note('Places/Y.md', 'updated'),
    note('Places/X.md', 'updated'),
  ],
});

describe('the summary of a report', () => {
  it('counts articles by what became of them and other notes by what was done', () => {
    expect(countReport(run)).toMatchObject({ articles: { created: 2, failed: 1 }, notes: { created: 1, updated: 1 } });
  });

  it('reads as one line, in the singular where there is one', () => {
    expect(summaryLine(run)).toBe('2 articles imported, 1 article not imported · 1 note created, 1 note updated');
  });

  it('says so when nothing happened', () => {
    expect(summaryLine(report({}))).toBe('Nothing was written.');
  });

  it('knows an undo from a run that only took notes away', () => {
    const notes = [note('a.md', 'removed'), note('b.md', 'kept')];
    expect(isUndo(report({ command: 'undo', batch: 'b', notes }))).toBe(true);
    expect([isUndo(report({ command: 'deletions', batch: 'b', notes })), isUndo(run)]).toEqual([false, false]);
  });

  it('gathers linked names under their kind, each once', () => {
    const linked = [
      { kind: 'places', name: 'Hoeryong', why: '' },
      { kind: 'actors', name: 'Police', why: '' },
      { kind: 'places', name: 'Hoeryong', why: '' },
      { kind: 'places', name: 'China', why: '' },
    ];
    expect(linkedByKind({ ...article('created'), linked })).toEqual([
      ['places', ['Hoeryong', 'China']],
      ['actors', ['Police']],
    ]);
  });
});

describe('the preview', () => {
  it('tells what would change, in sentences', () => {
    const preview = report({
      dryRun: true,
      articles: [article('updated', 'a.md'), article('unchanged', 'b.md')],
      notes: [note('a.md', 'updated'), note('Places/X.md', 'created')],
    });
    expect(previewChanges(preview)).toBe(true);
    expect(previewLines(preview)).toEqual([
      '1 note will get properties and links; their words stay as they are.',
      '1 note will be created for agencies, places, people and themes.',
      '1 note will not change.',
      'You can undo this as one step.',
    ]);
  });

  it('knows when nothing would', () => {
    expect(previewChanges(report({ articles: [article('unchanged', 'b.md')] }))).toBe(false);
  });
});
