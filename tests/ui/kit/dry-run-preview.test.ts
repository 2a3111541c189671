// @vitest-environment jsdom
import '../../host/node';
import type { DryRunPreview } from '../../../src/ui/kit/dry-run-preview';
import type { Runner } from '../../../src/ui/kit/runner';
import { createHostApp } from '../../host/index';

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
const never = new Promise<never>(() => undefined);

describe('a look at what a run would do', () => {
  let runner: Runner;
  let looking: DryRunPreview;
  let closed = 0;
  /** As every modal of a look does: what is closed is given up. */
  const modal = {
    close: () => {
      closed += 1;
      looking.giveUp();
    },
  };

  beforeEach(async () => {
    vi.resetModules();
    const host = createHostApp();
    vi.doMock('obsidian', () => host.obsidian);
    const { Runner: Running } = await import('../../../src/ui/kit/runner');
    const { DryRunPreview: Look } = await import('../../../src/ui/kit/dry-run-preview');
    runner = new Running(
      async () => ({}) as never,
      null,
      () => 0,
    );
    closed = 0;
    const begun = Look.begin(runner);
    if (begun === null) throw new Error('busy');
    looking = begun;
  });
  afterEach(() => runner.progress?.finish());

  it('gives way to a run that came first, and leaves that alone', async () => {
    void runner.alone({ total: 1, dryRun: false }, () => never);
    await later();
    const other = runner.progress;
    expect(await looking.at('look', modal, async () => 'found')).toBeNull();
    expect(closed).toBe(1);
    expect(other?.signal.aborted).toBe(false);
  });

  it('ends when its modal is closed', async () => {
    const found = looking.at('look', modal, async (_, { signal }) => {
      while (!signal.aborted) await later();
      return 'given up';
    });
    await later();
    modal.close();
    expect(await found).toBe('given up');
  });

  it('ends at once where its modal was closed before it began', async () => {
    modal.close();
    expect(await looking.at('look', modal, async (_, { signal }) => signal.aborted)).toBe(true);
  });

  it('does not begin while something else is running', async () => {
    void runner.alone({ total: 1, dryRun: false }, () => never);
    await later();
    const { DryRunPreview: Look } = await import('../../../src/ui/kit/dry-run-preview');
    expect(Look.begin(runner)).toBeNull();
  });
});
