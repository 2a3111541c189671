import { pattern } from '../../data/lexicon';
import { agencyType, isAgencyHead } from '../language';
import { foldForm } from '../../model';
import { isSharedName } from './agency-forms';

/** `on May`, `in May 2014`, `on Thursday` behind a name. */
const TIME_BEHIND = pattern(
  String.raw`(?:,? (?:on|in|since|until|by|from|last|this|next))+ (?:{Months}|(?:{Months-short})\.?|{Weekdays})(?: \d{1,4})?$`,
);
/** `March` before a name. */
const TIME_BEFORE = pattern(
  String.raw`^(?:{Months}|(?:{Months-short})\.?|{Weekdays})(?: \d{1,2},?)? (?=\p{Lu}\p{L}+ \p{Lu}\p{L}+ )`,
  'u',
);

/** Words before a name that are none of it: `our`, `One`, `Retired`, `Republican-run`, `Trump-era`. */
const LEAD = pattern(
  String.raw`^(?:(?:{agency-wording-lead})|[\p{Lu}][\p{L}.]*-(?:controlled|run|dominated|majority|held|era|appointed))\s(?=\p{L}+)`,
  'iu',
);

/** A party before a chamber: the chamber. */
const SIDE = /^(?:Democratic|Democrat|Republican|GOP) (.+)$/;
/** `112th Congress`: the one that sits, not the sitting. */
const SITTING = /^\d+(?:st|nd|rd|th) (?=Congress\b)/;
/** `federal` in `federal Bureau of Reclamation`. */
const SMALL_LEAD = /^(?:federal|powerful|conservative|influential) (?=\p{Lu}\p{L}+ )/u;

/** A body's name without what only stands around it: a day, an article, the party or the person that leads it. */
export function withoutWording(text: string): string {
  const bare = text
    .replace(TIME_BEHIND, '')
    .replace(SMALL_LEAD, '')
    .replace(SITTING, '')
    .replace(/ Deputy (?=Police$)/, ' ')
    .replace(/^.+ (?=(?:Republican|Democratic) National Committee$)/, '')
    .replace(
      /^(?:\p{Lu}\p{L}+ (?=Pentagon$)|(?:African[- ]American|Black|Hispanic|Latino) (?=(?:Army|Navy|Senate|Congress)$))/u,
      '',
    );
  const lead = /^The\s/i.exec(bare)?.[0] ?? '';
  const rest = withoutLead(bare.slice(lead.length)).replace(SITTING, '');
  const chamber = SIDE.exec(rest)?.[1];
  const plain = chamber !== undefined && isSharedName(chamber) ? chamber : rest;
  return isBody(plain) ? lead + plain : text;
}

/** Only where a whole name is left: `March Government Accountability Office`, not `One Nation`. */
function withoutLead(name: string): string {
  const rest = name.replace(LEAD, '').replace(TIME_BEFORE, '');
  return rest !== name && isBody(rest) ? rest : name;
}

const isBody = (name: string): boolean => agencyType(foldForm(name).split(' ')) !== null;

/** A name with the capital its last word has in names: `Kulanu party`. */
export function withCapital(name: string): string {
  const at = name.lastIndexOf(' ') + 1;
  const last = name.slice(at);
  const isSmall = at > 0 && /^\p{Ll}/u.test(last) && (isAgencyHead(foldForm(last)) || last === 'party');
  return isSmall ? name.slice(0, at) + last.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : name;
}
