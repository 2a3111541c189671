import { reported } from '../../model/vault-problem';
import { onceFor, type HolderPort, type StorePort } from '../../model';
import { checksum } from './checksum';
import type { VaultMemory } from './vault-memory';

/** Of the code and data that read texts, told at the build; nothing where the sources run unbuilt, as in tests. */
declare const READING_PRINT: string | undefined;
const READ_BY = typeof READING_PRINT === 'undefined' ? '' : READING_PRINT;

/** What is kept of the text of a note, and how. */
export interface TextForm<Value> {
  /** Of the file’s folder. */
  readonly name: string;
  /** Rises with whatever changes how it is kept. */
  readonly version: number;
  /** UTF-16 code units kept; what was read longest ago goes. */
  readonly most: number;
  /** As JSON can have it. */
  readonly pack: (value: Value) => unknown;
  /** May throw for what is damaged. */
  readonly unpack: (packed: unknown) => Value;
}

/**
 * What the texts of notes yield, in memory and in the plugin’s own folder. Never the truth: what is damaged, of other
 * knowledge, or of a note whose text is another now is left out, and a store that refuses costs nothing but time.
 */
export class TextCache<Value> {
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
    private readonly form: TextForm<Value>,
  ) {}

  /** `key`: what it depends on besides the notes and the code that reads them. */
  static async load<Value>(
    store: StorePort,
    form: TextForm<Value>,
    { device, key }: { readonly device: string; readonly key: string },
  ): Promise<TextCache<Value>> {
    const head = `dateline ${form.name} ${form.version} ${READ_BY} ${key}\n`;
    const cache = new TextCache(store, `cache/${form.name}/${device}.jsonl`, head, form);
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
  get(path: string, text: string): Value | null {
    const line = this.lines.get(JSON.stringify(path));
    if (line === undefined) return null;
    try {
      const [, print, packed] = JSON.parse(line) as readonly unknown[];
      return print === printOf(text) ? this.form.unpack(packed) : null;
    } catch {
      return null;
    }
  }

  put(path: string, text: string, value: Value): void {
    const line = `${JSON.stringify([path, printOf(text), this.form.pack(value)])}\n`;
    this.pending.push(line);
    this.keep(JSON.stringify(path), line);
    if (this.size > this.form.most) this.forget();
  }

  /** Stores what was put. */
  async save(): Promise<void> {
    if (this.pending.length === 0) return;
    const added = this.pending.join('');
    const isRoom = this.stored !== null && this.stored + added.length <= 2 * this.form.most;
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
      if (this.size <= this.form.most / 2) break;
      this.lines.delete(path);
      this.size -= line.length;
    }
    this.stored = null;
  }
}

/** The path of a line, as JSON has it. */
const PATH = /^\[("(?:[^"\\]|\\.)*"),/;

const printOf = (text: string): string => `${text.length.toString(36)}.${checksum(text)}`;

/** As long as a vault is known, so is what its texts yield; by name. */
const openIn = onceFor((_memory: VaultMemory) => new Map<string, { key: string; cache: TextCache<unknown> }>());

/** Through what a cache is opened. */
export interface CacheAccess {
  readonly store: StorePort;
  readonly holder?: HolderPort;
  readonly memory?: VaultMemory;
}

/** `depends`: as JSON can have it, what the values depend on besides the texts. */
export async function openTextCache<Value>(
  { store, holder, memory }: CacheAccess,
  form: TextForm<Value>,
  depends: unknown,
): Promise<TextCache<Value>> {
  const key = checksum(JSON.stringify(depends));
  const opened = memory && openIn(memory);
  const known = opened?.get(form.name);
  if (known?.key === key) {
    known.cache.through(store);
    return known.cache as TextCache<Value>;
  }
  const cache = await TextCache.load(store, form, { device: holder?.self.device ?? 'here', key });
  opened?.set(form.name, { key, cache: cache as TextCache<unknown> });
  return cache;
}
