import type { Inspection } from '../../../../intake/inspect';
import { type ColumnMapping, type Input, type Outcome, type Problem, type FetchPort, failed } from '../../../../model';
import { fetchPages, MAX_FILE_BYTES, pause, readFile, type StagedFile } from '../../../kit/inputs';
import { TEXT } from '../../../../text';
import { webAddresses } from '../url';
import type { Handed } from './handed';
import { errorText } from '../../../kit/problem-words';

/** `intake/inspect`, where the formats are: in the engine. */
export type Inspect = (input: Input, complete: boolean) => Promise<Look>;
export type Look = Inspection;

/** One entry of the list. */
export interface StagedItem {
  readonly id: number;
  /** What the report calls it. */
  readonly name: string;
  /** What the list calls it: of a text, its first line. */
  readonly label: string;
  /** Bytes of a file, characters of a text. */
  readonly size: number;
  readonly content: Handed['content'];
  /** Null until it was looked at. */
  readonly look: Look | null;
  /** As the user set them; null as guessed. */
  readonly columns: ColumnMapping | null;
}

/** A beginning of this many bytes is enough to recognise anything. */
const HEAD = 65_536;
/** Files up to this size are looked through, for their number of articles. */
const WHOLE = 1_000_000;
/** Lists and tables up to this size are read whole: the list is what is asked about. */
const LISTS = 20_000_000;

/** What is to be imported, one by one, and how much that is. */
export interface StagedPlan {
  readonly total: number;
  /** Articles each input is thought to hold. */
  readonly expected: readonly (number | null)[];
  /** `wait`: between two requests. */
  inputs(fetch: FetchPort, signal?: AbortSignal, wait?: () => Promise<void>): AsyncGenerator<Outcome<Input>>;
}

/** The things to import, each recognised as it is added, by the code that will read it. */
export class StagedInputs {
  private list: StagedItem[] = [];
  private lastId = 0;
  private looking: Promise<void> | null = null;

  /** `changed` is told which entry is to be drawn anew, or null for the list. */
  constructor(
    private readonly inspect: Inspect,
    private readonly changed: (item: StagedItem | null) => void,
  ) {}

  get items(): readonly StagedItem[] {
    return this.list;
  }

  /** Lists of feeds are subscribed to, not imported. */
  get importable(): readonly StagedItem[] {
    return this.list.filter(({ look }) => look?.format !== 'opml');
  }

  /** Addresses that an import would fetch, and their hosts. */
  get pages(): { readonly urls: readonly string[]; readonly hosts: readonly string[] } {
    const { urls, hosts } = webAddresses(this.list.flatMap(({ look }) => look?.urls ?? []).join('\n'));
    return { urls, hosts };
  }

  add(handed: readonly Handed[]): void {
    for (const one of handed) {
      const { content } = one;
      this.lastId += 1;
      this.list.push({
        id: this.lastId,
        name: this.distinct(one),
        label: labelOf(one),
        size: content.kind === 'file' ? content.file.size : content.text.length,
        content,
        look: null,
        columns: null,
      });
    }
    this.changed(null);
    this.looking ??= this.lookAtAll().finally(() => (this.looking = null));
  }

  remove(id: number): void {
    this.list = this.list.filter((item) => item.id !== id);
    this.changed(null);
  }

  clear(): void {
    this.list = [];
    this.changed(null);
  }

  setColumns(id: number, columns: ColumnMapping): void {
    this.replace(id, { columns });
  }

  /** Resolves when everything was looked at. */
  async settled(): Promise<void> {
    await this.looking;
  }

  /** What an import of the list as it is now would read. Entries nobody looked at yet are looked at when their turn comes. */
  plan(): StagedPlan {
    const items = this.importable;
    const lookAt = async (item: StagedItem): Promise<StagedItem> => ({
      ...item,
      look: item.look ?? (await this.look(item)),
    });
    const expected = items.flatMap(({ look }) => (look?.urls ? look.urls.map(() => 1) : [expectedOf(look)]));
    return {
      total: expected.length,
      expected,
      async *inputs(fetch, signal, wait = pause) {
        for (const item of items) {
          const looked = await lookAt(item);
          if (looked.look?.urls) yield* fetchPages({ urls: looked.look.urls, typed: false }, fetch, signal, wait);
          else if (looked.look?.format !== 'opml') yield await toInput(looked);
        }
      },
    };
  }

  /** Texts have no names of their own: the second is told from the first by a number. */
  private distinct({ name, content }: Handed): string {
    if (content.kind === 'file') return name;
    const same = this.list.filter((item) => item.content.kind === 'text' && item.name.startsWith(name)).length;
    return same === 0 ? name : `${name} ${same + 1}`;
  }

  private async lookAtAll(): Promise<void> {
    for (;;) {
      const next = this.list.find(({ look }) => look === null);
      if (next === undefined) return;
      const look = await this.look(next);
      this.replace(next.id, { look });
    }
  }

  private replace(id: number, parts: Partial<Pick<StagedItem, 'look' | 'columns'>>): void {
    const at = this.list.findIndex((item) => item.id === id);
    const item = this.list[at];
    if (item === undefined) return;
    const changed = { ...item, ...parts };
    this.list[at] = changed;
    this.changed(changed);
  }

  private async look({ name, content }: StagedItem): Promise<Look> {
    try {
      return content.kind === 'text'
        ? await this.inspect(textInput(name, content), true)
        : await this.lookIntoFile(name, content.file);
    } catch (error) {
      return { format: 'text', articles: null, problem: unreadable(name, error) };
    }
  }

  private async lookIntoFile(name: string, file: StagedFile): Promise<Look> {
    if (file.size > MAX_FILE_BYTES) return { format: 'text', articles: null, problem: tooLarge(name) };
    const look = await this.inspectFile(name, file, file.size <= WHOLE ? file.size : HEAD);
    const isList = look.urls !== undefined || look.feeds !== undefined || look.table !== undefined;
    return isList && file.size > WHOLE && file.size <= LISTS ? this.inspectFile(name, file, file.size) : look;
  }

  private async inspectFile(name: string, file: StagedFile, length: number): Promise<Look> {
    const bytes = new Uint8Array(await file.slice(0, length).arrayBuffer());
    return this.inspect({ name, bytes }, length >= file.size);
  }
}

const MAX_LABEL = 80;
/** A label is sought in the beginning of a text. */
const LABEL_HEAD = 4000;

function labelOf({ name, content }: Handed): string {
  if (content.kind === 'file') return name;
  const head = content.text.trimStart().slice(0, LABEL_HEAD);
  const plain =
    content.format === 'html'
      ? head.replace(/<(?:style|script|head)\b[\s\S]*?(?:<\/(?:style|script|head)>|$)|<[^<>]*(?:>|$)/gi, '\n')
      : head;
  const line =
    plain
      .split('\n')
      .find((each) => each.trim() !== '')
      ?.trim() ?? name;
  return line.length > MAX_LABEL ? `${line.slice(0, MAX_LABEL)}…` : line;
}

const tooLarge = (subject: string): Problem => ({
  code: 'too-large',
  subject,
  message: TEXT.problems.tooLarge(MAX_FILE_BYTES / 1e6),
});

const unreadable = (subject: string, error: unknown): Problem => ({
  code: 'unreadable-file',
  subject,
  message: TEXT.problems.unreadableFile(errorText(error)),
});

function expectedOf(look: Look | null): number | null {
  if (look === null) return null;
  return look.articles ?? (look.format === 'text' || look.problem !== null ? 1 : null);
}

export const textInput = (
  name: string,
  { text, format, url }: Extract<Handed['content'], { kind: 'text' }>,
): Input => ({
  name,
  text,
  ...(format === undefined ? {} : { format }),
  ...(url === undefined ? {} : { url }),
});

async function toInput({ name, content, look, columns }: StagedItem): Promise<Outcome<Input>> {
  if (look?.problem?.code === 'unreadable-file') return failed(look.problem);
  const read =
    content.kind === 'text'
      ? { ok: true as const, value: textInput(name, content) }
      : await readFile(content.file, name);
  if (!read.ok || look?.table === undefined) return read;
  return { ok: true, value: { ...read.value, columns: chosenColumns(columns ?? look.table.guess.mapping) } };
}

/** As shown: a role that stands at no column is said to have none, lest it be guessed again. */
const chosenColumns = (mapping: ColumnMapping): ColumnMapping => ({
  ...Object.fromEntries(Object.keys(TEXT.importDialog.roles).map((role) => [role, ''])),
  ...mapping,
});
