import { demonymCountry } from '../../language';
import { contains } from '../../model';
import type { Entity, ResolvedMention } from '../../model';
import { isLeader, isPresence } from './cues';
import type { StoryView } from './view';

/** The place it was written at: in the dateline intake read, or the first words in capitals before a dash or bracket. */
export function isDateline(mention: ResolvedMention, { dateline, document }: StoryView): boolean {
  if (contains(dateline, mention)) return true;
  if (
    dateline.end > 0 ||
    mention.text.length < 3 ||
    mention.text !== mention.text.toUpperCase() ||
    !/\p{Lu}{3}/u.test(mention.text)
  )
    return false;
  const start = document.text.lastIndexOf('\n', mention.start - 1) + 1;
  const behind = document.text.slice(mention.end, mention.end + 44);
  return mention.start - start < 25 && /^[^\n]{0,40}(?:—|–|--| - |\()/.test(behind);
}

/** What a dateline is worth: reporters go to a town for what happens there, and sit in a capital for all the rest. */
export const TOWN = 2;
const CAPITAL = 0.8;
/** In a capital, where the lead tells of something one has to be present at. */
const PRESENT = 0.9;
/** In a capital, where the leader of another country is the subject. */
const GUEST = 2.2;
/** In a capital that the headline names as well: what is told happens there. */
const TITLED = 2;
/** How far behind a nationality the title of its bearer stands: `Canadian Prime Minister`. */
const TITLE = 3;

/** `titled`: the headline names it, other than as what something is about. */
export function datelineWorth(
  entity: Entity,
  { capital, titled }: { readonly capital: boolean; readonly titled: boolean },
  view: StoryView,
): number {
  if (!capital) return entity.placeKind === 'country' ? 0 : TOWN;
  if (hasGuest(entity.country, view)) return GUEST;
  if (titled) return TITLED;
  return CAPITAL + (!view.hasStage && view.lead.some((token) => isPresence(token.fold)) ? PRESENT : 0);
}

/** The guest is the subject: the sentence begins with it. */
const SUBJECT = 5;

function hasGuest(country: string | undefined, { lead }: StoryView): boolean {
  return lead.slice(0, SUBJECT).some((token, at) => {
    const from = demonymCountry(token.text);
    if (from === undefined || from === country) return false;
    return lead.slice(at + 1, at + 1 + TITLE).some((title) => isLeader(title.fold));
  });
}
