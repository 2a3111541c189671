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

  const report = (articles: readonly ArticleReport[]): ImportReport => ({
    ...{ batch: null, dryRun: false, cancelled: false, notes: [], problems: [], articles },
  });

  it('tells what it came to, then outcomes one after the other, each with its count, what failed first', () => {
    const articles = [article('bad', 'failed'), article('b', 'copy'), article('c', 'created')];
    expect(terminalReport(report(articles)).split('\n')).toEqual([
      '3 articles: 1 created, 1 copy, 1 failed; 0 notes made, 0 changed',
      'Not imported: 1',
      'Without a day: 0; without an outlet: 2',
      '',
      'Not imported (1)',
      '✗ bad',
      '    it breaks off (item 3)',
      '',
      'Imported (1)',
      '+ Articles/c.md',
      '',
      'Copies of other articles (1)',
      '≈ Articles/b.md',
      '',
    ]);
  });

  it('tells of many only what it came to and what to repair, by kind, unless all is asked for', () => {
    const articles = [
      ...['1', '2', '3', '4'].map((name) => article(name, 'failed')),
      { ...article('a', 'created'), date: null, unresolved: [{ form: 'Choi', why: 'only a weak mention' }] },
    ];
    const told = terminalReport(report(articles));
    expect(told.split('\n')).toEqual([
      '5 articles: 1 created, 4 failed; 0 notes made, 0 changed',
      'Not imported: 4',
      'Without a day: 1; without an outlet: 1',
      'damaged (4)',
      ...['1', '2', '3'].map((name) => `  ! ${name}: it breaks off`),
      'without a day (1)',
      '  ! Articles/a.md',
      'without an outlet (1)',
      '  ! Articles/a.md',
      '',
      'what became of each article: --all, or as JSON: --json',
    ]);
    expect(terminalReport(report(articles), true)).toContain('left alone: Choi');
  });

  it('says of an article what was done with a new version, or why nothing was', () => {
    const why = 'the text changed; the note keeps the earlier one, the new one was left out';
    const articles = [{ ...article('a', 'updated'), why }];
    const report: ImportReport = { batch: null, dryRun: false, cancelled: false, notes: [], problems: [], articles };
    expect(terminalReport(report)).toContain(`~ Articles/a.md\n    ${why}\n`);
  });
});
