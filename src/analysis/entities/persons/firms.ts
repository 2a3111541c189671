import { englishWords, pattern } from '../../../data/lexicon';
import { isRoleHead, isSpeechVerb, tokenAt, type TextDocument, type Token } from '../../language';
import type { Person } from './person';

/** Nouns of businesses, as they stand right before a name: `drugmaker Eli Lilly`. */
const BUSINESS = englishWords('business');
/** `Eli Lilly, the drugmaker`: its noun. */
const APPOSITION = /^, (?:the|an?) (?:[\p{L}-]+ ){0,3}([\p{L}-]+)/u;
/** What only a business has behind its name. */
const BEHIND = pattern(
  String.raw`^(?: (?:&|and) (?:Co|Sons|Partners|Associates)\b|,? (?:{persons-firms-behind})\b| (?:{firms-behind})\b)`,
);

/**
 * Whether a firm bears the name, not a person: each time in full it stands where people work (`a trader at Robert W.
 * Baird`), after a noun of business, or before a form of business, and it never speaks, nor has a role or a form of address.
 */
export function isFirm({ forms }: Person, document: TextDocument): boolean {
  if (forms.some(({ roles, sex, mention }) => roles.length > 0 || sex !== null || speaks(document, mention.end)))
    return false;
  const full = forms.filter((form) => form.full);
  return full.length > 0 && full.every(({ mention }) => standsAsFirm(document, mention));
}

function standsAsFirm(
  document: TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const { text, tokens } = document;
  if (BEHIND.test(text.slice(end, end + 24))) return true;
  if (BUSINESS.has(APPOSITION.exec(text.slice(end, end + 50))?.[1] ?? '')) return true;
  const at = tokenAt(document, start);
  const [first, second, third] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  if (first === undefined || first.sentence !== tokens[at]?.sentence) return false;
  if (BUSINESS.has(first.fold)) return true;
  if (first.fold === 'of' && (second?.fold === 'shares' || second?.fold === 'stock')) return true;
  return first.fold === 'at' && (isJob(second) || (second?.fold === 's' && isJob(third)));
}

const isJob = (token: Token | undefined): boolean => token !== undefined && isRoleHead(token.fold);

function speaks({ text }: TextDocument, end: number): boolean {
  const [, verb = ''] = /^,? ([a-z]+)/.exec(text.slice(end, end + 20)) ?? [];
  return isSpeechVerb(verb);
}
