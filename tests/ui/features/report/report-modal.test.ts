// @vitest-environment jsdom
import '../../../host/node';
import type { ArticleReport, ArticleStatus, ImportReport, NoteReport } from '../../../../src/model';
import type { ReportModal } from '../../../../src/ui/features/report/report-modal';
import { createHostApp, type HostApp } from '../../../host/index';

const article = (status: ArticleStatus, at: number): ArticleReport => ({
  name: `input-${at}.txt`,
  status,
  path: status === 'failed' ? null : `Articles/${at}.md`,
  title: status === 'failed' ? null : `Story ${at}`,
  linked: [],
  unresolved: [],
  removed: [],
  ...(status === 'failed'
    ? { problem: { code: 'damaged', subject: `input-${at}.txt`, where: `line ${at}`, message: `input-${at}.txt: it breaks off; get it again.` } } // prettier-ignore
    : {}),
});
const several = (status: ArticleStatus, count: number, from = 0): ArticleReport[] =>
  Array.from({ length: count }, (_, at) => article(status, from + at));

describe('the report', () => {
  let host: HostApp;
  let modal: ReportModal;
  let helped: string[];

  const show = async (
    articles: readonly ArticleReport[],
    command?: string,
    notes: readonly NoteReport[] = [],
  ): Promise<HTMLElement> => {
    const nothing = { batch: null, dryRun: false, cancelled: false, problems: [] };
    const report: ImportReport = { ...nothing, notes, articles, ...(command === undefined ? {} : { command }) };
    const { ReportModal: Shown } = await import('../../../../src/ui/features/report/report-modal');
    modal = new Shown(host.app, report, {
      openNote: () => undefined,
      openAsNote: () => undefined,
      help: (code) => helped.push(code),
      undo: null,
    });
    modal.open();
    return modal.contentEl;
  };
  const headings = (el: HTMLElement): string[] =>
    [...el.querySelectorAll('.dateline-report-group > summary')].map((each) => each.textContent);

  beforeEach(() => {
    helped = [];
    vi.resetModules();
    host = createHostApp();
    vi.doMock('obsidian', () => host.obsidian);
  });
  afterEach(() => modal.close());

  it('begins with what it came to', async () => {
    const linked = [{ kind: 'source', name: 'Daily NK', why: '' }];
    const el = await show([{ ...article('created', 1), date: null, linked }, article('failed', 2)]);
    expect([...el.querySelectorAll('.dateline-report-summary ~ p')].map(({ textContent }) => textContent)).toEqual([
      'Not imported: 1',
      'Without a day: 1; without an outlet: 0',
      'By outlet: 1 (Daily NK 1)',
    ]);
  });

  it('tells outcomes under headings with their counts, what failed first and open', async () => {
    const el = await show([
      ...several('created', 30),
      ...several('copy', 2, 30),
      ...several('failed', 3, 40),
      ...several('updated', 1, 50),
      ...several('unchanged', 4, 60),
    ]);
    expect(headings(el)).toEqual([
      'Not imported3',
      'Imported30',
      'Copies of other articles2',
      'Updated1',
      'Unchanged4',
    ]);
    const groups = [...el.querySelectorAll<HTMLDetailsElement>('.dateline-report-group')];
    expect(groups.map(({ open }) => open)).toEqual([true, false, false, false, false]);
    expect(groups[0]?.textContent).toContain('line 40: It breaks off; get it again.');
  });

  it('leads from a problem to what to do about it, and closes', async () => {
    const el = await show([article('failed', 1)]);
    el.querySelector<HTMLElement>('.dateline-report-help')?.click();
    expect(helped).toEqual(['damaged']);
    expect(modal.modalEl.isConnected).toBe(false);
  });

  it('draws no more of a large report than is seen, and the rest on demand', async () => {
    const el = await show([...several('created', 4900), ...several('failed', 100, 5000)]);
    expect(el.querySelectorAll('.dateline-report-article')).toHaveLength(50);
    expect(el.querySelectorAll('*').length).toBeLessThan(1000);
    const [failed, created] = [...el.querySelectorAll<HTMLDetailsElement>('.dateline-report-group')];
    const more = failed?.querySelector<HTMLButtonElement>('.dateline-report-more');
    expect(more?.textContent).toBe('Show 50 more of 50');
    more?.click();
    expect(failed?.querySelectorAll('.dateline-report-article')).toHaveLength(100);
    expect(failed?.querySelector('.dateline-report-more')).toBeNull();
    expect(created?.querySelectorAll('.dateline-report-article')).toHaveLength(0);
    if (created) created.open = true;
    created?.dispatchEvent(new Event('toggle'));
    expect(created?.querySelectorAll('.dateline-report-article')).toHaveLength(50);
  });

  it('of a single article shows it at once, without headings', async () => {
    const el = await show(several('created', 1));
    expect(headings(el)).toEqual([]);
    expect(el.textContent).toContain('Story 0imported');
    expect(el.textContent).toContain('Articles/0.md');
  });

  it.each([
    ['import', 'Import report'],
    ['merge', 'Merge report'],
    ['undo', 'Undo report'],
    ['retype', 'Type change report'],
  ])('is titled by what ran: %s', async (command, title) => {
    await show([], command);
    expect(modal.titleEl.textContent).toBe(title);
  });

  it('shows the notes at once where it is about nothing else', async () => {
    const note: NoteReport = { path: 'Agencies/Police.md', action: 'updated', name: 'Police', why: 'merged' };
    const merged = await show([], 'merge', [note]);
    expect(merged.querySelector('summary')?.textContent).toBe('Notes1');
    expect(merged.textContent).toContain('Agencies/Police.mdupdated: merged');
    modal.close();
    const imported = await show(several('created', 1), 'import', [note]);
    expect(imported.textContent).toContain('Other notes1');
    expect(imported.textContent).not.toContain('Agencies/Police.md');
  });

  it('says of an article what was done with a new version', async () => {
    const why = 'the text changed; the note keeps the earlier one, the new one was left out';
    const [changed] = several('updated', 1);
    const el = await show(changed ? [{ ...changed, why }] : []);
    const opened = el.querySelector<HTMLDetailsElement>('.dateline-report-article');
    expect(opened?.open).toBe(true);
    expect(opened?.textContent).toContain(why);
  });
});
