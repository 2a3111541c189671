import { ownValue, readFrontmatter } from '../../format/frontmatter';
import {
  hashBytes,
  hashIn,
  isOriginal,
  linkingArticle,
  originalName,
  readOriginalLink,
  readRecord,
  recordName,
  type OriginalRecord,
} from '../../format/originals';
import { lookInto } from '../../index/load-index';
import {
  message,
  problemOf,
  type Message,
  type Problem,
  type RunControl,
  type Settings,
  type VaultPort,
} from '../../model';
import { reported } from '../../model/vault-problem';

/** What the notes of articles link of originals. */
export class LinkedOriginals {
  readonly faults: Problem[] = [];
  /** Hash → a note that links it. */
  readonly by = new Map<string, string>();
  /** Article as a record has it → its notes, each with what they link. */
  private readonly articles = new Map<string, { readonly path: string; readonly hashes: ReadonlySet<string> }[]>();
  count = 0;

  constructor(private readonly settings: Settings) {}

  /** The note of an article. */
  add(id: string, path: string, text: string): void {
    const hashes = new Set<string>();
    for (const value of this.valuesIn(text)) {
      const link = typeof value === 'string' ? readOriginalLink(value, id) : null;
      if (link?.isOwn === true) hashes.add(link.hash);
      else this.faults.push(linkFault(path, 'What it links as its original is not what Dateline wrote there.'));
    }
    if (hashes.size > 0) this.count += 1;
    for (const hash of hashes) if (!this.by.has(hash)) this.by.set(hash, path);
    const article = linkingArticle(id, text);
    this.articles.set(article, [...(this.articles.get(article) ?? []), { path, hashes }]);
  }

  /** A note that cannot be read may be that of an article. */
  unreadable(path: string, text: string, { message: why }: Problem): void {
    if (text.includes(originalName(''))) this.faults.push(problemOf('original-unreadable', path, why));
  }

  /** Notes of an article that are to link an original, and do not. */
  lacking(article: string, hash: string): readonly string[] {
    const notes = this.articles.get(article) ?? [];
    return notes.filter(({ hashes }) => !hashes.has(hash)).map(({ path }) => path);
  }

  /** Under whatever name the property had when it was written. */
  private valuesIn(text: string): readonly unknown[] {
    const { original } = this.settings.properties;
    if (!text.includes(originalName('')) && !text.includes(original)) return [];
    const read = readFrontmatter(text, '');
    if (!read.ok) return [];
    const { data } = read.value;
    const own = [ownValue(data, original)]
      .flat()
      .filter((value) => value !== undefined && value !== null && value !== '');
    const others = Object.entries(data).flatMap(([key, value]) => (key === original ? [] : [value].flat()));
    return [
      ...own,
      ...others.filter((value) => typeof value === 'string' && /^\[\[.*\.original\|original /.test(value)),
    ];
  }
}

interface Found {
  readonly path: string;
  readonly size: number;
}

/** Hashes every original there is, wherever it was moved to, and compares it with its name, its record and the notes. */
export async function verifyOriginals(
  linked: LinkedOriginals,
  vault: VaultPort,
  control?: Partial<RunControl>,
): Promise<{ readonly count: number; readonly faults: readonly Problem[] }> {
  const work = new Verifying(linked, vault);
  const files = (await vault.filesIn?.('')) ?? [];
  const wholes = files.filter(({ path }) => isOriginal(path));
  for (const { path } of files.filter((file) => !isOriginal(file.path) && hashIn(file.path) !== null))
    await work.record(path);
  for (const [done, { path, size }] of wholes.entries()) {
    if (control?.signal?.aborted === true) break;
    control?.progress?.({ done, total: wholes.length, current: path });
    await control?.breathe?.();
    await work.original({ path, size }, control?.breathe?.bind(control));
  }
  if (control?.signal?.aborted !== true) work.compare();
  return { count: wholes.length, faults: work.faults };
}

class Verifying {
  readonly faults: Problem[] = [];
  /** Those that are called as they should be, whole or not. */
  private readonly originals = new Map<string, Found>();
  /** Null: changed. */
  private readonly records = new Map<string, OriginalRecord | null>();

  constructor(
    private readonly linked: LinkedOriginals,
    private readonly vault: VaultPort,
  ) {}

  async record(path: string): Promise<void> {
    const hash = hashIn(path) ?? '';
    const read = await lookInto(this.vault, path);
    const text = read.ok ? read.value : null;
    const record = text === null ? null : readRecord(text);
    this.records.set(hash, record);
    if (!read.ok && read.problem.code !== 'not-text') this.fault('original-unreadable', path, read.problem.message);
    else if (record === null) this.fault('original-record', path, 'The record was changed since Dateline wrote it.');
    else if (record.sha256 !== hash) this.fault('original-record', path, 'It is the record of another original.');
  }

  async original({ path, size }: Found, breathe?: () => Promise<void>): Promise<void> {
    const hash = hashIn(path);
    if (hash === null)
      return void this.fault('original-renamed', path, 'It is not called by the hash of what is in it.');
    const bytes = await reported(async () => (await this.vault.bytes?.(path)) ?? new Uint8Array());
    this.originals.set(hash, { path, size });
    if (!bytes.ok) return void this.fault('original-unreadable', path, bytes.problem.message);
    const found = await hashBytes(bytes.value, breathe);
    if (found !== hash)
      this.fault('original-changed', path, message`It was changed since it was kept: its SHA-256 is ${found} now.`);
  }

  compare(): void {
    for (const [hash, note] of this.linked.by) {
      if (!this.originals.has(hash)) this.missing(hash, note);
      else if (!this.records.has(hash))
        this.fault('original-record', note, message`The record of its original, ${recordName(hash)}, is not there.`);
    }
    for (const [hash, record] of this.records) {
      if (!this.originals.has(hash) && !this.linked.by.has(hash)) this.missing(hash, recordName(hash));
      for (const article of record?.articles ?? [])
        for (const path of this.linked.lacking(article, hash))
          this.faults.push(linkFault(path, message`It does not link its original any more: ${originalName(hash)}`));
    }
  }

  private missing(hash: string, subject: string): void {
    this.fault('original-missing', subject, message`The original is not there: ${originalName(hash)}`);
  }

  private fault(code: string, subject: string, why: Message): void {
    this.faults.push(problemOf(code, subject, why));
  }
}

const linkFault = (path: string, why: Message): Problem => problemOf('original-link', path, why);
