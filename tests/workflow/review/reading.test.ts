import { failed, ok, type Input, type Outcome, VaultError, type RunControl } from '../../../src/model';
import { openReview } from '../../../src/workflow/review/session';
import { vaultOf } from '../../support/entity-vault';
import { plainEngine } from '../../support/plain-engine';

const named = (count: number): Outcome<Input>[] =>
  Array.from({ length: count }, (_, at) =>
    ok({ name: `${at}.txt`, text: `Story number ${at} tells of ${at} things.` }),
  );

const control = (signal: AbortSignal): RunControl => ({ signal, progress: () => undefined });

describe('reading ahead', () => {
  it('waits where very many articles are undecided, and goes on when they are filed', async () => {
    const workspace = await vaultOf({});
    const session = openReview(named(203), { mode: 'all', total: 203 });
    await session.read(workspace);
    expect([session.items.length, session.isRead]).toEqual([200, false]);
    for (const { key } of session.items) session.settle(key, 'skip');
    await session.file(workspace);
    expect(session.items).toEqual([]);
    await session.read(workspace);
    expect([session.items.length, session.isRead]).toEqual([3, true]);
    expect(session.items.map(({ name }) => name)).toEqual(['200.txt', '201.txt', '202.txt']);
  });

  it('loses no article where a look is given up', async () => {
    const workspace = await vaultOf({});
    const end = new AbortController();
    let asked = 0;
    const engine = {
      ...plainEngine(),
      analyze: async (...given: Parameters<ReturnType<typeof plainEngine>['analyze']>) => {
        asked += 1;
        if (asked === 2) end.abort();
        return plainEngine().analyze(...given);
      },
    };
    const session = openReview(named(3), { mode: 'all' });
    await session.read({ ...workspace, engine }, { control: control(end.signal) });
    expect(session.isRead).toBe(false);
    await session.read(workspace);
    expect(session.items.map(({ name }) => name)).toEqual(['0.txt', '1.txt', '2.txt']);
  });

  it('names what could not be read, and goes on', async () => {
    const workspace = await vaultOf({});
    const refused = failed({ code: 'fetch-failed', subject: 'https://example.com', message: 'It is not there.' });
    const session = openReview([refused, ...named(1), ok({ name: 'empty.txt', text: '' })], { mode: 'all' });
    let told = 0;
    const stop = session.onChange(() => (told += 1));
    await session.read(workspace);
    expect(session.problems.map(({ code }) => code)).toEqual(['fetch-failed', 'no-text']);
    expect(session.items.length).toBe(1);
    expect(told).toBeGreaterThan(0);
    stop();
    const before = told;
    session.settle(session.items[0]?.key ?? '', 'later');
    expect(told).toBe(before);
  });

  it('keeps what could not be filed, so that it can be tried again', async () => {
    const workspace = await vaultOf({});
    const session = openReview(named(2), { mode: 'none' });
    await session.read(workspace);
    expect(session.items.map(({ outcome }) => outcome)).toEqual(['file', 'file']);
    const full = vi
      .spyOn(workspace.vault, 'create')
      .mockImplementation(async (path) => Promise.reject(new VaultError('io', path, 'The disk is full.')));
    const report = await session.file(workspace);
    full.mockRestore();
    expect(report.articles.map(({ status }) => status)).toEqual(['failed', 'failed']);
    expect(session.items.length).toBe(2);
    expect((await session.file(workspace)).articles.map(({ status }) => status)).toEqual(['created', 'created']);
    expect(session.items).toEqual([]);
  });
});
