import * as v from 'valibot';
import { failed, ok, type Message, type Outcome } from '../model';

/*
 * The journal's lines. A batch (one run) is one or more segments `journal/<batch>.<segment>.jsonl`; each line is one
 * JSON object, told by `line`:
 *
 *   header   first line of a batch: version, command, wall clock
 *   intent   before a write: all that is needed to take it back, or to finish it
 *   done     the write with this `n` happened; `folders` are those it really made
 *   refused  the write with this `n` was refused, nothing was written
 *   commit   the run came to its end; a batch without it was interrupted, or still runs
 *   undoing  an undo began
 *   stopped  an undo was cancelled, or the disk refused: the batch is as it was, as far as it was not undone
 *   undone   an undo came to its end
 *
 * An intent with neither `done` nor `refused` may or may not have been written: the note's text tells. Readers pass
 * over kinds and fields they do not know, so both may be added without a new version. `docs/journal.md` is the long form.
 */

/** The command of batches that hold what an undo had to write anew: they are not undone by themselves. */
export const UNDO = 'undo';

export const JOURNAL_VERSION = 1 as const;

const Stamp = v.string();
const Paths = v.array(v.string());
const SubjectSchema = v.object({
  kind: v.picklist(['article', 'entity', 'decisions', 'report', 'original']),
  id: v.string(),
  name: v.string(),
});
const Write = {
  n: v.number(),
  path: v.string(),
  after: v.string(),
  folders: Paths,
  subject: SubjectSchema,
  why: v.string(),
  /** Number of the first write of the group it belongs to. */
  group: v.optional(v.number()),
};
const Create = v.object({ line: v.literal('intent'), action: v.literal('create'), before: v.null(), ...Write });
const Update = v.object({ line: v.literal('intent'), action: v.literal('update'), before: v.string(), ...Write });
const Remove = v.object({
  line: v.literal('intent'),
  action: v.literal('remove'),
  before: v.string(),
  ...Write,
  after: v.null(),
});
const Move = v.object({
  line: v.literal('intent'),
  action: v.literal('move'),
  before: v.string(),
  to: v.string(),
  ...Write,
});
const Header = v.object({
  line: v.literal('header'),
  version: v.literal(JOURNAL_VERSION),
  batch: v.string(),
  command: v.string(),
  started: Stamp,
  /** All or nothing: see `recover.ts`. */
  together: v.optional(v.boolean()),
  /** Who ran it: `Holder.device`. */
  device: v.optional(v.string()),
});
const LINES = {
  header: Header,
  intent: v.variant('action', [Create, Update, Remove, Move]),
  done: v.object({ line: v.literal('done'), n: v.number(), folders: Paths }),
  refused: v.object({ line: v.literal('refused'), n: v.number() }),
  commit: v.object({ line: v.literal('commit'), ended: Stamp, writes: v.number() }),
  undoing: v.object({ line: v.literal('undoing'), at: Stamp }),
  stopped: v.object({ line: v.literal('stopped'), at: Stamp }),
  undone: v.object({ line: v.literal('undone'), at: Stamp, left: v.optional(v.array(v.number())) }),
} as const;

export type IntentLine = v.InferOutput<(typeof LINES)['intent']>;
export type JournalLine = { [K in keyof typeof LINES]: v.InferOutput<(typeof LINES)[K]> }[keyof typeof LINES];

type Without<Line, Keys extends PropertyKey> = Line extends unknown ? Omit<Line, Keys> : never;

/** A write about to happen, with all that is needed to take it back. */
export type PlannedWrite = Without<IntentLine, 'line' | 'n' | 'group' | 'why'> & { readonly why: Message };

/** A write of a batch. `certain` is false where the journal ends between intent and outcome. */
export type RecordedWrite = Without<IntentLine, 'line'> & { readonly certain: boolean };

export interface BatchRecord {
  readonly id: string;
  readonly command: string;
  /** Local wall clock, `YYYY-MM-DDTHH:mm:ss`. */
  readonly started: string;
  /** Interrupted it is rolled back as a whole. */
  readonly together: boolean;
  /** Null in entries of before devices were told apart. */
  readonly device: string | null;
  /** `open`: interrupted, or still running. */
  readonly state: 'open' | 'committed' | 'undoing' | 'undone';
  /** In the order they were made; refused ones left out. */
  readonly writes: readonly RecordedWrite[];
  /** The highest number of a write, refused ones included. */
  readonly last: number;
  /** When its undo came to its end, as `started`; null where none did. */
  readonly undoneAt: string | null;
  /** Numbers of the notes made that an undo had to leave, because others linked them. */
  readonly left: readonly number[];
  /** Lines that cannot be read, other than one torn at the end of a segment. */
  readonly damaged: number;
}

/** Segment names: sortable, legal on every file system, and ordered as the batches are. */
export const segmentName = (batch: string, segment: number): string =>
  `journal/${batch}.${String(segment).padStart(4, '0')}.jsonl`;

/** Batch and segment of a name, null for what is not a segment. */
export function parseSegmentName(name: string): { readonly batch: string; readonly segment: number } | null {
  const match = /^journal\/(\d{8}T\d{6}-\d{4}(?:-[a-z0-9]{1,16})?)\.(\d{4})\.jsonl$/.exec(name);
  return match?.[1] === undefined ? null : { batch: match[1], segment: Number(match[2]) };
}

export const formatLines = (lines: readonly JournalLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

type Parsed = JournalLine | 'damaged' | 'unknown' | { readonly newer: unknown };

function parseLine(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  if (typeof value !== 'object' || value === null || !('line' in value)) return 'damaged';
  if (!isKind(value.line)) return 'unknown';
  if (value.line === 'header' && 'version' in value && value.version !== JOURNAL_VERSION)
    return { newer: value.version };
  const parsed = v.safeParse(LINES[value.line], value);
  return parsed.success ? parsed.output : 'damaged';
}

const isKind = (kind: unknown): kind is keyof typeof LINES => typeof kind === 'string' && Object.hasOwn(LINES, kind);

/**
 * A batch from the text of its segments, in order. A line torn at the end of a segment counts as not written. Fails
 * with `journal-version` for a newer format and `journal-damaged` where no header can be read.
 */
export function parseBatch(id: string, segments: readonly string[]): Outcome<BatchRecord> {
  const lines = segments.flatMap(parseSegment);
  const newer = lines.find((line) => typeof line === 'object' && 'newer' in line);
  if (newer !== undefined)
    return unreadable(id, 'journal-version', 'A newer version of Dateline wrote this journal entry.');
  const known = lines.filter((line): line is JournalLine => typeof line === 'object' && 'line' in line);
  const header = known.find((line) => line.line === 'header');
  if (header === undefined)
    return unreadable(id, 'journal-damaged', 'The beginning of this journal entry cannot be read.');
  return ok({
    id,
    command: header.command,
    started: header.started,
    together: header.together ?? false,
    device: header.device ?? null,
    state: stateOf(known),
    writes: writesOf(known),
    undoneAt: known.flatMap((line) => (line.line === 'undone' ? [line.at] : [])).at(-1) ?? null,
    left: known.flatMap((line) => (line.line === 'undone' ? [line.left ?? []] : [])).at(-1) ?? [],
    last: known.reduce((last, line) => (line.line === 'intent' ? Math.max(last, line.n) : last), 0),
    damaged: lines.filter((line) => line === 'damaged').length,
  });
}

const unreadable = (subject: string, code: string, message: string): Outcome<BatchRecord> =>
  failed({ code, message, subject });

function parseSegment(text: string): Parsed[] {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const tail = last === '' ? 'damaged' : parseLine(last);
  return [...lines.map(parseLine), ...(tail === 'damaged' ? [] : [tail])];
}

function stateOf(lines: readonly JournalLine[]): BatchRecord['state'] {
  const last = lines.filter(({ line }) => line === 'undoing' || line === 'stopped' || line === 'undone').at(-1)?.line;
  if (last === 'undoing' || last === 'undone') return last;
  return last === 'stopped' || lines.some(({ line }) => line === 'commit') ? 'committed' : 'open';
}

function writesOf(lines: readonly JournalLine[]): RecordedWrite[] {
  const writes = new Map<number, RecordedWrite>();
  for (const entry of lines) {
    if (entry.line === 'intent') {
      const { line: _, ...write } = entry;
      writes.set(entry.n, { ...write, certain: false });
    }
    const write = entry.line === 'done' ? writes.get(entry.n) : undefined;
    if (entry.line === 'done' && write) writes.set(entry.n, { ...write, folders: entry.folders, certain: true });
    if (entry.line === 'refused') writes.delete(entry.n);
  }
  return [...writes.values()];
}
