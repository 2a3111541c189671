import { KnownNameTable } from './known-name-table';
import { foldName, endOfName, isWordAt, NameReader, isOneWord, type NameBeside, type NameInText } from './name-words';
import { suggestNames } from './suggest';
import { isNameByItself, isSpelledAsName } from './written-as';
import { isHangul } from '../../language/characters';
import { endsKoreanName } from '../../language/ko/spelling';
import { findBlock, ownValue, readFrontmatter } from '../../../format/frontmatter';
import { linkTargets, nameKey, pathEndings, withoutExtension } from '../../../format/links';
import { MARK_KEYS } from '../../../format/managed';
import { isProseAt, markableSpans } from '../../../format/markable';
import { texts } from '../../../format/note-record';
import type {
  KnownNameMatch,
  NameChanges,
  NameRequest,
  NameSuggestion,
  SuggestionRequest,
  EntityKind,
  Span,
} from '../../../model';

/** The names of a vault's entity notes, to be found in other notes. */
export class KnownNameIndex {
  private readonly table = new KnownNameTable();

  update({ changed, gone }: NameChanges): void {
    this.table.update(changed, gone);
  }

  /** Where a text names notes; nowhere where its own properties say so, unless a person asks for it. */
  find({ text, range, headings = false, isPlain = false, never = [], asked }: NameRequest): readonly KnownNameMatch[] {
    const own = isPlain ? NO_SETTINGS : markSettingsIn(text);
    if ((own.isOff && asked === undefined) || this.table.size === 0) return [];
    const spans = isPlain ? [{ start: 0, end: text.length }] : markableSpans(text, { headings });
    const passed = new Set(asked === 'name' ? [] : [...never, ...own.never].map(foldName));
    return findNames(this.table, { text, spans, range, never: passed });
  }

  /** Notes that what was typed may mean, the likeliest first, each by one name; null where its place is no prose. */
  suggest({ place, ...request }: SuggestionRequest): readonly NameSuggestion[] | null {
    return place === undefined || isProseAt(place.text, place.at) ? suggestNames(this.table, request) : null;
  }
}

/** What a note's properties say of marks. */
interface MarkSettings {
  /** `dateline-marks: false` */
  readonly isOff: boolean;
  /** `dateline-marks-never` */
  readonly never: readonly string[];
}

const NO_SETTINGS: MarkSettings = { isOff: false, never: [] };

function markSettingsIn(text: string): MarkSettings {
  const block = findBlock(text);
  if (block === null || !text.slice(block.start, block.end).includes(MARK_KEYS.marks)) return NO_SETTINGS;
  const read = readFrontmatter(text.slice(0, block.bodyStart), '');
  if (!read.ok) return NO_SETTINGS;
  const { data } = read.value;
  return { isOff: ownValue(data, MARK_KEYS.marks) === false, never: texts(ownValue(data, MARK_KEYS.never)) };
}

/** Where names are looked for. */
interface TextToMark {
  readonly text: string;
  /** Stretches that are prose, in order; a name lies within one. */
  readonly spans: readonly Span[];
  /** Only matches that begin in it. */
  readonly range?: Span | undefined;
  /** Folded names that are passed over. */
  readonly never: ReadonlySet<string>;
}

/** Where a text has names of a table: in order, apart, the longest of those that begin at one place. Linear in the text. */
function findNames(table: KnownNameTable, marked: TextToMark): readonly KnownNameMatch[] {
  const { text, spans, range } = marked;
  const found: KnownNameMatch[] = [];
  const [reader, ahead] = [new NameReader(), new NameReader()];
  const beside: Beside = { last: null, knownAt: (offset) => besideAt(table, { ...read, beside: null }, offset, ahead) };
  const read: HalfMarked = { text, never: marked.never, stop: 0, beside };
  const linked = new Set(linkTargets(text).map((target) => nameKey(withoutExtension(target))));
  const { start: first, end: stop } = range ?? { start: 0, end: text.length };
  // A name may have begun in the line above.
  const lineStart = text.lastIndexOf('\n', text.lastIndexOf('\n', first - 1) - 1) + 1;
  for (const span of spans) {
    if (span.end <= first || span.start >= stop) continue;
    let at = Math.max(span.start, lineStart);
    read.stop = span.end;
    while (at < Math.min(span.end, stop)) {
      if (!isWordAt(text, at)) at += 1;
      else {
        const wordEnd = reader.read(text, at).end;
        const match = longest(table, read, at, reader);
        if (match !== null) beside.last = besideOf(table, match);
        if (match !== null && match.start >= first) found.push(inOrder(match, table, linked));
        at = Math.max(match?.end ?? 0, wordEnd, at + 1);
      }
    }
  }
  return found;
}

/** What is beside the place that is read; for whoever goes through a text to keep. */
interface Beside extends Pick<NameInText, 'knownAt'> {
  last: NameInText['last'];
}

/** A text as far as it is read, one for all its places. */
interface HalfMarked extends Pick<TextToMark, 'text' | 'never'> {
  /** Where the stretch of prose ends. */
  stop: number;
  /** What tells whether a name is a part of another; null: names are taken as they are spelled. */
  readonly beside: Beside | null;
}

interface Found extends Span {
  /** Numbers of the names. */
  readonly names: readonly number[];
}

/** The longest name that begins at a place, whose first word was read, and all names of that length. */
function longest(table: KnownNameTable, marked: HalfMarked, start: number, reader: NameReader): Found | null {
  if (isInside(marked.text, start)) return null;
  let found: Found | null = null;
  do {
    // A particle is written onto the last word.
    const shortest = isHangul(marked.text.charCodeAt(reader.end - 1)) ? Math.max(1, reader.length - LONGEST_TAIL) : reader.length; // prettier-ignore
    for (let length = reader.length; length >= shortest; length -= 1) {
      const longer = namesAt(table, marked, start, reader, length);
      if (longer === null) continue;
      found = longer;
      break;
    }
  } while (table.goesOn(reader.hashOf(reader.length)) && reader.next());
  return found;
}

/** The names that are what was read, of the last word its first units; null for none. */
function namesAt(
  table: KnownNameTable,
  marked: HalfMarked,
  start: number,
  reader: NameReader,
  length: number,
): Found | null {
  const names: number[] = [];
  let ends = -1;
  for (let name = table.firstWith(reader.hashOf(length)); name >= 0; name = table.nextWith(name)) {
    const fold = table.foldAt(name);
    if (fold.length !== reader.before + length || table.noteOf(name) < 0) continue;
    const end = endOfName(fold, marked.text, start);
    if (end < 0 || end > marked.stop || !isName(table, name, marked, start, end)) continue;
    ends = end;
    names.push(name);
  }
  return names.length === 0 ? null : { start, end: ends, names };
}

/** Syllables of endings. */
const LONGEST_TAIL = 12;

function isName(table: KnownNameTable, name: number, marked: HalfMarked, start: number, end: number): boolean {
  const { text, never, beside } = marked;
  const note = table.noteOf(name);
  const [fold, kind] = [table.foldAt(name), table.kindOf(note)];
  if (never.has(fold) || !endsWord(text, end, kind)) return false;
  const { last, knownAt } = beside ?? ALONE;
  const shown = text.slice(start, end);
  const [where, country, isCaseExact] = [table.whereOf(note), table.countryOf(note), table.isCaseExact(note)];
  const written = { name: table.nameAt(name), fold, kind, where, country, isCaseExact, shown, text, start, end, last, knownAt }; // prettier-ignore
  return isSpelledAsName(written) && (beside === null || isNameByItself(written));
}

/** Nothing is told of what is beside a name. */
const ALONE = { last: null, knownAt: () => null };

const besideOf = (table: KnownNameTable, { end, names: [name = -1] }: Found): NameBeside => {
  const note = table.noteOf(name);
  const kind = table.kindOf(note);
  const isOrganization = kind === 'organization' && !isOneWord(table.foldAt(name));
  return { end, country: kind === 'place' ? table.countryOf(note) : '', isOrganization };
};

/** The name that begins at an offset, whatever stands beside it. */
function besideAt(table: KnownNameTable, marked: HalfMarked, start: number, reader: NameReader): NameBeside | null {
  if (!isWordAt(marked.text, start)) return null;
  const found = longest(table, marked, start, reader.read(marked.text, start));
  return found === null ? null : besideOf(table, found);
}

/** Whether a word, an address or a file's name goes on before an offset. */
function isInside(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (isWordAt(text, start - 1)) return isHangul(text.charCodeAt(start)) || !isHangul(text.charCodeAt(start - 1));
  return before === '@' || before === '\\' || ((before === '_' || before === '.') && isWordAt(text, start - 2));
}

/** Whether what follows is no more of the word: a possessive, a particle, or nothing. */
function endsWord(text: string, end: number, kind: EntityKind): boolean {
  const next = text.charAt(end);
  if (isHangul(text.charCodeAt(end))) return endsKoreanName(text, end, kind);
  if (isWordAt(text, end)) return false;
  if (/['’ʼ`]/.test(next)) return /^(?:s|ll|d|ve|re|m)?$/i.test(/^\p{L}{0,3}/u.exec(text.slice(end + 1, end + 5))?.[0] ?? ''); // prettier-ignore
  return !(/[_.@]/.test(next) && isWordAt(text, end + 1) && (next !== '.' || !isCapital(text, end + 1)));
}

const isCapital = (text: string, at: number): boolean => /\p{Lu}/u.test(text.charAt(at));

/** The notes of a match: first those the text links already, then those that are called so, then by path. */
function inOrder({ start, end, names }: Found, table: KnownNameTable, linked: ReadonlySet<string>): KnownNameMatch {
  const rank = new Map<string, number>();
  for (const name of names) {
    const path = table.pathOf(table.noteOf(name));
    const own = (pathEndings(path).some((ending) => linked.has(ending)) ? 0 : 2) + (table.isTitle(name) ? 0 : 1);
    rank.set(path, Math.min(own, rank.get(path) ?? own));
  }
  const paths = [...rank].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1)).map(([path]) => path);
  return { start, end, paths };
}
