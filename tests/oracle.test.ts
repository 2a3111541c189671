/** pandoc reads the vault as an independent witness: it parses YAML and wikilinks itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { linkTargets } from '../src/format/links';
import { importArticles } from '../src/workflow/import';
import { sampleInputs, testWorkspace, treeOf } from './support/workspace';

const READER = 'commonmark_x+wikilinks_title_after_pipe+yaml_metadata_block';

interface PandocDocument {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly blocks: readonly unknown[];
}

const readWithPandoc = (markdown: string): PandocDocument =>
  JSON.parse(
    execFileSync('pandoc', ['-f', READER, '-t', 'json'], { input: markdown, encoding: 'utf8' }),
  ) as PandocDocument;

/** Targets of all wikilinks below a node of pandoc's tree. */
function wikilinks(node: unknown): string[] {
  if (Array.isArray(node)) {
    const [target, title] = node as unknown[];
    if (node.length === 2 && typeof target === 'string' && title === 'wikilink') return [target];
    return node.flatMap(wikilinks);
  }
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(wikilinks) : [];
}

const stem = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');

describe('pandoc reading the vault of the samples', () => {
  let tree: Record<string, string>;
  let read: Map<string, PandocDocument>;

  beforeAll(async () => {
    if (spawnSync('pandoc', ['--version']).status !== 0)
      throw new Error('pandoc is missing: install it, or run npm test');
    const workspace = testWorkspace();
    await importArticles(sampleInputs(), workspace);
    tree = await treeOf(workspace.vault);
    read = new Map(Object.entries(tree).map(([path, text]) => [path, readWithPandoc(text)]));
  }, 120_000);

  it('finds a readable frontmatter in every note', () => {
    const unreadable = [...read].filter(
      ([, { meta }]) => !('date' in meta) && !('type' in meta) && !('article-id' in meta),
    );
    expect(unreadable.map(([path]) => path)).toEqual([]);
  });

  it('finds a note behind every link', () => {
    const names = new Map<string, number>();
    for (const path of Object.keys(tree))
      names.set(stem(path).toLowerCase(), (names.get(stem(path).toLowerCase()) ?? 0) + 1);
    const resolves = (target: string): boolean => `${target}.md` in tree || names.get(target.toLowerCase()) === 1;
    const unresolved = [...read].flatMap(([path, { meta, blocks }]) =>
      [...wikilinks(meta), ...wikilinks(blocks)]
        .filter((target) => !resolves(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(unresolved).toEqual([]);
  });

  it('finds no edge that Dateline did not make, and misses none', () => {
    for (const [path, { meta, blocks }] of read) {
      const edges = new Set([...wikilinks(meta), ...wikilinks(blocks)]);
      expect({ path, edges: [...edges].sort() }).toEqual({
        path,
        edges: [...new Set(linkTargets(tree[path] ?? ''))].sort(),
      });
    }
  });
});
