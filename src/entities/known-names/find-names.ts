import { COURTESY } from '../../language/korean/words';
import { isNameTail } from '../../language/korean/stem';
import type { KnownNameMatch, Span } from '../../model';
import { basename, linkTargets, nameKey } from '../../format/links';
import type { KnownNameTable } from './known-name-table';
import { endOfName, FirstWord, isHangul, isWordAt } from './name-words';
import { isWrittenAsName } from './written-as';

/** Where names are looked for. */
export interface TextToMark {
  readonly text: string;
  /** Stretches that are prose, in order; a name lies within one. */
  readonly spans: readonly Span[];
  /** Only matches that begin in it. */
  readonly range?: Span | undefined;
  /** Folded names that are passed over. */
  readonly never: ReadonlySet<string>;
}

/** Where a text has names of a table: in order, apart, the longest of those that begin at one place. Linear in the text. */
export function findNames(table: KnownNameTable, marked: TextToMark): readonly KnownNameMatch[] {
  const { text, spans, range } = marked;
  const found: KnownNameMatch[] = [];
  const word = new FirstWord();
  let named = 0;
  const linked = new Set(linkTargets(text).map((target) => nameKey(basename(target))));
  const { start: first, end: last } = range ?? { start: 0, end: text.length };
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  for (const span of spans) {
    if (span.end <= first || span.start >= last) continue;
    let at = Math.max(span.start, lineStart);
    while (at < Math.min(span.end, last)) {
      if (!isWordAt(text, at)) at += 1;
      else {
        const match = longest(table, { ...marked, named }, { start: at, end: span.end }, word.read(text, at));
        named = match?.end ?? named;
        if (match !== null && match.start >= first) found.push(inOrder(match, table, linked));
        at = Math.max(match?.end ?? 0, word.end, at + 1);
      }
    }
  }
  return found;
}

/** `named`: where the name found last ends. */
interface HalfMarked extends TextToMark {
  readonly named: number;
}

interface Found extends Span {
  /** Numbers of the names. */
  readonly names: readonly number[];
}

/** The longest name that begins with a word, and all names of that length. */
function longest(table: KnownNameTable, marked: HalfMarked, span: Span, word: FirstWord): Found | null {
  const { text } = marked;
  const { start } = span;
  if (isInside(text, start)) return null;
  // A particle is written onto the first word only where that is all there is of a name.
  const shortest = isHangul(text.charCodeAt(start)) ? Math.max(1, word.length - LONGEST_TAIL) : word.length;
  const found: { end: number; names: number[] } = { end: -1, names: [] };
  for (let length = word.length; length >= shortest; length -= 1) {
    for (let name = table.firstWith(word.hashOf(length)); name >= 0; name = table.nextWith(name)) {
      if (!word.mayBegin(table.foldAt(name), length) || table.noteOf(name) < 0) continue;
      const end = endOfName(table.foldAt(name), text, start);
      if (end < 0 || end < found.end || end > span.end || !isName(table, name, marked, { start, end })) continue;
      if (end > found.end) found.names = [];
      found.end = end;
      found.names.push(name);
    }
  }
  return found.names.length === 0 ? null : { start, ...found };
}

/** Syllables of a particle or courtesy with its particle. */
const LONGEST_TAIL = 8;

function isName(
  table: KnownNameTable,
  name: number,
  { text, never, named }: HalfMarked,
  { start, end }: Span,
): boolean {
  const note = table.noteOf(name);
  const fold = table.foldAt(name);
  if (never.has(fold) || !endsWord(text, end)) return false;
  const shown = text.slice(start, end);
  const [kind, isCaseExact] = [table.kindOf(note), table.isCaseExact(note)];
  return isWrittenAsName({ name: table.nameAt(name), fold, kind, isCaseExact, shown, text, start, end, named });
}

/** Whether a word, an address or a file's name goes on before an offset. */
function isInside(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (isWordAt(text, start - 1)) return isHangul(text.charCodeAt(start)) || !isHangul(text.charCodeAt(start - 1));
  return before === '@' || before === '\\' || ((before === '_' || before === '.') && isWordAt(text, start - 2));
}

/** Whether what follows is no more of the word: a possessive, a particle, or nothing. */
function endsWord(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (isHangul(text.charCodeAt(end))) {
    const tail = hangulAt(text, end);
    // `제`: made there.
    return tail === '제' || isNameTail(tail, COURTESY);
  }
  if (isWordAt(text, end)) return false;
  if (/['’ʼ`]/.test(next)) return /^(?:s|ll|d|ve|re|m)?$/i.test(/^\p{L}{0,3}/u.exec(text.slice(end + 1, end + 5))?.[0] ?? ''); // prettier-ignore
  return !((next === '_' || next === '.' || next === '@') && isWordAt(text, end + 1) && !isCapital(text, end + 1));
}

const isCapital = (text: string, at: number): boolean => /\p{Lu}/u.test(text.charAt(at));

function hangulAt(text: string, start: number): string {
  let end = start;
  while (end - start <= LONGEST_TAIL && isHangul(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
}

/** The notes of a match: first those the text links already, then those that are called so, then by path. */
function inOrder({ start, end, names }: Found, table: KnownNameTable, linked: ReadonlySet<string>): KnownNameMatch {
  const rank = new Map<string, number>();
  for (const name of names) {
    const path = table.pathOf(table.noteOf(name));
    const own = (linked.has(nameKey(basename(path))) ? 0 : 2) + (table.isTitle(name) ? 0 : 1);
    rank.set(path, Math.min(own, rank.get(path) ?? own));
  }
  const paths = [...rank].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1)).map(([path]) => path);
  return { start, end, paths };
}
