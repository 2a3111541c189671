import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeFetch } from '../../cli/system/fetch.mts';
import { inputsWithPages } from '../../cli/system/web-inputs.mts';
import { ok } from '../../src/model';
import { WebServer } from '../support/web-server';

let site: WebServer;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-web-'));
  site = await WebServer.start();
  site.on('/a', { headers: { 'content-type': 'text/html' }, body: '<p>Page</p>' });
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

async function outcomes(paths: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for await (const input of inputsWithPages(paths.map(ok), createNodeFetch()))
    all.push(input.ok ? input.value.name : input.problem.code);
  return all;
}

describe('pages in the user’s own network', () => {
  it('are fetched where the user typed their address, and not where a file names it', async () => {
    const files = [
      ['list.txt', `${site.url('/a')}\n`],
      ['link.url', `[InternetShortcut]\r\nURL=${site.url('/a')}\r\n`],
    ].map(([name = '', text = '']) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    expect(await outcomes(files)).toEqual(['refused-address', 'refused-address']);
    expect(site.requests).toEqual([]);
    expect(await outcomes([site.url('/a')])).toEqual([site.url('/a')]);
  });
});
