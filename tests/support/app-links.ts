import type * as api from 'obsidian';
import { getLinkpath } from '../host/metadata/links';
import { MetadataCache } from '../host/metadata/cache';
import { MemoryDisk } from '../host/vault/disk';
import { Vault } from '../host/vault/vault';

/** A link as the stand-in for the app reads and follows it. */
export interface AppLink {
  readonly written: string;
  /** Words shown; null for an embed. */
  readonly shown: string | null;
  /** Path of the note it leads to; null where it leads nowhere. */
  readonly to: string | null;
}

export interface AppLinks {
  readonly body: readonly AppLink[];
  readonly properties: readonly AppLink[];
}

/** All links of a vault by the path of their note, links within a note left out. */
export function appLinks(tree: Readonly<Record<string, string>>): ReadonlyMap<string, AppLinks> {
  const disk = new MemoryDisk({ caseInsensitive: false, now: () => 0 });
  for (const [path, text] of Object.entries(tree)) {
    if (path.includes('/')) disk.mkdir(path.slice(0, path.lastIndexOf('/')));
    disk.write(path, text);
  }
  const cache = new MetadataCache(new Vault(disk, { name: 'Vault', configDir: '.obsidian' }));
  cache.indexAll();
  const read = (source: string, references: readonly api.Reference[], embeds = false): readonly AppLink[] =>
    references.flatMap(({ link, displayText = '' }) => {
      const target = getLinkpath(link);
      if (target === '') return [];
      const to = cache.getFirstLinkpathDest(target, source)?.path ?? null;
      return [{ written: link, shown: embeds ? null : displayText, to }];
    });
  return new Map(
    Object.keys(tree).map((path) => {
      const { links = [], embeds = [], frontmatterLinks = [] } = cache.getCache(path) ?? {};
      const body = [...read(path, links), ...read(path, embeds, true)];
      return [path, { body, properties: read(path, frontmatterLinks) }];
    }),
  );
}
