import { agencyType, isAgencyWord, isOrganizationWord } from '../agency-words';
import { type TextDocument, tokenAt } from '../document';
import type { NameStatistics } from '../names';
import { plainName } from '../person-names/key';
import { isDemonym } from '../place-words';
import { type Refiner, toMention, reads } from '../recognizer';
import { nameRuns } from '../runs';
import { isPortfolio as isPortfolioWord, isHonorific, isRoleHead, isRoleModifier } from '../titles';
import { Shape } from '../word-types';
import { englishWords } from '../../../data/lexicon';
import { contains, foldForm, type Mention, type RejectedMention } from '../../../model';

/**
 * Adds later short forms of an organisation's name: `Lycos` after `Lycos Europe`, `Sony` after `Sony Pictures`. Stands
 * among the refiners because it needs what the recognizers found.
 */
export function shortNames(names: NameStatistics): Refiner {
  return {
    id: 'short-names',
    refine(mentions, document) {
      const heads = headsOf(mentions, names);
      if (heads.size === 0) return { kept: mentions, rejected: [] };
      return { kept: [...mentions, ...repeats(document, mentions, heads, names)], rejected: [] };
    },
  };
}

/** First words that tell an organisation by themselves, with the mention they come from. */
function headsOf(mentions: readonly Mention[], names: NameStatistics): Map<string, Mention> {
  const heads = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.type !== 'organization' || mention.form !== 'name' || mention.score < 0.7) continue;
    const [word = '', ...rest] = mention.text.split(/\s+/);
    const fold = foldForm(word);
    const { place, organisation, given, lower } = names.of(fold);
    const isSignificant =
      !isAgencyWord(fold) &&
      !isOrganizationWord(fold) &&
      !isDemonym(word) &&
      lower < 60 &&
      place <= organisation + 2 &&
      given < 10;
    if (rest.length > 0 && fold.length > 3 && isSignificant && !heads.has(fold)) heads.set(fold, mention);
  }
  return heads;
}

function repeats(
  document: TextDocument,
  mentions: readonly Mention[],
  heads: ReadonlyMap<string, Mention>,
  names: NameStatistics,
): Mention[] {
  const taken = new Set(mentions.map((mention) => mention.start));
  return nameRuns(document, names).flatMap((run) => {
    const token = document.tokens[run.first];
    const head = token && run.last - run.first === 1 && !taken.has(token.start) ? heads.get(token.fold) : undefined;
    if (!head) return [];
    return [
      toMention(document, run.first, run.last, {
        type: head.type,
        score: 0.65,
        rule: 'short-names',
        detail: `short for “${head.text}”`,
      }),
    ];
  });
}

/** Offices that are named with what they are for. */
const OFFICES = englishWords('portfolios-offices');

/**
 * What an office is for is part of its title and no body, unless it is named as one.
 *
 * Examples: `Secretary of [State]`, `Minister of [State Security]` go; `Secretary of the [Central Committee]`, `Director of
 * [Acme]` stay; of `Secretary of [State Tillerson]` the surname stays.
 */
export const portfolios: Refiner = {
  id: 'portfolios',
  refine(mentions, document) {
    const kept: Mention[] = [];
    const rejected: RejectedMention[] = [];
    for (const mention of mentions) {
      if (!isPortfolio(mention, document)) kept.push(mention);
      else {
        rejected.push({ mention, reason: TITLE });
        kept.push(...bearerIn(mention));
      }
    }
    return { kept, rejected };
  },
};

const TITLE = { rule: 'portfolios', detail: 'what an office is for, inside its title' };

function isPortfolio(mention: Mention, document: TextDocument): boolean {
  if (mention.type !== 'organization' || mention.reason.rule !== 'tagger') return false;
  const { tokens } = document;
  const at = tokenAt(document, mention.start);
  const [office, of] = [tokens[at - 2], tokens[at - 1]];
  if (of?.text !== 'of' || !OFFICES.has(office?.fold ?? '') || office?.sentence !== tokens[at]?.sentence) return false;
  const folds = tokens.slice(at, tokenAt(document, mention.end - 1) + 1).map(({ fold }) => fold);
  return agencyType(folds) === null;
}

/** `State [Tillerson]`: who holds the office, where what it is for is one word. */
function bearerIn(mention: Mention): readonly Mention[] {
  const [, duty = '', name = ''] = /^(\p{Lu}\p{L}+) (\p{Lu}[\p{L}'’-]+)$/u.exec(mention.text) ?? [];
  if (name === '' || !isDuty(foldForm(duty)) || isDuty(foldForm(name))) return [];
  const start = mention.end - name.length;
  return [{ ...mention, start, text: name, type: 'person' }];
}

const isDuty = (fold: string): boolean => isPortfolioWord(fold, 'secretary');

/** Times a word was counted in small letters, and its least share of all, from which on it is a word as well as a name. */
const [LOWER, SHARE] = [25, 0.05];
/** Rules that know the name itself: what the user and the packs list. */
const INDEPENDENT = new Set(['known', 'korean']);
/** What only persons and bodies do, or is only said of them. */
const ACTS = englishWords('sentence-heads-acts');

/**
 * A word that may be a name by its capital alone needs another sign where a sentence begins with it: that it has a capital
 * inside a sentence, stands in a longer name, or speaks. `Rice was trading at 8,200 won` is about no person.
 */
export function sentenceHeads(names: NameStatistics): Refiner {
  return {
    id: 'sentence-heads',
    refine(mentions, document) {
      const heads = reads('tagger', document.language)
        ? mentions.filter((mention) => isDoubtful(mention, document, names))
        : [];
      if (heads.length === 0) return { kept: mentions, rejected: [] };
      const longer = mentions.filter(({ form, text }) => form === 'name' && text.includes(' '));
      const rejected: RejectedMention[] = heads
        .filter((mention) => !hasSign(mention, document, longer))
        .map((mention) => ({ mention, reason: { rule: 'sentence-heads', detail: DETAIL } }));
      const gone = new Set(rejected.map(({ mention }) => mention));
      return { kept: mentions.filter((mention) => !gone.has(mention)), rejected };
    },
  };
}

const DETAIL = 'a common word with the capital of its sentence and no other sign of a name';

/** Whether only the head of a sentence shows that a word is a name, and it is used as a word too. */
function isDoubtful(
  { form, start, end, type, reason }: Mention,
  document: TextDocument,
  names: NameStatistics,
): boolean {
  if (form !== 'name' || INDEPENDENT.has(reason.rule)) return false;
  const token = document.tokens[tokenAt(document, start)];
  if (token === undefined || token.end !== end || (token.shape & Shape.first) === 0) return false;
  if ((token.shape & Shape.capitalised) === 0 || (token.shape & Shape.lower) === 0) return false;
  const { lower, upper } = names.of(token.fold);
  // Lists of places know more than counts do: of them only what is mostly a word is doubtful.
  if (type === 'place') return names.isCommon(token.fold);
  return lower >= LOWER && lower > SHARE * (lower + upper);
}

function hasSign(mention: Mention, document: TextDocument, longer: readonly Mention[]): boolean {
  const at = tokenAt(document, mention.start);
  if (ACTS.has(document.tokens[at + 1]?.fold ?? '')) return true;
  return longer.some((other) => contains(other, mention) || other.text.split(/[\s-]+/).includes(mention.text));
}

/**
 * A person's mention begins with the name, not with what stands before it: `Army Lt. Col. [Valerie Henderson]`,
 * `Justices [Workman]`, `surnamed [Kye]`. What is no name
 * goes: half of an office (`Prime` of `Prime Minister`), the handle somebody writes under (`@CurtisHouck`), ships and arms.
 */
export const bareNames: Refiner = {
  id: 'bare-names',
  refine(mentions, { text }) {
    const rejected: RejectedMention[] = [];
    const kept = mentions.flatMap((mention) => {
      if (mention.type !== 'person' || isGiven(mention)) return [mention];
      const detail = whyNone(mention, text);
      if (detail === null) return [bare(mention)];
      rejected.push({ mention, reason: { rule: 'bare-names', detail } });
      return [];
    });
    return { kept, rejected };
  },
};

/** What a pack or a user knows is called as they say. */
const isGiven = ({ reason }: Mention): boolean => reason.rule.startsWith('known') || reason.rule === 'korean';

function whyNone(mention: Mention, text: string): string | null {
  if (text.charAt(mention.start - 1) === '@') return 'a handle, no name';
  if (isHalfOffice(mention, text)) return 'half of an office, no name';
  return isThing(mention, text) ? 'a ship, an arm or a church, nobody' : null;
}

function bare(mention: Mention): Mention {
  if (!mention.text.includes(' ')) return mention;
  const name = plainName(mention.text);
  const from = mention.text.length - name.length;
  if (
    from === 0 ||
    isHonorific(mention.text.slice(0, from - 1)) ||
    !mention.text.endsWith(name) ||
    !/^\p{Lu}/u.test(name)
  )
    return mention;
  return { ...mention, start: mention.start + from, text: name };
}

/** `USS [McCain]`, `[Abrams] tanks`, the church of `St. [John the Evangelist]`. */
function isThing({ text: name, start, end }: Mention, text: string): boolean {
  if (/\b(?:USS|HMS|MV|St\.?) $/.test(text.slice(Math.max(0, start - 6), start))) return true;
  if (/^St\.? \S+$/.test(name)) return true;
  return !name.includes(' ') && /^ (?:tank|missile|rifle)/.test(text.slice(end, end + 12));
}

/** `[Prime] Minister Erdogan`, `[Deputy] Director Smith`: one word that says of what rank the office behind it is. */
function isHalfOffice({ text: word, end }: Mention, text: string): boolean {
  if (word.includes(' ') || !isHalf(foldForm(word))) return false;
  const [, next = ''] = /^ (\p{Lu}[\p{L}-]*)/u.exec(text.slice(end, end + 30)) ?? [];
  return next !== '' && isRoleHead(foldForm(next));
}

const isHalf = (fold: string): boolean => fold === 'prime' || isRoleModifier(fold);
