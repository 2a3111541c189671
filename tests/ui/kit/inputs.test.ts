import { ok, type WebRequest, type WebResponse, type Outcome } from '../../../src/model';
import { fetchPages, MAX_FILE_BYTES, readFiles, type ReadableFile } from '../../../src/ui/kit/inputs';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const file = (name: string, parts: Partial<ReadableFile> = {}): ReadableFile => ({
  name,
  size: 3,
  arrayBuffer: async () => new Uint8Array([97, 98, 99]).buffer,
  ...parts,
});

describe('chosen files', () => {
  it('are read in order', async () => {
    const inputs = await all(readFiles([file('a.txt'), file('b.txt')]));
    expect(inputs).toMatchObject([{ value: { name: 'a.txt' } }, { value: { name: 'b.txt' } }]);
    expect(inputs[0]).toMatchObject({ value: { bytes: new Uint8Array([97, 98, 99]) } });
  });

  it('are refused unread when they are too large', async () => {
    const arrayBuffer = vi.fn();
    const [outcome] = await all(readFiles([file('big.html', { size: MAX_FILE_BYTES + 1, arrayBuffer })]));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'too-large', subject: 'big.html' } });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('that cannot be read do not stop the others', async () => {
    const gone = file('gone.txt', { arrayBuffer: () => Promise.reject(new Error('it moved')) });
    const outcomes = await all(readFiles([gone, file('b.txt')]));
    expect(outcomes).toMatchObject([{ ok: false, problem: { code: 'unreadable-file' } }, { ok: true }]);
  });
});

describe('pages', () => {
  it('are fetched one after the other', async () => {
    const log: string[] = [];
    const request = async ({ url }: WebRequest): Promise<Outcome<WebResponse>> => {
      log.push(`start ${url}`);
      await Promise.resolve();
      log.push(`end ${url}`);
      return ok({ status: 200, url, bytes: new Uint8Array() });
    };
    await all(fetchPages({ urls: ['a', 'b'], typed: true }, { request }));
    expect(log).toEqual(['start a', 'end a', 'start b', 'end b']);
  });
});
