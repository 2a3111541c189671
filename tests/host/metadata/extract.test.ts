import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CachedMetadata } from 'obsidian';
import { needsShared } from '../../support/shared';
import { MemoryDisk } from '../vault/disk';
import { Vault } from '../vault/vault';
import { MetadataCache } from './cache';
import { extractMetadata } from './extract';

interface Capture {
  readonly cachedMetadata: CachedMetadata;
  readonly fileContents: string;
  readonly filePath: string;
}

/** Notes with the metadata that go with them. */
function capturesIn(folder: string): readonly (Capture & { readonly name: string })[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('Links.json'))
    .map((name) => ({ name: name.replace('.json', ''), ...read<Capture>(folder, name) }));
}
const read = <T>(folder: string, name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;

const FIELDS = [
  'links',
  'embeds',
  'tags',
  'headings',
  'frontmatter',
  'frontmatterLinks',
  'frontmatterPosition',
  'sections',
  'listItems',
  'blocks',
] as const;

/** Where the host is known to differ from the app; `docs/test-host.md` says why. */
const DIFFERS: Readonly<Record<string, readonly string[]>> = {
  listItems: ['numbered_list_items_standard', 'numbered_tasks_issue_3481'],
};

describe('the metadata of the captured notes (needs the shared data)', () => {
  // Captured from the app itself.
  const folder = needsShared('data/obsidian-metadata');

  it('covers the whole set', () => {
    expect(capturesIn(folder)).toHaveLength(89);
  });

  it.each(FIELDS)('has the app’s %s in every note but the listed ones', (field) => {
    const different = capturesIn(folder).filter(({ cachedMetadata, fileContents }) => {
      return !Object.is(canonical(cachedMetadata[field]), canonical(extractMetadata(fileContents)[field]));
    });
    expect(different.map(({ name }) => name)).toEqual(DIFFERS[field] ?? []);
  });

  it('resolves their links to the notes the app resolves them to', () => {
    const captures = capturesIn(folder);
    const resolved = read<Links>(folder, 'resolvedLinks.json');
    const unresolved = read<Links>(folder, 'unresolvedLinks.json');
    const cache = cacheOver(captures, resolved);
    for (const { filePath } of captures) {
      expect({ [filePath]: cache.resolvedLinks[filePath] }).toEqual({ [filePath]: resolved[filePath] });
      expect({ [filePath]: cache.unresolvedLinks[filePath] }).toEqual({ [filePath]: unresolved[filePath] });
    }
  });
});

describe('the metadata of a note of our own', () => {
  const text = readFileSync(join(__dirname, '../../fixtures/metadata/harbour-log.md'), 'utf8');
  const found = extractMetadata(text);
  const expected = read<Record<string, unknown>>(join(__dirname, '../../fixtures/metadata'), 'harbour-log.json');

  /** A position as the words that stand there. */
  const wordsAt = ({ position }: Placed): string => text.slice(position.start.offset, position.end.offset);
  interface Placed {
    readonly position: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
  }

  it.each(['links', 'embeds', 'tags', 'headings', 'sections', 'listItems'] as const)(
    'has its %s, each in its place',
    (field) => {
      expect((found[field] ?? []).map(wordsAt)).toEqual(expected[field]);
    },
  );

  it('has its properties, their links, and its blocks', () => {
    expect(found.frontmatter).toEqual(expected['frontmatter']);
    expect(found.frontmatterLinks?.map(({ key, link }) => [key, link])).toEqual(expected['frontmatterLinks']);
    expect(Object.keys(found.blocks ?? {})).toEqual(expected['blocks']);
  });

  it('resolves links to the notes there are, by the shortest path, and counts the others', () => {
    const note = { filePath: 'Log/Harbour log.md', fileContents: text };
    const cache = cacheOver([note], { 'Log/Harbour log.md': {}, 'Places/Larvin.md': {}, 'Log/Crane.md': {}, 'Other/Crane.md': {} }); // prettier-ignore
    expect(cache.resolvedLinks['Log/Harbour log.md']).toEqual(expected['resolved']);
    expect(cache.unresolvedLinks['Log/Harbour log.md']).toEqual(expected['unresolved']);
  });
});

type Links = Record<string, Record<string, number>>;

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The captured notes among empty files for everything else in the vault they came from. */
function cacheOver(notes: readonly Pick<Capture, 'filePath' | 'fileContents'>[], resolved: Links): MetadataCache {
  const disk = new MemoryDisk({ caseInsensitive: false, now: () => 0 });
  const texts = new Map(notes.map(({ filePath, fileContents }) => [filePath, fileContents]));
  for (const path of new Set([...Object.keys(resolved), ...Object.values(resolved).flatMap(Object.keys)])) {
    if (path.includes('/')) disk.mkdir(path.slice(0, path.lastIndexOf('/')));
    disk.write(path, texts.get(path) ?? '');
  }
  const cache = new MetadataCache(new Vault(disk, { name: 'Captured', configDir: '.obsidian' }));
  cache.indexAll();
  return cache;
}

describe('the metadata of a note', () => {
  const links = (text: string): string[] => (extractMetadata(text).links ?? []).map(({ link }) => link);
  const tags = (text: string): string[] => (extractMetadata(text).tags ?? []).map(({ tag }) => tag);

  it('has no links in code, HTML comments and block comments', () => {
    expect(links('`[[A]]` [[B]]\n\n```\n[[C]]\n```\n\nx <!-- [[D]] --> [[E]]\n\n%%\n[[F]]\n%%\n\n%%[[G]]%%')).toEqual([
      'B',
      'E',
      'G',
    ]);
  });

  it('reads a link whose bar is escaped for a table', () => {
    expect(extractMetadata('| a |\n| - |\n| [[Note\\|shown]] |').links).toMatchObject([
      { link: 'Note', displayText: 'shown' },
    ]);
  });

  it('takes a value of the properties for a link only when it is nothing else', () => {
    const { frontmatterLinks } = extractMetadata('---\na: "[[A|x]]"\nb: "see [[B]]"\nc:\n  - "[[C]]"\n---\n');
    expect(frontmatterLinks?.map(({ key, link }) => `${key} ${link}`)).toEqual(['a A', 'c.0 C']);
  });

  it('indexes nothing from properties it cannot read', () => {
    expect(extractMetadata('---\na: [\n---\n[[B]]')).not.toHaveProperty('frontmatter');
    expect(extractMetadata('---\na: 2024-11-15\n---\n').frontmatter).toEqual({ a: '2024-11-15' });
  });

  it('does not take numbers, anchors and headings for tags', () => {
    expect(tags('#1 a#b [[#c]] # d\n#e/f [x](#g) `#h` #i.')).toEqual(['#e/f', '#i']);
  });
});
