import { ARTICLE_KEYS, DECISION_KEYS, ENTITY_KEYS, RELATION_LISTS } from '../../src/format/managed';
import { DEFAULT_SETTINGS } from '../../src/model';
import { dangling, keyBlocks, parts, shown, type Tree } from './note-text.mts';
import { TOKEN } from './user.mts';

/** What an act of Dateline's was, as far as it decides what may change. */
export interface ActKind {
  readonly name: string;
  /** Moves the words of one note into another, or notes to other places. */
  readonly moves: boolean;
  /** Takes back what was done before. */
  readonly undoes: boolean;
  /** Notes whose lists it makes stale, as it should: it takes back that they were brought up to date. */
  readonly stales: ReadonlySet<string>;
  /** The power went within it. */
  readonly cut: boolean;
  /** The user's note that the user asked to have filed. */
  readonly files?: string;
  /** Makes notes of the user's those of entities. */
  readonly adopts: boolean;
}

const OURS = /^(?:entity-id|article-id|dateline)\s*:/m;
/** Keys that Dateline writes; all others are the user's. */
const MANAGED: ReadonlySet<string> = new Set([
  ...Object.values<string>({ ...DEFAULT_SETTINGS.properties }),
  ...[ARTICLE_KEYS, ENTITY_KEYS, DECISION_KEYS].flatMap((keys) => Object.values(keys)),
  ...RELATION_LISTS,
]);

/**
 * What is wrong after an act that was not before it. `gone`: what links to the notes say that the user deleted. An undo
 * gives texts of before back, and their links lead nowhere then as they did when the user deleted the note.
 */
export function violations(before: Tree, after: Tree, act: ActKind, gone: ReadonlySet<string>): readonly string[] {
  return [
    ...words(before, after, act),
    ...links(before, after, act, gone),
    ...notes(before, after, act),
    ...emptyLists(before, after, act),
  ];
}

const quoted = (paths: readonly string[]): string => paths.map((path) => `“${path}”`).join(', ');

const tokens = (text: string): readonly string[] => text.match(TOKEN) ?? [];

/** Every word of the user's is still there, once, and where it was unless the act moves notes. */
function* words(before: Tree, after: Tree, { name, moves }: ActKind): Generator<string> {
  const where = (tree: Tree): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const [path, text] of Object.entries(tree))
      for (const token of tokens(text)) found.set(token, [...(found.get(token) ?? []), path]);
    return found;
  };
  const [then, now] = [where(before), where(after)];
  for (const [token, paths] of then) {
    const found = now.get(token) ?? [];
    if (found.length < paths.length) yield `${name} lost the user’s “${token}” of ${quoted(paths)}`;
    else if (!moves && found.join() !== paths.join())
      yield `${name} moved the user’s “${token}” from ${quoted(paths)} to ${quoted(found)}`;
  }
}

function* links(before: Tree, after: Tree, { name, undoes }: ActKind, gone: ReadonlySet<string>): Generator<string> {
  const then = dangling(before);
  for (const [target, lines] of dangling(after)) {
    if (then.has(target) || (undoes && gone.has(target))) continue;
    // What a run made goes when the run is undone, though the user has linked it since in a line of their own.
    const left = undoes ? lines.filter((line) => tokens(line).length === 0) : lines;
    if (left.length > 0) yield `${name} leaves a link to “${target}” that leads nowhere: “${left[0] ?? ''}”`;
  }
}

/** Notes that stay where they are: what is not Dateline's reads as before, what is keeps the user's part. */
function* notes(before: Tree, after: Tree, act: ActKind): Generator<string> {
  const { name, moves, undoes, files } = act;
  for (const [path, then] of Object.entries(before)) {
    const now = after[path];
    if (now === undefined || now === then) continue;
    const isAdopted = act.adopts && OURS.test(now) && parts(now).body === parts(then).body;
    if (!OURS.test(then) && !moves && !undoes && path !== files && !isAdopted)
      yield `${name} changed “${path}”, which is the user’s`;
    if (undoes) continue;
    for (const [key, block] of keyBlocks(then)) {
      if (!MANAGED.has(key) && keyBlocks(now).get(key) !== block && !moves)
        yield `${name} changed “${key}” of “${path}”`;
    }
    const [was, is] = [shown(then), shown(now)];
    const grew = is.startsWith(was.replace(/\n*$/, ''));
    if (was !== is && !grew) yield `${name} changed the text of “${path}”: ${differing(was, is)}`;
  }
}

/** A key of Dateline's with nothing behind it. */
const isEmpty = (key: string, block: string): boolean =>
  MANAGED.has(key) && /^[^:\n]+:[ \t]*(?:\[\])?[ \t]*\n$/.test(block);

/** No act writes a list with nothing in it, and one that the user emptied in an article is an answer and stays. */
function* emptyLists(before: Tree, after: Tree, { name, moves, undoes, files }: ActKind): Generator<string> {
  if (undoes) return;
  for (const [path, now] of Object.entries(after)) {
    const then = before[path] ?? '';
    if (now === then || path === files || !OURS.test(now)) continue;
    const [was, is] = [keyBlocks(then), keyBlocks(now)];
    for (const [key, block] of is)
      if (
        isEmpty(key, block) &&
        was.get(key) !== block &&
        !(moves && Object.values(before).some((text) => keyBlocks(text).get(key) === block))
      )
        yield `${name} writes an empty “${key}” into “${path}”`;
    for (const [key, block] of /^article-id:/m.test(then) ? was : [])
      if (isEmpty(key, block) && is.get(key) !== block && !moves)
        yield `${name} fills “${key}” of “${path}”, which the user emptied`;
  }
}

function differing(was: string, is: string): string {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  return `“${was.slice(Math.max(0, at - 20), at + 30)}” → “${is.slice(Math.max(0, at - 20), at + 30)}”`;
}
