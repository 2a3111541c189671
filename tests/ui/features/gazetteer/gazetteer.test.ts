// @vitest-environment jsdom
import '../../../host/node';
import { ok } from '../../../../src/model';
import type { Host } from '../../../../src/ui/kit/host';
import type { GazetteerFile } from '../../../../src/workflow/gazetteer/list';
import { createHostApp, type HostApp } from '../../../host/index';
import { press, titled } from '../../screen';

const file = (name: string, size: number): GazetteerFile => ({
  ...{ path: `Gazetteers/${name}`, name, size, mtime: 1 },
  ...{ manifest: null, isChanged: false, isDamaged: false },
});

describe('indexing all files of the folder', () => {
  let app: HostApp;
  let indexed: number;

  beforeEach(() => {
    vi.resetModules();
    app = createHostApp();
    indexed = 0;
    vi.doMock('obsidian', () => app.obsidian);
  });

  const indexAll = async (...files: readonly GazetteerFile[]): Promise<void> => {
    const { Gazetteers } = await import('../../../../src/ui/features/gazetteer/gazetteers');
    const alone = async () => {
      indexed += 1;
      return { value: ok({ report: { places: 1, known: 0 } }) };
    };
    const host = {
      app: app.app,
      runner: { use: async () => files, alone },
      settings: { current: { gazetteer: { folder: 'Gazetteers' } } },
    };
    return new Gazetteers(host as unknown as Host).indexAll();
  };

  it('goes on behind a file that is too large, and not where it was cancelled', async () => {
    const done = indexAll(file('big.zip', 200_000_000), file('KP.txt', 1000), file('more.csv', 1000));
    expect((await titled('Index big.zip?')).textContent).toContain('larger than 100 MB');
    press('Close');
    await titled('Index KP.txt?');
    press('Index');
    await titled('Index more.csv?');
    press('Cancel');
    await done;
    expect(indexed).toBe(1);
  });

  it('takes smaller files on a phone, where less can be held', async () => {
    (app.obsidian.Platform as { isMobile: boolean }).isMobile = true;
    const done = indexAll(file('big.zip', 50_000_000));
    expect((await titled('Index big.zip?')).textContent).toContain('larger than 30 MB');
    press('Close');
    await done;
    expect(indexed).toBe(0);
  });
});
