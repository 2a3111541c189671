import { reported } from '../../model/vault-problem';
import type { StorePort } from '../../model';
import { lineOf, readLine } from './statement-line';
import type { NoteStatement } from './model';
import { checksum } from '../../index/cache/checksum';

/** Rises with whatever changes what a line is, or which statements are found. */
const VERSION = 9;
const FOLDER = 'cache/statements';
/** UTF-16 code units kept, about eight thousand articles; what was read longest ago goes. */
const MOST = 8_000_000;

/**
 * Statements of articles’ notes, in memory and in the plugin’s own folder: places and ids, no word of an article. Never the
 * truth: what is damaged, of other knowledge, or of a note whose text is another now is left out, and a store that refuses
 * costs nothing but time.
 */
export class StatementCache {
  /** By path; what was put last stands last. */
  private readonly lines = new Map<string, string>();
  private size = 0;
  private pending: string[] = [];
  /** Size of the file; null where it is to be written anew. */
  private stored: number | null = null;

  private constructor(
    private store: StorePort,
    private readonly name: string,
    private readonly head: string,
    private readonly most: number,
  ) {}

  /** `key`: what statements depend on besides the notes. */
  static async load(
    store: StorePort,
    { device, key, most = MOST }: { readonly device: string; readonly key: string; readonly most?: number },
  ): Promise<StatementCache> {
    const head = `dateline statements ${VERSION} ${key}\n`;
    const cache = new StatementCache(store, `${FOLDER}/${device}.jsonl`, head, most);
    const read = await reported(() => store.read(cache.name));
    const text = read.ok ? (read.value ?? '') : '';
    if (text.startsWith(head)) cache.take(text);
    return cache;
  }

  private take(text: string): void {
    for (let start = this.head.length; start < text.length;) {
      const end = text.indexOf('\n', start);
      if (end < 0) return; // a line without its end was cut: written anew
      const line = text.slice(start, end + 1);
      const path = PATH.exec(line)?.[1];
      if (path !== undefined) this.keep(path, line);
      start = end + 1;
    }
    this.stored = text.length;
  }

  /** Goes on with the same store as another run sees it. */
  through(store: StorePort): void {
    this.store = store;
  }

  /** Those of a note that has this text; null where they are not known. */
  get(path: string, text: string): readonly NoteStatement[] | null {
    const line = this.lines.get(JSON.stringify(path));
    const read = line === undefined ? undefined : readLine(line);
    return read?.kept.print === printOf(text) ? read.kept.statements : null;
  }

  put(path: string, text: string, statements: readonly NoteStatement[]): void {
    const line = lineOf(path, { print: printOf(text), statements });
    this.pending.push(line);
    this.keep(JSON.stringify(path), line);
    if (this.size > this.most) this.forget();
  }

  /** Stores what was put. */
  async save(): Promise<void> {
    if (this.pending.length === 0) return;
    const added = this.pending.join('');
    const isRoom = this.stored !== null && this.stored + added.length <= 2 * this.most;
    const text = isRoom ? added : [this.head, ...this.lines.values()].join('');
    this.stored = isRoom ? (this.stored ?? 0) + text.length : text.length;
    this.pending = [];
    await reported(() => (isRoom ? this.store.append(this.name, text) : this.store.write(this.name, text)));
  }

  private keep(path: string, line: string): void {
    this.size += line.length - (this.lines.get(path)?.length ?? 0);
    this.lines.delete(path);
    this.lines.set(path, line);
  }

  private forget(): void {
    for (const [path, line] of this.lines) {
      if (this.size <= this.most / 2) break;
      this.lines.delete(path);
      this.size -= line.length;
    }
    this.stored = null;
  }
}

/** The path of a line, as JSON has it. */
const PATH = /^\[("(?:[^"\\]|\\.)*"),/;

const printOf = (text: string): string => `${text.length.toString(36)}.${checksum(text)}`;
