/** What a note looks like to its user, read without any of the code under test. */

/** Frontmatter with its fences, and the rest; no frontmatter: all is body. */
export function parts(text: string): { readonly head: string; readonly body: string } {
  const match = /^\ufeff?---\r?\n[\s\S]*?\n---(?:\r?\n|$)/.exec(text);
  return match ? { head: match[0], body: text.slice(match[0].length) } : { head: '', body: text };
}

/** The body as it is shown: links are their words, pictures of notes are not told apart. */
export const shown = (text: string): string =>
  parts(text)
    .body.replace(/!\[\[[^\]]*\]\]/g, '![[…]]')
    .replace(/\[\[([^\]|]+)\|([^\]]*)\]\]/g, '$2')
    .replace(/\[\[([^\]|]+)\]\]/g, '$1')
    .replace(/(?<!\\)\[([^\][]*)\]\((?:<[^>]*>|(?:[^()\s]|\([^()\s]*\))*)\)/g, '$1');

/** Key → its lines in the frontmatter, as written; comments stand under their own text. */
export function keyBlocks(text: string): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>();
  let key = '';
  for (const line of parts(text).head.split('\n').slice(1, -2)) {
    const found = /^(["']?)([^\s#:"'][^:"']*)\1\s*:/.exec(line)?.[2] ?? (line.startsWith('#') ? line : null);
    if (found !== null) key = found;
    blocks.set(key, `${blocks.get(key) ?? ''}${line}\n`);
  }
  return blocks;
}

export interface LinkOf {
  /** As written, without heading, block and words. */
  readonly target: string;
  /** The line it stands in. */
  readonly line: string;
}

/** Links between notes, in frontmatter and body, code included: what is in code links nothing and changes nothing. */
export function linksIn(text: string): readonly LinkOf[] {
  const plain = text.replace(/```[\s\S]*?(?:```|$)/g, '').replace(/`[^`\n]*`/g, '');
  return plain.split('\n').flatMap((line) => {
    const wiki = [...line.matchAll(/\[\[([^\]|#^\\]+)/g)].map(([, target = '']) => target.trim());
    const markdown = [...line.matchAll(/\]\(<?((?:[^()<>\s]|\([^()<>\s]*\))+?\.md)(?:#[^)>]*)?>?\)/g)].map(
      ([, target = '']) => decodeURIComponent(target).replace(/\.md$/, ''),
    );
    return [...wiki, ...markdown].filter((target) => target !== '').map((target) => ({ target, line }));
  });
}

/** Whether links reach a note, as Obsidian resolves them: by path, by the end of a path, by name; without case. */
export function resolver(paths: readonly string[]): (target: string) => boolean {
  const ends = new Set<string>();
  for (const path of paths) {
    const steps = path.toLowerCase().normalize('NFC').replace(/\.md$/, '').split('/');
    for (let at = 0; at < steps.length; at += 1) ends.add(steps.slice(at).join('/'));
  }
  return (target) => ends.has(target.toLowerCase().normalize('NFC').replace(/^\//, '').replace(/\.md$/, ''));
}

export type Tree = Readonly<Record<string, string>>;

/** Every link that reaches nothing: folded target → the lines it stands in. */
export function dangling(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const resolves = resolver(Object.keys(tree));
  const found = new Map<string, string[]>();
  for (const [path, text] of Object.entries(tree)) {
    for (const { target, line } of linksIn(text)) {
      if (resolves(target)) continue;
      const key = target.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), `${path}: ${line}`]);
    }
  }
  return found;
}
