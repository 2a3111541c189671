import { MemoryDisk } from '../vault/disk';
import type { TFile } from '../vault/files';
import { Vault } from '../vault/vault';
import { MetadataCache } from './cache';

function open(files: Record<string, string>): { vault: Vault; cache: MetadataCache; events: string[] } {
  const disk = new MemoryDisk({ caseInsensitive: false, now: () => 0 });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes('/')) disk.mkdir(path.slice(0, path.lastIndexOf('/')));
    disk.write(path, text);
  }
  const vault = new Vault(disk, { name: 'Vault', configDir: '.obsidian' });
  const cache = new MetadataCache(vault);
  cache.indexAll();
  const events: string[] = [];
  for (const name of ['changed', 'deleted', 'resolve'])
    cache.on(name, (file: TFile) => events.push(`${name} ${file.path}`));
  cache.on('resolved', () => events.push('resolved'));
  return { vault, cache, events };
}

describe('the metadata cache', () => {
  it('knows of a write only after it', async () => {
    const { vault, cache } = open({});
    const file = await vault.create('A.md', '[[B]]');
    expect(cache.getFileCache(file as never)).toBeNull();
    await cache.settled();
    expect(cache.getFileCache(file as never)?.links).toHaveLength(1);
  });

  it('resolves links again when their target appears, moves and goes', async () => {
    const { vault, cache, events } = open({ 'A.md': '[[B]]' });
    expect(cache.unresolvedLinks['A.md']).toEqual({ B: 1 });
    const target = await vault.create('B.md', '');
    await cache.settled();
    expect(cache.resolvedLinks['A.md']).toEqual({ 'B.md': 1 });
    expect(events).toEqual(['changed B.md', 'resolve A.md', 'resolve B.md', 'resolved']);
    await vault.rename(target, 'C.md');
    await cache.settled();
    expect(cache.unresolvedLinks['A.md']).toEqual({ B: 1 });
    await vault.delete(target);
    await cache.settled();
    expect(events).toContain('deleted C.md');
  });

  it('finds the nearest of several notes of one name, and the exact path first', () => {
    const { cache } = open({ 'Far/away/N.md': '', 'Near/N.md': '', 'N/N.md': '', 'Near/Source.md': '', 'Top.md': '' });
    const found = (link: string, from: string): string | undefined => cache.getFirstLinkpathDest(link, from)?.path;
    expect(found('N', 'Near/Source.md')).toBe('Near/N.md');
    expect(found('n', 'Top.md')).toBe('N/N.md');
    expect(found('away/N', 'Top.md')).toBe('Far/away/N.md');
    expect(found('../Far/away/N', 'Near/Source.md')).toBe('Far/away/N.md');
    expect(found('', 'Top.md')).toBe('Top.md');
    expect(found('Missing', 'Top.md')).toBeUndefined();
  });
});
