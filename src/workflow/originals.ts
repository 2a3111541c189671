import {
  hashBytes,
  LARGEST_ORIGINAL,
  linkingArticle,
  digestOf,
  originalName,
  readRecord,
  recordName,
  recordText,
  type OriginalRecord,
} from '../format/originals';
import { readIfThere } from '../index/load-index';
import { canonicalUrl, withoutSecrets } from '../intake/url';
import {
  message,
  problemOf,
  wordingOf,
  type Article,
  type Input,
  type Message,
  type NotePlan,
  type Problem,
  type VaultPlan,
} from '../model';
import type { Hindered, RunOptions, Workspace } from './workspace';

/** An input that is at hand, and what its bytes come to. */
export interface Capture {
  readonly input: Input;
  readonly hash: string;
  readonly size: number;
}

interface Kept {
  /** Whether this run wrote it. */
  readonly isNew: boolean;
  /** The articles whose notes link it by this run, as the record has them. */
  readonly articles: Set<string>;
}

/** The run that keeps them. */
interface Keeping {
  readonly workspace: Pick<Workspace, 'vault' | 'settings' | 'clock'>;
  readonly options: RunOptions;
  readonly report: { problem(problem: Problem): void };
  applyAll(plans: readonly VaultPlan[]): Promise<Hindered | null>;
  applyEach(plans: readonly NotePlan[]): Promise<void>;
}

/** Keeps what articles came in, for one run: each input's bytes once, whatever number of articles is in it. */
export class Originals {
  private readonly kept = new Map<string, Kept>();
  /** The articles of one container come in one input, which is not held any longer than others hold it. */
  private readonly taken = new WeakMap<Input, Capture | null>();

  constructor(
    private readonly run: Keeping,
    private readonly largest = LARGEST_ORIGINAL,
  ) {}

  /** Where there is a place for originals and the user wants them; a dry run keeps none. */
  static of(run: Keeping): Originals | null {
    const { workspace, options } = run;
    const isWanted = workspace.settings.originals.keep && options.dryRun !== true;
    return isWanted && workspace.vault.createBytes !== undefined ? new Originals(run) : null;
  }

  /** Hashes an input; null, and a line in the report, where it is too large or not at hand any more. */
  async take(name: string, input: Input | undefined): Promise<Capture | null> {
    if (input === undefined) return this.refuse(name, 'what it came in is not at hand any more.');
    const taken = this.taken.get(input);
    if (taken !== undefined) return taken;
    const bytes = bytesOf(input);
    const capture =
      bytes.length > this.largest
        ? this.refuse(name, message`it is larger than ${this.largest / 1_000_000} MB; keep the file yourself.`)
        : { input, hash: await hashBytes(bytes, () => this.breathe()), size: bytes.length };
    this.taken.set(input, capture);
    return capture;
  }

  /** Writes what is not kept yet; false, and a line in the report, where it could not be. `first`: an article that is in it. */
  async keep(capture: Capture, first: Article | undefined): Promise<boolean> {
    const { hash, input } = capture;
    if (this.kept.has(hash)) return true;
    const record = this.recordOf(capture, first?.archive?.value ?? null);
    const isThere = await this.run.workspace.vault.exists(this.path(originalName(hash)));
    // A sync may bring the record, and not the original.
    const hasRecord = await this.run.workspace.vault.exists(this.path(recordName(hash)));
    const facts = { action: 'create', subject: subjectOf(record), why: 'what it came in' } as const;
    const plans: VaultPlan[] = [
      { ...facts, path: this.path(originalName(hash)), after: digestOf(hash), bytes: bytesOf(input) },
      ...(hasRecord ? [] : [{ ...facts, path: this.path(recordName(hash)), after: recordText(record) }]),
    ];
    const hindered = await this.run.applyAll(plans);
    if (hindered !== null) {
      this.refuse(input.name, wordingOf(hindered.problem.message));
      return false;
    }
    this.kept.set(hash, { isNew: !isThere, articles: new Set() });
    return true;
  }

  /** Keeps an input at once; its SHA-256, or undefined where it is not kept. */
  async keepNow(input: Input, first: Article | undefined): Promise<string | undefined> {
    const capture = await this.take(input.name, input);
    return capture !== null && (await this.keep(capture, first)) ? capture.hash : undefined;
  }

  has(hash: string): boolean {
    return this.kept.has(hash);
  }

  /** The note of an article links it now. */
  linked(hash: string, article: string, note: string): void {
    this.kept.get(hash)?.articles.add(linkingArticle(article, note));
  }

  /** Tells the records which articles came in what; takes away what this run kept and no note came of. */
  async finish(): Promise<void> {
    for (const [hash, { isNew, articles }] of this.kept) {
      if (articles.size > 0) await this.addArticles(hash, articles);
      else if (isNew) await this.remove(hash);
    }
    this.kept.clear();
  }

  private async addArticles(hash: string, articles: ReadonlySet<string>): Promise<void> {
    const path = this.path(recordName(hash));
    const before = await readIfThere(this.run.workspace.vault, path);
    const record = before === null ? null : readRecord(before);
    if (before === null || record === null) return;
    const after = recordText({ ...record, articles: [...new Set([...record.articles, ...articles])].sort() });
    await this.run.applyEach([
      { action: 'update', path, before, after, subject: subjectOf(record), why: 'the articles that came in it' },
    ]);
  }

  private async remove(hash: string): Promise<void> {
    const path = this.path(recordName(hash));
    const text = await readIfThere(this.run.workspace.vault, path);
    const record = text === null ? null : readRecord(text);
    if (text === null || record === null) return;
    const facts = { action: 'remove', subject: subjectOf(record), why: 'no note came of it' } as const;
    const whole = { ...facts, path: this.path(originalName(hash)), before: digestOf(hash) };
    await this.run.applyAll([{ ...facts, path, before: text }, whole]);
  }

  private recordOf({ input, hash, size }: Capture, archive: string | null): OriginalRecord {
    const url = input.url === undefined ? null : addressOf(input.url);
    const headers = Object.entries(input.headers ?? {}).map(([name, value]) => [name, withoutSecrets(value)] as const);
    return {
      ...{ sha256: hash, size, captured: this.run.workspace.clock.now() },
      name: url === null ? (input.name.split(/[\\/]/).at(-1) ?? '') : null,
      ...{
        url,
        archive: archive === null ? null : addressOf(archive),
        headers: Object.fromEntries(headers),
        articles: [],
      },
    };
  }

  private async breathe(): Promise<void> {
    await this.run.options.control?.breathe?.();
  }

  private path(name: string): string {
    return `${this.run.workspace.settings.folders.originals}/${name}`;
  }

  private refuse(name: string, why: Message): null {
    this.run.report.problem(problemOf('original-not-kept', name, message`The original was not kept: ${why}`));
    return null;
  }
}

const subjectOf = ({ sha256, name, url }: OriginalRecord) => ({
  kind: 'original' as const,
  id: sha256,
  name: name ?? url ?? sha256,
});

/** A record goes wherever the vault goes. */
const addressOf = (url: string): string => withoutSecrets(canonicalUrl(url) ?? url);

/** What came in: bytes, or words that were pasted, as UTF-8. */
const bytesOf = ({ bytes, text }: Input): Uint8Array => bytes ?? new TextEncoder().encode(text);
