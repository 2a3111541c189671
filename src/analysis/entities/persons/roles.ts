import {
  isHonorific,
  isKin,
  isPortfolio,
  isRoleHead,
  isRoleModifier,
  isSpeechVerb,
  koreanTitle,
  type TextDocument,
  type Token,
} from '../../language';
import { isHangul } from '../../language/characters';
import { Shape } from '../../language/word-types';
import { englishWords } from '../../../data/lexicon';
import { addTo, type Mention, type Role, foldForm } from '../../../model';

/** Tokens `[first, last)`. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Tokens a role may be long, and how far an apposition's noun may be from its comma. */
const LONGEST = 12;
const FARTHEST = 7;
const LINKS = englishWords('prepositions-in-roles');
const ARTICLES = englishWords('articles-of-roles');
const ENDS = englishWords('words-behind-roles');

/**
 * The roles that stand with a mention: titles before it, an apposition before or after.
 *
 * Examples: `[Defense Minister] Kang Sun Nam`, `Peskov, the [Kremlin spokesman],`, `Kim Yo Jong, [sister of leader Kim
 * Jong Un],`, `the [defense minister], Kang Sun Nam,`. `first` is the index of the mention's first token.
 */
export function rolesAt(document: TextDocument, mention: Mention, first: number): Role[] {
  let last = first + 1;
  while ((document.tokens[last]?.start ?? Infinity) < mention.end) last += 1;
  if (isHangul(mention.text.charCodeAt(0))) return koreanRoles(document, mention, first, last);
  const roles: Role[] = [];
  const add = (stretch: Stretch | null): void => void (stretch !== null && roles.push(toRole(document, stretch)));
  add(before(document.tokens, first));
  add(commaBefore(document.tokens, first, last));
  add(behind(document.tokens, last));
  return roles;
}

/** `통일부 대변인` of `구병삼 통일부 대변인은`. The name must be whole words: a particle on it ends the phrase. */
function koreanRoles(document: TextDocument, mention: Mention, first: number, last: number): Role[] {
  const whole = document.tokens[last - 1]?.end === mention.end;
  const span = koreanTitle(document, first, whole ? last - 1 : document.tokens.length);
  return span === null ? [] : [{ ...span, text: document.text.slice(span.start, span.end) }];
}

function toRole({ text, tokens }: TextDocument, { first, last }: Stretch): Role {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

const isWord = (token: Token | undefined): token is Token => token !== undefined && token.kind === 'word';
const isCapital = (token: Token | undefined): boolean => token !== undefined && (token.shape & Shape.capitalised) !== 0;
const together = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.sentence === b.sentence;

/** `Defense Minister`, `spokesman`, `Secretary of State` right before the name. */
function before(tokens: readonly Token[], name: number): Stretch | null {
  const last = tokens[name - 1];
  if (!isWord(last) || !together(last, tokens[name])) return null;
  if (isRoleHead(last.fold) && !inChief(tokens, name)) return { first: startOf(tokens, name - 1), last: name };
  if (inChief(tokens, name)) return { first: startOf(tokens, name - 3), last: name };
  return isCapital(last) && !isHonorific(last.text) ? officeOf(tokens, name) : null;
}

/** `editor in chief`, `commander-in-chief`. */
const inChief = (tokens: readonly Token[], name: number): boolean =>
  tokens[name - 1]?.fold === 'chief' && tokens[name - 2]?.fold === 'in' && isRoleHead(tokens[name - 3]?.fold ?? '');

const OPENERS = new Set(['of', 'for']);
const JOINERS = new Set(['of', 'for', 'and', 'the']);

/** `Secretary of State`, `Minister of Foreign Affairs`: capitals back to a title with `of` or `for`. */
function officeOf(tokens: readonly Token[], name: number): Stretch | null {
  for (let at = name - 2; at > name - LONGEST && together(tokens[at], tokens[name]); at -= 1) {
    const token = tokens[at];
    if (!isWord(token)) return null;
    const opens = isRoleHead(token.fold) && OPENERS.has(tokens[at + 1]?.text ?? '');
    if (opens) return { first: startOf(tokens, at), last: name };
    if (!isCapital(token) && !JOINERS.has(token.text)) return null;
  }
  return null;
}

/** Back from a head over what belongs to it: modifiers, portfolios, other titles, `Vice-`. */
function startOf(tokens: readonly Token[], head: number): number {
  let first = head;
  let portfolio = tokens[head]?.fold ?? '';
  for (let at = head - 1; at > head - LONGEST && together(tokens[at], tokens[head]); at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const hyphen = token.text === '-' && token.end === tokens[at + 1]?.start && token.start === tokens[at - 1]?.end;
    if (hyphen) continue;
    if (
      token.kind !== 'word' ||
      !(isPortfolio(token.fold, portfolio) || isRoleModifier(token.fold) || isRoleHead(token.fold))
    )
      break;
    // `his cousin Sen. Smith`: kin is another role.
    if (!isCapital(token) && isCapital(tokens[at + 1]) && !isRoleModifier(token.fold) && isKin(token.fold)) break;
    first = at;
    if (isRoleHead(token.fold)) portfolio = token.fold;
  }
  return first;
}

/** `The defense minister, Kang Sun Nam, …`: a noun with its article, a comma, the name, and a comma or the end. */
function commaBefore(tokens: readonly Token[], name: number, end: number): Stretch | null {
  const [noun, comma, after] = [tokens[name - 2], tokens[name - 1], tokens[end]];
  if (
    comma?.text !== ',' ||
    !isWord(noun) ||
    isCapital(noun) ||
    !together(noun, tokens[name]) ||
    !isRoleHead(noun.fold)
  )
    return null;
  if (after !== undefined && together(after, comma) && !/^[,.;:—–)]$/.test(after.text)) return null;
  const first = startOf(tokens, name - 2);
  const article = tokens[first - 1];
  return article && (ARTICLES.has(article.fold) || article.fold === 's') ? { first, last: name - 1 } : null;
}

/** `, the Kremlin spokesman,`, `, 45, a teacher from Leeds,`, `, sister of leader Kim Jong Un,`. */
function behind(tokens: readonly Token[], end: number): Stretch | null {
  if (tokens[end]?.text !== ',' || !together(tokens[end - 1], tokens[end])) return null;
  const aged = tokens[end + 1]?.kind === 'number' && tokens[end + 2]?.text === ',';
  const start = aged ? end + 3 : end + 1;
  if (!together(tokens[start], tokens[end])) return null;
  const owned = ownerEnd(tokens, start);
  const first = owned ?? (ARTICLES.has(tokens[start]?.fold ?? '') ? start + 1 : start);
  const head = headFrom(tokens, first, first > start);
  if (head === null) return null;
  return { first, last: LINKS.has(tokens[head + 1]?.fold ?? '') ? phraseEnd(tokens, head + 1) : head + 1 };
}

/** Past `Russia’s`: what follows is told of someone else's. */
function ownerEnd(tokens: readonly Token[], start: number): number | null {
  for (let at = start + 1; at < start + 5; at += 1) {
    const token = tokens[at];
    if (!isWord(token)) return null;
    if (token.fold === 's' && token.text.length > 1) return at + 1;
    if (!isCapital(token)) return null;
  }
  return null;
}

/** The noun an apposition is about: the last role of its first words, with nothing but a break or `of …` after it. */
function headFrom(tokens: readonly Token[], first: number, told: boolean): number | null {
  let head: number | null = null;
  for (let at = first; at < first + FARTHEST && together(tokens[at], tokens[first - 1]); at += 1) {
    const token = tokens[at];
    if (token?.text === '-') continue;
    if (!isWord(token) || LINKS.has(token.fold) || ENDS.has(token.fold) || isSpeechVerb(token.fold)) break;
    if (isRoleHead(token.fold)) head = at;
    else if (!told && !isCapital(token) && !isRoleModifier(token.fold)) break;
  }
  if (head === null) return null;
  const next = tokens[head + 1];
  const closed =
    !together(next, tokens[head]) || !isWord(next) || LINKS.has(next.fold) || ENDS.has(next.fold) || next.fold === 's';
  return closed ? head : null;
}

/** `'s`, or the apostrophe of `Workers' Party`. */
function isGenitive(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || before?.end !== token.start) return false;
  return /^['’]s$/.test(token.text) || (/^['’]$/.test(token.text) && before.fold.endsWith('s') && isCapital(next));
}

/** The end of `of the Korea Institute`, without what hangs over. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let last = from;
  while (last < from + LONGEST && together(tokens[last], tokens[from])) {
    const token = tokens[last];
    const hyphen = token?.text === '-' || isGenitive(tokens, last);
    if (!hyphen && (!isWord(token) || ENDS.has(token.fold) || isSpeechVerb(token.fold))) break;
    const bare = !hyphen && !isCapital(token) && tokens[last - 1]?.text !== '-';
    if (bare && /(?:ed|ing)$/.test(token?.fold ?? '')) break;
    last += 1;
  }
  while (last > from && (LINKS.has(tokens[last - 1]?.fold ?? '') || ARTICLES.has(tokens[last - 1]?.fold ?? '')))
    last -= 1;
  return last;
}

/**
 * Fields of public life, by the words that name somebody in them. Words of many fields (`president`, `director`, `chief`,
 * `author`) say nothing.
 */
const OF_WORD = new Map<string, string[]>();
for (const [field = '', ...words] of englishWords('fields-of-public-life').groups)
  for (const word of words) addTo(OF_WORD, word, field);

/** Who is called a general is often called a minister as well: such fields are no two people. */
const NEAR: readonly (readonly [string, string])[] = [
  ['state', 'arms'],
  ['arms', 'police'],
  ['police', 'state'],
];

/** The fields that roles name: `Defense Secretary` → state. */
export const fieldsOf = (roles: Iterable<string>): ReadonlySet<string> => new Set([...roles].flatMap(fieldsOfRole));

function fieldsOfRole(role: string): readonly string[] {
  const words = foldForm(role).split(' ');
  return words.flatMap((word, at) => {
    const before = words[at - 1] ?? '';
    // `Attorney General` is an office of the state, `Secretary General` and `Director General` may be of anything.
    if (word === 'general' && isRoleHead(before)) return before === 'attorney' ? ['state'] : [];
    if (word === 'secretary') return isPortfolio(before, word) || words[at + 1] === 'of' ? ['state'] : [];
    return OF_WORD.get(word) ?? (word.endsWith('ologist') ? ['learning', 'care'] : []);
  });
}

/** Whether roles are of fields so far apart that one person hardly is in both; not where either says no field. */
export function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const isOne = (a: string, b: string): boolean =>
    a === b || NEAR.some(([first, second]) => (a === first && b === second) || (a === second && b === first));
  return one.size > 0 && other.size > 0 && ![...one].some((a) => [...other].some((b) => isOne(a, b)));
}
