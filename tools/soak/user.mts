import type { MemoryVault } from '../../src/vault/memory';
import { parts } from './note-text.mts';

/** Words that only the user wrote: no article has them, and each stands once in the vault. */
export const TOKEN = /zq\d+zq/g;

/** What a user does with notes by hand, in Obsidian or elsewhere. */
export class User {
  private said = 0;
  /** What links to the notes say that the user deleted: their paths and the ends of them, folded. */
  readonly gone = new Set<string>();
  /** Paths of the copies that sync made. */
  readonly copies = new Set<string>();

  constructor(
    private readonly vault: MemoryVault,
    private readonly read: () => Promise<Readonly<Record<string, string>>>,
  ) {}

  word(): string {
    this.said += 1;
    return `zq${this.said}zq`;
  }

  async edit(path: string, change: (text: string) => string): Promise<void> {
    const text = (await this.read())[path];
    if (text !== undefined) this.vault.put(path, change(text));
  }

  /** A paragraph at the end of the body. */
  append(path: string, words = `My note ${this.word()}.`): Promise<void> {
    return this.edit(path, (text) => `${text.replace(/\n*$/, '\n')}\n${words}\n`);
  }

  /** Links to a note in every way there is, all in lines of the user's. */
  link(path: string, target: string): Promise<void> {
    const name = target.replace(/\.md$/, '').split('/').at(-1) ?? '';
    const whole = target.replace(/\.md$/, '');
    const lines = [
      `See [[${name}]] ${this.word()} and [[${whole}|that one ${this.word()}]] and [[${name}#Notes|part]].`,
      `![[${name}]] ${this.word()} [words](${encodeURI(target)}) \`[[${name}]]\` ${this.word()}`,
    ];
    return this.append(path, lines.join('\n'));
  }

  /** A property of the user's, with quoting and a comment of the user's. */
  property(path: string): Promise<void> {
    return this.head(path, (head) =>
      head.replace(/\n---(\r?\n|$)$/, `\n# mine ${this.word()}\nrating: '${this.word()}'   # kept\n---$1`),
    );
  }

  alias(path: string, alias = `Alias ${this.word()}`): Promise<void> {
    return this.item(path, 'aliases', alias);
  }

  /** An item in a managed list that Dateline did not put there. */
  listed(path: string, list: string, target: string): Promise<void> {
    return this.item(path, list, `"[[${target.replace(/\.md$/, '').split('/').at(-1) ?? ''}|${this.word()}]]"`);
  }

  private item(path: string, key: string, value: string): Promise<void> {
    return this.head(path, (head) => {
      if (new RegExp(`^${key}:\\s*$`, 'm').test(head))
        return head.replace(new RegExp(`^(${key}:[ \\t]*\\n)`, 'm'), (_, line: string) => `${line}  - ${value}\n`);
      if (new RegExp(`^${key}:`, 'm').test(head)) return head;
      return head.replace(/\n---(\r?\n|$)$/, `\n${key}:\n  - ${value}\n---$1`);
    });
  }

  /** Takes the first item out of a list. */
  takeOut(path: string, list: string): Promise<void> {
    return this.head(path, (head) =>
      head.replace(new RegExp(`^(${list}:[ \\t]*\\n)  - .*\\n(?=  - )`, 'm'), (_, line: string) => line),
    );
  }

  /** Takes all items out of a list, as the app does: the key stays. */
  emptied(path: string, list: string): Promise<void> {
    return this.head(path, (head) => head.replace(new RegExp(`^(${list}:)[ \\t]*\\n(?:  - .*\\n)+`, 'm'), '$1 []\n'));
  }

  set(path: string, key: string, value: string): Promise<void> {
    return this.head(path, (head) =>
      new RegExp(`^${key}:`, 'm').test(head) ? head : head.replace(/\n---(\r?\n|$)$/, `\n${key}: ${value}\n---$1`),
    );
  }

  private head(path: string, change: (head: string) => string): Promise<void> {
    return this.edit(path, (text) => {
      const { head, body } = parts(text);
      return head === '' ? text : change(head) + body;
    });
  }

  /** Another name, in Obsidian: links to it by name or path follow. */
  async rename(path: string, to: string): Promise<void> {
    const tree = await this.read();
    const text = tree[path];
    if (text === undefined || Object.keys(tree).some((other) => other.toLowerCase() === to.toLowerCase())) return;
    this.vault.drop(path);
    this.vault.put(to, text);
    const bare = (whole: string): string => whole.replace(/\.md$/, '');
    const name = (whole: string): string => bare(whole).split('/').at(-1) ?? '';
    const forms = new Map([
      [bare(path), bare(to)],
      [name(path), name(to)],
    ]);
    for (const [other, before] of Object.entries({ ...(await this.read()) })) {
      const after = before
        .replace(/(!?\[\[)([^\]|#^]+)/g, (whole, open: string, target: string) => {
          const found = forms.get(target);
          return found === undefined ? whole : `${open}${found}`;
        })
        .replaceAll(`](${encodeURI(path)})`, `](${encodeURI(to)})`);
      if (after !== before) this.vault.put(other, after);
    }
  }

  /** A copy that a sync service made of a note changed on two devices; the other device's user has words of their own there. */
  async conflict(path: string, ending: string): Promise<void> {
    const tree = await this.read();
    const text = tree[path];
    const copy = path.replace(/\.md$/, `${ending}.md`);
    if (text === undefined || tree[copy] !== undefined) return;
    this.copies.add(copy);
    this.vault.put(
      copy,
      text.replace(TOKEN, () => this.word()),
    );
  }

  delete(path: string): void {
    this.vault.drop(path);
    const steps = path.toLowerCase().normalize('NFC').replace(/\.md$/, '').split('/');
    for (let at = 0; at < steps.length; at += 1) this.gone.add(steps.slice(at).join('/'));
  }
}
