import { pattern } from '../../../data/lexicon';
import { foldForm, type Mention } from '../../../model';
import { isAgencyWord, isOrganizationHead, mayHeadAgency } from '../agency-words';
import type { NameStatistics } from '../names';
import type { Refiner } from '../recognizer';

/** What a name is cut by. */
export interface SpanKnowledge {
  readonly names: NameStatistics;
  /** Whether a form is a body's, or an outlet's, by a pack or a user. */
  readonly isKnownBody: (form: string) => boolean;
}

interface SpanContext {
  readonly text: string;
  /** Whether a folded word is the last name of somebody the article names, or is counted as one more than as a body’s. */
  readonly isSurname: (fold: string) => boolean;
  readonly isKnown: (form: string) => boolean;
}

/** A stretch of a name, in characters from its start. */
type Cut = readonly [from: number, to: number];
type Rule = (name: string, context: SpanContext) => readonly Cut[] | null;

/**
 * Names of organisations without what only stands beside them: `pro-Trump [America First Action]`, `April [Washington
 * Post]`, `Stanford University’s [Hoover Institution]`, `[Alphabet Inc.] GOOGL`, `[Deutsche Bank] and [Credit Suisse]`.
 * Whoever is known by the whole form keeps it. A name that is two becomes two mentions.
 */
export const ownSpans = ({ names, isKnownBody: isKnown }: SpanKnowledge): Refiner => ({
  id: 'own-spans',
  refine(mentions, { text }) {
    const borne = surnamesOf(mentions.filter(({ type }) => type === 'person'));
    const isSurname = (fold: string): boolean => borne.has(fold) || names.of(fold).family > 2 * names.of(fold).organisation + 2; // prettier-ignore
    const context = { text, isKnown, isSurname };
    const kept = mentions.flatMap((mention) =>
      mention.type === 'organization' && mention.form === 'name' && mention.reason.rule !== 'known'
        ? cut(mention, context, 0)
        : [mention],
    );
    return { kept, rejected: [] };
  },
});

/** The last words of names of two words and more, folded. */
export const surnamesOf = (persons: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    persons.flatMap(({ text }) => {
      const name = text.replace(/['’]s?$/, '');
      return name.includes(' ') ? [foldForm(name.slice(name.lastIndexOf(' ') + 1))] : [];
    }),
  );

/** Cuts after each other, at most. */
const MOST_CUTS = 4;

function cut(mention: Mention, context: SpanContext, depth: number): readonly Mention[] {
  if (depth === MOST_CUTS || context.isKnown(mention.text)) return [mention];
  const told = RULES;
  for (const rule of told) {
    const cuts = rule(mention.text, context);
    if (cuts !== null) return cuts.flatMap((part) => cut(sliced(mention, part), context, depth + 1));
  }
  return [mention];
}

const sliced = (mention: Mention, [from, to]: Cut): Mention => ({
  ...mention,
  start: mention.start + from,
  end: mention.start + to,
  text: mention.text.slice(from, to),
});

/** What it is for or against, who leads or owns it. */
const BESIDE = pattern(
  String.raw`^(?:[Ss]ans|(?:pro|anti|non|ex)-[\p{L}-]+|[\p{L}.]+-(?:{participles-behind-a-hyphen}))\s+(?=\p{Lu}[\p{L}.’'&-]*\s)`,
  'u',
);
const DESCRIBING = pattern(String.raw`\s(?:{kinds-behind-names})$`);
/** Words that stand before names and may begin one. */
const BEFORE_KNOWN = pattern(String.raw`^(?:{words-before-known-names}|{Months})\s+(?=\p{Lu})`, 'u');

/** A word in small letters before capitals: `independent [Rand Corporation]`; articles of names stay. */
const SMALL = pattern(String.raw`^(?!(?:{words-kept-small-in-names})[\s-])\p{Ll}{3,}\s+(?=\p{Lu})`, 'u');

const inFront: Rule = (name, { isKnown }) => {
  const front = BESIDE.exec(name) ?? SMALL.exec(name);
  if (front !== null) return [[front[0].length, name.length]];
  const [before] = BEFORE_KNOWN.exec(name) ?? [];
  return before !== undefined && isKnown(name.slice(before.length)) ? [[before.length, name.length]] : null;
};

/** `HARRISON [The Washington Post]`: who wrote it, in capitals. */
const byline: Rule = (name, { isKnown }) => {
  const front = /^(?:\p{Lu}{3,}\s+)+(?=(?:The\s)?\p{Lu}\p{Ll})/u.exec(name);
  return front !== null && isKnown(name.slice(front[0].length)) ? [[front[0].length, name.length]] : null;
};

/** `[Barclays] bank`, `[MeToo] movement`: what it is, written small. */
const described: Rule = (name, { isKnown }) => {
  const at = name.search(DESCRIBING);
  if (at < 0) return null;
  return isKnown(name.slice(0, at)) || / movement$/.test(name) ? [[0, at]] : null;
};

/** `BING PULSE - [Fox News]`. */
const dashed: Rule = (name, { isKnown }) => {
  const at = name.search(/\s[-–—]\s/);
  if (at < 0) return null;
  const [left, right] = [name.slice(0, at), name.slice(at + 3)];
  if (isKnown(right)) return [[at + 3, name.length]];
  return isKnown(left) ? [[0, at]] : null;
};

/** `Stanford University’s Hoover Institution` is two; `America’s Health Insurance Plans` is one. */
const owned: Rule = (name, { isKnown, isSurname }) => {
  const at = name.search(/['’]s\s/);
  if (at < 0) return null;
  const [owner, rest] = [name.slice(0, at), name.slice(at + 3)];
  const isWhole = / /.test(rest) && isHeaded(rest);
  // `Murdoch’s News Corporation`, `Center’s International Refugee Assistance Project`.
  const isBeside = isSurname(foldForm(owner)) || isOrganizationHead(foldForm(owner));
  if (!isKnown(rest) && !(isWhole && (isOwner(owner) || isBeside))) return null;
  return isOwner(owner) || isKnown(owner) ? [[0, at], [at + 3, name.length]] : [[at + 3, name.length]]; // prettier-ignore
};

/** `Stanford University`: a name with a body’s head at its end. */
const isOwner = (name: string): boolean => {
  const [last = '', ...before] = name.split(/\s+/).reverse();
  return before.length > 0 && isOrganizationHead(foldForm(last)) && !/^(?:america|society)$/i.test(last);
};

const isHeaded = (name: string): boolean => {
  const [before = ''] = name.split(/\s(?:of|for|on|in|at|to)\s/);
  const head = foldForm(before.split(/\s+/).pop() ?? '');
  return isOrganizationHead(head) || mayHeadAgency(head);
};

/** `Gapen of [Barclays]`, where the word before is no body's. */
const heldBy: Rule = (name, { isKnown, isSurname }) => {
  const [whole, before = ''] = /^([\p{Lu}][\p{L}’'-]+) of (?:the )?/u.exec(name) ?? [];
  if (whole === undefined) return null;
  const [fold, rest] = [foldForm(before), name.slice(whole.length)];
  if (!isKnown(rest) && !(isSurname(fold) && / /.test(rest) && isHeaded(rest))) return null;
  return isOrganizationHead(fold) || isAgencyWord(fold) || mayHeadAgency(fold) ? null : [[whole.length, name.length]];
};

/** `Washington Post-Schar School`: two that asked together; what they have in common has a name of its own. */
const together: Rule = (name, { isKnown }) => {
  const [whole, left = ''] = /^(.+?)-(?=\p{Lu}\p{Ll}|\p{Lu}+ )/u.exec(name) ?? [];
  if (whole === undefined || !/ /.test(left) || !isKnown(left)) return null;
  const right = name.slice(whole.length);
  return isKnown(right) || (/ /.test(right) && isHeaded(right) && !/^NORC/.test(right)) ? [[0, left.length], [whole.length, name.length]] : null; // prettier-ignore
};

/** In the order they are tried: what stands in front, what stands behind, what is two. */
const RULES: readonly Rule[] = [inFront, byline, described, dashed, owned, heldBy, together];
