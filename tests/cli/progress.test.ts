import { progressBar } from '../../cli/terminal/progress.mts';
import { terminalReport } from '../../cli/terminal/report.mts';
import type { ArticleReport, ArticleStatus, ImportReport } from '../../src/model';

describe('the progress on a terminal', () => {
  it('is one line with count, name, pace and time left', () => {
    const written: string[] = [];
    let now = 0;
    const stream = { isTTY: true, columns: 120, write: (text: string) => (written.push(text), true) };
    const { show, clear } = progressBar(stream, 'import', () => now);
    for (let done = 0; done <= 4; done += 1) {
      now = done * 1000;
      show({ done, total: 10, articles: done, left: 10 - done, current: `${done}.html` });
    }
    clear();
    expect(written.at(-2)).toBe(
      `\r\u001b[2K${'█'.repeat(10)}${'░'.repeat(14)} Importing 5 of 10: 4.html (4 articles · 1.0/s · a few seconds left)`,
    );
    expect(written.at(-1)).toBe('\r\u001b[2K');
    for (const line of written) expect(line.length).toBeLessThanOrEqual(125);
  });

  it('says nothing where nobody watches', () => {
    const written: string[] = [];
    const stream = { isTTY: false, columns: 80, write: (text: string) => (written.push(text), true) };
    const { show, clear } = progressBar(stream, 'undo', () => 0);
    show({ done: 1, total: 2, current: 'a' });
    clear();
    expect(written).toEqual([]);
  });
});

describe('the report on a terminal', () => {
  const article = (name: string, status: ArticleStatus): ArticleReport => ({
    name,
    status,
    path: status === 'failed' ? null : `Articles/${name}.md`,
    title: null,
    linked: [],
    unresolved: [],
    removed: [],
    ...(status === 'failed' ? { problem: { code: 'damaged', subject: name, where: 'item 3', message: 'it breaks off' } } : {}), // prettier-ignore
  });

  it('is text only, whatever an article holds', () => {
    const articles = [{ ...article('a', 'created'), unresolved: [{ form: 'x\u001b[2Jy', why: 'z\u202e' }] }];
    const nothing = { batch: null, dryRun: false, cancelled: false, notes: [], problems: [] };
    expect(terminalReport({ ...nothing, articles })).toContain('    left alone: x·[2Jy (z·)\n');
  });

  it('tells outcomes one after the other, each with its count, what failed last', () => {
    const report: ImportReport = {
      batch: null,
      dryRun: false,
      cancelled: false,
      notes: [],
      problems: [],
      articles: [article('bad', 'failed'), article('a', 'created'), article('b', 'copy'), article('c', 'created')],
    };
    expect(terminalReport(report).split('\n').slice(0, -1)).toEqual([
      'Copies of other articles (1)',
      '≈ Articles/b.md',
      '',
      'Imported (2)',
      '+ Articles/a.md',
      '+ Articles/c.md',
      '',
      'Not imported (1)',
      '✗ bad',
      '    it breaks off (item 3)',
      '',
      '',
    ]);
  });

  it('says of an article what was done with a new version, or why nothing was', () => {
    const why = 'the text changed; the note keeps the earlier one, the new one was left out';
    const articles = [{ ...article('a', 'updated'), why }];
    const report: ImportReport = { batch: null, dryRun: false, cancelled: false, notes: [], problems: [], articles };
    expect(terminalReport(report)).toContain(`~ Articles/a.md\n    ${why}\n`);
  });
});
