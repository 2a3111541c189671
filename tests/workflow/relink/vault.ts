import { ok } from '../../../src/model';
import { readFrontmatter } from '../../../src/format/frontmatter';
import { MemoryVault } from '../../../src/vault/memory';
import { importArticles } from '../../../src/workflow/import';
import { planRelinking, relink, WHOLE_VAULT, type RelinkScope } from '../../../src/workflow/relink';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace, treeOf } from '../../support/workspace';

/** Of these the articles are made. */
export const SENTENCES: readonly string[] = [
  'Inspectors of the Tidewatch Bureau searched three ships in Busan on Monday.',
  'A spokesman for Kestrel denied it, and Kestrel owns two of the ships.',
  'Traders at the market in Hoeryong told of new checks by the Hoeryong Police Department.',
  'Kim Yong Ho, a captain, said the Ministry of State Security had taken his phone in Sinuiju.',
  'Mr. Kim said so again, and the ministry would not answer.',
  'Floods closed the road from Hyesan to Chongjin, the Daily Harbour reported.',
  'The Blue Lantern paid for fuel, and the Blue Lantern paid for crews.',
];

export const HARBOUR =
  'BUSAN, South Korea - Inspectors of the Tidewatch Bureau searched three ships in Busan on Monday.\n\n' +
  'The bureau said the ships had left Nampo in North Korea without papers. A spokesman for Kestrel denied it. Kestrel owns two of the ships.\n';

export const MARKET =
  'HOERYONG - Traders at the market in Hoeryong told of new checks by the Tidewatch Bureau on Tuesday.\n\n' +
  'Kestrel has not said whether its trucks were stopped. Drivers of Kestrel waited.\n';

/** A vault with articles imported, by path. */
export async function vaultWith(
  articles: Readonly<Record<string, string>>,
  known: Partial<Pick<Workspace, 'engine' | 'settings'>> = {},
): Promise<Workspace & { vault: MemoryVault }> {
  const vault = new MemoryVault();
  const workspace = { ...testWorkspace(vault), ...known, vault };
  await importArticles(
    Object.entries(articles).map(([name, text]) => ok({ name, text, stated: { from: 'test', title: name } })),
    workspace,
  );
  return workspace;
}

/** An entity note as a user writes it. */
export const entityNote = (kind: string, id: string, more = ''): string =>
  `---\ntype: ${kind}\nentity-id: ${id}\n${more}---\nMy notes.\n`;

export async function relinkAll(workspace: Workspace, scope: RelinkScope = WHOLE_VAULT): ReturnType<typeof relink> {
  return relink(await planRelinking(scope, workspace), workspace);
}

/** The one note whose path has these words, with its text. */
export async function noteLike(workspace: Workspace, words: string): Promise<{ path: string; text: string }> {
  const tree = await treeOf(workspace.vault);
  const [path = ''] = Object.keys(tree).filter((each) => each.includes(words));
  return { path, text: tree[path] ?? '' };
}

export async function edit(workspace: Workspace, path: string, change: (text: string) => string): Promise<void> {
  await workspace.vault.process(path, change);
}

/** A note's text below its properties. */
export function bodyOf(text: string): string {
  const read = readFrontmatter(text, '');
  return read.ok ? read.value.body : text;
}

/** The words a reader sees: the body without brackets. */
export const wordsOf = (text: string): string => bodyOf(text).replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
