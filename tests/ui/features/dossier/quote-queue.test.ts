// @vitest-environment jsdom
import { QuoteQueue } from '../../../../src/ui/features/dossier/quote-queue';
import type { RowQuotes } from '../../../../src/views/dossier';

const quotes = (text: string): RowQuotes => ({ quotes: [{ line: 0, text }], isNamed: true });
const row = (): HTMLElement => document.body.appendChild(document.createElement('div'));

/** A queue whose reads end when the test says so. */
function queueOf(): { queue: QuoteQueue; asked: string[]; answer: (path: string) => Promise<void> } {
  const asked: string[] = [];
  const waiting = new Map<string, (read: RowQuotes) => void>();
  const read = (path: string): Promise<RowQuotes> => {
    asked.push(path);
    return new Promise((resolve) => waiting.set(path, resolve));
  };
  const queue = new QuoteQueue(read, (step) => void step);
  const answer = async (path: string): Promise<void> => {
    waiting.get(path)?.(quotes(path));
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, asked, answer };
}

describe('the queue of articles to be read', () => {
  it('reads a few at the same time, and those asked for last first', async () => {
    const { queue, asked, answer } = queueOf();
    const done: string[] = [];
    for (const path of ['1', '2', '3', '4', '5', '6']) queue.ask(path, row(), () => done.push(path));
    expect(asked).toEqual(['1', '2', '3', '4']);
    await answer('2');
    expect(asked).toEqual(['1', '2', '3', '4', '6']);
    expect(done).toEqual(['2']);
  });

  it('passes over what has left the screen', async () => {
    const { queue, asked, answer } = queueOf();
    const done: string[] = [];
    const rows = ['1', '2', '3', '4', '5'].map((path) => {
      const el = row();
      queue.ask(path, el, () => done.push(path));
      return el;
    });
    rows[0]?.remove();
    rows[4]?.remove();
    await answer('1');
    expect(done).toEqual([]);
    expect(asked).not.toContain('5');
  });

  it('reads nothing twice while it is at hand', async () => {
    const { queue, asked, answer } = queueOf();
    queue.ask('1', row(), () => undefined);
    await answer('1');
    const again: (RowQuotes | null)[] = [];
    queue.ask('1', row(), (read) => again.push(read));
    expect(again).toEqual([quotes('1')]);
    expect(asked).toEqual(['1']);
  });
});
