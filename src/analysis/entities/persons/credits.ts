import { pattern } from '../../../data/lexicon';
import type { TextDocument } from '../../language';
import type { Person } from './person';

/** What follows the names of those who helped with a report: `… contributed to this report`, `… contributed.` */
const CREDIT = pattern(
  String.raw`^(?:,? (?:and )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}){0,5},? contributed(?: (?:{credit})\b|\.(?:\s|$)|$)`,
  'u',
);
/** Characters behind a name that are looked at. */
const BEHIND = 240;

/** Whether an article names somebody only among those who helped with it. */
export const isCredited = ({ forms }: Person, { text }: TextDocument): boolean =>
  forms.length > 0 && forms.every(({ mention }) => CREDIT.test(text.slice(mention.end, mention.end + BEHIND)));

const OPENING = /[“"‘«]$/;
const CLOSING = /^[,.]?[”"’»](?!s\b)/;
/** `the book, [Clinton Cash],`: what is written or played, right before its title. */
const WORK = /\b(?:book|bestseller|novel|memoir|film|movie|documentary|musical|opera|sitcom),? [“"‘]?$/;

/** `the author of the book, Michael Wolff, said`: somebody beside a work. */
const MAKER = /\b(?:of|behind|in|about|for|by) (?:the|his|her|their|this|that|a|an) (?:[\p{L}-]+ )?\p{L}+, $/u;
const SPEAKS = /^[,”"’]* ?(?:he |she |who )?(?:said|says|told|wrote|writes|added)\b/;

/**
 * Whether a work bears the name: each time in full it stands in quotation marks, and nothing calls somebody by a part of
 * it, or behind `book`, `film` and between marks.
 */
export function isWork({ forms }: Person, { text }: TextDocument): boolean {
  const full = forms.filter((form) => form.full);
  return (
    full.length > 0 &&
    full.every(({ mention, roles, sex }) => {
      const [before, behind] = [
        text.slice(Math.max(0, mention.start - 40), mention.start),
        text.slice(mention.end, mention.end + 16),
      ];
      if (roles.length > 0 || sex !== null || SPEAKS.test(behind) || MAKER.test(before)) return false;
      const isQuoted = full.length === forms.length && OPENING.test(before) && CLOSING.test(behind);
      return isQuoted || (WORK.test(before) && /^[,.;:”"’]/.test(behind));
    })
  );
}
