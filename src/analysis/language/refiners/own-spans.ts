import { pattern } from '../../../data/lexicon';
import { foldForm, type Mention } from '../../../model';
import { isAgencyWord, isCompanyEnding, isOrganizationHead, mayHeadAgency } from '../agency-words';
import type { NameStatistics } from '../names';
import type { Refiner } from '../recognizer';
import { isRoleHead } from '../titles';

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
    const kept = mentions.flatMap((mention, at) =>
      mention.type === 'organization' && mention.form === 'name' && mention.reason.rule !== 'known'
        ? cut(withPartners(withRest(mention, mentions[at + 1]?.start, context), context), context, 0)
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
  const told = isToldAsJob(mention, context.text) ? [...RULES, behindJob] : RULES;
  for (const rule of told) {
    const cuts = rule(mention.text, context);
    if (cuts !== null) return cuts.flatMap((part) => cut(sliced(mention, part), context, depth + 1));
  }
  return [mention];
}

/** A name that says nothing without what it is for: `National Alliance`, `Center`. */
const BARE = pattern(
  String.raw`^(?:(?:National|American|International|Joint|Global|European) )?(?:{body-spans-bare})$`,
);
const NAME_GOES_ON = /^ (?:on|for|of|(?:to|against)(?= \p{Lu})) (?:the |an? )?/u;
/** A name with what it is for, and how that may go on: `Foundation for Zorb Rights [in Education]`, `[and Non-Proliferation]`. */
const WHAT_FOR =
  /^(?:\p{Lu}\S+ )*(?:Foundation|Center|Centre|Institute|Council|Coalition|Alliance|Committee) (?:for|on) /u;
const PURPOSE_GOES_ON = /^ (?:in|and) (?:the )?(?=\p{Lu})/u;
/** Words with capitals, and little ones between them. */
const CAPITALS = /^\p{Lu}[\p{L}’'-]+(?: (?:(?:and|of|the|in|for|&) )?\p{Lu}[\p{L}’'-]+){0,4}/u;
/** Words that no name of a purpose begins with: days, months, towns that news is written in. */
const NO_PURPOSE = pattern(
  String.raw`^(?:\p{L}+day|{Months}|Capitol|Congress|Twitter|Facebook|CNN|Fox|NBC|U\.|D\.)\b`,
  'u',
);
/** Characters behind a name that are looked at. */
const BEHIND = 80;

/** With the rest of its name, where no other mention stands in that. `next`: where the next mention begins. */
function withRest(mention: Mention, next: number | undefined, { text, isKnown }: SpanContext): Mention {
  const join = BARE.test(mention.text) ? NAME_GOES_ON : WHAT_FOR.test(mention.text) ? PURPOSE_GOES_ON : null;
  if (join === null || isKnown(mention.text)) return mention;
  const behind = text.slice(mention.end, mention.end + BEHIND);
  const [link = ''] = join.exec(behind) ?? [];
  const [rest = ''] = link === '' ? [] : (CAPITALS.exec(behind.slice(link.length)) ?? []);
  const end = mention.end + link.length + rest.length;
  if (rest === '' || NO_PURPOSE.test(rest) || (next !== undefined && next < end)) return mention;
  return { ...mention, end, text: text.slice(mention.start, end) };
}

/** Partners of a firm named before what was read of it: `Keefe, [Bruyette & Woods]`. */
const PARTNERS = /\b(?:for|at|firm|with|by|from|company|group) ((?:(?!\p{L}+day,)\p{Lu}[\p{L}’'-]+, ){1,4})$/u;
const LAST_PARTNERS = /^\p{Lu}[\p{L}’'-]+,? & \p{Lu}[\p{L}’'-]+(?: (?:LLP|LLC|PLC))?$/u;

function withPartners(mention: Mention, { text, isKnown }: SpanContext): Mention {
  if (!LAST_PARTNERS.test(mention.text)) return mention;
  const before = PARTNERS.exec(text.slice(Math.max(0, mention.start - 80), mention.start))?.[1] ?? '';
  const names = before.split(', ').slice(0, -1);
  const isList = names.some((name) => isKnown(name) || isCompanyEnding(foldForm(name)));
  if (names.length === 0 || isList) return mention;
  return { ...mention, start: mention.start - before.length, text: before + mention.text };
}

const sliced = (mention: Mention, [from, to]: Cut): Mention => ({
  ...mention,
  start: mention.start + from,
  end: mention.start + to,
  text: mention.text.slice(from, to),
});

/** What it is for or against, who leads or owns it. */
const BESIDE = pattern(
  String.raw`^(?:[Ss]ans|(?:pro|anti|non|ex)-[\p{L}-]+|[\p{L}.]+-(?:{beside}))\s+(?=\p{Lu}[\p{L}.’'&-]*\s)`,
  'u',
);
/** Words that stand before names and may begin one. */
const BEFORE_KNOWN = pattern(
  String.raw`^(?:An|A|One|No\. \d|U\.S\.|US|Failing|Fake News|Congrats|Thanks|Boycott|Defund|Abolish|Divide|Order|{Months})\s+(?=\p{Lu})`,
  'u',
);

/** A word in small letters before capitals: `independent [Rand Corporation]`; articles of names stay. */
const SMALL =
  /^(?!(?:al|el|de|del|di|da|la|le|les|los|las|von|van|den|der|the|il|bin|ibn|ad|as)[\s-])\p{Ll}{3,}\s+(?=\p{Lu})/u;

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

/** `Inc. GOOGL`, `Composite COMP`. */
const ticker: Rule = (name) => {
  const [whole = '', before = ''] = /\b(\p{L}+)\.?\s+\p{Lu}{2,5}$/u.exec(name) ?? [];
  const isOne = isCompanyEnding(foldForm(before)) || /^(?:composite|index)$/i.test(before);
  return isOne && /\p{Ll}/u.test(before) ? [[0, name.length - whole.length + whole.search(/\s+\p{Lu}+$/u)]] : null;
};

/** What a body publishes or holds, behind its name. */
const DOCUMENTS = /\s+(?:[Ss]urvey|[Pp]oll|[Rr]eport|[Ss]tudy|[Dd]inner|ATM|[Ss]pokesman|[Ss]pokeswoman)$/;

const document: Rule = (name) => {
  const behind = DOCUMENTS.exec(name);
  if (behind === null) return null;
  const words = name.slice(0, behind.index).split(/\s+/);
  return words.length > 2 && isHeaded(words.join(' ')) ? [[0, behind.index]] : null;
};

/** `[Barclays] bank`, `[MeToo] movement`: what it is, written small. */
const described: Rule = (name, { isKnown }) => {
  const at = name.search(
    /\s(?:bank|company|newspaper|magazine|campaign|movement|news agency|network|university|group)$/,
  );
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

/** `Deutsche Bank and Credit Suisse`: both known, or one known and the other a company or a body by its words. */
const pair: Rule = (name, { isKnown }) => {
  const join = /\s(?:and|&|against|vs\.?)\s(?:the\s)?/i.exec(name);
  if (join === null) return null;
  const [left, right] = [name.slice(0, join.index), name.slice(join.index + join[0].length)];
  const isOne = (form: string): boolean => isKnown(form) || isCompanyEnding(foldForm(form.split(/\s+/).pop() ?? ''));
  const areBoth =
    (isKnown(left) && isOne(right)) || (isKnown(right) && / /.test(left) && (isOne(left) || isHeaded(left)));
  return areBoth ? [[0, join.index], [join.index + join[0].length, name.length]] : null; // prettier-ignore
};

/** `Washington Post-Schar School`: two that asked together; what they have in common has a name of its own. */
const together: Rule = (name, { isKnown }) => {
  const [whole, left = ''] = /^(.+?)-(?=\p{Lu}\p{Ll}|\p{Lu}+ )/u.exec(name) ?? [];
  if (whole === undefined || !/ /.test(left) || !isKnown(left)) return null;
  const right = name.slice(whole.length);
  return isKnown(right) || (/ /.test(right) && isHeaded(right) && !/^NORC/.test(right)) ? [[0, left.length], [whole.length, name.length]] : null; // prettier-ignore
};

/** `director of Online Strategy for [Media Matters for America]`. */
const behindJob: Rule = (name) => {
  const link = /\s(?:for|at)\s(?:the\s)?/.exec(name);
  if (link === null || isHeaded(name.slice(0, link.index))) return null;
  const from = link.index + link[0].length;
  return / /.test(name.slice(from)) ? [[from, name.length]] : null;
};

function isToldAsJob({ start }: Mention, text: string): boolean {
  const before = /(\p{L}+) (?:of|for) (?:the )?$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return before !== undefined && isRoleHead(foldForm(before));
}

/** In the order they are tried: what stands in front, what stands behind, what is two. */
const RULES: readonly Rule[] = [inFront, byline, ticker, document, described, dashed, owned, heldBy, pair, together];
