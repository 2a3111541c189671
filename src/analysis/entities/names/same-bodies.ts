import { englishWords, pattern } from '../../../data/lexicon';
import { isDemonym, isOrganizationHead } from '../../language';
import { joinTails, joinVariants } from './body-forms';
import { foldsOf, byKey, isNamedAs, storiesOf, take, type NameGroup, type NameGroups, type NameEntry } from './groups';
import { addTo } from '../../../model';

/**
 * Organisations that only stories tell of, and that are others of these or of a pack under another form: a name without its
 * end (`Brennan Center` of `Brennan Center for Justice`, `Covington Catholic` of the `High School`), what was cut before an
 * `and` (`Afghanistan Veterans of America`), another spelling,
 * a company that a pack has in a country, and a far better known name with a word before it (`Islamist Muslim Brotherhood`).
 */
export function joinBodies(groups: NameGroups): void {
  joinKnown(groups);
  joinVariants(groups);
  joinTails(groups);
  const bodies = bodiesOf(groups);
  const chosen: [string, NameGroup][] = [];
  for (const [key, group] of byKey(groups)) {
    if (!isNamedAs(group, ['organization'])) continue;
    const whole = wholeOf(group, bodies);
    if (whole !== null) chosen.push([key, whole]);
  }
  const target = new Map(chosen.map(([key, whole]) => [groups.get(key), whole]));
  for (const [key, whole] of chosen) take(groups, key, lastOf(whole, target));
}

/** What a name was joined to may have been joined in its turn: names only grow, or become better known, so this ends. */
function lastOf(group: NameGroup, target: ReadonlyMap<NameGroup | undefined, NameGroup>): NameGroup {
  let last = group;
  for (let next = target.get(last); next !== undefined; next = target.get(last)) last = next;
  return last;
}

/** `Citigroup Inc` of stories, without a country, is the only `Citigroup` of a pack, and `Labor Dept` the American one. */
function joinKnown(groups: NameGroups): void {
  const packed = new Map<string, NameGroup[]>();
  for (const [key, group] of groups) {
    const [, plain] = KEYED.exec(key) ?? [];
    const isOf = ({ entity: { kind, origin } }: NameEntry): boolean =>
      origin === 'pack' && (kind === 'organization' || (kind === 'agency' && key.endsWith(' us')));
    if (plain !== undefined && group.some(isOf)) packed.set(plain, [...(packed.get(plain) ?? []), group]);
  }
  for (const [key, group] of [...groups]) {
    const [only, another] = packed.get(key.trimEnd()) ?? [];
    if (only === undefined || another !== undefined || only === group || !key.endsWith(' ')) continue;
    if (isNamedAs(group, ['organization'])) take(groups, key, only);
  }
}

/** A key with the country that tells namesakes apart behind it. */
const KEYED = /^(body .+) [^ ]+$/;

interface Body {
  readonly name: string;
  readonly group: NameGroup;
  readonly stories: number;
}

/** Bodies by each of their names, and by what those names begin with or end in. */
interface Bodies {
  readonly byName: ReadonlyMap<string, Body>;
  readonly byPiece: ReadonlyMap<string, readonly Body[]>;
  /** Folded names of places that stories tell of. */
  readonly places: ReadonlySet<string>;
}

function bodiesOf(groups: NameGroups): Bodies {
  const byName = new Map<string, Body>();
  const places = new Set<string>();
  for (const [, group] of byKey(groups)) {
    if (group[0]?.entity.kind === 'place') for (const name of foldsOf(group)) places.add(name);
    if (!KINDS.has(group[0]?.entity.kind ?? '')) continue;
    const stories = storiesOf(group);
    for (const name of foldsOf(group))
      if ((byName.get(name)?.stories ?? -1) < stories) byName.set(name, { name, group, stories });
  }
  const byPiece = new Map<string, Body[]>();
  for (const body of byName.values()) for (const piece of piecesOf(body.name)) addTo(byPiece, piece, body);
  return { byName, byPiece, places };
}

const KINDS: ReadonlySet<string> = new Set(['organization', 'agency', 'source']);

/** Words that a name begins with, one only of a university, and what stands behind an `and` of it. */
function piecesOf(name: string): readonly string[] {
  const words = name.split(' ');
  const least = words.length === 2 && LEARNED.test(words[1] ?? '') ? 1 : 2;
  const starts = words.slice(least).map((_, at) => words.slice(0, at + least).join(' '));
  const ends = words.flatMap((word, at) => (word === 'and' && at > 0 ? [words.slice(at + 1).join(' ')] : []));
  return [...new Set([...starts, ...ends])];
}

/** The one group a name is a piece of, or holds with a word before it; null where none is, or more than one. */
function wholeOf(group: NameGroup, bodies: Bodies): NameGroup | null {
  const [fold = ''] = foldsOf(group);
  const words = fold.split(' ');
  return longer(fold, words, bodies, group) ?? inner(words, bodies, group);
}

/** Names of this many words and more are told by all of them; shorter ones by their first. */
const LONG = 4;
/** How many times better known a name must be to be taken for the only one. */
const MUCH = 5;

function longer(fold: string, words: readonly string[], bodies: Bodies, own: NameGroup): NameGroup | null {
  const { byPiece, places } = bodies;
  if (places.has(fold) || (words.length < 2 && !isTelling(fold))) return null;
  const few = storiesOf(own);
  const found = new Map<NameGroup, number>();
  for (const { name, group, stories } of byPiece.get(fold) ?? [])
    if (group !== own && stories >= few && isPiece(fold, name, words, stories >= MUCH * few, places))
      found.set(group, stories);
  const [best, second] = [...found].sort(([, a], [, b]) => b - a);
  if (best === undefined || (second !== undefined && best[1] < MUCH * second[1])) return null;
  return best[0];
}

/** Whether a name is the start of a longer one that goes on with a preposition, or its end behind an `and`. */
function isPiece(
  fold: string,
  name: string,
  words: readonly string[],
  isMuchKnown: boolean,
  places: ReadonlySet<string>,
): boolean {
  if (name.endsWith(` and ${fold}`)) return words.length > 2;
  if (!name.startsWith(`${fold} `)) return false;
  const rest = name.slice(fold.length + 1);
  if (/^(?:for|on|to|against|and) /.test(rest)) return words.length >= LONG || isTelling(words[0] ?? '');
  if (/^in /.test(rest) && words.length > LONG) return true;
  if (/^(?:of|in|at) /.test(rest)) return isMuchKnown && (words.length >= LONG || isTelling(words[0] ?? ''));
  if (isTelling(words[0] ?? '') && isRest(rest, words, places)) return true;
  return words.length >= LONG && /^(?:of|for|on|in) /.test(`${words[words.length - 2] ?? ''} `);
}

/** What a school is said to be. */
const LEARNED = /^(?:university|college)$/;
/** What a body is said to be behind its own words. */
const SAID_BEHIND = pattern(String.raw`^(?:{said-behind})$`);

/** `University` behind `Johns Hopkins`, `London` behind `Imperial College`. */
function isRest(rest: string, words: readonly string[], places: ReadonlySet<string>): boolean {
  if (words.length < 2) return LEARNED.test(rest);
  const isHeaded = isOrganizationHead(words[words.length - 1] ?? '');
  const isOfMany = words[words.length - 1] === 'university';
  return isHeaded ? !isOfMany && places.has(rest) : SAID_BEHIND.test(rest);
}

const GENERAL = englishWords('words-that-tell-no-body-apart');
/** Whether a first word tells a body from others of its kind: `Brennan`, not `National` or `Institute`. */
const isTelling = (word: string): boolean =>
  word.length > 2 && !GENERAL.has(word) && !isOrganizationHead(word) && !isDemonym(word);

/** How many times the stories of the longer name a body must have before a word in front is none of its name. */
const WELL_KNOWN = 4;
/** What is said of a body by whoever names it. */
const SAID_OF = englishWords('said-of');

function inner(words: readonly string[], { byName }: Bodies, own: NameGroup): NameGroup | null {
  const [first = '', ...rest] = words;
  if (rest.length < 2 || !(SAID_OF.has(first) || isDemonym(first.charAt(0).toUpperCase() + first.slice(1))))
    return null;
  const body = byName.get(rest.join(' '));
  const isMuch = body !== undefined && body.group !== own && body.stories >= WELL_KNOWN * storiesOf(own);
  return isMuch ? body.group : null;
}
