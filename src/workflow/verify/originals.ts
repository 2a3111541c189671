import { readFrontmatter } from '../../format/frontmatter';
import {
  hashBytes,
  hashIn,
  isOriginal,
  LARGEST_ORIGINAL,
  linkingArticle,
  mayLinkOriginal,
  originalName,
  readOriginalLink,
  readRecord,
  recordName,
  type OriginalRecord,
} from '../../format/originals';
import { nameKey } from '../../format/links';
import { lookInto } from '../../index/load-index';
import {
  addTo,
  message,
  ok,
  problemOf,
  type Message,
  type Problem,
  type RunControl,
  type Settings,
  type VaultFile,
  type VaultPort,
} from '../../model';
import { reported } from '../../model/vault-problem';
import type { Workspace } from '../workspace';

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
    addTo(this.articles, linkingArticle(id, text), { path, hashes });
  }

  /** A note that cannot be read may be that of an article. */
  unreadable(path: string, text: string, { message: why }: Problem): void {
    if (mayLinkOriginal(text)) this.faults.push(problemOf('original-unreadable', path, why));
  }

  /** Notes of an article that are to link an original, and do not. */
  lacking(article: string, hash: string): readonly string[] {
    const notes = this.articles.get(article) ?? [];
    return notes.filter(({ hashes }) => !hashes.has(hash)).map(({ path }) => path);
  }

  /**
   * Under whatever name the property had when it was written. Words of the user's own are none of these; that they took the
   * place of a link is told by the record.
   */
  private valuesIn(text: string): readonly unknown[] {
    if (!mayLinkOriginal(text)) return [];
    const read = readFrontmatter(text, '');
    if (!read.ok) return [];
    const { original } = this.settings.properties;
    return Object.entries(read.value.data).flatMap(([key, values]) =>
      [values]
        .flat()
        .filter((value) => typeof value === 'string' && (key === original ? mayLinkOriginal(value) : LINK.test(value))),
    );
  }
}

/** How a link to an original looks, whatever was done to it. */
const LINK = /^\[\[.*\.original\|original /;
/** Bytes of the largest record: that of a mailbox names some ten thousand articles. */
const LARGEST_RECORD = 16_000_000;

type OriginalsWorkspace = Pick<Workspace, 'vault' | 'settings'>;

/**
 * Hashes every original there is, wherever it was moved to, and compares it with its name, its record and the notes. A file
 * of the user's own that is merely called like one is none.
 */
export async function verifyOriginals(
  linked: LinkedOriginals,
  workspace: OriginalsWorkspace,
  control?: Partial<RunControl>,
): Promise<{ readonly count: number; readonly faults: readonly Problem[] }> {
  const files = (await workspace.vault.filesIn?.('')) ?? [];
  const wholes = files.filter(({ path }) => isOriginal(path));
  const work = new Verifying(linked, workspace, new Set(wholes.flatMap(({ path }) => hashIn(path) ?? [])));
  for (const file of files) {
    if (control?.signal?.aborted === true) break;
    if (!isOriginal(file.path) && hashIn(file.path) !== null) await work.record(file);
  }
  for (const [done, file] of wholes.entries()) {
    if (control?.signal?.aborted === true) break;
    control?.progress?.({ done, total: wholes.length, current: file.path });
    await control?.breathe?.();
    await work.original(file, control?.breathe?.bind(control));
  }
  if (control?.signal?.aborted !== true) work.compare();
  return work;
}

class Verifying {
  readonly faults: Problem[] = [];
  count = 0;
  private readonly vault: VaultPort;
  private readonly folder: string;
  /** Null: changed. */
  private readonly records = new Map<string, OriginalRecord | null>();

  constructor(
    private readonly linked: LinkedOriginals,
    { vault, settings }: OriginalsWorkspace,
    /** Hashes that originals are called by, whole or not. */
    private readonly originals: ReadonlySet<string>,
  ) {
    this.vault = vault;
    this.folder = `${nameKey(settings.folders.originals)}/`;
  }

  async record({ path, size }: VaultFile): Promise<void> {
    const hash = hashIn(path) ?? '';
    const read = size > LARGEST_RECORD ? ok(null) : await lookInto(this.vault, path);
    const record = read.ok && read.value !== null ? readRecord(read.value) : null;
    if (record === null && !this.isKept(path) && !this.originals.has(hash) && !this.linked.by.has(hash)) return;
    this.records.set(hash, record);
    if (!read.ok && read.problem.code !== 'not-text') this.fault('original-unreadable', path, read.problem.message);
    else if (record === null) this.fault('original-record', path, 'The record was changed since Dateline wrote it.');
    else if (record.sha256 !== hash) this.fault('original-record', path, 'It is the record of another original.');
  }

  async original({ path, size }: VaultFile, breathe?: () => Promise<void>): Promise<void> {
    const hash = hashIn(path);
    if (hash === null && !this.isKept(path) && size > LARGEST_ORIGINAL) return;
    const bytes = await reported(async () => (await this.vault.bytes?.(path)) ?? new Uint8Array());
    const found = bytes.ok ? await hashBytes(bytes.value, breathe) : null;
    if (hash === null && !this.isKept(path) && !this.isAwaited(found)) return;
    this.count += 1;
    if (hash === null) this.fault('original-renamed', path, 'It is not called by the hash of what is in it.');
    else if (!bytes.ok) this.fault('original-unreadable', path, bytes.problem.message);
    else if (found !== hash)
      this.fault(
        'original-changed',
        path,
        message`It was changed since it was kept: its SHA-256 is ${found ?? ''} now.`,
      );
  }

  /** Whether a file lies where originals are kept. */
  private isKept(path: string): boolean {
    return nameKey(path).startsWith(this.folder);
  }

  /** Whether a note links, or a record tells of, what has this hash. */
  private isAwaited(hash: string | null): boolean {
    return hash !== null && (this.linked.by.has(hash) || this.records.has(hash));
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
